package org.densescope.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.project.Preferences;
import org.densescope.session.Focus;
import org.densescope.session.Snapshot;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Grain;
import org.densescope.trace.Reveal;
import org.densescope.trace.formula.Derivation;
import org.densescope.trace.formula.Formula;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.formula.Phrase;
import org.densescope.trace.formula.Token;
import org.densescope.trace.steps.Explanation;
import org.densescope.ui.Watch;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// What happened last, in words and as a typeset formula with symbols, with numbers, and with its result.
///
/// Everything in it changes at once, when its formulas are typeset: words and formula always speak of the same moment.
/// It wants to be as high as what it shows. Where it gets less, first the notes and then the sentence go; what is still
/// longer is scrolled, and begins with the result.
public final class ExplanationPanel extends BorderPane {
    /// Everything that is shown together.
    private record Content(
            Explanation explanation, Reveal reveal, Digits digits, Naming naming, List<List<List<Piece>>> pieces) {
        static Content of(Reveal reveal, Grain grain, Digits digits, Naming naming) {
            Explanation explanation = Explanation.of(reveal, grain, naming);
            List<List<List<Piece>>> pieces = explanation.steps().stream()
                    .map(Derivation::lines)
                    .map(lines ->
                            lines.stream().map(line -> Piece.of(line, digits)).toList())
                    .toList();
            return new Content(explanation, reveal, digits, naming, pieces);
        }

        List<String> tex() {
            return pieces.stream()
                    .flatMap(List::stream)
                    .flatMap(List::stream)
                    .map(piece -> piece.tex().tex())
                    .distinct()
                    .toList();
        }
    }

    private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");
    /// More derivations than this are set smaller.
    private static final int DENSE_FROM = 2;
    /// After so long a training formulas rest: nobody reads twenty a second, and typesetting them slows all the rest.
    private static final Duration REST = Duration.millis(250);

    /// Below so many lines of text in the window the result stands beside the numbers.
    private static final double LOW = 40;

    /// As in the style sheet.
    private static final double TITLE_SIZE = 1.23;

    /// The example that the program begins with.
    private static final String FIRST = "mazur";

    private static final Digits EVERY_DIGIT = new Digits(17, false);

    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final Focus focus;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final FormulaRenderer renderer;
    private final Label title = new Label();
    private final Label soFar = new Label();
    private final Label sentence = new Label();
    private final VBox formulas = new VBox();
    private final VBox notes = new VBox();
    private final FirstStep firstStep;
    private final WordsAndFormulas operation;
    private final StackPane body;
    private final ScrollPane scroll;
    private final Label resting = new Label();
    private final Button copy = new Button();
    private final PauseTransition rest = new PauseTransition(REST);
    private boolean low;
    private @Nullable Content content;
    private @Nullable Snapshot seen;

