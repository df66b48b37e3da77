/// Checks a number that somebody computed by hand: right, right for what stood before it, or what one slip gives.
///
/// The wrong numbers come from the network itself: each slip is the training step once more, by the engine's own
/// operations, with one of them changed.
@NullMarked
package org.densescope.working;

import org.jspecify.annotations.NullMarked;
