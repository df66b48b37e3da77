package org.densescope.ui.status;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.densescope.engine.pass.Finding;
import org.densescope.project.Preferences;
import org.densescope.session.Playhead;
import org.densescope.session.Run;
import org.densescope.session.Runner;
import org.densescope.session.Snapshot;
import org.densescope.text.Messages;
import org.densescope.trace.Chapter;
import org.densescope.trace.Digits;
import org.densescope.trace.Reveal;
import org.densescope.ui.Watch;
import org.densescope.ui.form.LayerNames;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// One line about what is wrong with the network, or soon will be: dead, saturated and identical units, gradients that
/// vanish or explode. It speaks once the numbers that it is about are known.
public final class Lamps extends Label {
    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final Tooltip all = new Tooltip();

    public Lamps(
            ReadOnlyObjectProperty<Snapshot> snapshot, ObservableValue<Preferences> preferences, Messages messages) {
        this.snapshot = snapshot;
        this.preferences = preferences;
        this.messages = messages;
        getStyleClass().add("ds-lamps");
        setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
        setMinWidth(0);
        setTooltip(all);
        all.setWrapText(true);
        all.setMaxWidth(520);
        Watch.of(this::show, Watch.ignoring(snapshot, Snapshot::sameNumbers), messages.languageProperty(), preferences);
    }

    private void show() {
        Reveal reveal = snapshot.get().reveal();
        List<String> now = snapshot.get().run().symptoms().stream()
                .filter(symptom -> known(symptom, reveal) && worthSaying(symptom, reveal))
                .map(symptom -> sentence(symptom, reveal))
                .toList();
        setVisible(!now.isEmpty());
        setManaged(!now.isEmpty());
        if (!now.isEmpty()) {
            setText(now.size() == 1 ? now.getFirst() : messages.text("app.lamp.more", now.getFirst(), now.size() - 1));
            all.setText(now.stream().collect(Collectors.joining("\n")));
        }
    }

    private static boolean known(Finding symptom, Reveal reveal) {
        return switch (symptom.kind()) {
            case DEAD_UNITS, RESTING_UNITS, SATURATED_UNITS ->
                reveal.t() >= reveal.trace().timeline().end(Chapter.OUTPUTS);
            case VANISHING_GRADIENT, EXPLODING_GRADIENT ->
                reveal.t() >= reveal.trace().timeline().end(Chapter.BACKWARD);
            case IDENTICAL_UNITS, NON_FINITE_WEIGHTS -> true;
        };
    }

    /// For a single sample, some units at rest are normal; a whole layer at rest is not.
    private static boolean worthSaying(Finding symptom, Reveal reveal) {
        return switch (symptom.kind()) {
            case RESTING_UNITS, SATURATED_UNITS ->
                symptom.whole() || reveal.trace().updated() > 1;
            default -> true;
        };
    }

    private String sentence(Finding symptom, Reveal reveal) {
        Digits digits = preferences.getValue().digits();
        String layer = LayerNames.of(
                messages, symptom.layer(), reveal.trace().network().depth());
        String key =
                "app.lamp." + symptom.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        int rows = reveal.trace().updated();
        boolean one = symptom.kind() == Finding.Kind.RESTING_UNITS && rows == 1;
        return messages.text(
                one ? key + ".one" : key,
                layer,
                digits.count(symptom.count()),
                digits.count(symptom.of()),
                digits.text(symptom.measure()),
                digits.count(rows));
    }
}
