/// The operation that happened last, in words and typeset formulas.
@NullMarked
package org.densescope.ui.explain;

import org.jspecify.annotations.NullMarked;
