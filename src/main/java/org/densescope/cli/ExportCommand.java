package org.densescope.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.densescope.engine.Ids;
import org.densescope.example.Presets;
import org.densescope.exchange.code.CodeExport;
import org.densescope.exchange.code.CodeLanguage;
import org.densescope.exchange.model.ModelFile;
import org.densescope.format.Disk;
import org.densescope.format.Unwritable;
import org.densescope.project.file.Document;
import org.densescope.say.Quote;
import org.densescope.say.Refused;
import org.densescope.say.Unreadable;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `densescope export (FILE | --preset NAME) --code LANGUAGE OUT`: a network as a program that computes the same
/// numbers.
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private static final int MOST_STEPS = 1_000;

    private final Language language;

    @Option(names = "--preset", paramLabel = "NAME", descriptionKey = "cli.preset")
    private @Nullable String preset;

    @Option(names = "--code", paramLabel = "LANGUAGE", required = true, descriptionKey = "cli.code")
    private String code = "";

    @Option(names = "--steps", paramLabel = "N", defaultValue = "5", descriptionKey = "cli.steps")
    private int steps;

    @Option(names = "--force", descriptionKey = "cli.force")
    private boolean force;

    @Parameters(index = "0..1", arity = "1..2", paramLabel = "FILE OUT", descriptionKey = "cli.export")
    private List<String> files = List.of();

    ExportCommand(Language language) {
        this.language = language;
    }

    @Override
    public Integer call() throws Unreadable, Unwritable {
        if (files.size() != (preset == null ? 2 : 1)) {
            throw new Refused(
                    "say.convert.files", "say what to convert, IN or --preset NAME, and OUT, where it is to go");
        }
        if (steps < 1 || steps > MOST_STEPS) {
            throw new Refused("say.export.steps", "--steps must be 1 to {0}, not {1}", MOST_STEPS, steps);
        }
        CodeLanguage wanted = Ids.find(CodeLanguage.class, code)
                .orElseThrow(() -> new Refused(
                        "say.export.language",
                        "“{0}” is no language that code is written in; known are {1}",
                        Quote.of(code),
                        Ids.all(CodeLanguage.class)));
        Path out = Path.of(files.getLast());
        String name = String.valueOf(out.getFileName());
        requireName(wanted, name);
        Path beside = out.resolveSibling(stem(name) + ".data.npz");
        Document document = preset == null
                ? new InputFile(files.getFirst()).document(List.of())
                : Document.of(Presets.open(preset));
        CodeExport export = CodeExport.of(
                document.standing(),
                wanted,
                steps,
                String.valueOf(beside.getFileName()),
                new Messages(language, false)::say);
        ModelFile data = export.data();
        requireFree(out);
        if (data != null) {
            requireFree(beside);
            Disk.machine().replace(beside, data.content(), data.size());
        }
        byte[] text = export.text();
        Disk.machine().replace(out, stream -> stream.write(text), text.length);
        return CommandLines.DONE;
    }

    private void requireFree(Path file) {
        if (!force && Files.exists(file)) {
            throw new Refused(
                    "say.convert.exists",
                    "“{0}” is there already; --force replaces it",
                    Quote.of(file.toString(), 300));
        }
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// Java makes a class of the name of the file.
    private static void requireName(CodeLanguage wanted, String name) {
        if (wanted == CodeLanguage.JAVA && !name.matches("[A-Za-z_][A-Za-z0-9_]*\\.java")) {
            throw new Refused(
                    "say.export.java-name",
                    "“{0}” can be no file of Java: take letters and digits, such as Network.java",
                    Quote.of(name, 200));
        }
    }
}
