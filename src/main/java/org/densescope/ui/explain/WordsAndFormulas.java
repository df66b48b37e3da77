package org.densescope.ui.explain;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Words beside the formulas where there is room, and above them where there is not.
///
/// Beside each other neither moves the other. Where both together are higher than the room they get, the notes go, and
/// then the sentence under the title.
final class WordsAndFormulas extends Region {
    /// From this width on they stand beside each other, in em.
    private static final double WIDE = 42;
    private static final double WORDS_PART = 0.34;
    private static final double MOST_WORDS = 24.6;
    private static final double GAP = 2.4;

    private final Region title;
    private final Region sentence;
    private final Region formulas;
    private final Region notes;
    private final EmSize em;
    private double room = Double.POSITIVE_INFINITY;

    WordsAndFormulas(Region title, Region sentence, Region formulas, Region notes) {
        this.title = title;
        this.sentence = sentence;
        this.formulas = formulas;
        this.notes = notes;
        em = new EmSize(this::requestLayout);
        getChildren().addAll(em, title, sentence, formulas, notes);
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

    /// What is said: everything, no notes, or the title alone.
    private enum Said {
        ALL,
        SENTENCE,
        TITLE
    }

    /// The height that there is for it.
    void within(double height) {
        if (height != room) {
            room = height;
            requestLayout();
        }
    }

    /// Whether it is higher than the room it gets, however little is said.
    boolean longer() {
        return getWidth() > 0 && height(getWidth(), Said.TITLE) > room + 0.5;
    }

    private Said said(double width) {
        for (Said said : Said.values()) {
            if (height(width, said) <= room + 0.5) {
                return said;
            }
        }
        return Said.TITLE;
    }

    private double wordsHeight(double width, Said said) {
        double words = wordsWidth(width);
        double height = title.prefHeight(words);
        height += said == Said.TITLE ? 0 : snapSizeY(0.2 * em.get()) + sentence.prefHeight(words);
        return height + (wide(width) ? 0 : snapSizeY(0.3 * em.get()));
    }

    /// @param width with the insets
    private double height(double width, Said said) {
        double inner = width - snappedLeftInset() - snappedRightInset();
        double aside = wordsHeight(inner, said) + (said == Said.ALL ? notes.prefHeight(wordsWidth(inner)) : 0);
        double formulasHeight = formulas.prefHeight(inner - formulasLeft(inner));
        return snappedTopInset()
                + (wide(inner) ? Math.max(aside, formulasHeight) : aside + formulasHeight)
                + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        Said said = said(getWidth());
        double words = wordsWidth(width);
        double titleHeight = title.prefHeight(words);
        double wordsHeight = wordsHeight(width, said);
        double besides = formulasLeft(width);
        double formulasHeight = formulas.prefHeight(width - besides);
        title.resizeRelocate(left, top, words, titleHeight);
        sentence.setVisible(said != Said.TITLE);
        sentence.resizeRelocate(left, top + titleHeight + snapSizeY(0.2 * em.get()), words, sentence.prefHeight(words));
        formulas.resizeRelocate(left + besides, top + (wide(width) ? 0 : wordsHeight), width - besides, formulasHeight);
        notes.setVisible(said == Said.ALL);
        notes.resizeRelocate(
                left, top + wordsHeight + (wide(width) ? 0 : formulasHeight), words, notes.prefHeight(words));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return height(width < 0 ? prefWidth(-1) : width, Said.ALL);
    }

    @Override
    protected double computeMinHeight(double width) {
        double wide = width < 0 ? prefWidth(-1) : width;
        return height(wide, said(wide));
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
