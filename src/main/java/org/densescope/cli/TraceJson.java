package org.densescope.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.densescope.cli.io.Json;
import org.densescope.engine.Place;
import org.densescope.session.Walk;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Grain;
import org.densescope.trace.Moment;
import org.densescope.trace.Reveal;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.Derivation;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.formula.Operand;
import org.densescope.trace.steps.Explanation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A whole training step for other programs: an object a line for each moment, with the number that it writes.
///
/// @param walked the step
/// @param naming how numbers are named
/// @param digits how numbers are written in formulas; values have all their digits
/// @param messages the language
record TraceJson(Walk.Step walked, Naming naming, Digits digits, Messages messages) {
    void write(Writer out) throws IOException {
        Trace trace = walked.trace();
        for (long t = 1; t <= trace.length(); t++) {
            Reveal reveal = trace.at(t).following(Grain.TERM);
            Moment moment = trace.timeline().moment(t - 1);
            long position = t;
            Json.write(out, json -> write(json, reveal, moment, position));
        }
    }

    private void write(JsonGenerator json, Reveal reveal, Moment moment, long t) {
        Explanation said = Explanation.of(reveal, Grain.TERM, naming);
        json.writeName("step").writeNumber(reveal.trace().update().before().step() + 1);
        json.writeName("t").writeNumber(t);
        json.writeName("phase").writeString(moment.phase().name());
        json.writeName("layer").writeNumber(moment.layer());
        whole(json, "unit", unit(moment));
        whole(json, "from", from(moment));
        whole(json, "sample", moment.sample() < 0 ? null : walked.samples()[moment.sample()] + 1);
        json.writeName("name").writeString(naming.words(said.title().text(messages::text, digits)));
        json.writeName("value");
        Json.number(json, value(reveal, said.places()));
        json.writeName("formula")
                .writeString(said.steps().stream()
                        .map((Derivation step) -> step.plain(digits))
                        .collect(Collectors.joining("; ")));
    }

    private static void whole(JsonGenerator json, String name, @Nullable Integer value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }

    /// The unit whose number is written: of the loss the output that it is a part of.
    private static @Nullable Integer unit(Moment moment) {
        return switch (moment.phase()) {
            case LOSS -> moment.lastTerm() ? null : moment.term();
            case EXPONENTIAL_SUM, BATCH_LOSS, ZERO_GRAD -> null;
            default -> moment.unit();
        };
    }

    /// Where a term comes from: a unit of the layer before, the bias, or going backward a unit of the layer behind.
    private static @Nullable Integer from(Moment moment) {
        return switch (moment.phase()) {
            case WEIGHTED_SUM, WEIGHT_GRADIENT, UPDATE ->
                moment.term() == moment.terms() - 1 ? Place.BIAS : moment.term();
            case EXPONENTIAL_SUM, INPUT_GRADIENT -> moment.term();
            default -> null;
        };
    }

    /// What the moment writes; of a sum that goes on, what has been added up so far.
    private static OptionalDouble value(Reveal reveal, List<Operand> places) {
        OptionalDouble running = reveal.running();
        if (running.isPresent()) {
            return running;
        }
        return places.stream()
                .filter(place -> place.role() == Operand.Role.TARGET)
                .map(operand -> reveal.find(operand.place()))
                .findFirst()
                .orElse(OptionalDouble.empty());
    }
}
