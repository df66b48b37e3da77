package org.densescope.exchange.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.densescope.say.Quote;
import org.jspecify.annotations.Nullable;

/// One operation of a graph.
final class OnnxNode {
    /// A setting of an operation.
    static final class Setting {
        String name = "";

        @Nullable
        Double f;

        @Nullable
        Long i;

        @Nullable
        OnnxTensor t;

        final List<Long> ints = new ArrayList<>();
        boolean other;
    }

    String name = "";
    String operator = "";
    String domain = "";
    final List<String> inputs = new ArrayList<>();
    final List<String> outputs = new ArrayList<>();
    final Map<String, Setting> settings = new LinkedHashMap<>();

    /// What a sentence calls it.
    String called() {
        return Quote.of(name.isEmpty() && !outputs.isEmpty() ? outputs.getFirst() : name);
    }

    String input(int index) {
        return index < inputs.size() ? inputs.get(index) : "";
    }

    double number(String setting, double otherwise) {
        Setting found = settings.get(setting);
        return found == null || found.f == null ? otherwise : found.f;
    }

    long whole(String setting, long otherwise) {
        Setting found = settings.get(setting);
        return found == null || found.i == null ? otherwise : found.i;
    }
}
