/// Data: opening it, looking at it as a table, and how a network does on it, sample by sample.
@NullMarked
package org.densescope.ui.data;

import org.jspecify.annotations.NullMarked;
