package org.densescope.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.densescope.draw.network.Camera;
import org.densescope.project.Arrangement;
import org.densescope.trace.Channel;
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

    @Option(names = "--view", paramLabel = "VIEW", descriptionKey = "cli.view")
    private @Nullable String view;

    @Option(names = "--zoom", paramLabel = "Z", defaultValue = "1", descriptionKey = "cli.zoom")
    private double zoom;

    @Option(names = "--edges", paramLabel = "WHAT", defaultValue = "weight", descriptionKey = "cli.edges")
    private String edges = "weight";

    @Option(names = "--bands", descriptionKey = "cli.bands")
    private boolean bands;

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
            throw new IllegalArgumentException("--scale must be 0.5 to 4, not " + scale);
        }
        requireSide("--width", width);
        requireSide("--height", height);
        if (!(zoom >= Camera.MIN_ZOOM && zoom <= Camera.MAX_ZOOM)) {
            throw new IllegalArgumentException(
                    "--zoom must be " + Camera.MIN_ZOOM + " to " + (int) Camera.MAX_ZOOM + ", not " + zoom);
        }
        Channel channel = named("--edges", edges, Channel.values());
        return take.applyAsInt(new Shot(
                options.start(),
                width,
                height,
                scale,
                out,
                all -> {
                    Arrangement.Edges edgesShown =
                            all.edges().withChannel(channel).withBands(bands);
                    Arrangement.Sight sight = new Arrangement.Sight(zoom, 0.5, 0.5, List.of());
                    return all.withView(view == null ? all.view() : view)
                            .withEdges(edgesShown)
                            .withSight(sight);
                },
                layout));
    }

    private static <E extends Enum<E>> E named(String option, String name, E[] all) {
        for (E each : all) {
            if (each.name().toLowerCase(Locale.ROOT).equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException(option + " knows "
                + Arrays.stream(all)
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")) + ", not “" + name + "”");
    }

    private void requireSide(String name, int pixels) {
        if (pixels < 320 || pixels * scale > MOST_PIXELS) {
            throw new IllegalArgumentException(
                    name + " must be 320 to " + (int) (MOST_PIXELS / scale) + " at this scale, not " + pixels);
        }
    }
}
