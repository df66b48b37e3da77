package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.densescope.cli.Start;
import org.densescope.draw.TextRects;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.pass.Pass;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.trace.Reveal;
import org.densescope.trace.Trace;
import org.densescope.trace.Traces;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.formula.Naming.Style;
import org.densescope.trace.routes.Factor;
import org.densescope.trace.routes.Route;
import org.densescope.trace.routes.Routes;
import org.densescope.ui.FxTest;
import org.densescope.ui.Threads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One name for one thing on one screen: whatever looks like the name of a number, anywhere in the window, is what the
/// notation calls one.
class NamesTest {
    /// Names with indices, derivatives, program names, slopes, and ways to the loss.
    private static final String PART = "∂[^/\\s\u00A0·=:,\\[]+(?:,[₀-₉]+)?(?:\\[\\d+(?:, \\d+)?])?";

    private static final Pattern NAME = Pattern.compile(PART + "/" + PART
            + "|\\bfc\\d\\.[\\w.′]*(?:\\[\\d+(?:, \\d+)?])?"
            + "|[\\p{L}δℓ′]+[⁰¹²³]+[₀-₉]+(?:,[₀-₉]+)?"
            + "|[\\p{L}δℓ]+[₀-₉]+(?:,[₀-₉]+)?"
            + "|\\b\\w+(?:\\.grad)?\\[\\d+(?:, \\d+)?]"
            + "|[\\p{L}σ]+′\\([^)]*\\)"
            + "|f′");

    private static final List<Place> LOOKED_AT = List.of(
            Place.weight(Quantity.WEIGHT, 1, 0, 0),
            Place.weight(Quantity.WEIGHT, 2, 1, 0),
            Place.weight(Quantity.WEIGHT, 1, 1, Place.BIAS),
            Place.unit(Quantity.ACTIVATION, 0, 1),
            Place.unit(Quantity.ACTIVATION, 1, 0),
            Place.unit(Quantity.ACTIVATION, 2, 1));

    private static App app;
    private static Scene scene;

    @BeforeAll
    static void open() {
        FxTest.onFx(() -> {
            Start start = new Start(Presets.open("mazur"), Position.START, Language.EN, Preferences.Theme.LIGHT);
            app = new App(start, Settings.FIRST, Threads.one(), 1600, 1000);
            app.arrangements().show("both");
            scene = app.window().scene();
        });
    }

    @AfterAll
    static void close() {
        FxTest.onFx(() -> app.preferences().change(p -> p.withNaming(Naming.STANDARD)));
    }

    private static Trace trace() {
        return app.playhead().reveal().get().trace();
    }

    /// All that a notation may call a number, a layer or a derivative.
    private static Set<String> allowed(Naming naming) {
        Trace trace = trace();
        Set<String> names = new HashSet<>();
        Traces.forEachPlace(trace.network(), place -> {
            if (place.quantity() == Quantity.MEMORY_1 || place.quantity() == Quantity.MEMORY_2) {
                return; // plain descent has none
            }
            names.add(naming.plain(place, trace));
            names.addAll(naming.inPicture(place, trace));
            names.add(naming.whole(place.quantity(), place.layer(), place.isBias(), false, trace));
            if (place.quantity() == Quantity.ACTIVATION && place.layer() > 0) {
                String z = naming.plain(place.as(Quantity.WEIGHTED_SUM), trace);
                names.add("σ′(" + z + ")");
                names.add(naming.fanIn(place.layer(), place.unit(), trace));
            }
        });
        Pass pass = trace.pass();
        Reveal end = trace.at(trace.length());
        for (Place place : LOOKED_AT) {
            for (Route route : Routes.of(pass, place, 20).listed()) {
                for (Factor factor : route.factors()) {
                    names.addAll(factor.inPicture(end, naming));
                    names.add(factor.made(end, naming));
                    names.add(factor.derivative(end, naming));
                }
            }
        }
        names.add(naming.words("{gW}"));
        names.add(
                naming.letter(Quantity.WEIGHT_GRADIENT, 1, true, trace.update().optimizer()));
        if (naming.style() == Style.Z_A_DELTA) {
            names.addAll(List.of("x₁", "x₂")); // a⁰₁ = x₁ says what the sample gives
        }
        return names;
    }

