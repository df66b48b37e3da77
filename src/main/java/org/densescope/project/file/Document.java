package org.densescope.project.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.densescope.project.Project;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;

/// What a file holds.
///
/// @param id 16 hexadecimal digits that stay with the document when it is saved again; empty where it has none yet
/// @param project the document as it is edited
/// @param reached where its training stands: at least the project's start
/// @param places of its training that the person keeps
/// @param view what is shown of it: no part of the document, so a change of it is nothing to be saved
/// @param more what this program does not use, but keeps
public record Document(
        String id,
        Project project,
        TrainingState reached,
        List<Kept> places,
        SavedView view,
        Map<String, Object> more) {
    /// A place of the training with a name.
    public record Kept(String name, TrainingState state) {}

    /// Fields of the description that are kept as they are.
    static final List<String> MORE = List.of("sheets", "lesson", "also");

    public Document {
        places = List.copyOf(places);
        more = new LinkedHashMap<>(more);
    }

    /// As it is first seen: nothing trained, and shown as it is usual.
    public static Document of(Project project) {
        return new Document("", project, project.start(), List.of(), SavedView.first(project), Map.of());
    }

    public Document withId(String value) {
        return new Document(value, project, reached, places, view, more);
    }

    public Document withView(SavedView value) {
        return new Document(id, project, reached, places, value, more);
    }

    /// The project as it goes on from where training stands.
    public Project standing() {
        return reached.step() == project.start().step() ? project : project.continuedFrom(reached);
    }

    @Nullable
    Object more(String name) {
        return more.get(name);
    }
}
