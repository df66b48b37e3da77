package org.densescope;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.densescope.cli.CommandLines;
import org.densescope.cli.LayoutText;
import org.densescope.cli.Opening;
import org.densescope.cli.Shot;
import org.densescope.cli.io.SystemNames;
import org.densescope.format.Disk;
import org.densescope.project.Settings;
import org.densescope.project.SettingsFile;
import org.densescope.say.Sentence;
import org.densescope.session.document.DocumentHome;
import org.densescope.ui.FxGate;
import org.densescope.ui.Threads;
import org.densescope.ui.paper.WindowReader;
import org.densescope.ui.rescue.FailureLog;

/// The entry point. Not an `Application` itself, so that it can run from the class path.
public final class Main {
    private final PrintWriter err;
    private boolean opened;

    private Main(PrintWriter err) {
        this.err = err;
    }

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Main main = new Main(err);
        int code = new CommandLines(main::open, main::shoot).run(out, err, SystemNames.arguments(args));
        if (!main.opened) {
            System.exit(code);
        }
    }

    private int open(Opening opening) {
        String missing =
                NoWindow.why(System.getProperty("os.name"), System.getProperty("glass.platform"), System.getenv());
        if (!missing.isEmpty()) {
            err.println(missing);
            return CommandLines.UNABLE;
        }
        boolean rehearsal = opening.rehearsal();
        boolean given = opening.settings() != null
                || !System.getProperty(SettingsFile.PROPERTY, "").isEmpty();
        SettingsFile file = new SettingsFile(Disk.machine(), settingsPath(opening), given);
        SettingsFile.Reading reading = rehearsal ? new SettingsFile.Reading(Rehearsal.SETTINGS, null) : file.read();
        Settings settings = reading.settings();
        Sentence note = reading.note();
        if (note != null) {
            err.println(note);
        }
        Consumer<Settings> remember = rehearsal ? kept -> {} : file::write;
        int code = onWindow(() -> {
            Stage stage = new Stage();
            if (opening.start().structure() != null) {
                Structures.window(opening.start(), settings, Threads.many().background(), 1280, 800)
                        .show(stage);
                return stage;
            }
            Threads threads = Threads.many();
            // Formulas are typeset there, and the typesetter takes a second to begin.
            Runnable drawn = FirstPicture.before(threads.background());
            DocumentHome home = rehearsal ? DocumentHome.BARE : DocumentHome.usual(System.getenv());
            App app = new App(opening.start(), settings, threads, home, 1280, 800);
            app.failures().writeTo(keeper());
            app.show(stage, remember);
            LastWords.of(app, stage, remember);
            FirstPicture.then(drawn);
            FirstPicture.then(() -> {
                Path document = opening.document();
                if (document != null) {
                    app.documents().opening().adopt(document);
                }
                app.documents().offerRecovery();
                if (note != null) {
                    app.say(note);
                }
            });
            if (rehearsal) {
                FirstPicture.then(() -> Rehearsal.tellStart(err));
                Rehearsal.play(app, stage);
            }
            return stage;
        });
        opened = code == CommandLines.DONE;
        return code;
    }

    /// Reports of failures go to the terminal, if there is one, and into a file of the person's own.
    private Consumer<String> keeper() {
        FailureLog log = new FailureLog(FailureLog.usualFolder(
                System.getProperty("os.name"), System.getProperty("user.home"), System.getenv()));
        return report -> {
            err.print(report);
            err.flush();
            log.write(report);
        };
    }

    private int shoot(Shot shot) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        return onWindow(() -> {
            List<Throwable> told = new ArrayList<>();
            Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> told.add(failure));
            Scene scene = Picture.scene(shot, Settings.FIRST);
            WritableImage image = Picture.snapshot(scene, shot);
            if (!told.isEmpty()) {
                throw new IllegalStateException("a part of the picture could not be painted", told.getFirst());
            }
            Picture.write(image, shot.out());
            if (shot.layout() != null) {
                LayoutText.write(WindowReader.read(scene), shot.layout());
            }
            return shot;
        });
    }

    /// Starts JavaFX and waits until something was done on its thread.
    private int onWindow(Callable<?> action) {
        CompletableFuture<Object> done = new CompletableFuture<>();
        try {
            new FxGate().start(() -> {
                try {
                    done.complete(action.call());
                } catch (Exception | Error e) {
                    done.completeExceptionally(e);
                }
            });
            done.get();
            return CommandLines.DONE;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            switch (cause) {
                case IllegalArgumentException refused -> throw refused;
                case IOException failed -> throw new UncheckedIOException(failed);
                default -> err.println(NoWindow.sentence(cause));
            }
            return CommandLines.UNABLE;
        } catch (RuntimeException | LinkageError e) {
            err.println(NoWindow.sentence(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return CommandLines.UNABLE;
    }

    private static Path settingsPath(Opening opening) {
        Path asked = opening.settings();
        if (asked != null) {
            return asked;
        }
        String property = System.getProperty(SettingsFile.PROPERTY, "");
        Map<String, String> environment = System.getenv();
        return property.isEmpty()
                ? SettingsFile.usualPlace(System.getProperty("os.name"), System.getProperty("user.home"), environment)
                : Path.of(property);
    }
}
