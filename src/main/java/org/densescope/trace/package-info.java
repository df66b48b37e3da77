/// One training step as a timeline of moments, every value written once and revealed up to a step.
///
/// The finished pass and one integer are the whole state: stepping, jumping, playing and scrubbing only set the
/// integer.
/// [org.densescope.trace.Reveal] is the only door to values, so nothing that draws or explains can show the future.
@NullMarked
package org.densescope.trace;

import org.jspecify.annotations.NullMarked;
