package org.densescope.ui.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.densescope.engine.Place;
import org.densescope.text.Messages;
import org.densescope.trace.BatchParts;
import org.densescope.trace.Digits;
import org.densescope.trace.Reveal;
import org.jspecify.annotations.Nullable;

/// What each sample of the batch adds to the gradient of a weight, and the sum; hidden where there is one sample, or
/// where each sample has a gradient of its own.
final class BatchList extends VBox {
    /// So many samples have a line each.
    private static final int MOST = 32;

    private final Messages messages;
    private final Label title = new Label();
    private final VBox lines = new VBox();
    private final List<SumLine> parts = new ArrayList<>();
    private final SumLine more;
    private final SumLine sum;

    BatchList(Messages messages) {
        this.messages = messages;
        more = new SumLine(messages);
        sum = new SumLine(messages);
        title.textProperty().bind(messages.binding("routes.batch.title"));
        title.getStyleClass().add("ds-subtitle");
        sum.getStyleClass().add("ds-route-batch-sum");
        getStyleClass().add("ds-route-batch");
        getChildren().setAll(title, sum, lines, more);
    }

    /// @param origin what the routes start from, or null
    /// @param sample from a row of the batch to a row of the data
    void show(Reveal reveal, @Nullable Place origin, IntUnaryOperator sample, Digits digits) {
        int rows = reveal.trace().rows();
        boolean shared = origin != null && origin.quantity().perWeight() && rows > 1;
        setVisible(shared);
        setManaged(shared);
        if (origin == null || !shared) {
            return;
        }
        BatchParts batch = new BatchParts(reveal, origin);
        int listed = Math.min(rows, MOST);
        while (parts.size() < listed) {
            parts.add(new SumLine(messages));
            parts.getLast().getStyleClass().add("ds-route-sample");
        }
        for (int row = 0; row < listed; row++) {
            parts.get(row).show("#" + (sample.applyAsInt(row) + 1), batch.part(row), digits);
        }
        if (lines.getChildren().size() != listed) {
            lines.getChildren().setAll(parts.subList(0, listed));
        }
        more.setVisible(rows > listed);
        more.setManaged(rows > listed);
        more.show(messages.text("routes.batch.more", digits.count((long) rows - listed)), rest(batch, listed), digits);
        sum.show(messages.text("routes.batch.sum", digits.count(rows)), batch.sum(), digits);
    }

    /// The parts without a line; nothing before all have been added.
    private static OptionalDouble rest(BatchParts batch, int from) {
        double rest = 0;
        for (int row = from; row < batch.rows(); row++) {
            OptionalDouble part = batch.part(row);
            if (part.isEmpty()) {
                return part;
            }
            rest += part.getAsDouble();
        }
        return OptionalDouble.of(rest);
    }
}
