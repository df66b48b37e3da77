package org.densescope.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.densescope.say.Refused;
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

    @Parameters(index = "0", paramLabel = "OUT.png", descriptionKey = "cli.out")
    private @Nullable Path out;

    ScreenshotCommand(ToIntFunction<Shot> take) {
        this.take = take;
    }

    @Override
    public Integer call() {
        if (out == null) {
            throw new IllegalStateException("run by picocli only");
        }
        if (!(scale >= 0.5 && scale <= 4)) {
            throw new Refused("say.screenshot-command.scale-must-be-0", "--scale must be 0.5 to 4, not {0}", scale);
        }
        requireSide("--width", width);
        requireSide("--height", height);
        return take.applyAsInt(
                new Shot(options.start(), width, height, scale, out, shown.preferences(), shown.arrangement(), layout));
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
