package org.densescope.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.densescope.App;
import org.densescope.cli.Start;
import org.densescope.example.Library;
import org.densescope.example.Presets;
import org.densescope.format.Disk;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.project.file.Document;
import org.densescope.session.Position;
import org.densescope.session.document.DocumentHome;
import org.densescope.session.document.DocumentStore;
import org.densescope.session.document.StateFolder;
import org.densescope.text.Language;
import org.densescope.ui.FxTest;
import org.densescope.ui.Threads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The questions that a person is asked, and only those; what becomes of the file after each answer.
@Tag("slow")
class DocumentWindowTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final AtomicReference<Settings> kept = new AtomicReference<>();
    private App app;
    private Stage stage;
    private Path chosen;

    @BeforeEach
    void open() {
        chosen = folder.resolve("chosen.dscope");
        window();
    }

    private void window() {
        FxTest.onFx(() -> {
            Start start = new Start(Presets.open("xor"), Position.START, Language.EN, Preferences.Theme.LIGHT);
            DocumentHome home = new DocumentHome(Disk.machine(), new StateFolder(folder.resolve("state")));
            app = new App(start, Settings.FIRST, Threads.one(), home, 960, 640);
            app.documents().desk().pickBy(new FilePicker(_ -> List.of(chosen), _ -> chosen));
            stage = new Stage();
            app.show(stage, kept::set);
        });
        settle();
    }

    @AfterEach
    void close() {
        FxTest.onFx(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            app.documents().handOver();
        });
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void weight(double value) {
        FxTest.onFx(() -> app.workspace().edit("edit.weight", p -> p.withWeight(1, 0, 0, value)));
        settle();
    }

    private static List<DialogPane> dialogs() {
        return FxTest.onFx(() -> Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(window -> window.getScene().getRoot())
                .filter(root -> root instanceof DialogPane)
                .map(root -> (DialogPane) root)
                .toList());
    }

    /// Presses keys that may open a dialog, and answers it.
    private void ask(KeyCode code, boolean shift, String... answers) {
        robot.press(KeyCode.CONTROL);
        if (shift) {
            robot.press(KeyCode.SHIFT);
        }
        robot.push(code);
        if (shift) {
            robot.release(KeyCode.SHIFT);
        }
        robot.release(KeyCode.CONTROL);
        settle();
        answer(answers);
    }

    private void answer(String... answers) {
        for (String answer : answers) {
            DialogPane pane = dialogs().getLast();
            Button button = FxTest.onFx(() -> pane.lookupAll(".button").stream()
                    .map(node -> (Button) node)
                    .filter(one -> one.getText().equals(answer))
                    .findFirst()
                    .orElseThrow());
            javafx.application.Platform.runLater(button::fire); // it may lead to another dialog
            settle();
            settle();
        }
        assertThat(dialogs()).isEmpty();
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        FxTest.onFx(() -> Window.getWindows().stream()
                .filter(window -> window.getScene().getRoot() instanceof DialogPane)
                .flatMap(window -> window.getScene().getRoot().lookupAll(".label").stream())
                .forEach(node -> texts.add(((Labeled) node).getText())));
        return texts;
    }

    private void killed() {
        try {
            app.documents().safe().killed();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void pressClose() {
        javafx.application.Platform.runLater(
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        settle();
        settle();
    }

    private double weightIn(Path file) throws Exception {
        Document document = new DocumentStore(Disk.machine(), new Library(), null)
                .open(file)
                .document();
        return document.project().network().layer(1).weight(0, 0);
    }

    @Test
    void closingAsksOnlyWhereSomethingWouldBeLost() throws Exception {
        weight(0.5);
        assertThat(stage.getTitle()).startsWith("● ");
        pressClose();
        assertThat(texts()).anyMatch(text -> text.startsWith("Save the changes"));
        answer("Cancel");
        assertThat(stage.isShowing()).isTrue();
        pressClose();
        answer("Save");
        assertThat(weightIn(chosen)).isEqualTo(0.5);
        assertThat(stage.isShowing()).isFalse();
        assertThat(kept.get().recent()).containsExactly(chosen);
    }

    @Test
    void whatIsUntouchedAsksNothing() {
        FxTest.onFx(() -> app.playhead().toStep(3, 0));
        settle();
        pressClose();
        assertThat(dialogs()).isEmpty();
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void whatIsNotToBeSavedIsStillThereForSomeDays() throws Exception {
        weight(0.25);
        pressClose();
        answer("Don’t save");
        assertThat(stage.isShowing()).isFalse();
        try (var all = Files.walk(folder.resolve("state/discarded"))) {
            Path copy = all.filter(file -> file.toString().endsWith(".dscope"))
                    .findFirst()
                    .orElseThrow();
            assertThat(weightIn(copy)).isEqualTo(0.25);
        }
        window();
        ask(KeyCode.H, false, "Open as a copy");
        assertThat(app.workspace().project().get().network().layer(1).weight(0, 0))
                .isEqualTo(0.25);
    }

    @Test
    void savingTwiceAsksOnceWhere() throws Exception {
        weight(0.5);
        ask(KeyCode.S, false);
        assertThat(stage.getTitle()).isEqualTo("chosen.dscope — Densescope");
        chosen = folder.resolve("second.dscope");
        weight(0.75);
        ask(KeyCode.S, false);
        assertThat(weightIn(folder.resolve("chosen.dscope"))).isEqualTo(0.75);
        assertThat(chosen).doesNotExist();
        ask(KeyCode.S, true);
        assertThat(weightIn(chosen)).isEqualTo(0.75);
        assertThat(stage.getTitle()).isEqualTo("second.dscope — Densescope");
    }

    @Test
    void whatAnotherProgramChangedIsNotOverwrittenUnasked() throws Exception {
        weight(0.5);
        ask(KeyCode.S, false);
        Path other = folder.resolve("other.dscope");
        Files.copy(chosen, other);
        new DocumentStore(Disk.machine(), new Library(), null)
                .save(chosen, Document.of(Presets.open("xor").withWeight(1, 0, 0, 9)));
        weight(0.75);
        ask(KeyCode.S, false, "Cancel");
        assertThat(weightIn(chosen)).isEqualTo(9);
        assertThat(stage.getTitle()).startsWith("● chosen.dscope");
        ask(KeyCode.S, false, "Overwrite");
        assertThat(weightIn(chosen)).isEqualTo(0.75);
        assertThat(stage.getTitle()).isEqualTo("chosen.dscope — Densescope");
    }

    @Test
    void openingAsksForWhatIsNotSavedAndIsOneStepOfUndo() throws Exception {
        new DocumentStore(Disk.machine(), new Library(), null).save(chosen, Document.of(Presets.open("mazur")));
        weight(0.5);
        ask(KeyCode.O, false, "Cancel");
        assertThat(app.workspace().project().get().name()).isEqualTo("xor");
        ask(KeyCode.O, false, "Don’t save");
        assertThat(app.workspace().project().get().name()).isEqualTo("mazur");
        assertThat(stage.getTitle()).isEqualTo("chosen.dscope — Densescope");
        ask(KeyCode.Z, false);
        assertThat(app.workspace().project().get().name()).isEqualTo("xor");
        assertThat(stage.getTitle()).startsWith("● ").doesNotContain("chosen");
    }

    @Test
    void whatCannotBeOpenedIsToldAndNothingIsLost() throws Exception {
        Files.write(chosen, new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        ask(KeyCode.O, false, "Close");
        assertThat(app.workspace().project().get().name()).isEqualTo("xor");
        Files.delete(chosen);
        robot.press(KeyCode.CONTROL).push(KeyCode.O).release(KeyCode.CONTROL);
        settle();
        assertThat(texts()).anyMatch(text -> text.contains("no file") && text.contains("chosen.dscope"));
        answer("Close");
        assertThat(app.failures().count()).isZero();
    }

    @Test
    void aFileThatCannotBeWrittenOffersAnother() throws Exception {
        chosen = folder.resolve("not/there/x.dscope");
        weight(0.5);
        robot.press(KeyCode.CONTROL).push(KeyCode.S).release(KeyCode.CONTROL);
        settle();
        assertThat(texts()).anyMatch(text -> text.contains("no such folder"));
        chosen = folder.resolve("here.dscope");
        answer("Save as…");
        assertThat(weightIn(chosen)).isEqualTo(0.5);
        assertThat(app.failures().count()).isZero();
    }

    @Test
    void whatWasNotSavedIsOfferedAfterTheProgramWasEndedAndStaysUnsaved() throws Exception {
        weight(0.125);
        FxTest.onFx(() -> {
            long now = System.nanoTime(); // the window's own clock goes on as well
            app.documents().safe().look(now);
            app.documents().safe().look(now + 6 * SECOND);
            killed();
            stage.setOnCloseRequest(null);
            stage.hide();
        });
        window();
        javafx.application.Platform.runLater(() -> app.documents().offerRecovery());
        settle();
        settle();
        assertThat(texts()).anyMatch(text -> text.contains("never saved")).anyMatch(text -> text.contains("2-2-1"));
        FxTest.onFx(() -> FxTest.picture(dialogs().getLast().getScene(), 1, "recovery"));
        answer("Recover");
        assertThat(app.workspace().project().get().network().layer(1).weight(0, 0))
                .isEqualTo(0.125);
        assertThat(stage.getTitle()).startsWith("● ").contains("(recovered)");
        ask(KeyCode.S, false);
        assertThat(weightIn(chosen)).isEqualTo(0.125);
        assertThat(stage.getTitle()).isEqualTo("chosen.dscope — Densescope");
        try (var left = Files.walk(folder.resolve("state/recovery"))) {
            assertThat(left.filter(file -> file.toString().endsWith(".dscope"))).isEmpty();
        }
    }

    @Test
    void whoeverEndsTheProgramFromOutsideLosesNothing() throws Exception {
        weight(0.0625);
        FxTest.onFx(() -> app.documents().safe().look(System.nanoTime())); // too early to be kept
        app.documents().safe().lastWords();
        FxTest.onFx(() -> {
            killed();
            stage.setOnCloseRequest(null);
            stage.hide();
        });
        window();
        javafx.application.Platform.runLater(() -> app.documents().offerRecovery());
        settle();
        settle();
        answer("Recover");
        assertThat(app.workspace().project().get().network().layer(1).weight(0, 0))
                .isEqualTo(0.0625);
    }

    /// `densescope FILE`: nothing leads back to what the program began with.
    @Test
    void aFileOfTheCommandLineIsTheOnlyDocument() throws Exception {
        Document document = Document.of(Presets.open("mazur")).withId("0123456789abcdef");
        new DocumentStore(Disk.machine(), new Library(), null).save(chosen, document);
        FxTest.onFx(() -> app.documents().opening().adopt(chosen));
        settle();
        assertThat(app.workspace().project().get()).isEqualTo(document.project());
        assertThat(app.workspace().undoName().get()).isEmpty();
        assertThat(stage.getTitle()).isEqualTo("chosen.dscope — Densescope");
        weight(0.5);
        ask(KeyCode.S, false);
        assertThat(weightIn(chosen)).isEqualTo(0.5);
    }

    @Test
    void aPlaceIsKeptByKeyAndGoneTo() {
        FxTest.onFx(() -> app.playhead().toStep(5, 0));
        settle();
        robot.press(KeyCode.CONTROL).push(KeyCode.B).release(KeyCode.CONTROL);
        settle();
        answer("OK");
        double then = app.workspace().reached().network().layer(1).weight(0, 0);
        weight(3);
        ask(KeyCode.B, true, "Go there");
        assertThat(app.workspace().reached().network().layer(1).weight(0, 0)).isEqualTo(then);
        assertThat(app.workspace().reached().step()).isEqualTo(5);
    }

    @Test
    void anExampleOverUnsavedWorkAsksToo() {
        weight(0.5);
        javafx.application.Platform.runLater(
                () -> app.documents().desk().leave(() -> app.window().open("mazur")));
        settle();
        answer("Cancel");
        assertThat(app.workspace().project().get().name()).isEqualTo("xor");
    }
}
