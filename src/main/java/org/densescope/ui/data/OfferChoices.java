package org.densescope.ui.data;

import org.densescope.exchange.Offer;
import org.densescope.exchange.csv.CsvLoad;
import org.densescope.project.Project;
import org.densescope.train.Dataset;
import org.densescope.train.Scaling;
import org.jspecify.annotations.Nullable;

/// What was chosen about values and their order.
///
/// @param inputs how they are scaled, or null for what suits them
/// @param targets whether they are scaled, or null for what suits them
record OfferChoices(Scaling.@Nullable Kind inputs, @Nullable Boolean targets, boolean ordered) {
    Offer offer(CsvLoad loaded, Project project) {
        Dataset data = loaded.data();
        Scaling.Kind usual = Scaling.usualOfTargets(data.targets());
        Scaling.Kind scaled = targets == null ? usual : targets ? Scaling.Kind.STANDARDISE : Scaling.Kind.NONE;
        return new Offer(data, loaded.classes(), ordered)
                .scaled(inputs == null ? Scaling.usual(data.inputs()) : inputs, project)
                .scaledTargets(scaled, project);
    }
}
