/// Formulas as tokens, the names of everything in each notation, and how they become plain text or TeX.
@NullMarked
package org.densescope.trace.formula;

import org.jspecify.annotations.NullMarked;
