package org.densescope.session.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.densescope.project.file.Document;
import org.jspecify.annotations.Nullable;

/// What is known of an open document beside its history.
///
/// @param path where it was opened or saved, or null where it never was
/// @param stamp what the file was then
/// @param id 16 hexadecimal digits that stay with it, or empty
/// @param readOnly whether it must not be saved over
/// @param recovered what it was recovered from and what goes when it is saved, or null
/// @param savedStep how far it was trained when it was saved
/// @param savedPlaces the kept places that the file holds
/// @param places of its training that the person keeps
/// @param more what this program does not use, but keeps
public record DocumentFile(
        @Nullable Path path,
        @Nullable FileStamp stamp,
        String id,
        boolean readOnly,
        @Nullable Recoverable recovered,
        long savedStep,
        List<Document.Kept> savedPlaces,
        List<Document.Kept> places,
        Map<String, Object> more) {
    /// Of a document that was never saved.
    static final DocumentFile NONE = new DocumentFile(null, null, "", false, null, 0, List.of(), List.of(), Map.of());

    public DocumentFile {
        savedPlaces = List.copyOf(savedPlaces);
        places = List.copyOf(places);
        more = Map.copyOf(more);
    }

    /// The name of the file, or null.
    public @Nullable String name() {
        return path == null || path.getFileName() == null
                ? null
                : path.getFileName().toString();
    }

    DocumentFile withPlaces(List<Document.Kept> next) {
        return new DocumentFile(path, stamp, id, readOnly, recovered, savedStep, savedPlaces, next, more);
    }
}
