package org.densescope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.densescope.say.Quote;
import org.densescope.say.Refused;
import org.densescope.say.Unreadable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `densescope screenshot … OUT.png`: the window's picture without a display.
@Command(name = "screenshot")
final class ScreenshotCommand implements Callable<Integer> {
    private static final int MOST_PIXELS = 8000;

    private final ToIntFunction<Shot> take;

    @Mixin
    private final StartOptions options = new StartOptions();

    @Option(names = "--width", paramLabel = "W", defaultValue = "1280", descriptionKey = "cli.width")
    private int width;

    @Option(names = "--height", paramLabel = "H", defaultValue = "800", descriptionKey = "cli.height")
    private int height;

    @Option(names = "--scale", paramLabel = "S", defaultValue = "1", descriptionKey = "cli.scale")
    private double scale;

    @Mixin
    private final ArrangementOptions shown = new ArrangementOptions();

    @Option(names = "--layout", paramLabel = "FILE", descriptionKey = "cli.layout")
    private @Nullable Path layout;

    @Parameters(index = "0..1", arity = "1..2", paramLabel = "[FILE] OUT.png", descriptionKey = "cli.out")
    private List<String> files = List.of();

    ScreenshotCommand(ToIntFunction<Shot> take) {
        this.take = take;
    }

    @Override
    public Integer call() throws Unreadable {
        Path out = Path.of(files.getLast());
        requirePicture(out);
        if (!(scale >= 0.5 && scale <= 4)) {
            throw new Refused("say.screenshot-command.scale-must-be-0", "--scale must be 0.5 to 4, not {0}", scale);
        }
        requireSide("--width", width);
        requireSide("--height", height);
        return take.applyAsInt(new Shot(
                options.start(files.size() > 1 ? files.getFirst() : null),
                width,
                height,
                scale,
                out,
                shown.preferences(),
                shown.arrangement(),
                layout));
    }

    /// A picture under another name would be opened by the wrong program.
    private static void requirePicture(Path out) {
        String name = String.valueOf(out.getFileName());
        if (!name.toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new Refused(
                    "say.screenshot-command.png",
                    "“{0}” must end with .png: the picture is written as PNG",
                    Quote.of(name, 200));
        }
    }

    private void requireSide(String name, int pixels) {
        if (pixels < 320 || pixels * scale > MOST_PIXELS) {
            throw new Refused(
                    "say.screenshot-command.must-be-320-at",
                    "{0} must be 320 to {1} at this scale, not {2}",
                    name,
                    (int) (MOST_PIXELS / scale),
                    pixels);
        }
    }
}
