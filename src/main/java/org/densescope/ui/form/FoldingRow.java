package org.densescope.ui.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Controls side by side in one row. What has no room goes, in a given order, so that nothing is ever cut or wrapped;
/// something shorter may come in its place.
///
/// Its [HBox] lays out what is left; a node that may grow takes the rest.
public final class FoldingRow extends HBox {
    /// @param goes what is left out
    /// @param comes what stands in its place
    private record Fold(List<Node> goes, List<Node> comes) {}

    private final List<Fold> folds = new ArrayList<>();
    private final Map<Node, Boolean> wanted = new HashMap<>();
    private int folded = -1;

    /// @param nodes from left to right; those that [#fold] lets come are among them
    public FoldingRow(Node... nodes) {
        super(nodes);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
    }

    /// What goes next where there is still no room.
    public FoldingRow fold(List<? extends Node> goes, List<? extends Node> comes) {
        folds.add(new Fold(List.copyOf(goes), List.copyOf(comes)));
        folded = -1;
        apply(0);
        return this;
    }

    public FoldingRow fold(Node... goes) {
        return fold(List.of(goes), List.of());
    }

    /// What may be left out altogether, whatever room there is.
    public void want(Node node, boolean there) {
        wanted.put(node, there);
        folded = -1;
        apply(0);
        requestLayout();
    }

    private boolean shown(Node node, int count) {
        if (!wanted.getOrDefault(node, true)) {
            return false;
        }
        boolean shown = folds.stream().noneMatch(fold -> fold.comes().contains(node));
        for (Fold fold : folds.subList(0, count)) {
            shown = (shown || fold.comes().contains(node)) && !fold.goes().contains(node);
        }
        return shown;
    }

    private void apply(int count) {
        if (count != folded) {
            folded = count;
            for (Node node : getChildren()) {
                boolean shown = shown(node, count);
                node.setManaged(shown);
                node.setVisible(shown);
            }
        }
    }

    private double needed(int count) {
        double sum = snappedLeftInset() + snappedRightInset();
        int there = 0;
        for (Node node : getChildren()) {
            if (shown(node, count)) {
                boolean grows = getHgrow(node) == Priority.ALWAYS;
                sum += snapSizeX(grows ? node.minWidth(-1) : node.prefWidth(-1));
                var margin = getMargin(node);
                sum += margin == null ? 0 : margin.getLeft() + margin.getRight();
                there++;
            }
        }
        return sum + Math.max(0, there - 1) * snapSpaceX(getSpacing());
    }

    /// Width from which on everything is there.
    @Override
    protected double computePrefWidth(double height) {
        return needed(0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return needed(folds.size());
    }

    @Override
    protected double computePrefHeight(double width) {
        double most = 0;
        for (Node node : getChildren()) {
            if (wanted.getOrDefault(node, true)) {
                most = Math.max(most, node.prefHeight(-1));
            }
        }
        return snappedTopInset() + snapSizeY(most) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        int count = 0;
        while (count < folds.size() && needed(count) > getWidth() + 0.5) {
            count++;
        }
        apply(count);
        super.layoutChildren();
    }
}
