package org.densescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;
import org.densescope.session.Focus;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;

/// Numbers one below the other; its lines are used again for other numbers.
final class ValueTable extends VBox {
    private static final double MOST_SYMBOL = 0.6;

    private final Focus focus;
    private final Messages messages;
    private final List<ValueLine> lines = new ArrayList<>();

    ValueTable(Focus focus, Messages messages) {
        this.focus = focus;
        this.messages = messages;
        getStyleClass().add("ds-value-table");
    }

    void show(List<Fact> facts, Digits digits) {
        while (lines.size() < facts.size()) {
            lines.add(new ValueLine(focus, messages));
        }
        for (int i = 0; i < facts.size(); i++) {
            lines.get(i).show(facts.get(i), digits);
        }
        if (getChildren().size() != facts.size()) {
            getChildren().setAll(lines.subList(0, facts.size()));
        }
    }

    /// All symbols have a column as wide as the widest, but leave the words some room.
    @Override
    protected void layoutChildren() {
        double widest =
                lines().stream().mapToDouble(ValueLine::symbolWidth).max().orElse(0);
        lines().forEach(line -> line.setSymbolWidth(Math.min(widest, MOST_SYMBOL * getWidth())));
        super.layoutChildren();
    }

    List<ValueLine> lines() {
        return lines.subList(0, getChildren().size());
    }
}
