package org.densescope.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.densescope.App;
import org.densescope.draw.network.Brush;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.Reduction;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.project.Surgery;
import org.densescope.session.Position;
import org.densescope.session.PreferenceStore;
import org.densescope.text.Language;
import org.densescope.trace.Channel;
import org.densescope.trace.Digits;
import org.densescope.trace.Grain;
import org.densescope.trace.formula.Naming;
import org.densescope.train.Optimizer;

/// What people do with the window, at random.
final class Walk {
    private static final List<Grain> GRAINS = List.of(Grain.values());
    private static final int MOST_UNITS = 9;
    private static final double[] ODD = {0, -0.0, 1, -1, 0.1, 1e-9, -1.23456789e-5, 12345.678, 40, -700, 1e12, 1.0 / 3};

    private final App app;
    private final SplittableRandom random;
    private boolean expanded = true;

    Walk(App app, long seed) {
        this.app = app;
        random = new SplittableRandom(seed);
    }

    /// Whether routes are listed one by one.
    boolean expanded() {
        return expanded;
    }

    /// Does one thing.
    ///
    /// @return what it was
    String act() {
        int kind = random.nextInt(40);
        return switch (kind) {
            case 0, 1, 2, 3, 4, 5 -> {
                app.playhead().next(pick(GRAINS));
                yield "next";
            }
            case 6, 7 -> {
                app.playhead().previous(pick(GRAINS));
                yield "previous";
            }
            case 8, 9, 10, 11 -> scrub();
            case 12 -> {
                app.playhead().grain().set(pick(GRAINS));
                yield "grain " + app.playhead().grain().get();
            }
            case 13 -> {
                app.workspace().undo();
                yield "undo";
            }
            case 14 -> {
                app.workspace().redo();
                yield "redo";
            }
            case 15, 16, 17 -> look();
            case 18, 19, 20 -> focus();
            case 21 -> picture();
            case 22 -> routes();
            case 23 -> sample();
            case 24, 25, 26 -> training();
            case 27, 28 -> data();
            case 29 -> surgery();
            case 30 -> toggles();
            default -> edit();
        };
    }

    private <E> E pick(List<E> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <E> E pick(E[] all) {
        return all[random.nextInt(all.length)];
    }

    private String scrub() {
        long length = app.playhead().reveal().get().trace().length();
        long t = random.nextLong(length + 1);
        app.playhead().seek(t);
        return "scrub to " + t;
    }

    private String sample() {
        Project project = app.workspace().project().get();
        int sample = random.nextInt(project.data().rows());
        return tried("sample " + sample, p -> p.withSample(sample));
    }

    /// What the keys of training do; a training stops where an epoch ends.
    private String training() {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> press(KeyCode.Y, false, false);
            case 3 -> press(KeyCode.B, true, false);
            case 4 -> press(KeyCode.HOME, false, true);
            case 5 -> press(KeyCode.END, false, true);
            case 6 -> press(KeyCode.A, false, false);
            case 7 -> {
                app.workspace().toggleTwin();
                yield "twin";
            }
            default -> {
                app.arrangements().change(a -> a.withPanels(a.panels().withCurves(random.nextInt(4) > 0)));
                app.arrangements().change(a -> a.withLogarithmic(random.nextBoolean()));
                yield "curves " + app.arrangements().now().panels().curves();
            }
        };
    }

    private String press(KeyCode code, boolean shift, boolean control) {
        Node root = app.window().scene().getRoot();
        root.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
        return "key " + code;
    }

    /// Samples are changed, added, taken away; what training sees of them is changed.
    private String data() {
        Project now = app.workspace().project().get();
        int row = random.nextInt(now.data().rows());
        int input = random.nextInt(now.spec().inputs());
        double value = random.nextDouble(-2, 2);
        double held = random.nextInt(5) / 10.0;
        return switch (random.nextInt(6)) {
            case 0 ->
                tried(
                        "cell " + row + ", " + input,
                        p -> p.withSamples(p.data().withInput(row, input, value), p.sample()));
            case 1 ->
                tried(
                        "a copy of sample " + row,
                        p -> p.withSamples(
                                p.data()
                                        .withSample(
                                                p.data().inputs().row(row),
                                                p.data().targets().row(row)),
                                p.data().rows()));
            case 2 ->
                tried(
                        "without sample " + row,
                        p -> p.withSamples(p.data().withoutSample(row), Math.max(0, p.sample() - 1)));
            case 3 ->
                tried(
                        "course",
                        p -> p.withCourse(p.course().withWhole(!p.course().whole())));
            case 4 -> tried("held out " + held, p -> p.withCourse(p.course().withHeldOut(held)));
            default ->
                tried(
                        "shuffled",
                        p -> p.withCourse(p.course().withShuffled(!p.course().shuffled())));
        };
    }

