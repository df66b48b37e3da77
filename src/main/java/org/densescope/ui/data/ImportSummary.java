package org.densescope.ui.data;

import java.util.ArrayList;
import java.util.List;
import org.densescope.exchange.Offer;
import org.densescope.exchange.csv.CsvColumn;
import org.densescope.exchange.csv.CsvLoad;
import org.densescope.exchange.csv.RoleReason;
import org.densescope.project.Project;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;

/// What opening a table would make, in a line.
final class ImportSummary {
    private ImportSummary() {}

    /// @param reasons those that still hold
    static String of(
            CsvLoad loaded,
            Offer offer,
            List<CsvColumn> columns,
            List<RoleReason> reasons,
            Project project,
            Messages messages,
            Digits digits) {
        List<String> parts = new ArrayList<>();
        parts.add(messages.text(
                offer.classes() ? "data.summary.classes" : "data.summary.numbers",
                digits.count(offer.data().rows()),
                digits.count(offer.data().inputs().columns()),
                digits.count(offer.data().targets().columns()),
                offer.into(project).spec().shape()));
        if (loaded.dropped() > 0) {
            parts.add(messages.text("data.summary.dropped", digits.count(loaded.dropped())));
        }
        if (loaded.filled() > 0) {
            parts.add(messages.text("data.summary.filled", digits.count(loaded.filled())));
        }
        for (RoleReason reason : reasons) {
            if (!reason.kind().left() && reason.kind() != RoleReason.Kind.CHOSEN) {
                parts.add(messages.text(
                        "data.summary.target",
                        columns.get(reason.columns().getFirst()).name(),
                        messages.say(reason.kind().why())));
            }
        }
        return String.join(" ", parts);
    }
}
