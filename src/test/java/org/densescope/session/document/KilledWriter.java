package org.densescope.session.document;

import java.nio.file.Path;
import org.densescope.example.Library;
import org.densescope.example.Presets;
import org.densescope.format.Disk;
import org.densescope.project.Project;
import org.densescope.project.file.Document;

/// A program that does nothing but save and keep copies, until it is killed. It says what is done, a line each.
final class KilledWriter {
    private KilledWriter() {}

    static Document document(Project project, int number) {
        return Document.of(project.withWeight(1, 0, 0, number)).withId("0123456789abcdef");
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        StateFolder state = new StateFolder(folder.resolve("state"));
        Project project = Presets.fromShape("64-64-64-10", 1);
        DocumentStore store = Documented.store(state);
        Recovery recovery = new Recovery(Disk.machine(), new Library(), state, arguments[1]);
        for (int i = Integer.parseInt(arguments[2]); ; i++) {
            recovery.keep(document(project, i), RecoveryNote.NONE);
            System.out.println("kept " + i);
            store.save(folder.resolve("a.dscope"), document(project, i));
            System.out.println("saved " + i);
        }
    }
}
