package org.densescope.lesson.source;

import java.util.List;
import java.util.Optional;

/// What stands between two headings.
///
/// @param id as written, or empty where it is missing
/// @param prose the Markdown without heading and fences
/// @param lives numbers and names in the prose that are filled in while the lesson is read
public record Scene(Caret at, String title, String id, List<Fence> fences, String prose, List<Live> lives) {
    public Scene {
        fences = List.copyOf(fences);
        lives = List.copyOf(lives);
    }

    /// `{= fc2 a[0]}` is a number, `{@ fc2 a[0]}` its name.
    public record Live(Caret at, boolean named, String address) {}

    public Optional<Fence> fence(String kind) {
        return fences.stream().filter(fence -> fence.kind().equals(kind)).findFirst();
    }
}
