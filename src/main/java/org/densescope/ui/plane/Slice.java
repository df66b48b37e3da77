package org.densescope.ui.plane;

/// A part of the loss surface, computed. Immutable.
///
/// @param surface its picture
/// @param path `α, β` of the training so far, projected; empty where it is too long to be trained again for this
/// @param samples how many samples the loss is the mean of
@SuppressWarnings("ArrayRecordComponent") // nobody writes it again
record Slice(SliceWish wish, Surface surface, double[] path, int samples) {}
