package org.densescope.working;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.densescope.engine.Dense;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.loops.Workers;
import org.densescope.trace.Reveal;
import org.densescope.trace.Trace;
import org.jspecify.annotations.Nullable;

/// The right numbers of one training step, as the tape has them, and what each slip makes of them. One thread.
public final class AnswerKey {
    private static final int MOST_PLACES = 400;

    /// Of which a layer has one.
    private static final Set<Quantity> ALONE = Set.of(Quantity.LOSS, Quantity.SAMPLE_LOSS, Quantity.EXPONENTIAL_SUM);

    private final Trace trace;
    private final Reveal known;
    private final Slip custom;
    private final Catalogue catalogue;
    private final Recomputations slipped;
    private @Nullable Trace after;

    /// @param trace of one training step, through all samples that the update sees
    public AnswerKey(Trace trace) {
        this(trace, Slip.NONE, Set.of());
    }

    /// @param custom what is always done otherwise
    /// @param gone the slips that are none where it is done so
    AnswerKey(Trace trace, Slip custom, Set<String> gone) {
        this.trace = trace;
        this.custom = custom;
        known = trace.at(trace.length());
        catalogue = new Catalogue(trace, gone);
        slipped = new Recomputations(trace, custom, this::next, Map.of());
    }

    /// What somebody typed in place of computed numbers, and what follows from it.
    Recomputations with(Map<Cell, Double> typed) {
        return new Recomputations(trace, custom, this::next, typed);
    }

    /// The tape of the step after this one.
    Trace next() {
        if (after == null) {
            after = Trace.of(
                    trace.update().after(),
                    trace.update().optimizer(),
                    trace.pass().batch(),
                    Workers.ONE);
        }
        return after;
    }

    /// The training step that it is about.
    public Trace trace() {
        return trace;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /// The slips on right operands.
    Recomputations slipped() {
        return slipped;
    }

    /// Whether there is such a number, and this training step computes it.
    public boolean has(Cell cell) {
        Place place = cell.place();
        boolean forward = cell.quantity() == Quantity.LOSS
                || cell.quantity() == Quantity.LOSS_TERM
                || cell.quantity() == Quantity.SAMPLE_LOSS
                || cell.quantity() == Quantity.ACTIVATION
                || cell.quantity() == Quantity.WEIGHTED_SUM;
        boolean one = ALONE.contains(cell.quantity());
        return known.has(place)
                && (!one || place.unit() == 0)
                && (!cell.next() || forward)
                && known.birth(place) >= 0
                && known.birth(place) < Long.MAX_VALUE;
    }

    /// The right number.
    ///
    /// @throws IllegalStateException where [#has] says that there is none
    public double right(Cell cell) {
        return custom.equals(Slip.NONE) ? revealed(cell).value(cell.place()) : slipped.value(Slip.NONE, cell);
    }

    private Reveal revealed(Cell cell) {
        return cell.next() ? next().at(next().length()) : known;
    }

    /// When a number is written: a moment of this step, or beyond its end for a number of the pass after it.
    public long birth(Cell cell) {
        return known.birth(cell.place()) + (cell.next() ? trace.length() : 0);
    }

    /// How large the numbers are that a number comes of: what is far smaller is noise of float64.
    double size(Cell cell) {
        Place place = cell.place();
        int l = place.layer();
        Network network = trace.network();
        double size = Math.abs(right(cell));
        switch (cell.quantity()) {
            case WEIGHTED_SUM -> {
                Dense dense = network.layer(l);
                for (int i = 0; i < dense.inputs(); i++) {
                    size += Math.abs(dense.weight(place.unit(), i) * near(Quantity.ACTIVATION, l - 1, i, cell));
                }
            }
            case ACTIVATION_GRADIENT, DELTA -> {
                if (l == network.depth()) {
                    size += Math.abs(near(Quantity.ACTIVATION, l, place.unit(), cell))
                            + Math.abs(near(Quantity.TARGET, l, place.unit(), cell));
                } else {
                    Dense above = network.layer(l + 1);
                    for (int o = 0; o < above.units(); o++) {
                        size += Math.abs(above.weight(o, place.unit()) * near(Quantity.DELTA, l + 1, o, cell));
                    }
                }
            }
            case LOSS_TERM, SAMPLE_LOSS, LOSS -> {
                for (int k = 0; k < network.outputs(); k++) {
                    size += Math.abs(near(Quantity.TARGET, network.depth(), k, cell));
                }
            }
            case NEW_WEIGHT -> size += Math.abs(network.layer(l).weight(place.unit(), place.from()));
            default -> {}
        }
        return size;
    }

    /// The number of a unit of the same sample and the same pass.
    private double near(Quantity quantity, int layer, int unit, Cell cell) {
        Place place = new Place(
                quantity, layer, unit, Place.BIAS, Math.max(0, cell.place().sample()));
        return revealed(cell).value(place);
    }

    /// Numbers that somebody may write by mistake: those near it, of units for one of a unit, of weights for one of a
    /// weight.
    List<Cell> others(Cell cell) {
        List<Cell> others = new ArrayList<>();
        Network network = trace.network();
        int at = cell.place().layer();
        for (int l = Math.max(0, at - 1); l <= Math.min(network.depth(), at + 1); l++) {
            for (Quantity quantity : Quantity.values()) {
                collect(others, cell, quantity, l);
            }
        }
        others.remove(cell);
        return others;
    }

    private void collect(List<Cell> others, Cell cell, Quantity quantity, int layer) {
        boolean wanted = switch (quantity) {
            case WEIGHTED_SUM, ACTIVATION, ACTIVATION_GRADIENT, DELTA, LOSS_TERM, WEIGHT_GRADIENT, NEW_WEIGHT -> true;
            default -> false;
        };
        if (!wanted || quantity.perWeight() != cell.quantity().perWeight()) {
            return;
        }
        int units = trace.network().units(layer);
        int froms = quantity.perWeight() && layer > 0 ? trace.network().units(layer - 1) : 0;
        for (int u = 0; u < units && others.size() < MOST_PLACES; u++) {
            for (int from = Place.BIAS; from < froms && others.size() < MOST_PLACES; from++) {
                Place place = new Place(quantity, layer, u, from, cell.place().sample());
                Cell other = new Cell(Cell.of(place).place(), cell.next() && !quantity.perWeight());
                if (has(other)) {
                    others.add(other);
                }
            }
        }
    }
}
