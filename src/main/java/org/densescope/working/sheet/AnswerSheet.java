package org.densescope.working.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Veil;
import org.densescope.working.AnswerKey;
import org.densescope.working.Cell;

/// Which numbers somebody works out: those that a sheet has blanks for, in the order in which the tape writes them.
/// Immutable.
///
/// @param kind what it is about
/// @param cells without a cell twice, at most [#MOST]
public record AnswerSheet(Kind kind, List<Cell> cells) {
    /// More blanks than this are no sheet any more.
    public static final int MOST = 60;

    /// What a sheet asks for.
    public enum Kind {
        /// Weighted sums, activations and the loss.
        FORWARD,
        /// Error terms and gradients.
        BACKWARD,
        /// The chain that ends in one weight: five or six numbers of its own unit.
        ONE_WEIGHT,
        /// The new weights and biases.
        STEP,
        /// All of them.
        WHOLE_STEP,
        /// What was collected one by one.
        OWN;

        /// Whether a number of this quantity stands on such a sheet.
        boolean asks(Quantity quantity) {
            boolean forward = FORWARD_ORDER.contains(quantity);
            boolean backward = BACKWARD_ORDER.contains(quantity);
            boolean step = quantity == Quantity.NEW_WEIGHT;
            return switch (this) {
                case FORWARD -> forward;
                case BACKWARD -> backward;
                case STEP -> step;
                case ONE_WEIGHT, WHOLE_STEP, OWN -> forward || backward || step;
            };
        }
    }

    private static final List<Quantity> FORWARD_ORDER =
            List.of(Quantity.WEIGHTED_SUM, Quantity.ACTIVATION, Quantity.SAMPLE_LOSS, Quantity.LOSS);
    private static final List<Quantity> BACKWARD_ORDER =
            List.of(Quantity.ACTIVATION_GRADIENT, Quantity.DELTA, Quantity.WEIGHT_GRADIENT);

    public AnswerSheet {
        cells = List.copyOf(cells);
        if (cells.size() > MOST || new HashSet<>(cells).size() < cells.size()) {
            throw new IllegalArgumentException("a sheet has at most " + MOST + " blanks, each of them once");
        }
    }

    /// Nothing yet, to be collected one by one.
    public static AnswerSheet own() {
        return new AnswerSheet(Kind.OWN, List.of());
    }

    /// The sheet of a whole network, one sample through it. Of one that is too large for that, see [#ofUnit].
    ///
    /// @param sample whose numbers are asked for, where each sample has its own
    /// @return no cells where there are too many
    public static AnswerSheet of(Kind kind, AnswerKey key, int sample) {
        Collector all = new Collector(kind, key, sample);
        int depth = key.trace().network().depth();
        for (int l = 1; l <= depth && all.fits(); l++) {
            for (int u = 0; u < key.trace().network().units(l) && all.fits(); u++) {
                all.unit(l, u);
            }
        }
        all.losses();
        return all.sheet();
    }

    /// What of a sheet belongs to one unit: what it computes, and what happens to the weights that lead into it.
    ///
    /// @return no cells where even these are too many
    public static AnswerSheet ofUnit(Kind kind, AnswerKey key, int sample, Place unit) {
        Collector all = new Collector(kind, key, sample);
        all.unit(unit.layer(), unit.unit());
        return all.sheet();
    }

    /// The chain for one weight or bias: `z`, `a`, `∂L/∂a`, `δ` of its unit, its gradient, and the new weight.
    public static AnswerSheet ofWeight(AnswerKey key, int sample, Place weight) {
        Collector all = new Collector(Kind.ONE_WEIGHT, key, sample);
        all.weight(weight.layer(), weight.unit(), weight.from());
        all.numbers(weight.layer(), weight.unit());
        return all.sheet();
    }

    /// With a number more, or without it where it is there: in the order of the tape. A full sheet stays as it is.
    public AnswerSheet toggled(Cell cell, AnswerKey key) {
        List<Cell> next = new ArrayList<>(cells);
        if (!next.remove(cell) && next.size() < MOST) {
            next.add(cell);
        }
        return new AnswerSheet(Kind.OWN, ordered(next, key));
    }

