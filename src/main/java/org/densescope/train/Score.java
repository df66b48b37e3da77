package org.densescope.train;

import org.jspecify.annotations.Nullable;

/// How well a network did at one point of its training.
///
/// @param step updates before
/// @param training on all samples that are learnt from
/// @param heldOut on those that are not, or null where there are none
public record Score(
        long step, Evaluation training, @Nullable Evaluation heldOut) {}
