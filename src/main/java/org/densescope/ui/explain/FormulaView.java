package org.densescope.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import javafx.util.Duration;
import org.densescope.engine.Place;
import org.densescope.session.Focus;
import org.densescope.trace.formula.Token;
import org.densescope.ui.Painting;
import org.densescope.ui.canvas.Written;
import org.jspecify.annotations.Nullable;

/// One derivation as typeset outlines. Each linked token is a node of its own: the pointer over it looks at its place
/// in
/// the network, and it lights up when its place is looked at elsewhere.
final class FormulaView extends Region {
    /// One piece on screen: outlines in em under a scale, or text for as long as there are none.
    private record Shown(Piece piece, Node node, @Nullable Outlines outlines, Scale scale) {}

    private static final Object EXPLAINED = new Object();

    private final Focus focus;
    private final Function<Token, String> tip;
    private final EmSize measure;
    private final List<List<Shown>> lines = new ArrayList<>();
    private final List<TokenNode> tokens = new ArrayList<>();
    private @Nullable Region remark;

    /// @param tip what is said about a token under the pointer
    FormulaView(Focus focus, Function<Token, String> tip) {
        this.focus = focus;
        this.tip = tip;
        getStyleClass().add("ds-formula");
        measure = new EmSize(this::requestLayout);
        measure.getStyleClass().add("ds-formula-size");
        getChildren().add(measure);
    }

    /// @param derivation lines of pieces
    /// @param outlines by TeX; what is missing is shown as text
    /// @param remark stands behind the last line, or null
    void show(List<List<Piece>> derivation, Map<String, Outlines> outlines, @Nullable Region remark) {
        this.remark = remark;
        lines.clear();
        tokens.clear();
        List<Node> nodes = new ArrayList<>();
        nodes.add(measure);
        for (List<Piece> line : derivation) {
            List<Shown> shown = new ArrayList<>();
            for (Piece piece : line) {
                Outlines outline = outlines.get(piece.tex().tex());
                Scale scale = new Scale();
                Node node = outline == null ? text(piece) : typeset(piece, outline);
                node.setManaged(false);
                node.getTransforms().add(scale);
                nodes.add(node);
                shown.add(new Shown(piece, node, outline, scale));
            }
            lines.add(shown);
        }
        if (remark != null) {
            remark.setManaged(false);
            nodes.add(remark);
        }
        getChildren().setAll(nodes);
        requestLayout();
    }

    /// Lights the tokens of the places that are looked at anywhere.
    void light(@Nullable Place hovered, @Nullable Place selected) {
        tokens.forEach(token -> {
            token.hovered(hovered);
            token.selected(selected);
        });
    }

    private Text text(Piece piece) {
        Text text = new Text((piece.plain().startsWith("=") ? " " : "") + piece.plain());
        text.getStyleClass().addAll("ds-formula-size", "ds-formula-text");
        text.fontProperty().bind(measure.fontProperty());
        return text;
    }

    /// A piece of outlines, which says what it is.
    private static final class Typeset extends Group implements Written {
        private final String plain;

        Typeset(String plain) {
            this.plain = plain;
        }

        @Override
        public String written() {
            return plain;
        }
    }

    private Group typeset(Piece piece, Outlines outlines) {
        Group group = new Typeset(piece.plain());
        for (Outlines.Part part : outlines.parts()) {
            Token token = part.token() < 0 ? null : piece.tex().links().get(part.token());
            Place place = token == null ? null : token.link();
            if (token == null || place == null) {
                SVGPath ink = new SVGPath();
                ink.setContent(part.svg());
                ink.setMouseTransparent(true);
                ink.getStyleClass().add("ds-formula-ink");
                group.getChildren().add(ink);
            } else {
                group.getChildren().add(linked(new TokenNode(token, place, part)));
            }
        }
        return group;
    }

    private TokenNode linked(TokenNode node) {
        tokens.add(node);
        node.setOnMouseEntered(_ -> {
            focus.hover(node.place());
            explain(node);
        });
        node.setOnMouseExited(_ -> {
            if (node.place().equals(focus.hovered().get())) {
                focus.hover(null);
            }
        });
        node.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                focus.select(node.place());
            }
        });
        return node;
    }

    /// A tooltip is a window: to make one for each token of each new formula would cost more than the formula.
    private void explain(TokenNode node) {
        if (node.getProperties().putIfAbsent(EXPLAINED, true) == null) {
            Tooltip tooltip = new Tooltip(tip.apply(node.token()));
            tooltip.setShowDelay(Duration.millis(250));
            Tooltip.install(node, tooltip);
        }
    }

    /// What a remark leaves behind the last line.
    private double room(double width) {
        double aside = remark == null ? 0 : remark.prefWidth(-1) + measure.get();
        return width - snappedLeftInset() - snappedRightInset() - aside;
    }

    private FormulaFlow flow(double room) {
        double em = measure.get();
        List<List<FormulaFlow.Size>> sizes = lines.stream()
                .map(line -> line.stream().map(shown -> size(shown, em)).toList())
                .toList();
        return FormulaFlow.of(sizes, room, em);
    }

    private static FormulaFlow.Size size(Shown shown, double em) {
        Outlines outlines = shown.outlines();
        if (outlines == null) {
            double width = shown.node().getLayoutBounds().getWidth();
            return new FormulaFlow.Size(width, 0.8 * em, 0.3 * em, shown.piece().tie());
        }
        return new FormulaFlow.Size(
                outlines.width() * em,
                outlines.baseline() * em,
                (outlines.height() - outlines.baseline()) * em,
                shown.piece().tie());
    }

    @Override
    protected void layoutChildren() {
        Painting.guard(this::arrange);
    }

    private void arrange() {
        FormulaFlow flow = flow(room(getWidth()));
        double em = measure.get();
        int at = 0;
        double right = 0;
        double baseline = 0;
        for (List<Shown> line : lines) {
            for (Shown shown : line) {
                FormulaFlow.Spot spot = flow.places().get(at++);
                Outlines outlines = shown.outlines();
                double size = outlines == null ? flow.scale() : flow.scale() * em;
                double above = outlines == null ? 0 : outlines.baseline() * size;
                baseline = snapPositionY(snappedTopInset() + spot.baseline());
                right = snappedLeftInset() + spot.x() + size(shown, em).width() * flow.scale();
                shown.scale().setX(size);
                shown.scale().setY(size);
                shown.node().setLayoutX(snappedLeftInset() + spot.x());
                shown.node().setLayoutY(baseline - above);
            }
        }
        if (remark != null) {
            double height = remark.prefHeight(-1);
            remark.resizeRelocate(
                    snapPositionX(right + em), snapPositionY(baseline - height * 0.72), remark.prefWidth(-1), height);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? Double.POSITIVE_INFINITY : room(width);
        return snappedTopInset() + flow(room).height() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + flow(Double.POSITIVE_INFINITY).width() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + flow(1).width() + snappedRightInset();
    }
}
