package org.densescope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.densescope.cli.io.Json;
import org.densescope.engine.Ids;
import org.densescope.engine.Place;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Pass;
import org.densescope.project.Project;
import org.densescope.say.Refused;
import org.densescope.say.Unreadable;
import org.densescope.session.Walk;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Address;
import org.densescope.trace.Digits;
import org.densescope.trace.routes.CentralDifference;
import org.densescope.trace.routes.Factor;
import org.densescope.trace.routes.Route;
import org.densescope.trace.routes.Routes;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/// `densescope routes --preset NAME --weight 'fc1[0,0]' [--json]`: the chain rule written out for one number.
@Command(name = "routes")
final class RoutesCommand implements Callable<Integer> {
    private static final int MOST = 10_000;

    private final Language system;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final StartOptions options = new StartOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "cli.file")
    private @Nullable String file;

    @Option(names = "--weight", paramLabel = "PLACE", required = true, descriptionKey = "cli.weight")
    private String weight = "";

    @Option(names = "--most", paramLabel = "N", defaultValue = "20", descriptionKey = "cli.most")
    private int most;

    @Option(names = "--digits", paramLabel = "N", defaultValue = "17", descriptionKey = "cli.digits")
    private int digits;

    @Option(names = "--whole-batch", descriptionKey = "cli.whole-batch")
    private boolean wholeBatch;

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    /// @param system the language where none is asked for
    RoutesCommand(Language system) {
        this.system = system;
    }

    @Override
    public Integer call() throws IOException, Unreadable {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        if (most < 1 || most > MOST) {
            throw new Refused("say.routes-command.most-must-be-1", "--most must be 1 to {0}, not {1}", MOST, most);
        }
        Digits written = new Digits(digits, false);
        Start start = options.start(file);
        Project project = start.project();
        PrintWriter out = spec.commandLine().getOut();
        try (Workers workers = Workers.of(Runtime.getRuntime().availableProcessors())) {
            TrainingState state = project.after(start.position().step(), workers);
            // Where training goes through all samples, the batch is the one that the update sees.
            Walk.Step walked = start.walk(wholeBatch).of(project, project.trainer(), state, workers);
            Pass pass = walked.trace().whole();
            Place asked = Address.parse(weight, pass.network());
            Messages messages = new Messages(start.language() == null ? system : start.language(), false);
            if (wholeBatch) {
                BatchRoutes all = BatchRoutes.of(pass, walked.samples(), asked, most);
                if (json) {
                    Json.write(out, all::write);
                } else {
                    all.write(out, written, messages);
                }
                out.flush();
                return CommandLines.DONE;
            }
            Routes routes = Routes.of(pass, walked.row(), asked, most);
            Optional<CentralDifference> difference = CentralDifference.of(pass, routes);
            if (json) {
                Json.write(
                        out, generator -> write(generator, routes, pass.batch().rows(), difference));
            } else {
                new RoutesText(routes, pass.batch().rows(), difference, written, messages).write(out);
            }
        }
        out.flush();
        return CommandLines.DONE;
    }

    private static void write(JsonGenerator json, Routes routes, int rows, Optional<CentralDifference> difference) {
        json.writeName("of").writeString(Address.of(routes.origin()));
        json.writeName("sample").writeNumber(routes.row());
        json.writeName("batch").writeNumber(rows);
        json.writeName("count").writeNumber(routes.count());
        json.writeName("routes").writeStartArray();
        for (Route route : routes.listed()) {
            json.writeStartObject();
            json.writeName("through").writeStartArray();
            route.units().forEach(unit -> json.writeString(Address.of(unit)));
            json.writeEndArray();
            factors(json, route.factors());
            json.writeName("product").writeNumber(route.product());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeName("others").writeStartObject();
        json.writeName("count").writeNumber(routes.others());
        json.writeName("sum").writeNumber(routes.rest());
        json.writeEndObject();
        json.writeName("sum").writeNumber(routes.sum());
        json.writeName("gradient").writeNumber(routes.gradient());
        json.writeName("difference");
        difference.ifPresentOrElse(d -> write(json, d), json::writeNull);
    }

    private static void factors(JsonGenerator json, List<Factor> factors) {
        json.writeName("factors").writeStartArray();
        for (Factor factor : factors) {
            json.writeStartObject();
            json.writeName("kind").writeString(Ids.of(factor.kind()));
            json.writeName("value").writeNumber(factor.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, CentralDifference difference) {
        json.writeStartObject();
        json.writeName("step").writeNumber(difference.step());
        json.writeName("value").writeNumber(difference.value());
        json.writeName("relative_error").writeNumber(difference.relativeError());
        json.writeName("kink").writeBoolean(difference.kink());
        json.writeEndObject();
    }
}
