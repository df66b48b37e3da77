package org.densescope.format;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.densescope.say.Quote;
import org.densescope.say.Unreadable;
import org.jspecify.annotations.Nullable;

/// The fields of an object, where each one must be known: what is left at the [#end] is refused by name.
public final class JsonFields {
    private final JsonNode owner;
    private final Map<String, JsonNode> fields;
    private final Set<String> left;

    JsonFields(JsonNode owner, Map<String, JsonNode> fields) {
        this.owner = owner;
        this.fields = fields;
        left = new LinkedHashSet<>(fields.keySet());
    }

    /// A field that must be there.
    public JsonNode take(String name) throws Unreadable {
        JsonNode node = find(name);
        if (node == null) {
            throw new Unreadable("say.json.missing", "“{1}” is missing in {0}", owner.place(), name);
        }
        return node;
    }

    /// A field that may be there.
    public @Nullable JsonNode find(String name) {
        left.remove(name);
        return fields.get(name);
    }

    /// All names, in the order of the text.
    public Set<String> names() {
        return fields.keySet();
    }

    /// What was not taken, as values to be written again.
    public Map<String, @Nullable Object> rest() {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        left.forEach(name -> {
            JsonNode node = fields.get(name);
            rest.put(name, node == null ? null : node.plain());
        });
        left.clear();
        return rest;
    }

    /// @throws Unreadable naming a field that nobody took
    public void end() throws Unreadable {
        if (!left.isEmpty()) {
            throw new Unreadable(
                    "say.json.unknown-field",
                    "{0} has a field “{1}” that this program does not know",
                    owner.place(),
                    Quote.of(left.iterator().next()));
        }
    }
}
