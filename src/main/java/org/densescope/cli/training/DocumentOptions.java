package org.densescope.cli.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.densescope.example.Library;
import org.densescope.format.ByteSource;
import org.densescope.format.Disk;
import org.densescope.format.Trouble;
import org.densescope.format.Unwritable;
import org.densescope.project.Project;
import org.densescope.project.file.Document;
import org.densescope.project.file.ProjectFile;
import org.densescope.project.file.SavedView;
import org.densescope.say.Quote;
import org.densescope.say.Refused;
import org.densescope.say.Sentence;
import org.densescope.say.Unreadable;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a training begins and where it is kept.
final class DocumentOptions {
    @Option(names = "--load", paramLabel = "FILE", descriptionKey = "cli.load")
    private @Nullable Path load;

    @Option(names = "--save", paramLabel = "FILE.dscope", descriptionKey = "cli.save")
    private @Nullable Path save;

    @Option(names = "--force", descriptionKey = "cli.save-force")
    private boolean force;

    private @Nullable Document loaded;

    boolean loads() {
        return load != null;
    }

    /// Says before anything is trained what would keep it from being saved.
    void check() throws Unwritable {
        if (save == null) {
            return;
        }
        if (!save.toString().endsWith(ProjectFile.ENDING)) {
            throw new Refused("say.train.ending", "--save wants a name that ends in {0}", ProjectFile.ENDING);
        }
        Path folder = save.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Unwritable(Sentence.of(
                    "say.disk.no-folder",
                    "“{0}” cannot be written: there is no such folder",
                    Quote.of(save.toString(), 300)));
        }
        if (!force && Files.exists(save) && !save.equals(load)) {
            throw new Refused(
                    "say.train.exists", "“{0}” is there already; --force replaces it", Quote.of(save.toString(), 300));
        }
    }

    /// The document, as it stands.
    Project load() throws Unreadable {
        if (load == null) {
            throw new IllegalStateException("nothing is to be loaded");
        }
        try (ByteSource source = Disk.machine().open(load)) {
            loaded = ProjectFile.read(source, new Library()).document();
            return loaded.standing();
        } catch (IOException e) {
            throw new Unreadable(Trouble.reading(load, e), e);
        } catch (Unreadable e) {
            throw new Unreadable(
                    Sentence.of("say.train.of-file", "“{0}”: {1}", Quote.of(load.toString(), 300), e.sentence()), e);
        }
    }

    void save(Project project, TrainingState reached) throws Unwritable {
        if (save == null) {
            return;
        }
        Document from = loaded;
        Document fresh = Document.of(project);
        boolean same = from != null && from.project().spec().equals(project.spec());
        Document document = from == null
                ? new Document("", project, reached, fresh.places(), fresh.view(), fresh.more())
                : new Document(
                        from.id(),
                        project,
                        reached,
                        same ? from.places() : fresh.places(),
                        same ? from.view() : SavedView.first(project),
                        from.more());
        ProjectFile.Written written = ProjectFile.write(document, new Library());
        Disk.machine().replace(save, written.content(), written.size());
    }
}
