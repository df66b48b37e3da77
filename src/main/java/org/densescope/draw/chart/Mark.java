package org.densescope.draw.chart;

/// A place along a chart that means something.
///
/// @param x where
/// @param glyph a sign of one letter, drawn at the top
/// @param argb its colour
/// @param text what it says under the pointer
public record Mark(double x, String glyph, int argb, String text) {}