    /// Everything that is written or said in the window and in the picture.
    private static List<String> shown() {
        List<String> texts = new ArrayList<>();
        collect(scene.getRoot(), scene.getRoot().localToScene(scene.getRoot().getLayoutBounds()), texts);
        TextRects.of(app.network().canvas().frame()).forEach(rect -> texts.add(rect.text()));
        return texts;
    }

    /// @param sight what can be seen: in a part that scrolls, what has been scrolled away is written anew when it comes
    /// back
    private static void collect(Node node, Bounds sight, List<String> into) {
        Bounds here = node.localToScene(node.getLayoutBounds());
        if (!node.isVisible() || node.getStyleClass().contains("ds-editor") || !here.intersects(sight)) {
            return; // in the editor the values of a sample are called as in the data
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            into.add(labeled.getText());
        }
        if (node instanceof Text text && text.getText() != null) {
            into.add(text.getText());
        }
        if (node.getAccessibleText() != null) {
            into.add(node.getAccessibleText());
        }
        if (node instanceof Parent parent) {
            Bounds inside = node instanceof ScrollPane ? here : sight;
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, inside, into));
        }
    }

    private static void layout() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsCalledByAnotherName(Style style) {
        FxTest.onFx(() -> {
            Naming naming = app.preferences().now().naming().withStyle(style);
            app.preferences().change(p -> p.withNaming(naming));
            Set<String> allowed = allowed(naming);
            Set<String> strays = new TreeSet<>();
            int found = 0;
            for (long t : new long[] {5, 22, 26, 40, trace().length()}) {
                app.playhead().seek(t);
                for (Place place : LOOKED_AT) {
                    app.focus().select(place);
                    app.focus().hover(place);
                    layout();
                    for (String text : shown()) {
                        for (String name :
                                NAME.matcher(text).results().map(r -> r.group()).toList()) {
                            found++;
                            if (!allowed.contains(name)) {
                                strays.add("“" + name + "” in “" + text + "”");
                            }
                        }
                    }
                }
            }
            assertThat(strays).isEmpty();
            assertThat(found).as("names that were looked at").isGreaterThan(500);
        });
    }

    /// The same number has the same name as a tag, in the inspector, in the bar of time and in the formula.
    @ParameterizedTest
    @EnumSource
    void everyViewSaysTheSame(Style style) {
        FxTest.onFx(() -> {
            Naming naming = app.preferences().now().naming().withStyle(style);
            app.preferences().change(p -> p.withNaming(naming));
            app.playhead().seek(trace().length());
            Place weight = Place.weight(Quantity.WEIGHT, 2, 1, 0);
            app.focus().select(weight);
            app.focus().hover(weight);
            layout();
            List<String> texts = shown();
            String renewed = naming.plain(weight.as(Quantity.NEW_WEIGHT), trace());
            String gradient = naming.plain(weight.as(Quantity.WEIGHT_GRADIENT), trace());
            assertThat(texts)
                    .as("tag")
                    .anyMatch(text -> text.startsWith(renewed + " = ") && text.contains(gradient + " = "));
            assertThat(texts).as("inspector").contains(renewed, gradient, naming.plain(weight, trace()));
            assertThat(texts).as("inspector, spoken").anyMatch(text -> text.startsWith(renewed + ", New weight"));
            assertThat(texts).as("routes").anyMatch(text -> text.endsWith(" → " + naming.plain(loss(), trace())));
            String last = naming.plain(Place.weight(Quantity.NEW_WEIGHT, 2, 1, Place.BIAS), trace());
            assertThat(texts).as("bar of time").anyMatch(text -> text.contains("update " + last));
            assertThat(texts).as("formula").anyMatch(text -> text.contains(last + " ← "));
        });
    }

    private static Place loss() {
        return Place.unit(Quantity.LOSS, 2, 0);
    }
}
