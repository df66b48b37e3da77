package org.densescope.ui.document;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.densescope.project.file.Document;
import org.densescope.say.Unreadable;
import org.densescope.session.document.DocumentStore;
import org.densescope.session.document.Versions;
import org.densescope.text.Messages;

/// One earlier version in a list.
record VersionRow(Versions.Version version, Document document) {
    /// Those that can be read, the newest first; below them what was not to be saved.
    static List<VersionRow> of(DocumentStore store, String id) {
        List<VersionRow> rows = new ArrayList<>();
        List<Versions.Version> all = new ArrayList<>(store.versions(id));
        all.addAll(store.notSaved());
        for (Versions.Version version : all) {
            try {
                rows.add(new VersionRow(version, store.open(version.file()).document()));
            } catch (Unreadable e) {
                // a version that is broken is offered to nobody
            }
        }
        return rows;
    }

    String text(Messages messages) {
        String name = version.number() == 0
                ? messages.text("document.version.not-saved", document.project().name())
                : messages.text("document.version.number", String.valueOf(version.number()));
        return messages.text(
                "document.version",
                name,
                when(version.written(), messages),
                document.project().spec().shape(),
                String.valueOf(document.project().data().rows()),
                String.valueOf(document.reached().step()),
                String.valueOf(Math.max(1, (version.size() + 500) / 1000)));
    }

    /// A moment as the person's clock shows it.
    static String when(long millis, Messages messages) {
        Locale locale = Locale.forLanguageTag(messages.language().tag());
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", locale)
                .format(Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault()));
    }
}