    private String surgery() {
        Project now = app.workspace().project().get();
        int layer = 1 + random.nextInt(now.spec().depth());
        int unit = random.nextInt(now.spec().units(layer));
        double share = random.nextInt(8) / 10.0;
        return switch (random.nextInt(7)) {
            case 4, 5 -> tried("dropout " + share, p -> p.withDropout(layer, share));
            case 6 -> tried("replaced last layer", Surgery::replaceLast);
            case 0 -> tried("kill", p -> Surgery.kill(p, layer, unit));
            case 1 -> tried("zero", p -> Surgery.zero(p, layer, unit));
            case 2 -> tried("clone", p -> now.spec().units(layer) > MOST_UNITS ? p : Surgery.clone(p, layer, unit));
            default -> tried("freeze", p -> Surgery.freeze(p, layer, !Surgery.frozen(p, layer)));
        };
    }

    /// A switch of the plane or of the data is pressed.
    private String toggles() {
        List<Node> switches = new ArrayList<>();
        for (String style : List.of("ds-plane-tools", "ds-data-line", "ds-batch-switch")) {
            for (Node tools : PanelsAudit.styled(app.window().scene().getRoot(), style)) {
                switches.addAll(PanelsAudit.styled(tools, "toggle-button"));
            }
        }
        switches.removeIf(Node::isDisabled);
        if (switches.isEmpty()) {
            app.arrangements().show(pick(List.of("data", "plane", "plane_alone")));
            return "centre " + app.arrangements().now().view();
        }
        ToggleButton one = (ToggleButton) pick(switches);
        one.fire();
        return "switch " + one.getText() + one.getAccessibleText();
    }

    private String look() {
        PreferenceStore store = app.preferences();
        ObservableValue<Preferences> preferences = store.current();
        switch (random.nextInt(7)) {
            case 0 -> store.change(p -> p.withDigits(new Digits(1 + random.nextInt(10), random.nextBoolean())));
            case 1 -> store.change(p -> p.withNaming(new Naming(pick(Naming.Style.values()), random.nextBoolean())));
            case 2 -> app.arrangements().show(pick(app.views().all()).id());
            case 3 ->
                store.change(p -> p.withTheme(random.nextBoolean() ? Preferences.Theme.LIGHT : Preferences.Theme.DARK));
            case 4 -> store.change(p -> p.withFontScale(1 + random.nextInt(3) / 4.0));
            case 5 -> app.arrangements().show("both");
            default -> app.messages().languageProperty().set(pick(Language.values()));
        }
        return "preferences " + preferences.getValue().digits() + " "
                + preferences.getValue().naming().id() + " "
                + app.arrangements().now().view() + " "
                + app.messages().languageProperty().get();
    }

    private Place place() {
        Network network = app.workspace().project().get().network();
        int l = random.nextInt(network.depth() + 1);
        int u = random.nextInt(network.units(l));
        if (l > 0 && random.nextBoolean()) {
            Quantity quantity = pick(List.of(Quantity.WEIGHT, Quantity.WEIGHT, Quantity.WEIGHT_GRADIENT));
            return Place.weight(quantity, l, u, random.nextInt(network.units(l - 1) + 1) - 1);
        }
        List<Quantity> all = l == 0
                ? List.of(Quantity.ACTIVATION, Quantity.ACTIVATION_GRADIENT)
                : List.of(Quantity.ACTIVATION, Quantity.WEIGHTED_SUM, Quantity.DELTA);
        return Place.unit(pick(all), l, u);
    }

    private String focus() {
        Place place = place();
        return switch (random.nextInt(4)) {
            case 0 -> {
                app.focus().select(null);
                yield "select nothing";
            }
            case 1 -> {
                app.focus().hover(random.nextInt(3) == 0 ? null : place);
                yield "hover " + app.focus().hovered().get();
            }
            default -> {
                app.focus().select(place);
                yield "select " + place;
            }
        };
    }

