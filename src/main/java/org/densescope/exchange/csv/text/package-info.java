/// From bytes to rows of cells: encodings, what separates cells, lines that are none of the table, and formats of
/// others
/// that are tables too.
@NullMarked
package org.densescope.exchange.csv.text;

import org.jspecify.annotations.NullMarked;
