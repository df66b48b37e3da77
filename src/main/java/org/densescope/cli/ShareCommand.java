package org.densescope.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.densescope.example.Library;
import org.densescope.example.Presets;
import org.densescope.project.file.Document;
import org.densescope.project.file.ShareCode;
import org.densescope.say.Refused;
import org.densescope.say.Unreadable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `densescope share FILE`: a small document as one line of text.
@Command(name = "share")
final class ShareCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--preset", paramLabel = "NAME", descriptionKey = "cli.preset")
    private @Nullable String preset;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "cli.file")
    private @Nullable String file;

    @Override
    public Integer call() throws Unreadable {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        if ((file == null) == (preset == null)) {
            throw new Refused("say.cli.file-or-preset", "say what is meant: a FILE or --preset NAME, one of them");
        }
        Document document = file == null
                ? Document.of(Presets.open(preset == null ? "" : preset))
                : new InputFile(file).document(List.of());
        spec.commandLine().getOut().println(ShareCode.of(document, new Library()));
        return CommandLines.DONE;
    }
}