    private String picture() {
        Network network = app.workspace().project().get().network();
        int l = random.nextInt(network.depth() + 1);
        switch (random.nextInt(4)) {
            case 0 -> app.network().canvas().zoom(0.7 + random.nextDouble());
            case 1 -> app.network().canvas().fit();
            case 2 -> {
                Channel channel = pick(Channel.values());
                app.arrangements().change(a -> a.withEdges(a.edges().withChannel(channel)));
            }
            default -> {
                int from = random.nextInt(network.units(l));
                int to = from + 1 + random.nextInt(network.units(l) - from);
                boolean part = to - from < network.units(l);
                app.network().canvas().setBrush(part ? Brush.NONE.with(new Brush.Range(l, from, to)) : Brush.NONE);
            }
        }
        return "picture";
    }

    private String routes() {
        for (Node choice : PanelsAudit.styled(app.window().scene().getRoot(), "ds-route-choice")) {
            List<Node> toggles = PanelsAudit.styled(choice, "toggle-button");
            int which = random.nextInt(toggles.size());
            ((ToggleButton) toggles.get(which)).fire();
            expanded = which == 0;
        }
        return "routes " + (expanded ? "expanded" : "collapsed");
    }

    private double value() {
        return random.nextInt(6) == 0 ? ODD[random.nextInt(ODD.length)] : random.nextDouble(-2, 2);
    }

    private String edit() {
        Project p = app.workspace().project().get();
        int depth = p.spec().depth();
        int layer = 1 + random.nextInt(depth);
        int unit = random.nextInt(p.spec().units(layer));
        int from = random.nextInt(p.spec().units(layer - 1) + 1) - 1;
        double value = value();
        int units = 1 + random.nextInt(MOST_UNITS);
        int any = random.nextInt(depth + 1);
        return switch (random.nextInt(17)) {
            case 0, 1, 2 ->
                tried(
                        "weight " + layer + ":" + unit + "," + from + " = " + value,
                        q -> q.withWeight(layer, unit, from, value));
            case 3 ->
                tried(
                        "input = " + value,
                        q -> q.withInput(from < 0 ? 0 : from % q.spec().inputs(), value));
            case 4 ->
                tried("target = " + value, q -> q.withTarget(unit % q.spec().outputs(), value));
            case 5 -> tried("units of " + any + " = " + units, q -> q.withUnits(any, units));
            case 6 -> {
                LayerSpec inserted = LayerSpec.of(units, pick(Activation.values()));
                yield depth < 4 ? tried("a layer before " + layer, q -> q.withLayerBefore(layer, inserted)) : "nothing";
            }
            case 7 -> tried("no layer " + layer, q -> q.withoutLayer(layer));
            case 8 -> {
                Activation activation = pick(Activation.values());
                yield tried(activation + " in " + layer, q -> q.withActivation(layer, activation));
            }
            case 9 -> {
                Loss loss = pick(Loss.values());
                yield tried("loss " + loss, q -> q.withLoss(loss));
            }
            case 10 -> {
                Reduction reduction = pick(Reduction.values());
                yield tried("reduction " + reduction, q -> q.withReduction(reduction));
            }
            case 11 -> {
                Optimizer optimizer = Optimizer.standard(pick(Optimizer.ids()), 0.01 + random.nextDouble());
                yield tried("optimizer " + optimizer, q -> q.withOptimizer(optimizer));
            }
            case 12, 13 -> {
                int batch = 1 + random.nextInt(Math.min(6, p.data().rows()));
                yield tried("batch of " + batch, q -> q.withBatchSize(batch));
            }
            case 14 -> tried("cut", q -> q.withCut(layer, unit, Math.max(0, from), random.nextBoolean()));
            case 15 -> tried("frozen", q -> q.withFrozen(layer, unit, Math.max(0, from), random.nextBoolean()));
            default -> {
                Position at = app.playhead().position().get();
                long t = random.nextLong(20);
                app.playhead().toStep(at.step() + random.nextInt(3) - 1, t);
                yield "step of training";
            }
        };
    }

    private String tried(String what, UnaryOperator<Project> change) {
        try {
            app.workspace().edit("edit.audit", change);
            return what;
        } catch (IllegalArgumentException refused) {
            return what + " refused";
        }
    }
}
