package org.densescope.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.densescope.count.Precision;
import org.densescope.count.Sizes;
import org.densescope.count.Storage;
import org.densescope.engine.Counts;
import org.densescope.engine.Ids;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.train.Optimizer;
import org.densescope.ui.form.Bytes;

/// A network counted, as text: parameters with their arithmetic and share, work, memory.
///
/// Words stand at the end of each line, where characters of double width push nothing out of its column.
///
/// @param sizes of all layers
/// @param batch samples of one update
/// @param messages the language
record CountText(Sizes sizes, int batch, Messages messages) {
    private static final Digits DIGITS = new Digits(3, false);

    void write(Appendable out) throws IOException {
        Counts counts = sizes.counts();
        line(out, sizes.toString());
        line(out, "");
        List<List<String>> parameters = new ArrayList<>();
        List<List<String>> work = new ArrayList<>();
        for (int l = 1; l <= counts.layers().size(); l++) {
            Counts.Layer layer = counts.layers().get(l - 1);
            String share = DIGITS.percent(counts.share(l));
            parameters.add(List.of(layer.sum() + " = " + count(layer.parameters()), share, "fc" + l));
            work.add(work(layer.multiplyAddsForward(), layer.multiplyAddsBackward(), "fc" + l));
        }
        String all = messages.text("counts.cli.all");
        parameters.add(List.of(
                count(counts.weights()) + " + " + count(counts.biases()) + " = " + count(counts.parameters()),
                DIGITS.percent(1),
                all));
        work.add(work(counts.multiplyAddsForward(), counts.multiplyAddsBackward(), all));
        table(out, messages.text("counts.cli.parameters"), parameters);
        table(out, messages.text("counts.cli.work"), work);
        List<List<String>> memory = new ArrayList<>();
        memory.add(row(Arrays.stream(Precision.values()).map(Ids::of).toList(), ""));
        memory.add(row(
                Arrays.stream(Precision.values())
                        .map(p -> bytes(counts.bytes(p.bytes())))
                        .toList(),
                messages.text("counts.cli.at-rest")));
        optimizers(counts)
                .forEach((names, storage) -> memory.add(row(
                        Arrays.stream(Precision.values())
                                .map(p -> bytes(storage.trainingBytes(p, batch)))
                                .toList(),
                        messages.text("counts.cli.training", names))));
        table(out, messages.text("counts.cli.memory", count(batch)), memory);
        line(
                out,
                messages.text(
                        "counts.cli.note",
                        count(Storage.of(counts, Optimizer.standard("sgd", 1)).kept())));
    }

    /// Optimizers that keep the same amount are one line.
    private Map<String, Storage> optimizers(Counts counts) {
        Map<Storage, List<String>> same = new LinkedHashMap<>();
        for (String id : Optimizer.ids()) {
            same.computeIfAbsent(Storage.of(counts, Optimizer.standard(id, 1)), _ -> new ArrayList<>())
                    .add(id);
        }
        Map<String, Storage> named = new LinkedHashMap<>();
        same.forEach((storage, ids) -> named.put(messages.list(ids), storage));
        return named;
    }

    private List<String> work(long forward, long backward, String what) {
        return List.of(count(forward), count(backward), what);
    }

    private static List<String> row(List<String> cells, String what) {
        List<String> row = new ArrayList<>(cells);
        row.add(what);
        return row;
    }

    private static String count(long number) {
        return DIGITS.count(number);
    }

    private static String bytes(long number) {
        return Bytes.text(number, DIGITS);
    }

    /// Cells aligned to the right but for the last.
    private static void table(Appendable out, String heading, List<List<String>> rows) throws IOException {
        line(out, heading);
        int columns = rows.getFirst().size() - 1;
        int[] width = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                width[c] = Math.max(width[c], row.get(c).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder text = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                text.append(" ".repeat(2 + width[c] - row.get(c).length())).append(row.get(c));
            }
            line(out, (text + "  " + row.getLast()).stripTrailing());
        }
        line(out, "");
    }

    private static void line(Appendable out, String text) throws IOException {
        out.append(text).append('\n');
    }
}
