package org.densescope.ui.inspector;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.text.Messages;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.Naming;
import org.densescope.ui.form.LayerNames;

/// Where the subject lies: network › layer › unit › weight, each a way back.
final class Trail extends FlowPane {
    private final Messages messages;
    private final Runnable openWhole;
    private final IntConsumer openLayer;
    private List<Object> shown = List.of();

    Trail(Messages messages, Runnable openWhole, IntConsumer openLayer) {
        this.messages = messages;
        this.openWhole = openWhole;
        this.openLayer = openLayer;
        getStyleClass().add("ds-trail");
    }

    void show(Subject subject, Trace trace, Naming naming) {
        Network network = trace.network();
        List<Object> now = List.of(subject, network.depth(), messages.language(), naming, trace.names());
        if (now.equals(shown)) {
            return; // a link that has the keyboard focus keeps it
        }
        shown = now;
        getChildren().clear();
        link(messages.text("inspector.network"), openWhole, subject instanceof Subject.Whole);
        int layer = subject.layerIn();
        if (layer >= 0) {
            link(
                    LayerNames.of(messages, layer, network.depth()),
                    () -> openLayer.accept(layer),
                    subject instanceof Subject.OfLayer || layer == 0);
        }
        switch (subject) {
            case Subject.OfUnit of -> {
                String given = naming.unit(trace.names(), of.layer(), of.unit());
                String unit = messages.text("inspector.unit", of.unit() + 1);
                end(given.isEmpty() ? unit : unit + " · " + given);
            }
            case Subject.OfWeight of ->
                end(naming.plain(Place.weight(Quantity.WEIGHT, of.layer(), of.unit(), of.from()), trace));
            default -> {}
        }
    }

    private void link(String text, Runnable action, boolean last) {
        if (!getChildren().isEmpty()) {
            getChildren().add(new Label("›"));
        }
        if (last) {
            Label label = new Label(text);
            label.getStyleClass().add("ds-trail-end");
            getChildren().add(label);
            return;
        }
        Hyperlink link = new Hyperlink(text);
        link.setOnAction(_ -> action.run());
        getChildren().add(link);
    }

    private void end(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("ds-trail-end");
        getChildren().addAll(new Label("›"), label);
    }
}
