package org.densescope.exchange;

import java.util.List;
import java.util.Map;
import org.densescope.engine.Batch;
import org.densescope.engine.Place;
import org.densescope.train.Optimizer;
import org.densescope.train.TrainingState;

/// Typed numbers to be judged, as a file has them.
///
/// @param steps the training steps that they belong to, by name
/// @param cases single numbers, each with those that were written before
/// @param columns numbers that are judged together
public record JudgedCases(Map<String, Step> steps, List<Case> cases, List<Column> columns) {
    /// One training step.
    public record Step(TrainingState state, Optimizer optimizer, Batch batch) {}

    /// One number with its text.
    ///
    /// @param place the sample is named where each sample has one
    /// @param afterStep whether it belongs to the forward pass after the update
    /// @param typed what somebody wrote
    public record Entry(Place place, boolean afterStep, String typed) {}

    /// @param step the name of its training step
    /// @param asked what is judged
    /// @param given what was written before
    public record Case(String step, Entry asked, List<Entry> given) {}

    /// @param step the name of its training step
    public record Column(String step, List<Entry> cells) {}
}
