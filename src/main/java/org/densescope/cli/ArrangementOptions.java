package org.densescope.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.densescope.draw.network.Camera;
import org.densescope.project.Arrangement;
import org.densescope.project.Arrangement.MatrixPart;
import org.densescope.project.Plane;
import org.densescope.project.Preferences;
import org.densescope.project.RowFilter;
import org.densescope.say.Refused;
import org.densescope.trace.Channel;
import org.densescope.trace.Digits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say what is shown and how: whatever can be seen in the window can be asked for.
final class ArrangementOptions {
    private static final String CURVES = "curves";

    /// A panel that can be shown, by its name.
    private enum Panel {
        EDITOR,
        INSPECTOR,
        PAD,
        CURVES
    }

    /// How the chain rule of the selection is shown.
    private enum Ways {
        EACH,
        TOGETHER,
        NONE
    }

    @Option(names = "--view", paramLabel = "VIEW", descriptionKey = "cli.view")
    private @Nullable String view;

    @Option(names = "--first-start", descriptionKey = "cli.first-start")
    private boolean firstStart;

    @Option(names = "--panels", paramLabel = "LIST", descriptionKey = "cli.panels")
    private @Nullable String panels;

    @Option(names = "--zoom", paramLabel = "Z", descriptionKey = "cli.zoom")
    private @Nullable Double zoom;

    @Option(names = "--edges", paramLabel = "WHAT", descriptionKey = "cli.edges")
    private @Nullable String edges;

    @Option(names = "--bands", descriptionKey = "cli.bands")
    private boolean bands;

    @Option(names = "--maps", descriptionKey = "cli.maps")
    private boolean maps;

    @Option(names = "--routes", paramLabel = "WAY", descriptionKey = "cli.routes")
    private @Nullable String routes;

    @Option(names = "--matrices", paramLabel = "LIST", descriptionKey = "cli.matrices")
    private @Nullable String matrices;

    @Option(names = "--one-sample", descriptionKey = "cli.one-sample")
    private boolean oneSample;

    @Option(names = "--beside", paramLabel = "WHAT", descriptionKey = "cli.beside")
    private @Nullable String beside;

    @Option(names = "--folds", paramLabel = "LAYER", descriptionKey = "cli.folds")
    private @Nullable String folds;

    @Option(names = "--flat", descriptionKey = "cli.flat")
    private boolean flat;

    @Option(names = "--rows", paramLabel = "FORM", descriptionKey = "cli.rows")
    private @Nullable String rows;

    @Option(names = "--log", descriptionKey = "cli.log")
    private boolean log;

    @Option(names = "--font-scale", paramLabel = "F", descriptionKey = "cli.font-scale")
    private @Nullable Double fontScale;

    @Option(names = "--digits", paramLabel = "N", descriptionKey = "cli.window-digits")
    private @Nullable Integer digits;

    /// What is asked for, in the place of what is remembered.
    ///
    /// @throws IllegalArgumentException in one sentence
    Function<Arrangement, Arrangement> arrangement() {
        if (firstStart && !nothingElse()) {
            throw new Refused(
                    "say.arrangement-options.first-start-shows-window",
                    "--first-start shows the window as it is at the first start, so no other option says what is shown");
        }
        double nearer = zoom == null ? 1 : zoom;
        if (!(nearer >= Camera.MIN_ZOOM && nearer <= Camera.MAX_ZOOM)) {
            throw new Refused(
                    "say.arrangement-options.zoom-must-be-not",
                    "--zoom must be {0} to {1}, not {2}",
                    Camera.MIN_ZOOM,
                    (int) Camera.MAX_ZOOM,
                    nearer);
        }
        Channel channel = named("--edges", edges, Channel.values(), null);
        Set<Panel> open = panels == null ? null : set("--panels", panels, Panel.class);
        Ways ways = named("--routes", routes, Ways.values(), null);
        Set<MatrixPart> parts = matrices == null ? null : set("--matrices", matrices, MatrixPart.class);
        Plane.Beside second = named("--beside", beside, Plane.Beside.values(), null);
        RowFilter.Form form = named("--rows", rows, RowFilter.Form.values(), null);
        int folded = folds == null ? Plane.NO_FOLDS : folds(folds);
        return all -> {
            Arrangement.Panels around = all.panels();
            if (open != null) {
                around = new Arrangement.Panels(
                        open.contains(Panel.EDITOR),
                        open.contains(Panel.INSPECTOR) || open.contains(Panel.PAD),
                        open.contains(Panel.PAD),
                        open.contains(Panel.CURVES));
            }
            boolean curves = CURVES.equals(view);
            String middle = curves ? Arrangement.NETWORK : view == null ? all.view() : view;
            Arrangement.Edges drawn = all.edges().withBands(bands).withMaps(maps);
            Plane plane = all.plane().withFlat(flat).withFolds(folded);
            return all.withView(middle)
                    .withPanels(curves ? around.withCurves(true) : around)
                    .withEdges(channel == null ? drawn : drawn.withChannel(channel))
                    .withRoutes(ways == null ? all.routes() : routes(ways))
                    .withMatrices(new Arrangement.Matrices(
                            parts == null ? all.matrices().parts() : parts, !oneSample))
                    .withPlane(second == null ? plane : plane.withBeside(second))
                    .withRows(form == null ? all.rows() : all.rows().withForm(form))
                    .withSight(new Arrangement.Sight(nearer, 0.5, 0.5, List.of()))
                    .withLogarithmic(log);
        };
    }

