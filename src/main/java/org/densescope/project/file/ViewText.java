package org.densescope.project.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.densescope.engine.Place;
import org.densescope.format.JsonFields;
import org.densescope.format.JsonLimits;
import org.densescope.format.JsonNode;
import org.densescope.format.JsonText;
import org.densescope.project.Arrangement;
import org.densescope.say.Unreadable;
import org.densescope.trace.Address;
import org.jspecify.annotations.Nullable;

/// `view.json`: never refused, at worst left out.
final class ViewText {
    private static final JsonLimits LIMITS = new JsonLimits(1 << 20, 16, 100_000);

    private ViewText() {}

    /// @param whole whether nothing of it was wrong
    record Read(SavedView view, boolean whole) {}

    static byte[] write(SavedView view) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("step", view.step());
        fields.put("t", view.t());
        fields.put("selected", view.selected() == null ? null : Address.of(view.selected()));
        fields.put("naming", view.naming());
        fields.put("arrangement", RecordText.write(view.arrangement()));
        return JsonText.of(fields);
    }

    static Read read(byte[] text, Document document) {
        SavedView first = SavedView.first(document.project());
        try {
            JsonFields fields = JsonNode.read(text, LIMITS).object();
            long from = document.project().start().step();
            long step = fields.take("step")
                    .whole(from, Math.max(from, document.reached().step()));
            long t = fields.take("t").whole(0, Long.MAX_VALUE);
            JsonNode selected = fields.take("selected");
            JsonNode naming = fields.take("naming");
            RecordText records = new RecordText();
            Arrangement arrangement = records.read(fields.take("arrangement"), Arrangement.FIRST);
            Place place = selected.isNull()
                    ? null
                    : Address.parse(selected.text(), document.project().network());
            String named = naming.isNull() ? null : naming.text();
            fields.end();
            return new Read(new SavedView(step, t, place, named, arrangement), records.whole());
        } catch (Unreadable | IllegalArgumentException e) {
            return new Read(first, false);
        }
    }
}
