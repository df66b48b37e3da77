package org.densescope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.densescope.cli.io.Json;
import org.densescope.engine.Dense;
import org.densescope.engine.Network;
import org.densescope.engine.loops.Workers;
import org.densescope.say.Unreadable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/// `densescope weights --preset NAME [--trained N] [--json]`: all weights and biases of a state of training, with all
/// their digits.
@Command(name = "weights")
final class WeightsCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final StartOptions options = new StartOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "cli.file")
    private @Nullable String file;

    @Option(names = "--json", descriptionKey = "cli.weights.json")
    private boolean json;

    @Override
    public Integer call() throws IOException, Unreadable {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        Start start = options.start(file);
        PrintWriter out = spec.commandLine().getOut();
        Network network;
        try (Workers workers = Workers.of(Runtime.getRuntime().availableProcessors())) {
            network = start.project().after(start.position().step(), workers).network();
        }
        if (json) {
            Json.write(out, generator -> write(generator, network));
        } else {
            write(out, network);
        }
        out.flush();
        return CommandLines.DONE;
    }

    private static void write(JsonGenerator json, Network network) {
        json.writeName("W").writeStartArray();
        for (Dense layer : network.layers()) {
            json.writeStartArray();
            for (int unit = 0; unit < layer.units(); unit++) {
                row(json, layer.weights().row(unit));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeName("b").writeStartArray();
        network.layers().forEach(layer -> row(json, layer.bias()));
        json.writeEndArray();
    }

    private static void row(JsonGenerator json, double[] numbers) {
        json.writeStartArray();
        for (double number : numbers) {
            Json.number(json, number);
        }
        json.writeEndArray();
    }

    /// A line each, by the addresses that other commands take.
    private static void write(PrintWriter out, Network network) {
        for (int l = 1; l <= network.depth(); l++) {
            Dense layer = network.layer(l);
            for (int unit = 0; unit < layer.units(); unit++) {
                for (int from = 0; from < layer.inputs(); from++) {
                    out.print("fc" + l + "[" + unit + "," + from + "] " + layer.weight(unit, from) + "\n");
                }
                out.print("fc" + l + " b[" + unit + "] " + layer.bias()[unit] + "\n");
            }
        }
    }
}
