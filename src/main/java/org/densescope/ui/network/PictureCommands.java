package org.densescope.ui.network;

import static org.densescope.ui.Keystrokes.ctrl;
import static org.densescope.ui.Keystrokes.key;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import org.densescope.project.Arrangement.Edges;
import org.densescope.session.Arrangements;
import org.densescope.session.Lens;
import org.densescope.text.Messages;
import org.densescope.trace.Channel;
import org.densescope.ui.Command;
import org.densescope.ui.Command.Target;
import org.densescope.ui.CommandGroup;
import org.densescope.ui.CommandGroup.Choice;
import org.densescope.ui.CommandGroup.Submenu;
import org.densescope.ui.Views;
import org.densescope.ui.Zoomable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/// Which part of the picture is looked at, and what it shows.
public final class PictureCommands {
    private static final double NEARER = 1.25;
    private static final double FARTHER = 0.8;

    private PictureCommands() {}

    /// @param network in which places are looked for
    /// @param save saves what is shown as a file
    /// @param mapped whether the inputs are a plane, over which units can be shown
    public static CommandGroup group(
            NetworkView network,
            Views views,
            Runnable save,
            Arrangements arrangements,
            Messages messages,
            ObservableBooleanValue mapped) {
        Lens<Edges> edges = arrangements.part(a -> a.edges(), (a, next) -> a.withEdges(next));
        Lens<Channel> channel = edges.part(Edges::channel, Edges::withChannel);
        Lens<Boolean> routes = arrangements.part(
                a -> a.routes().shown(), (a, on) -> a.withRoutes(a.routes().withShown(on)));
        List<Choice> channels = Stream.of(Channel.values())
                .map(one -> new Choice(
                        messages.binding("network.channel." + one.id()),
                        channel.value().map(now -> now == one),
                        () -> channel.set(one)))
                .toList();
        return CommandGroup.of(
                "app.menu.picture",
                List.of(
                        Command.of(
                                        "app.fit",
                                        MaterialDesignF.FIT_TO_PAGE_OUTLINE,
                                        () -> views.zoomable().ifPresent(Zoomable::fit),
                                        key(KeyCode.Z),
                                        key(KeyCode.DIGIT0),
                                        key(KeyCode.NUMPAD0))
                                .at(Target.CANVAS),
                        Command.of(
                                        "app.zoom-in",
                                        MaterialDesignM.MAGNIFY_PLUS_OUTLINE,
                                        () -> views.zoomable().ifPresent(it -> it.zoom(NEARER)),
                                        key(KeyCode.PLUS),
                                        key(KeyCode.EQUALS),
                                        key(KeyCode.ADD))
                                .at(Target.CANVAS),
                        Command.of(
                                        "app.zoom-out",
                                        MaterialDesignM.MAGNIFY_MINUS_OUTLINE,
                                        () -> views.zoomable().ifPresent(it -> it.zoom(FARTHER)),
                                        key(KeyCode.MINUS),
                                        key(KeyCode.SUBTRACT))
                                .at(Target.CANVAS),
                        Command.of(
                                        "network.walk",
                                        MaterialDesignA.ARROW_ALL,
                                        () -> network.canvas().beginWalk(),
                                        key(KeyCode.F6))
                                .at(Target.CANVAS),
                        Command.of(
                                        "network.go-to",
                                        MaterialDesignM.MAP_MARKER_OUTLINE,
                                        network::beginGoTo,
                                        ctrl(KeyCode.G))
                                .at(Target.CANVAS)),
                List.of(
                        new Submenu("network.channels", channels),
                        Command.of(
                                        "network.channel",
                                        MaterialDesignP.PALETTE_OUTLINE,
                                        () -> channel.set(channel.get().next()),
                                        key(KeyCode.E))
                                .at(Target.CANVAS),
                        toggle(
                                        "network.bands",
                                        MaterialDesignC.CHART_SANKEY,
                                        edges.part(Edges::bands, Edges::withBands),
                                        KeyCode.G)
                                .at(Target.CANVAS),
                        toggle(
                                        "plane.unit-maps",
                                        MaterialDesignC.CIRCLE_HALF_FULL,
                                        edges.part(Edges::maps, Edges::withMaps),
                                        KeyCode.U)
                                .when(mapped)
                                .at(Target.CANVAS),
                        toggle("routes.show", MaterialDesignV.VECTOR_POLYLINE, routes, KeyCode.R)
                                .at(Target.UNIT, Target.EDGE, Target.CANVAS)),
                List.of(
                        Command.of(
                                "network.structure.open",
                                MaterialDesignS.SIGMA,
                                () -> {
                                    arrangements.show(NetworkView.ID);
                                    network.beginStructure();
                                },
                                ctrl(KeyCode.K)),
                        Command.of("network.save", MaterialDesignI.IMAGE_OUTLINE, save, ctrl(KeyCode.E))
                                .at(Target.CANVAS)));
    }

    private static Command toggle(String id, Ikon icon, Lens<Boolean> on, KeyCode code) {
        return Command.of(id, icon, () -> on.set(!on.get()), key(code)).switching(on.value());
    }
}
