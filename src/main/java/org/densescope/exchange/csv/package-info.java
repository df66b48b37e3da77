/// Tables as text: what a file seems to be, shown before anything is loaded, and the samples that a mapping makes of
/// it.
@NullMarked
package org.densescope.exchange.csv;

import org.jspecify.annotations.NullMarked;
