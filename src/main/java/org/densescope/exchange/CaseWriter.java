package org.densescope.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.function.IntConsumer;
import org.densescope.engine.Network;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Pass;
import org.densescope.train.TrainingState;
import org.densescope.train.Update;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// Computes a case and writes all its numbers as JSON: `forward {z, a, loss}`, `backward {dz, da, dW, db, dx}` and
/// `optimizers {name: {steps: [{step, loss_before_step, W, b}, …]}}`.
///
/// Shapes are those of the case. Each number is the shortest decimal that reads back as the same float64; those that
/// JSON cannot write are the texts `"NaN"`, `"Infinity"` and `"-Infinity"`. `da` of the last layer is null for cross
/// entropies, where loss and activation are one operation.
public final class CaseWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private final JsonGenerator json;
    private final ComputeCase asked;
    private final Workers workers;

    private CaseWriter(JsonGenerator json, ComputeCase asked, Workers workers) {
        this.json = json;
        this.asked = asked;
        this.workers = workers;
    }

    /// @param out receives ASCII only; is flushed, not closed
    public static void write(ComputeCase asked, Writer out, Workers workers) throws IOException {
        Pass pass = Pass.of(asked.network(), asked.batch(), workers);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new CaseWriter(json, asked, workers).document(pass);
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void document(Pass pass) {
        json.writeStartObject();
        json.writeName("forward").writeStartObject();
        forward(pass);
        json.writeEndObject();
        json.writeName("backward").writeStartObject();
        backward(pass);
        json.writeEndObject();
        json.writeName("optimizers").writeStartObject();
        for (ComputeCase.Course course : asked.courses()) {
            json.writeName(course.name()).writeStartObject();
            json.writeName("steps").writeStartArray();
            steps(course);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void forward(Pass pass) {
        layers("z", l -> matrix(pass.z(l), pass.network().units(l)));
        layers("a", l -> matrix(pass.a(l), pass.network().units(l)));
        json.writeName("loss").writeNumber(pass.loss());
    }

    private void backward(Pass pass) {
        Network network = pass.network();
        boolean oneOperation = network.loss().fused() || network.loss().classes();
        layers("dz", l -> matrix(pass.deltas(l), network.units(l)));
        layers("da", l -> {
            if (l == network.depth() && oneOperation) {
                json.writeNull();
            } else {
                matrix(pass.activationGradients(l), network.units(l));
            }
        });
        layers("dW", l -> matrix(pass.weightGradients(l), network.units(l - 1)));
        layers("db", l -> row(pass.biasGradients(l), 0, network.units(l)));
        json.writeName("dx");
        matrix(pass.activationGradients(0), network.inputs());
    }

    private void steps(ComputeCase.Course course) {
        TrainingState state = TrainingState.start(asked.network(), course.optimizer());
        for (int step = 1; step <= course.steps(); step++) {
            Pass pass = Pass.of(state.network(), asked.batch(), workers);
            state = Update.of(course.optimizer(), state, pass).after();
            Network network = state.network();
            json.writeStartObject();
            json.writeName("step").writeNumber(step);
            json.writeName("loss_before_step").writeNumber(pass.loss());
            layers("W", l -> matrix(network.layer(l).weights().data(), network.units(l - 1)));
            layers("b", l -> row(network.layer(l).bias(), 0, network.units(l)));
            json.writeEndObject();
        }
    }

    private void layers(String name, IntConsumer write) {
        json.writeName(name).writeStartArray();
        for (int l = 1; l <= asked.network().depth(); l++) {
            write.accept(l);
        }
        json.writeEndArray();
    }

    private void matrix(double[] values, int columns) {
        json.writeStartArray();
        for (int at = 0; at < values.length; at += columns) {
            row(values, at, columns);
        }
        json.writeEndArray();
    }

    private void row(double[] values, int at, int count) {
        json.writeStartArray();
        for (int i = at; i < at + count; i++) {
            json.writeNumber(values[i]);
        }
        json.writeEndArray();
    }
}
