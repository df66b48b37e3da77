package org.densescope.cli.io;

import java.io.IOException;
import java.io.Writer;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// JSON for other programs: one object and a line feed, in ASCII. Numbers read back as the same float64.
public final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private Json() {}

    /// A number as [Double#toString(double)] has it, or null; what JSON has no number for is a string.
    public static void number(JsonGenerator json, OptionalDouble value) {
        if (value.isPresent()) {
            number(json, value.getAsDouble());
        } else {
            json.writeNull();
        }
    }

    public static void number(JsonGenerator json, double value) {
        String text = Double.toString(value);
        if (Double.isFinite(value)) {
            json.writeNumber(text);
        } else {
            json.writeString(text);
        }
    }

    /// @param fields writes the names and values of the object
    public static void write(Writer out, Consumer<JsonGenerator> fields) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }
}
