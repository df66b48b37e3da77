package org.densescope.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.densescope.count.Capacity;
import org.densescope.count.Sizes;
import org.densescope.engine.Counts;
import org.densescope.project.Project;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.ui.form.Bytes;
import org.jspecify.annotations.Nullable;

/// Turns away a network that no memory would hold before anything is allocated, says why, and offers to show it as a
/// structure instead. The document stays as it is.
final class SizeGate extends VBox {
    private final Messages messages;
    private final Supplier<Digits> digits;
    private final Capacity capacity;
    private final Label sentence = new Label();
    private final Button show = new Button();
    private @Nullable Sizes refused;
    private int rows;

    /// @param structure is told the sizes that are wanted as a structure
    SizeGate(Messages messages, Supplier<Digits> digits, Capacity capacity, Consumer<Sizes> structure) {
        this.messages = messages;
        this.digits = digits;
        this.capacity = capacity;
        getStyleClass().addAll("ds-card", "ds-too-large");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add("ds-warning");
        show.textProperty().bind(messages.binding("network.structure.show"));
        show.setWrapText(true);
        show.setMaxWidth(Double.MAX_VALUE);
        show.getStyleClass().add("ds-show-structure");
        show.setOnAction(event -> {
            Sizes sizes = refused;
            if (sizes != null) {
                structure.accept(sizes);
            }
        });
        getChildren().addAll(sentence, show);
        messages.languageProperty().subscribe((before, now) -> say());
        clear();
    }

    /// Whether the layers of a project may become so wide.
    ///
    /// @param layer 0 for the inputs, 1 to `L` for a dense layer
    boolean admits(Project project, int layer, int units) {
        List<Integer> sizes = sizes(project);
        sizes.set(layer, units);
        return admits(project, new Sizes(sizes));
    }

    /// Whether there may be a layer of so many units more.
    ///
    /// @param before the dense layer that it comes before, 1 to `L`
    boolean admitsBefore(Project project, int before, int units) {
        List<Integer> sizes = sizes(project);
        sizes.add(before, units);
        return admits(project, new Sizes(sizes));
    }

    private static List<Integer> sizes(Project project) {
        List<Integer> sizes = new ArrayList<>();
        for (int l = 0; l <= project.spec().depth(); l++) {
            sizes.add(project.spec().units(l));
        }
        return sizes;
    }

    private boolean admits(Project project, Sizes sizes) {
        if (capacity.holds(sizes.counts(), project.data().rows())) {
            clear();
            return true;
        }
        refused = sizes;
        rows = project.data().rows();
        say();
        return false;
    }

    private void say() {
        Sizes sizes = refused;
        setVisible(sizes != null);
        setManaged(sizes != null);
        if (sizes != null) {
            Counts counts = sizes.counts();
            sentence.setText(messages.text(
                    "network.structure.too-large",
                    sizes,
                    digits.get().count(counts.parameters()),
                    Bytes.text(Capacity.needed(counts, rows), digits.get()),
                    Bytes.text(capacity.bytes(), digits.get())));
        }
    }

    void clear() {
        refused = null;
        say();
    }
}