    /// Whether there is anything to be worked out.
    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /// What lies over everything else while this sheet is open.
    public Veil veil() {
        return new Veil(
                cells.stream().filter(cell -> !cell.next()).map(Cell::place).collect(Collectors.toUnmodifiableSet()));
    }

    /// What stands below one head.
    ///
    /// @param quantity of all its cells
    /// @param layer of all its cells, or [#EVERY_LAYER] where several stand below each other
    /// @param bias whether its cells are those of biases
    /// @param cells from top to bottom
    public record Column(Quantity quantity, int layer, boolean bias, List<Cell> cells) {
        public static final int EVERY_LAYER = -1;

        public Column {
            cells = List.copyOf(cells);
        }
    }

    /// The columns from left to right: forward and for the new weights one a quantity, backward one a quantity and
    /// layer, since there the tape goes from layer to layer.
    public List<Column> columns() {
        record Head(Quantity quantity, boolean bias, int layer) {}

        Map<Head, List<Cell>> columns = new LinkedHashMap<>();
        for (Cell cell : cells) {
            Place place = cell.place();
            boolean backward = BACKWARD_ORDER.contains(place.quantity());
            Head head = new Head(place.quantity(), place.isBias(), backward ? place.layer() : Column.EVERY_LAYER);
            columns.computeIfAbsent(head, _ -> new ArrayList<>()).add(cell);
        }
        return columns.entrySet().stream()
                .map(column -> {
                    Head head = column.getKey();
                    Set<Integer> layers = column.getValue().stream()
                            .map(cell -> cell.place().layer())
                            .collect(Collectors.toSet());
                    int layer = layers.size() == 1 ? layers.iterator().next() : Column.EVERY_LAYER;
                    return new Column(head.quantity(), layer, head.bias(), column.getValue());
                })
                .toList();
    }

    private static List<Cell> ordered(Collection<Cell> cells, AnswerKey key) {
        return cells.stream().sorted(Comparator.comparingLong(key::birth)).toList();
    }

    /// Gathers the cells that a key has, until there are too many.
    private static final class Collector {
        private final Kind kind;
        private final AnswerKey key;
        private final int sample;
        private final Set<Cell> cells = new HashSet<>();

        Collector(Kind kind, AnswerKey key, int sample) {
            this.kind = kind;
            this.key = key;
            this.sample = sample;
        }

        boolean fits() {
            return cells.size() <= MOST;
        }

        void unit(int layer, int unit) {
            numbers(layer, unit);
            int inputs = layer == 0 ? 0 : key.trace().network().layer(layer).inputs();
            for (int from = 0; from < inputs && fits(); from++) {
                weight(layer, unit, from);
            }
            weight(layer, unit, Place.BIAS);
        }

        void numbers(int layer, int unit) {
            for (Quantity quantity : Quantity.values()) {
                boolean ofUnit = quantity == Quantity.WEIGHTED_SUM
                        || quantity == Quantity.ACTIVATION
                        || quantity == Quantity.ACTIVATION_GRADIENT
                        || quantity == Quantity.DELTA;
                if (ofUnit) {
                    add(Place.unit(quantity, layer, unit).ofSample(sample));
                }
            }
        }

        void weight(int layer, int unit, int from) {
            add(Place.weight(Quantity.WEIGHT_GRADIENT, layer, unit, from));
            add(Place.weight(Quantity.NEW_WEIGHT, layer, unit, from));
        }

        void losses() {
            int last = key.trace().network().depth();
            add(Place.unit(Quantity.SAMPLE_LOSS, last, 0).ofSample(sample));
            add(Place.unit(Quantity.LOSS, last, 0));
        }

        private void add(Place place) {
            Cell cell = Cell.of(place);
            if (kind.asks(place.quantity()) && key.has(cell)) {
                cells.add(cell);
            }
        }

        AnswerSheet sheet() {
            return new AnswerSheet(kind, fits() ? ordered(cells, key) : List.of());
        }
    }
}
