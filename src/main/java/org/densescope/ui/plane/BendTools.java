package org.densescope.ui.plane;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.densescope.draw.plane.Bend;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.project.Plane;
import org.densescope.project.Preferences;
import org.densescope.session.Lens;
import org.densescope.text.Messages;
import org.densescope.trace.Reveal;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.Naming;
import org.densescope.ui.form.Choice;

/// Which two units of which layer bend the plane.
final class BendTools extends FlowPane {
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final Lens<Plane.Axes> chosen;
    private final Choice<Integer> layer;
    private final Choice<Integer> first;
    private final Choice<Integer> second;
    private final Label stage = new Label();

    BendTools(ObservableValue<Preferences> preferences, Messages messages, Lens<Plane.Axes> chosen) {
        this.preferences = preferences;
        this.chosen = chosen;
        this.messages = messages;
        getStyleClass().add("ds-plane-bend-tools");
        layer = new Choice<>(
                messages,
                "plane.bend.layer",
                List.of(1),
                l -> messages.text("plane.bend.layer.of", l),
                l -> chosen.set(new Plane.Axes(l, 0, 1)));
        first = new Choice<>(
                messages,
                "plane.bend.first",
                List.of(0),
                u -> messages.text("plane.bend.across", u + 1),
                u -> chosen.set(new Plane.Axes(now().layer(), u, now().second())));
        second = new Choice<>(
                messages,
                "plane.bend.second",
                List.of(0),
                u -> messages.text("plane.bend.up", u + 1),
                u -> chosen.set(new Plane.Axes(now().layer(), now().first(), u)));
        for (Choice<Integer> choice : List.of(layer, first, second)) {
            choice.setMaxWidth(USE_PREF_SIZE);
        }
        stage.getStyleClass().add("ds-muted");
        stage.setWrapText(true);
        getChildren().addAll(layer, first, second, stage);
    }

    private Plane.Axes now() {
        return chosen.get();
    }

    void show(Network network) {
        Plane.Axes now = fitting(network);
        layer.offer(IntStream.rangeClosed(1, network.depth()).boxed().toList());
        List<Integer> units =
                IntStream.range(0, network.units(now.layer())).boxed().toList();
        first.offer(units);
        second.offer(units);
        layer.show(now.layer());
        first.show(now.first());
        second.show(now.second());
    }

    private Plane.Axes fitting(Network network) {
        int l = Math.min(now().layer(), network.depth());
        int last = network.units(l) - 1;
        return new Plane.Axes(l, Math.min(now().first(), last), Math.min(now().second(), last));
    }

    /// As far as the values of both units are born: nothing of this layer yet, its weighted sums, or its activations.
    Bend.Wish wish(Network network, Reveal reveal) {
        Plane.Axes now = fitting(network);
        boolean bent = born(reveal, Quantity.ACTIVATION, now);
        boolean summed = born(reveal, Quantity.WEIGHTED_SUM, now);
        String key = bent ? "plane.bend.done" : summed ? "plane.bend.sums" : "plane.bend.unborn";
        stage.setText(preferences.getValue().naming().words(messages.text(key)));
        return bent || summed
                ? new Bend.Wish(now.layer(), now.first(), now.second(), !bent)
                : new Bend.Wish(0, 0, 1, false);
    }

    private static boolean born(Reveal reveal, Quantity quantity, Plane.Axes now) {
        return reveal.knows(Place.unit(quantity, now.layer(), now.first()))
                && reveal.knows(Place.unit(quantity, now.layer(), now.second()));
    }

    /// The names of the axes.
    List<String> axes(Bend.Wish wish, PlaneData plane, Trace trace) {
        if (wish.layer() == 0) {
            return List.of(plane.name(0), plane.name(1));
        }
        Quantity quantity = wish.sums() ? Quantity.WEIGHTED_SUM : Quantity.ACTIVATION;
        Naming naming = preferences.getValue().naming();
        return List.of(
                naming.plain(Place.unit(quantity, wish.layer(), wish.first()), trace),
                naming.plain(Place.unit(quantity, wish.layer(), wish.second()), trace));
    }
}
