package org.densescope.draw.network;

import org.densescope.engine.Place;
import org.densescope.trace.Grain;
import org.densescope.trace.Moment;
import org.densescope.trace.Phase;
import org.densescope.trace.Reveal;
import org.densescope.trace.Timeline;
import org.jspecify.annotations.Nullable;

/// What the last step of the reader computed: units and terms of one phase of one layer.
///
/// @param phase what was done
/// @param layer the layer whose values were written, 0 to `L`
/// @param firstUnit the first unit that was written
/// @param endUnit one behind the last
/// @param firstTerm the first term of each
/// @param endTerm one behind the last
public record Spotlight(Phase phase, int layer, int firstUnit, int endUnit, int firstTerm, int endTerm) {
    /// What lies in the light at a position, or null at the very start.
    public static @Nullable Spotlight of(Reveal reveal, Grain grain) {
        Moment now = reveal.moment();
        if (now == null) {
            return null;
        }
        return switch (grain) {
            case TERM ->
                new Spotlight(now.phase(), now.layer(), now.unit(), now.unit() + 1, now.term(), now.term() + 1);
            case UNIT -> new Spotlight(now.phase(), now.layer(), now.unit(), now.unit() + 1, 0, now.term() + 1);
            case LAYER, PHASE, WHOLE ->
                new Spotlight(
                        now.phase(), now.layer(), 0, now.unit() + 1, 0, now.unit() > 0 ? now.terms() : now.term() + 1);
        };
    }

    /// What lies in the light when the moments `from .. to − 1` of a segment are meant together.
    static Spotlight between(Timeline.Segment segment, long from, long to) {
        Moment first = segment.moment(from);
        Moment last = segment.moment(to - 1);
        // over several samples every unit has its turn
        boolean through = segment.phase().perSample() && first.row() != last.row();
        int firstUnit = through ? 0 : first.unit();
        int lastUnit = through ? segment.units() - 1 : last.unit();
        boolean one = firstUnit == lastUnit && !through;
        return new Spotlight(
                segment.phase(),
                segment.layer(),
                firstUnit,
                lastUnit + 1,
                one ? first.term() : 0,
                one ? last.term() + 1 : segment.terms());
    }

    /// How many terms lie in the light.
    public long size() {
        return (long) (endUnit - firstUnit) * (endTerm - firstTerm);
    }

    /// Whether its terms are weights of the layer of [#edgeLayer].
    public boolean touchesEdges() {
        return switch (phase) {
            case WEIGHTED_SUM, WEIGHT_GRADIENT, INPUT_GRADIENT, UPDATE -> true;
            default -> false;
        };
    }

    /// The dense layer whose weights take part.
    public int edgeLayer() {
        return phase == Phase.INPUT_GRADIENT ? layer + 1 : layer;
    }

    /// The weight of one term of one unit; the bias behind the last input.
    ///
    /// @param inputs of the layer of [#edgeLayer]
    public Edge edge(int unit, int term, int inputs) {
        return phase == Phase.INPUT_GRADIENT
                ? new Edge(layer + 1, term, unit)
                : new Edge(layer, unit, term == inputs ? Place.BIAS : term);
    }

    /// Whether this unit's value was written.
    public boolean writes(int atLayer, int unit) {
        return switch (phase) {
            case WEIGHT_GRADIENT, UPDATE, LOSS, BATCH_LOSS, ZERO_GRAD, EXPONENTIAL_SUM -> false;
            default -> atLayer == layer && unit >= firstUnit && unit < endUnit;
        };
    }

    /// Whether this unit's value was read.
    public boolean reads(int atLayer, int unit) {
        return switch (phase) {
            case WEIGHTED_SUM -> atLayer == layer - 1 && term(unit);
            case WEIGHT_GRADIENT ->
                (atLayer == layer && unit >= firstUnit && unit < endUnit) || (atLayer == layer - 1 && term(unit));
            case INPUT_GRADIENT -> atLayer == layer + 1 && term(unit);
            case LOSS, EXPONENTIAL_SUM -> atLayer == layer && term(unit);
            default -> false;
        };
    }

    private boolean term(int unit) {
        return unit >= firstTerm && unit < endTerm;
    }
}
