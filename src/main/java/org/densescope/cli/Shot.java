package org.densescope.cli;

import java.nio.file.Path;

/// A picture of the window that is wanted.
///
/// @param start what it shows
/// @param width of the window, in logical pixels
/// @param height of the window, in logical pixels
/// @param scale device pixels a logical pixel
/// @param out where the PNG goes
public record Shot(Start start, int width, int height, double scale, Path out) {}
