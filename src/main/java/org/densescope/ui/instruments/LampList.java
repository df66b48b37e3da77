package org.densescope.ui.instruments;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.densescope.engine.pass.Finding;
import org.densescope.trace.Digits;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// What is wrong, a sentence each: where, what it means and what helps. A press chooses the layer.
final class LampList extends VBox {
    private final IntConsumer chosen;
    private List<String> said = List.of();

    /// @param chosen takes the layer of a lamp, `1..L`
    LampList(IntConsumer chosen) {
        this.chosen = chosen;
        getStyleClass().add("ds-instruments-lamps");
    }

    void show(LayerReading now) {
        Map<Finding.Kind, List<Finding>> lit = now.symptoms().stream()
                .collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.toList()));
        boolean whole = now.known().reveal() == null;
        List<String> sentences =
                lit.values().stream().map(group -> sentence(group, now)).toList();
        String fine = now.messages().text(whole ? "instruments.lamp.none" : "instruments.lamp.none-yet");
        List<String> wanted = sentences.isEmpty() ? List.of(fine) : sentences;
        if (wanted.equals(said)) {
            return; // what has the keyboard keeps it
        }
        said = wanted;
        getChildren().clear();
        lit.values().forEach(group -> getChildren().add(lamp(sentence(group, now), group)));
        if (lit.isEmpty()) {
            Label label = new Label(fine, new FontIcon(MaterialDesignC.CHECK_CIRCLE_OUTLINE));
            label.getStyleClass().addAll("ds-muted", "ds-instruments-fine");
            label.setWrapText(true);
            getChildren().add(label);
        }
    }

    /// One press after the other goes through the layers.
    private Button lamp(String text, List<Finding> group) {
        Button lamp = new Button(text, new FontIcon(MaterialDesignA.ALERT_OUTLINE));
        lamp.getStyleClass().addAll("flat", "ds-instruments-lamp");
        lamp.setWrapText(true);
        lamp.setMaxWidth(Double.MAX_VALUE);
        lamp.setMinHeight(USE_PREF_SIZE);
        AtomicInteger next = new AtomicInteger();
        lamp.setOnAction(_ ->
                chosen.accept(group.get(next.getAndIncrement() % group.size()).layer()));
        return lamp;
    }

    private static String sentence(List<Finding> group, LayerReading now) {
        String layers = group.stream()
                .map(symptom -> layer(symptom, now))
                .reduce((one, other) -> now.messages().text("instruments.lamp.join", one, other))
                .orElse("");
        Finding.Kind kind = group.getFirst().kind();
        String key = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean one = kind == Finding.Kind.RESTING_UNITS && now.vitals().rows() == 1;
        return now.messages().text("instruments.lamp." + key + (one ? ".one" : ""), layers);
    }

    private static String layer(Finding symptom, LayerReading now) {
        String name = now.name(symptom.layer());
        Digits digits = now.digits();
        return switch (symptom.kind()) {
            case VANISHING_GRADIENT, EXPLODING_GRADIENT ->
                now.messages().text("instruments.lamp.norm", name, digits.text(symptom.measure()));
            default ->
                now.messages()
                        .text(
                                "instruments.lamp.count",
                                name,
                                digits.count(symptom.count()),
                                digits.count(symptom.of()));
        };
    }
}
