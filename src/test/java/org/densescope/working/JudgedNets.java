package org.densescope.working;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.loops.Workers;
import org.densescope.exchange.JudgedCases;
import org.densescope.exchange.JudgedCasesReader;
import org.densescope.say.Unreadable;
import org.densescope.trace.Trace;

/// The networks of the judged cases, and all numbers that can be asked for.
public final class JudgedNets {
    static final Path CASES = Path.of("src/test/resources/working/cases.json");

    private static final JudgedCases FILE = read();

    private JudgedNets() {}

    private static JudgedCases read() {
        try {
            return JudgedCasesReader.read(CASES);
        } catch (IOException | Unreadable e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<String> names() {
        return List.copyOf(FILE.steps().keySet());
    }

    static Trace trace(String name) {
        JudgedCases.Step step = FILE.steps().get(name);
        return Trace.of(step.state(), step.optimizer(), step.batch(), Workers.ONE);
    }

    public static AnswerKey key(String name) {
        return new AnswerKey(trace(name));
    }

    /// In the order of the tape.
    static List<Cell> cells(AnswerKey key) {
        List<Cell> cells = new ArrayList<>();
        Network network = key.trace().network();
        for (Quantity quantity : Quantity.values()) {
            for (int l = 0; l <= network.depth(); l++) {
                int froms = quantity.perWeight() && l > 0 ? network.units(l - 1) : 0;
                for (int u = 0; u < network.units(l); u++) {
                    for (int from = Place.BIAS; from < froms; from++) {
                        for (int s = 0; s < (quantity.perSample() ? key.trace().rows() : 1); s++) {
                            Cell cell = Cell.of(new Place(quantity, l, u, from, s));
                            if (key.has(cell)) {
                                cells.add(cell);
                            }
                        }
                    }
                }
            }
        }
        cells.sort(java.util.Comparator.comparingLong(key::birth));
        return cells;
    }
}
