package org.densescope.lesson;

import org.densescope.lesson.source.Caret;

/// A number that must hold after a step; for tests, nobody sees it.
///
/// @param is what it must be
/// @param within how far from it, 0 for exactly
public record Expectation(Caret at, String address, double is, double within) {}
