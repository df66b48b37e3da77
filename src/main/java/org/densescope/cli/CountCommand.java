package org.densescope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.densescope.cli.io.Json;
import org.densescope.count.Precision;
import org.densescope.count.Sizes;
import org.densescope.count.Storage;
import org.densescope.engine.Counts;
import org.densescope.engine.Ids;
import org.densescope.say.Refused;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.train.Optimizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/// `densescope count 25088-4096-4096-1000 [--json]`: what a network has and costs, without making it.
@Command(name = "count")
final class CountCommand implements Callable<Integer> {
    private static final int MOST_SAMPLES = 1_000_000;

    private final Language system;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "4-8-3", descriptionKey = "cli.sizes")
    private String sizes = "";

    @Option(names = "--batch", paramLabel = "N", defaultValue = "1", descriptionKey = "cli.batch")
    private int batch;

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    @Option(names = "--language", paramLabel = "TAG", descriptionKey = "cli.language")
    private @Nullable String language;

    /// @param system the language where none is asked for
    CountCommand(Language system) {
        this.system = system;
    }

    @Override
    public Integer call() throws IOException {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        if (batch < 1 || batch > MOST_SAMPLES) {
            throw new Refused(
                    "say.count-command.batch-must-be-1", "--batch must be 1 to {0}, not {1}", MOST_SAMPLES, batch);
        }
        Language chosen = StartOptions.language(language);
        Sizes network = Sizes.parse(sizes);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.write(out, generator -> write(generator, network));
        } else {
            Messages messages = new Messages(chosen == null ? system : chosen, false);
            new CountText(network, batch, messages).write(out);
        }
        out.flush();
        return CommandLines.DONE;
    }

    private void write(JsonGenerator json, Sizes network) {
        Counts counts = network.counts();
        json.writeName("sizes").writeStartArray();
        network.units().forEach(json::writeNumber);
        json.writeEndArray();
        json.writeName("layers").writeStartArray();
        for (int l = 1; l <= counts.layers().size(); l++) {
            Counts.Layer layer = counts.layers().get(l - 1);
            json.writeStartObject();
            json.writeName("inputs").writeNumber(layer.inputs());
            json.writeName("units").writeNumber(layer.units());
            json.writeName("weights").writeNumber(layer.weights());
            json.writeName("biases").writeNumber(layer.biases());
            json.writeName("parameters").writeNumber(layer.parameters());
            json.writeName("share").writeNumber(counts.share(l));
            work(json, layer.multiplyAddsForward(), layer.multiplyAddsBackward());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeName("weights").writeNumber(counts.weights());
        json.writeName("biases").writeNumber(counts.biases());
        json.writeName("parameters").writeNumber(counts.parameters());
        work(json, counts.multiplyAddsForward(), counts.multiplyAddsBackward());
        json.writeName("batch").writeNumber(batch);
        json.writeName("bytes").writeStartObject();
        for (Precision precision : Precision.values()) {
            json.writeName(Ids.of(precision)).writeStartObject();
            json.writeName("parameters").writeNumber(counts.bytes(precision.bytes()));
            for (String id : Optimizer.ids()) {
                Storage storage = Storage.of(counts, Optimizer.standard(id, 0.1));
                json.writeName(id).writeNumber(storage.trainingBytes(precision, batch));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void work(JsonGenerator json, long forward, long backward) {
        json.writeName("multiply_adds").writeStartObject();
        json.writeName("forward").writeNumber(forward);
        json.writeName("backward").writeNumber(backward);
        json.writeEndObject();
    }
}
