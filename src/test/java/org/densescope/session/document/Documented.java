package org.densescope.session.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Library;
import org.densescope.format.Disk;
import org.densescope.project.Project;
import org.densescope.project.file.Document;
import org.densescope.session.Arrangements;
import org.densescope.session.Focus;
import org.densescope.session.Playhead;
import org.densescope.session.Runner;
import org.densescope.session.Workspace;

/// A document with all that is around it, and nobody who looks at it. Everything is done at once.
final class Documented {
    final Arrangements arrangements = new Arrangements();
    final Focus focus = new Focus();
    final Runner runner;
    final Playhead playhead;
    final Workspace workspace;
    final DocumentState state;

    Documented(Project first) {
        runner = new Runner(first, Runnable::run, Runnable::run, Workers.ONE, e -> {
            throw new IllegalStateException(e);
        });
        playhead = new Playhead(runner);
        workspace = new Workspace(first, runner, playhead, arrangements, focus);
        state = new DocumentState(workspace, playhead, runner, arrangements, focus);
    }

    void weight(double value) {
        workspace.edit("edit.weight", p -> p.withWeight(1, 0, 0, value));
    }

    boolean unsaved() {
        return state.unsaved().get();
    }

    void save(DocumentStore store, Path file) throws Exception {
        Document document = state.snapshot();
        String id = document.id().isEmpty() ? DocumentState.freshId() : document.id();
        state.saved(state.number(), store.save(file, document.withId(id)));
    }

    static DocumentStore store(StateFolder state) {
        return new DocumentStore(Disk.machine(), new Library(), state);
    }

    static List<String> files(Path folder) throws Exception {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