    private boolean nothingElse() {
        return view == null
                && panels == null
                && zoom == null
                && edges == null
                && routes == null
                && matrices == null
                && beside == null
                && folds == null
                && rows == null
                && !bands
                && !maps
                && !oneSample
                && !flat
                && !log;
    }

    private static Arrangement.Routes routes(Ways ways) {
        return new Arrangement.Routes(ways != Ways.NONE, ways == Ways.EACH);
    }

    /// How it is to be read, in the place of what is remembered.
    ///
    /// @throws IllegalArgumentException in one sentence
    Function<Preferences, Preferences> preferences() {
        Double scale = fontScale;
        if (scale != null && !(scale >= Preferences.LEAST_FONT_SCALE && scale <= Preferences.MOST_FONT_SCALE)) {
            throw new Refused(
                    "say.arrangement-options.font-scale-must-be",
                    "--font-scale must be {0} to {1}, not {2}",
                    (int) Preferences.LEAST_FONT_SCALE,
                    (int) Preferences.MOST_FONT_SCALE,
                    scale);
        }
        Integer count = digits;
        if (count != null && (count < Preferences.LEAST_DIGITS || count > Preferences.MOST_DIGITS)) {
            throw new Refused(
                    "say.arrangement-options.digits-must-be-not",
                    "--digits must be {0} to {1}, not {2}",
                    Preferences.LEAST_DIGITS,
                    Preferences.MOST_DIGITS,
                    count);
        }
        return remembered -> {
            Preferences next = scale == null ? remembered : remembered.withFontScale(scale);
            return count == null
                    ? next
                    : next.withDigits(new Digits(count, next.digits().comma()));
        };
    }

    private static int folds(String text) {
        if (text.equals("all")) {
            return Plane.ALL_FOLDS;
        }
        if (!text.matches("[1-9][0-9]{0,2}")) {
            throw new Refused(
                    "say.arrangement-options.folds-knows-all-or",
                    "--folds knows all, or the number of a layer from 1, not “{0}”",
                    text);
        }
        return Integer.parseInt(text);
    }

    /// Some of several, with commas between them; `none` for none.
    private static <E extends Enum<E>> Set<E> set(String option, String text, Class<E> type) {
        Set<E> set = EnumSet.noneOf(type);
        if (!text.equals("none")) {
            for (String name : text.split(",", -1)) {
                E one = named(option, name.strip(), type.getEnumConstants(), "none");
                if (one != null) {
                    set.add(one);
                }
            }
        }
        return set;
    }

    /// @param other what the option knows besides, or null
    private static <E extends Enum<E>> @Nullable E named(
            String option, @Nullable String name, E[] all, @Nullable String other) {
        if (name == null) {
            return null;
        }
        for (E each : all) {
            if (each.name().toLowerCase(Locale.ROOT).equals(name)) {
                return each;
            }
        }
        throw new Refused(
                "say.arrangement-options.knows-not",
                "{0} knows {1}{2}, not “{3}”",
                option,
                Arrays.stream(all)
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")),
                (other == null ? "" : ", " + other),
                name);
    }
}
