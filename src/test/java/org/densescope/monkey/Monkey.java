package org.densescope.monkey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.densescope.App;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.train.Optimizer;
import org.densescope.ui.Command;
import org.densescope.ui.CommandGroup;

/// Does at random what people do with the window: each command, each choice of the menus, all examples with all
/// samples,
/// edits, other sizes of the window. On the window's thread.
final class Monkey {
    /// Examples whose every step takes long; the long walk has them too.
    private static final List<String> SLOW = List.of("fashion", "fc-800-500", "lenet-head");

    private static final int MOST_UNITS = 12;
    private static final int MOST_LAYERS = 5;

    private final App app;
    private final Stage stage;
    private final Turns turns;
    private final List<String> examples;

    Monkey(App app, Stage stage, Turns turns, boolean slow) {
        this.app = app;
        this.stage = stage;
        this.turns = turns;
        examples =
                Presets.ids().stream().filter(id -> slow || !SLOW.contains(id)).toList();
    }

    /// @return what was done, in words
    String act(Deed deed) {
        SplittableRandom random = deed.random();
        Platform.runLater(this::closeOthers); // what opens a dialog waits until it is closed
        String done = act(random);
        turns.pass(random.nextInt(8), random.nextInt(4) == 0);
        return done;
    }

    private void closeOthers() {
        List<Window> others = List.copyOf(Window.getWindows()).stream()
                .filter(window -> !window.equals(stage))
                .toList();
        others.forEach(Window::hide);
        if (!others.isEmpty()) {
            Platform.runLater(this::closeOthers); // one question may lead to another
        }
    }

    private String act(SplittableRandom random) {
        int kind = random.nextInt(100);
        if (kind < 12) {
            String id = pick(random, examples);
            app.window().open(id);
            return "open " + id;
        } else if (kind < 18) {
            int row = random.nextInt(project().data().rows());
            return tried("sample " + row, p -> p.withSample(row));
        } else if (kind < 22) {
            app.workspace().undo();
            return "undo";
        } else if (kind < 24) {
            app.workspace().redo();
            return "redo";
        } else if (kind < 56) {
            return command(random);
        } else if (kind < 62) {
            return choice(random);
        } else if (kind < 68) {
            return focus(random);
        } else if (kind < 73) {
            long t = random.nextLong(app.playhead().reveal().get().trace().length() + 1);
            app.playhead().seek(t);
            return "seek " + t;
        } else if (kind < 88) {
            return edit(random);
        } else if (kind < 93) {
            int width = 640 + random.nextInt(361);
            int height = 480 + random.nextInt(521);
            stage.setWidth(width);
            stage.setHeight(height);
            return "resize " + width + " x " + height;
        }
        turns.pass(20, false);
        return "wait";
    }

    private Project project() {
        return app.workspace().project().get();
    }

    private static <E> E pick(SplittableRandom random, List<E> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static <E> E pick(SplittableRandom random, E[] all) {
        return all[random.nextInt(all.length)];
    }

    private String command(SplittableRandom random) {
        List<Command> commands = app.window().groups().stream()
                .flatMap(group -> group.commands().stream())
                .filter(command ->
                        !Set.of("app.quit", "network.save", "data.open").contains(command.id()))
                .toList();
        Command command = pick(random, commands);
        return command.id() + (command.run() ? "" : " (not now)");
    }

    private String choice(SplittableRandom random) {
        List<CommandGroup.Choice> choices = new ArrayList<>();
        for (CommandGroup group : app.window().groups()) {
            for (List<CommandGroup.Entry> part : group.parts()) {
                for (CommandGroup.Entry entry : part) {
                    if (entry instanceof CommandGroup.Submenu menu
                            && !menu.title().contains("examples")) {
                        choices.addAll(menu.choices());
                    }
                }
            }
        }
        if (choices.isEmpty()) {
            return "no choice";
        }
        CommandGroup.Choice choice = pick(random, choices);
        choice.action().run();
        return "choose " + choice.name().getValue();
    }

    private String focus(SplittableRandom random) {
        Network network = project().network();
        int l = random.nextInt(network.depth() + 1);
        int u = random.nextInt(network.units(l));
        boolean weight = l > 0 && random.nextBoolean();
        Place place = weight
                ? Place.weight(Quantity.WEIGHT, l, u, random.nextInt(network.units(l - 1) + 1) - 1)
                : Place.unit(Quantity.ACTIVATION, l, u);
        switch (random.nextInt(4)) {
            case 0 -> app.focus().select(null);
            case 1 -> app.focus().hover(place);
            default -> app.focus().select(place);
        }
        return "look at " + place;
    }

    private String edit(SplittableRandom random) {
        Project now = project();
        int depth = now.spec().depth();
        int layer = 1 + random.nextInt(depth);
        int unit = random.nextInt(now.spec().units(layer));
        int from = random.nextInt(now.spec().units(layer - 1) + 1) - 1;
        double value = random.nextInt(8) == 0 ? 1e300 : random.nextDouble(-2, 2);
        int any = random.nextInt(depth + 1);
        int units = 1 + random.nextInt(MOST_UNITS);
        int row = random.nextInt(now.data().rows());
        Activation activation = pick(random, Activation.values());
        Loss loss = pick(random, Loss.values());
        String optimizer = pick(random, Optimizer.ids());
        return switch (random.nextInt(12)) {
            case 0, 1 -> tried("weight", p -> p.withWeight(layer, unit, from, value));
            case 2 -> tried("units of " + any + " = " + units, p -> p.withUnits(any, units));
            case 3 ->
                depth < MOST_LAYERS
                        ? tried("layer before " + layer, p -> p.withLayerBefore(layer, LayerSpec.of(units, activation)))
                        : tried("no layer " + layer, p -> p.withoutLayer(layer));
            case 4 -> tried("no layer " + layer, p -> p.withoutLayer(layer));
            case 5 -> tried(activation + " in " + layer, p -> p.withActivation(layer, activation));
            case 6 -> tried("loss " + loss, p -> p.withLoss(loss));
            case 7 -> tried("optimizer " + optimizer, p -> p.withOptimizer(Optimizer.standard(optimizer, 0.1)));
            case 8 ->
                tried(
                        "batch",
                        p -> p.withBatchSize(
                                1 + random.nextInt(Math.min(6, p.data().rows()))));
            case 9 -> tried("without sample " + row, p -> p.withSamples(p.data().withoutSample(row), 0));
            case 10 -> tried("input", p -> p.withInput(random.nextInt(p.spec().inputs()), value));
            default -> {
                String shape = units + "-" + (1 + random.nextInt(MOST_UNITS)) + "-" + (1 + random.nextInt(5));
                app.workspace().open(Presets.fromShape(shape, random.nextInt(1_000)));
                yield "import " + shape;
            }
        };
    }

    private String tried(String what, UnaryOperator<Project> change) {
        try {
            app.workspace().edit("edit.weight", change);
            return what;
        } catch (IllegalArgumentException refused) {
            return what + " refused";
        }
    }
}
