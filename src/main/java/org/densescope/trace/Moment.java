package org.densescope.trace;

/// One operation of a training step.
///
/// @param index its place on the timeline, from 0
/// @param phase what is done
/// @param layer the layer whose value is written: 0 for the input, `1..L` for dense layers
/// @param unit the unit whose value is written
/// @param term the term of a sum or the weight of a unit, from 0; 0 where there is only one
/// @param terms how many terms the unit has in this phase
/// @param row the sample of the batch, from 0; 0 where the phase knows no samples
/// @param rows how many samples this phase goes through; 1 where it knows none
public record Moment(long index, Phase phase, int layer, int unit, int term, int terms, int row, int rows) {
    /// A moment of a batch of one.
    public Moment(long index, Phase phase, int layer, int unit, int term, int terms) {
        this(index, phase, layer, unit, term, terms, 0, 1);
    }

    /// Whether this moment finishes its unit.
    public boolean lastTerm() {
        return term == terms - 1 && (!phase.overSamples() || lastRow());
    }

    /// Whether this moment belongs to the last sample.
    public boolean lastRow() {
        return row == rows - 1;
    }

    /// Whether this moment finishes a number, rather than leaving a sum that is still being taken.
    public boolean finishesNumber() {
        return switch (phase) {
            case WEIGHTED_SUM, EXPONENTIAL_SUM, LOSS, BATCH_LOSS, INPUT_GRADIENT -> term == terms - 1;
            case WEIGHT_GRADIENT -> lastRow();
            default -> true;
        };
    }

    /// The sample that this moment is about, or -1 where it is about all of them.
    public int sample() {
        if (phase.perSample() || phase.overSamples()) {
            return row;
        }
        return phase == Phase.BATCH_LOSS && term < terms - 1 ? term : -1;
    }
}
