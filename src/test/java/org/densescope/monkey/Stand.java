package org.densescope.monkey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.densescope.App;
import org.densescope.audit.ShownNumbers;
import org.densescope.cli.Start;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.train.Dataset;
import org.densescope.ui.FxTest;
import org.densescope.ui.Pulses;
import org.densescope.ui.document.FilePicker;
import org.densescope.ui.paper.PlacedText;
import org.densescope.ui.paper.WindowReader;
import org.densescope.ui.rescue.Stuck;

/// A whole window in which a monkey acts, and what must hold after each of its deeds.
final class Stand implements AutoCloseable {
    /// Deeds between two looks at what costs more.
    private static final int PULSE = 4;

    private static final int READ = 5;
    private static final int AUDIT = 50;

    private final List<String> reports = new CopyOnWriteArrayList<>();
    private final Words words;
    private final Turns turns = new Turns();
    private final App app;
    private final Stage stage;
    private final Monkey monkey;
    private final List<String> done = new ArrayList<>();

    /// @param slow whether the large examples are opened too
    Stand(Words words, boolean slow) {
        this.words = words;
        app = FxTest.onFx(() -> new App(
                new Start(Presets.open("mazur"), Position.START, Language.EN, Preferences.Theme.LIGHT),
                Settings.FIRST,
                turns.threads(),
                1000,
                800));
        stage = FxTest.onFx(() -> {
            app.failures().showWith((_, _) -> {});
            app.documents().desk().pickBy(new FilePicker(_ -> List.of(), _ -> null)); // there is no such dialog here
            app.failures().writeTo(reports::add);
            Stage made = new Stage();
            app.show(made, _ -> {});
            // the headless screen paints nothing that stands partly outside of it
            made.setX(0);
            made.setY(0);
            return made;
        });
        monkey = new Monkey(app, stage, turns, slow);
        Pulses.pass(2);
    }

    /// What was done so far, in words.
    List<String> done() {
        return done;
    }

    /// @return what does not hold after it; empty where all does
    List<String> act(Deed deed) {
        List<String> wrong = new ArrayList<>();
        try {
            FxTest.onFx(() -> {
                done.add(deed.number() + " " + monkey.act(deed));
                Parent root = stage.getScene().getRoot();
                root.applyCss();
                root.layout();
            });
            if (deed.number() % PULSE == 0) {
                Pulses.pass(1);
            }
            FxTest.onFx(() -> look(deed.number(), wrong));
        } catch (RuntimeException | AssertionError thrown) {
            Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
            wrong.add("thrown: " + cause + " at "
                    + List.of(cause.getStackTrace()).subList(0, Math.min(12, cause.getStackTrace().length)));
        }
        reports.forEach(report -> wrong.add("told: " + report));
        return wrong;
    }

    private void look(int number, List<String> wrong) {
        Scene scene = stage.getScene();
        Stuck.parts().forEach(part -> wrong.add("stuck: " + part));
        Language language = app.messages().language();
        wrong.addAll(words.wrong(Words.of(scene), language, names()));
        if (number % READ == 0) {
            List<String> painted = WindowReader.read(scene).texts().stream()
                    .map(PlacedText::text)
                    .toList();
            wrong.addAll(words.wrong(painted, language, names()));
        }
        if (number % PULSE == 0 && scene.getRoot() instanceof BorderPane pane && pane.getTop() instanceof Region top) {
            if (top.getWidth() != scene.getWidth()) {
                wrong.add("the top is " + top.getWidth() + " wide in a window of " + scene.getWidth());
            }
        }
        if (number % AUDIT == AUDIT - 1) {
            rest();
            wrong.addAll(ShownNumbers.wrong(app));
        }
    }

    /// Everything that was begun comes to its end.
    private void rest() {
        app.runner().pause();
        for (int i = 0; i < 50; i++) {
            turns.pass(50, false);
        }
        Parent root = stage.getScene().getRoot();
        root.applyCss();
        root.layout();
        root.layout();
    }

    /// What people called things, in whatever language.
    private Set<String> names() {
        Project project = app.workspace().project().get();
        Dataset data = project.data();
        Set<String> names = new HashSet<>(data.inputNames());
        names.addAll(data.outputNames());
        names.add(project.name());
        names.addAll(project.names().given().values());
        return names;
    }

    @Override
    public void close() {
        FxTest.onFx(() -> {
            app.runner().pause();
            stage.close();
        });
    }
}