    public ExplanationPanel(
            ReadOnlyObjectProperty<Snapshot> snapshot,
            Focus focus,
            ObservableValue<Preferences> preferences,
            Messages messages,
            FormulaRenderer renderer,
            Doors doors) {
        this.snapshot = snapshot;
        this.focus = focus;
        this.preferences = preferences;
        this.messages = messages;
        this.renderer = renderer;
        firstStep = new FirstStep(doors, messages);
        getStyleClass().addAll("ds-panel", "ds-explain");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        title.getStyleClass().add("ds-explain-title");
        title.setWrapText(true);
        soFar.getStyleClass().addAll("ds-badge", "warning");
        soFar.textProperty().bind(messages.binding("explain.so-far"));
        soFar.setMinWidth(USE_PREF_SIZE);
        sentence.getStyleClass().add("ds-explain-sentence");
        sentence.setWrapText(true);
        formulas.getStyleClass().add("ds-formulas");
        notes.getStyleClass().add("ds-explain-notes");
        operation = new WordsAndFormulas(title, sentence, formulas, notes);
        operation.getStyleClass().add("ds-explain-body");
        firstStep.getStyleClass().add("ds-explain-body");
        resting.textProperty().bind(messages.binding("explain.training"));
        resting.setWrapText(true);
        resting.getStyleClass().addAll("ds-muted", "ds-explain-body");
        resting.setVisible(false);
        body = new StackPane(operation, firstStep, resting);
        body.setAlignment(Pos.TOP_LEFT);
        scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "ds-explain-scroll");
        setCenter(scroll);
        setRight(copyButton());
        BorderPane.setAlignment(copy, Pos.TOP_RIGHT);
        rest.setOnFinished(_ -> rest());
        Watch.of(this::follow, snapshot, preferences, messages.languageProperty());
    }

    /// What only the pointer or the choice changes is lit in the formulas that are there.
    @SuppressWarnings("ReferenceEquality") // the very same snapshot: something else has changed
    private void follow() {
        Snapshot before = seen;
        Snapshot now = snapshot.get();
        seen = now;
        boolean on = now.learning().on();
        if (before == null || on != before.learning().on()) {
            rest.stop();
            if (on) {
                rest.playFromStart();
            } else {
                resting.setVisible(false);
            }
        }
        boolean nothing = now.reveal().t() == 0 || resting.isVisible();
        copy.setVisible(!nothing);
        copy.setManaged(!nothing);
        if (before == null
                || before == now
                || !before.sameNumbers(now)
                || before.grain() != now.grain()
                || content == null) {
            update();
        } else {
            light();
        }
    }

    private void light() {
        Snapshot now = snapshot.get();
        for (Node view : formulas.getChildren()) {
            ((FormulaView) view).light(now.hovered(), now.selected());
        }
    }

    private void rest() {
        resting.setVisible(true);
        copy.setVisible(false);
        copy.setManaged(false);
        content = null;
        there(operation, false);
        there(firstStep, false);
        setAccessibleText(resting.getText());
    }

    private Button copyButton() {
        copy.setGraphic(new FontIcon(MaterialDesignC.CONTENT_COPY));
        copy.getStyleClass().addAll("button-icon", "flat", "ds-explain-copy");
        copy.accessibleTextProperty().bind(messages.binding("formula.copy"));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.binding("formula.copy"));
        copy.setTooltip(tooltip);
        copy.setOnAction(_ -> {
            ClipboardContent text = new ClipboardContent();
            text.putString(exactText());
            Clipboard.getSystemClipboard().setContent(text);
        });
        return copy;
    }

    private void update() {
        if (resting.isVisible()) {
            return;
        }
        Snapshot now = snapshot.get();
        Content wanted = Content.of(
                now.reveal(),
                now.grain(),
                preferences.getValue().digits(),
                preferences.getValue().naming());
        content = wanted;
        setAccessibleText(text(wanted, wanted.digits()));
        List<String> tex = wanted.tex();
        renderer.remembered(tex).ifPresentOrElse(outlines -> show(wanted, outlines), () -> {
            if (!renderer.isWarm()) {
                show(wanted, Map.of());
            }
            renderer.want(tex, outlines -> show(wanted, outlines));
        });
    }

    private void show(Content shown, Map<String, Outlines> outlines) {
        if (resting.isVisible()) {
            return; // typeset too late
        }
        Explanation explanation = shown.explanation();
        boolean start = explanation.moment() == null;
        title.setText(phrase(explanation.title(), shown.digits()));
        sentence.setText(phrase(explanation.sentence(), shown.digits()));
        List<FormulaView> views = new ArrayList<>();
        for (int i = 0; i < shown.pieces().size(); i++) {
            FormulaView view = i < formulas.getChildren().size()
                    ? (FormulaView) formulas.getChildren().get(i)
                    : new FormulaView(focus, this::tip);
            boolean soFarHere = explanation.unfinished() && i == shown.pieces().size() - 1;
            view.show(layout(shown.pieces(), i), outlines, soFarHere ? soFar : null);
            views.add(view);
        }
        formulas.getChildren().setAll(views);
        light();
        formulas.pseudoClassStateChanged(DENSE, views.size() > DENSE_FROM);
        notes.getChildren()
                .setAll(explanation.notes().stream()
                        .map(note -> note(phrase(note, shown.digits())))
                        .toList());
        there(firstStep, start);
        there(operation, !start);
        begin();
        prepareNext(shown);
    }

    private static void there(Node part, boolean there) {
        part.setVisible(there);
        part.setManaged(there);
    }

    /// Somebody who has just come sees where to begin, anybody else what this is.
    private void begin() {
        Snapshot now = snapshot.get();
        String name = now.document().name();
        boolean came = now.opened() == 0 && now.position().step() == 0 && name.equals(FIRST);
        String about = "preset." + name + ".about";
        firstStep.show(came, messages.has(about) && !name.startsWith("lab-") ? messages.text(about) : "");
    }

    /// As high as what it shows; while it trains, as high as it was.
    @Override
    protected double computePrefHeight(double width) {
        double around = snappedTopInset() + snappedBottomInset();
        double aside = copy.isManaged() ? copy.prefWidth(-1) : 0;
        return around + body.prefHeight(Math.max(1, width - snappedLeftInset() - snappedRightInset() - aside));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        double room = getHeight() - snappedTopInset() - snappedBottomInset();
        operation.within(room);
        double lines = getScene() == null
                ? LOW
                : getScene().getHeight() / title.getFont().getSize() * TITLE_SIZE;
        if (low != lines < LOW) {
            low = !low;
            Content now = content;
            if (now != null && formulas.isVisible()) {
                renderer.remembered(now.tex()).ifPresent(outlines -> show(now, outlines));
                requestParentLayout();
            }
        }
        scroll.setVvalue(operation.isVisible() && operation.longer() ? 1 : scroll.getVvalue());
        super.layoutChildren();
    }

    /// What ends on the result stands in three lines, or in two of a low window; what leads to it, and what stands in a
    /// row of its like, in one.
    private List<List<Piece>> layout(List<List<List<Piece>>> derivations, int i) {
        List<List<Piece>> lines = derivations.get(i);
        boolean last = i == derivations.size() - 1;
        boolean oneOfMany = i > 0 && result(lines) != null && result(lines) == result(derivations.get(i - 1));
        if (last && !oneOfMany && low && lines.size() > 2) {
            List<Piece> rest = lines.subList(1, lines.size()).stream()
                    .flatMap(List::stream)
                    .toList();
            return List.of(lines.getFirst(), rest);
        }
        return last && !oneOfMany
                ? lines
                : List.of(lines.stream().flatMap(List::stream).toList());
    }

    /// What kind of number a derivation makes.
    private static @Nullable Quantity result(List<List<Piece>> lines) {
        List<Token> links = lines.getFirst().getFirst().tex().links();
        Place place = links.isEmpty() ? null : links.getFirst().link();
        return place == null ? null : place.quantity();
    }

    /// The next stride's formulas, so that stepping on shows them at once.
    private void prepareNext(Content shown) {
        Reveal now = shown.reveal();
        Grain grain = snapshot.get().grain();
        long next = now.trace().timeline().next(now.t(), grain);
        if (next != now.t()) {
            renderer.prepare(() -> Content.of(
                            now.trace().at(next).showing(now.row()).following(grain),
                            grain,
                            shown.digits(),
                            shown.naming())
                    .tex());
        }
    }

    private Label note(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("ds-explain-note");
        return label;
    }

    private String phrase(Phrase phrase, Digits digits) {
        return preferences.getValue().naming().words(phrase.text(messages::text, digits));
    }

    /// What a screen reader says, with the chosen digits.
    private String text(Content of, Digits digits) {
        Explanation explanation = of.explanation();
        List<String> parts = new ArrayList<>();
        parts.add(phrase(explanation.title(), digits));
        parts.add(phrase(explanation.sentence(), digits));
        parts.addAll(explanation.plain(digits));
        explanation.notes().forEach(note -> parts.add(phrase(note, digits)));
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }

    /// The explanation as text with every digit that is stored.
    String exactText() {
        return content == null ? "" : text(content, EVERY_DIGIT);
    }

    /// The exact value of a token, and whether the formula shows less of it.
    private String tip(Token token) {
        OptionalDouble value = value(token);
        if (value.isEmpty()) {
            return messages.text("formula.unborn");
        }
        String exact = Digits.exact(value.getAsDouble());
        boolean shortened =
                token instanceof Token.Value && preferences.getValue().digits().rounds(value.getAsDouble());
        String plain =
                token instanceof Token.Symbol ? new Formula(List.of(token)).plain(EVERY_DIGIT) + " = " + exact : exact;
        return shortened ? messages.text("formula.rounded", plain) : plain;
    }

    private OptionalDouble value(Token token) {
        if (token instanceof Token.Value value) {
            return value.born() ? OptionalDouble.of(value.value()) : OptionalDouble.empty();
        }
        Place place = token.link();
        return place == null || content == null
                ? OptionalDouble.empty()
                : content.reveal().find(place);
    }
}
