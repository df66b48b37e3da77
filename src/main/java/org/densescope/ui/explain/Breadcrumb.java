package org.densescope.ui.explain;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.densescope.project.Preferences;
import org.densescope.session.Playhead;
import org.densescope.text.Messages;
import org.densescope.trace.Chapter;
import org.densescope.trace.Timeline;
import org.densescope.ui.MomentNames;
import org.jspecify.annotations.Nullable;

/// The five parts of a training step in their order; the present one is lit, and each leads to its start.
final class Breadcrumb extends FlowPane {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    private final Map<Chapter, Button> crumbs = new EnumMap<>(Chapter.class);

    Breadcrumb(Playhead playhead, ObservableValue<Preferences> preferences, Messages messages) {
        getStyleClass().add("ds-crumbs");
        setAlignment(Pos.CENTER_LEFT);
        MomentNames names = new MomentNames(messages);
        for (Chapter chapter : Chapter.values()) {
            Button crumb = new Button();
            crumb.getStyleClass().setAll("ds-crumb");
            crumb.textProperty().bind(names.binding(chapter, preferences));
            crumb.setOnAction(_ -> playhead.seek(chapter));
            crumb.setMnemonicParsing(false); // zero_grad is written with its underscore
            crumb.setMinWidth(USE_PREF_SIZE);
            crumbs.put(chapter, crumb);
            HBox item = new HBox(crumb);
            item.setAlignment(Pos.CENTER_LEFT);
            if (chapter != Chapter.STEP) {
                Label arrow = new Label("›");
                arrow.getStyleClass().add("ds-crumb-arrow");
                item.getChildren().add(arrow);
            }
            getChildren().add(item);
        }
    }

    /// @param now the present chapter, or null before the first moment
    void show(@Nullable Chapter now, Timeline timeline) {
        crumbs.forEach((chapter, crumb) -> {
            crumb.setDisable(!timeline.has(chapter)); // a look has no update
            crumb.pseudoClassStateChanged(CURRENT, chapter == now);
            crumb.pseudoClassStateChanged(PAST, now != null && chapter.compareTo(now) < 0);
        });
    }
}
