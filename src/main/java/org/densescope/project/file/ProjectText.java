package org.densescope.project.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.densescope.engine.Ids;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Names;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Place;
import org.densescope.project.Project;
import org.densescope.project.TrainingPlan;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;

/// `project.json`: everything of a document that is no array, in a fixed order.
final class ProjectText {
    static final int FORMAT = 1;
    static final String WRITER = "densescope";

    private ProjectText() {}

    /// @param data what describes the samples
    static Map<String, @Nullable Object> of(Document document, Map<String, @Nullable Object> data) {
        Project project = document.project();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("format", FORMAT);
        fields.put("writer", WRITER);
        fields.put("document", document.id());
        fields.put("name", project.name());
        fields.put("seed", project.seed());
        fields.put("network", network(project.spec()));
        fields.put("names", names(project.names()));
        fields.put("optimizer", RuleText.of(project.optimizer()));
        fields.put("course", course(project.course()));
        fields.put("batch", project.batchSize());
        fields.put("sample", project.sample());
        fields.put("start", state(project.start()));
        fields.put("reached", state(document.reached()));
        if (!document.places().isEmpty()) {
            List<Object> places = new ArrayList<>();
            for (Document.Kept kept : document.places()) {
                Map<String, Object> place = new LinkedHashMap<>();
                place.put("name", kept.name());
                place.putAll(state(kept.state()));
                places.add(place);
            }
            fields.put("places", places);
        }
        fields.put("data", data);
        for (String name : Document.MORE) {
            if (document.more(name) != null) {
                fields.put(name, document.more(name));
            }
        }
        return fields;
    }

    static Map<String, Object> network(NetworkSpec spec) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("inputs", spec.inputs());
        fields.put("loss", spec.loss().id());
        fields.put("reduction", Ids.of(spec.reduction()));
        fields.put("layers", spec.layers().stream().map(ProjectText::layer).toList());
        return fields;
    }

    private static Map<String, Object> layer(LayerSpec layer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("units", layer.units());
        fields.put("activation", layer.activation().id());
        fields.put("initializer", layer.initializer().kind().id());
        fields.put("parameter", layer.initializer().parameter());
        fields.put("biasTrained", layer.biasTrained());
        fields.put("dropout", layer.dropout());
        return fields;
    }

    static List<Map<String, Object>> names(Names names) {
        List<Place> places = new ArrayList<>(names.given().keySet());
        places.sort(Comparator.comparing((Place p) -> p.quantity().perWeight())
                .thenComparingInt(Place::layer)
                .thenComparingInt(Place::unit)
                .thenComparingInt(Place::from));
        List<Map<String, Object>> all = new ArrayList<>();
        for (Place place : places) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("layer", place.layer());
            fields.put("unit", place.unit());
            if (place.quantity().perWeight()) {
                fields.put("from", place.from());
            }
            fields.put("name", names.of(place));
            all.add(fields);
        }
        return all;
    }

    private static Map<String, Object> course(TrainingPlan plan) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("whole", plan.whole());
        fields.put("shuffled", plan.shuffled());
        fields.put("schedule", RuleText.of(plan.schedule()));
        fields.put("heldOut", plan.heldOut());
        fields.put("lastHeld", plan.lastHeld());
        return fields;
    }

    private static Map<String, Object> state(TrainingState state) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("step", state.step());
        fields.put("updates", state.updates());
        return fields;
    }
}
