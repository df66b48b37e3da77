package org.densescope.project.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.densescope.format.JsonFields;
import org.densescope.format.JsonNode;
import org.densescope.say.Quote;
import org.densescope.say.Unreadable;
import org.densescope.train.Optimizer;
import org.densescope.train.Schedule;

/// Optimizers and schedules as JSON: a kind, and all its settings by name.
final class RuleText {
    private static final int MOST_WITHIN = 8;

    private RuleText() {}

    static Map<String, Object> of(Optimizer optimizer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (optimizer) {
            case Optimizer.Sgd(double rate, double momentum, boolean nesterov, double decay) -> {
                fields.put("kind", "sgd");
                fields.put("rate", rate);
                fields.put("momentum", momentum);
                fields.put("nesterov", nesterov);
                fields.put("weightDecay", decay);
            }
            case Optimizer.Adam(double rate, double b1, double b2, double epsilon, double decay, boolean decoupled) -> {
                fields.put("kind", "adam");
                fields.put("rate", rate);
                fields.put("beta1", b1);
                fields.put("beta2", b2);
                fields.put("epsilon", epsilon);
                fields.put("weightDecay", decay);
                fields.put("decoupled", decoupled);
            }
            case Optimizer.RmsProp(double rate, double alpha, double epsilon, double decay) -> {
                fields.put("kind", "rmsprop");
                fields.put("rate", rate);
                fields.put("alpha", alpha);
                fields.put("epsilon", epsilon);
                fields.put("weightDecay", decay);
            }
            case Optimizer.Adagrad(double rate, double epsilon, double decay) -> {
                fields.put("kind", "adagrad");
                fields.put("rate", rate);
                fields.put("epsilon", epsilon);
                fields.put("weightDecay", decay);
            }
        }
        return fields;
    }

    static Optimizer optimizer(JsonNode node) throws Unreadable {
        JsonFields fields = node.object();
        String kind = fields.take("kind").text();
        double rate = fields.take("rate").number();
        double decay = fields.take("weightDecay").number();
        Optimizer optimizer = switch (kind) {
            case "sgd" ->
                new Optimizer.Sgd(
                        rate,
                        fields.take("momentum").number(),
                        fields.take("nesterov").truth(),
                        decay);
            case "adam" ->
                new Optimizer.Adam(
                        rate,
                        fields.take("beta1").number(),
                        fields.take("beta2").number(),
                        fields.take("epsilon").number(),
                        decay,
                        fields.take("decoupled").truth());
            case "rmsprop" ->
                new Optimizer.RmsProp(
                        rate,
                        fields.take("alpha").number(),
                        fields.take("epsilon").number(),
                        decay);
            case "adagrad" -> new Optimizer.Adagrad(rate, fields.take("epsilon").number(), decay);
            default -> throw unknown(node, kind);
        };
        fields.end();
        return optimizer;
    }

    static Map<String, Object> of(Schedule schedule) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (schedule) {
            case Schedule.Constant() -> fields.put("kind", "constant");
            case Schedule.Steps(long every, double gamma) -> {
                fields.put("kind", "steps");
                fields.put("every", every);
                fields.put("gamma", gamma);
            }
            case Schedule.Cosine(long total) -> {
                fields.put("kind", "cosine");
                fields.put("total", total);
            }
            case Schedule.WarmUp(long steps, Schedule then) -> {
                fields.put("kind", "warm-up");
                fields.put("steps", steps);
                fields.put("then", of(then));
            }
        }
        return fields;
    }

    static Schedule schedule(JsonNode node) throws Unreadable {
        return schedule(node, 0);
    }

    private static Schedule schedule(JsonNode node, int within) throws Unreadable {
        JsonFields fields = node.object();
        String kind = fields.take("kind").text();
        Schedule schedule = switch (kind) {
            case "constant" -> Schedule.CONSTANT;
            case "steps" ->
                new Schedule.Steps(
                        fields.take("every").whole(1, Long.MAX_VALUE),
                        fields.take("gamma").number());
            case "cosine" -> new Schedule.Cosine(fields.take("total").whole(1, Long.MAX_VALUE));
            case "warm-up" -> {
                if (within == MOST_WITHIN) {
                    throw unknown(node, kind);
                }
                long steps = fields.take("steps").whole(1, Long.MAX_VALUE);
                yield new Schedule.WarmUp(steps, schedule(fields.take("then"), within + 1));
            }
            default -> throw unknown(node, kind);
        };
        fields.end();
        return schedule;
    }

    private static Unreadable unknown(JsonNode node, String kind) {
        return new Unreadable(
                "say.project-file.unknown-kind",
                "{0} is of a kind “{1}” that this program does not know",
                node.place(),
                Quote.of(kind));
    }
}
