package org.densescope.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.densescope.engine.Place;
import org.densescope.engine.pass.Pass;
import org.densescope.say.Refused;
import org.densescope.text.Messages;
import org.densescope.trace.Address;
import org.densescope.trace.Digits;
import org.densescope.trace.routes.CentralDifference;
import org.densescope.trace.routes.Route;
import org.densescope.trace.routes.Routes;
import tools.jackson.core.JsonGenerator;

/// The chain rule of a weight over a whole batch: the products of each sample's routes, its part, and the sum over the
/// samples, which is the weight's gradient.
///
/// @param numbers of the samples in the data, from 1
/// @param samples the routes of each sample
/// @param gradient the engine's
/// @param difference the sum of the samples' central differences, or nothing where one cannot be measured
record BatchRoutes(List<Integer> numbers, List<Routes> samples, double gradient, OptionalDouble difference) {
    /// @param samples the rows of the data in the batch
    /// @throws IllegalArgumentException for a number that each sample has by itself
    static BatchRoutes of(Pass pass, int[] samples, Place asked, int most) {
        if (!asked.quantity().perWeight()) {
            throw new Refused(
                    "say.batch-routes.whole-batch-asks-for",
                    "--whole-batch asks for a weight or a bias, whose gradient is a sum over the samples, not for {0}",
                    Address.of(asked));
        }
        List<Routes> routes = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        double measured = 0;
        boolean all = true;
        for (int row = 0; row < samples.length; row++) {
            Routes one = Routes.of(pass, row, asked, most);
            routes.add(one);
            numbers.add(samples[row] + 1);
            var difference = CentralDifference.of(pass, one);
            all &= difference.isPresent();
            measured += difference.map(CentralDifference::value).orElse(0.0);
        }
        int l = asked.layer();
        double gradient = asked.isBias()
                ? pass.biasGradients(l)[asked.unit()]
                : pass.weightGradients(l)[asked.unit() * pass.network().units(l - 1) + asked.from()];
        return new BatchRoutes(numbers, routes, gradient, all ? OptionalDouble.of(measured) : OptionalDouble.empty());
    }

    double sum() {
        return samples.stream().mapToDouble(Routes::sum).sum();
    }

    void write(Appendable out, Digits digits, Messages messages) throws IOException {
        Routes first = samples.getFirst();
        line(out, messages.text("routes.cli.batch", Address.of(first.origin()), digits.count(samples.size())));
        for (int row = 0; row < samples.size(); row++) {
            Routes routes = samples.get(row);
            String products = routes.listed().stream()
                    .map(Route::product)
                    .map(product -> product < 0 ? "(" + digits.text(product) + ")" : digits.text(product))
                    .collect(Collectors.joining(" + "));
            String others = routes.complete() ? "" : " + … " + digits.text(routes.rest());
            line(out, "  #" + numbers.get(row) + ":  " + products + others + " = " + digits.text(routes.sum()));
        }
        line(out, messages.text("routes.batch.sum", digits.count(samples.size())) + " = " + digits.text(sum()));
        line(out, messages.text("routes.gradient") + " = " + digits.text(gradient));
        if (difference.isPresent()) {
            String name = messages.text("routes.difference", digits.text(CentralDifference.STEP));
            line(out, name + " = " + digits.text(difference.getAsDouble()));
        }
    }

    private static void line(Appendable out, String text) throws IOException {
        out.append(text).append('\n');
    }

    void write(JsonGenerator json) {
        json.writeName("of").writeString(Address.of(samples.getFirst().origin()));
        json.writeName("batch").writeNumber(samples.size());
        json.writeName("samples").writeStartArray();
        for (int row = 0; row < samples.size(); row++) {
            Routes routes = samples.get(row);
            json.writeStartObject();
            json.writeName("number").writeNumber(numbers.get(row));
            json.writeName("count").writeNumber(routes.count());
            json.writeName("products").writeStartArray();
            routes.listed().forEach(route -> json.writeNumber(route.product()));
            json.writeEndArray();
            json.writeName("others").writeNumber(routes.rest());
            json.writeName("sum").writeNumber(routes.sum());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeName("sum").writeNumber(sum());
        json.writeName("gradient").writeNumber(gradient);
        json.writeName("difference");
        if (difference.isPresent()) {
            json.writeNumber(difference.getAsDouble());
        } else {
            json.writeNull();
        }
    }
}
