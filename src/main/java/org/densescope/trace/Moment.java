package org.densescope.trace;

/// One operation of a training step.
///
/// @param index its place on the timeline, from 0
/// @param phase what is done
/// @param layer the layer whose value is written: 0 for the input, `1..L` for dense layers
/// @param unit the unit whose value is written
/// @param term the term of a sum or the weight of a unit, from 0; 0 where there is only one
/// @param terms how many terms the unit has in this phase
public record Moment(long index, Phase phase, int layer, int unit, int term, int terms) {
    /// Whether this moment finishes its unit.
    public boolean lastTerm() {
        return term == terms - 1;
    }
}
