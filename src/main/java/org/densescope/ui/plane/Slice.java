package org.densescope.ui.plane;

import org.densescope.train.LossSlice;

/// A part of the loss surface, computed. Immutable.
///
/// @param grid the losses
/// @param least the smallest of them
/// @param most the largest that is finite
/// @param path `α, β` of the training so far, projected; empty where it is too long to be trained again for this
/// @param samples how many samples the loss is the mean of
/// @param pixels of the picture, opaque
@SuppressWarnings("ArrayRecordComponent") // nobody writes it again
record Slice(
        SliceWish wish, LossSlice.Grid grid, double least, double most, double[] path, int samples, int[] pixels) {}
