package org.densescope.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.densescope.say.Unreadable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `densescope [--preset NAME] …`: opens the window.
@Command(name = "densescope")
final class WindowCommand implements Callable<Integer> {
    private final ToIntFunction<Opening> open;

    @Mixin
    private final StartOptions options = new StartOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "cli.file")
    private @Nullable String file;

    @Option(names = "--settings", paramLabel = "FILE", descriptionKey = "cli.settings")
    private @Nullable Path settings;

    @Option(names = "--rehearse", hidden = true)
    private boolean rehearse;

    WindowCommand(ToIntFunction<Opening> open) {
        this.open = open;
    }

    @Override
    public Integer call() throws Unreadable {
        Start start = options.start(file);
        boolean document = file != null && options.asSaved() && new InputFile(file).isDocument();
        return open.applyAsInt(new Opening(start, settings, document ? Path.of(file) : null, rehearse));
    }
}
