package org.densescope.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.densescope.cli.io.Json;
import org.densescope.format.Disk;
import org.densescope.ui.paper.Box;
import org.densescope.ui.paper.PlacedText;
import org.densescope.ui.paper.WindowLayout;
import tools.jackson.core.JsonGenerator;

/// What is seen of a window as JSON, for other programs: lengths in logical pixels from the left upper corner.
public final class LayoutText {
    private LayoutText() {}

    /// @throws IOException where it cannot be written
    public static void write(WindowLayout layout, Path out) throws IOException {
        StringWriter text = new StringWriter();
        write(layout, text);
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Disk.machine().replace(out, stream -> stream.write(bytes), bytes.length);
    }

    static void write(WindowLayout layout, Writer out) throws IOException {
        Json.write(out, json -> {
            json.writeName("window");
            json.writeStartObject();
            length(json, "width", layout.width());
            length(json, "height", layout.height());
            json.writeEndObject();
            json.writeName("panes");
            json.writeStartArray();
            for (Map.Entry<String, Box> pane : layout.panes().entrySet()) {
                json.writeStartObject();
                json.writeStringProperty("id", pane.getKey());
                box(json, pane.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
            network(json, layout);
            json.writeName("texts");
            json.writeStartArray();
            layout.texts().forEach(text -> text(json, text));
            json.writeEndArray();
        });
    }

    private static void network(JsonGenerator json, WindowLayout layout) {
        Box network = layout.network();
        Box labelled = layout.withLabels();
        json.writeName("network");
        if (network == null || labelled == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        box(json, network);
        json.writeName("withLabels");
        json.writeStartObject();
        box(json, labelled);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, PlacedText text) {
        json.writeStartObject();
        json.writeStringProperty("text", text.text());
        box(json, text.box());
        length(json, "fontSize", text.fontSize());
        json.writeBooleanProperty("truncated", text.truncated());
        if (text.clipped()) {
            json.writeBooleanProperty("clipped", true);
        }
        if (text.index()) {
            json.writeBooleanProperty("index", true);
        }
        json.writeStringProperty("view", text.view());
        json.writeEndObject();
    }

    private static void box(JsonGenerator json, Box box) {
        length(json, "x", box.x());
        length(json, "y", box.y());
        length(json, "width", box.width());
        length(json, "height", box.height());
    }

    /// A hundredth of a pixel is more than anybody sees.
    private static void length(JsonGenerator json, String name, double pixels) {
        json.writeNumberProperty(name, Math.round(pixels * 100) / 100.0);
    }
}
