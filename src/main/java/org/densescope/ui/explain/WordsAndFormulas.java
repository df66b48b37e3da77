package org.densescope.ui.explain;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Words beside the formulas where there is room, and above them where there is not.
///
/// Beside each other neither moves the other. Above each other the words have room for the longest of them reserved, so
/// that the formulas do not jump from step to step.
final class WordsAndFormulas extends Region {
    /// From this width on they stand beside each other, in em.
    private static final double WIDE = 42;
    private static final double WORDS_PART = 0.36;
    private static final double MOST_WORDS = 34;
    private static final double GAP = 1.6;
    /// The longest words take so many lines of a column of this width in em.
    private static final double RESERVED = 128;

    private static final double MOST_LINES = 7;
    private static final double LINE = 1.4;

    private final Region words;
    private final Region formulas;
    private final Region notes;
    private final EmSize em;

    WordsAndFormulas(Region words, Region formulas, Region notes) {
        this.words = words;
        this.formulas = formulas;
        this.notes = notes;
        em = new EmSize(this::requestLayout);
        getChildren().addAll(em, words, formulas, notes);
    }

    private boolean wide(double width) {
        return width >= WIDE * em.get();
    }

    private double wordsWidth(double width) {
        return wide(width) ? snapSizeX(Math.min(WORDS_PART * width, MOST_WORDS * em.get())) : width;
    }

    private double formulasLeft(double width) {
        return wide(width) ? wordsWidth(width) + snapSizeX(GAP * em.get()) : 0;
    }

    private double wordsHeight(double width) {
        double height = words.prefHeight(wordsWidth(width));
        if (wide(width)) {
            return height;
        }
        double lines = Math.min(MOST_LINES, Math.ceil(RESERVED * em.get() / Math.max(1, width)));
        return Math.max(height, snapSizeY(lines * LINE * em.get())) + snapSizeY(0.4 * em.get());
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double besides = formulasLeft(width);
        double wordsHeight = wordsHeight(width);
        double formulasWidth = width - besides;
        double formulasHeight = formulas.prefHeight(formulasWidth);
        words.resizeRelocate(left, top, wordsWidth(width), wordsHeight);
        formulas.resizeRelocate(left + besides, top + (wide(width) ? 0 : wordsHeight), formulasWidth, formulasHeight);
        notes.resizeRelocate(
                left,
                top + wordsHeight + (wide(width) ? 0 : formulasHeight),
                wordsWidth(width),
                notes.prefHeight(wordsWidth(width)));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = (width < 0 ? prefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
        double aside = wordsHeight(room) + notes.prefHeight(wordsWidth(room));
        double formulasHeight = formulas.prefHeight(room - formulasLeft(room));
        return snappedTopInset()
                + (wide(room) ? Math.max(aside, formulasHeight) : aside + formulasHeight)
                + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + WIDE * em.get() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + formulas.minWidth(-1) + snappedRightInset();
    }
}
