package org.densescope.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.densescope.format.JsonInput;
import org.densescope.say.Quote;
import org.densescope.say.Refused;
import org.densescope.say.Sentence;
import org.densescope.say.Telling;
import org.densescope.say.Unreadable;
import org.densescope.train.Optimizer;
import org.jspecify.annotations.Nullable;

/// The settings of an optimizer as case files write them; what is left out has PyTorch's default.
///
/// Settings that change the numbers and that this program does not have are refused, not passed over.
///
/// @param kind a name of [Optimizer#ids]; momentum and Nesterov may also be settings of `sgd`
/// @param numbers settings that are numbers, by name
/// @param switches settings that are true or false, by name
/// @param betas `β₁, β₂`, or null
record OptimizerConfig(
        @Nullable String kind, Map<String, Double> numbers, Map<String, Boolean> switches, double @Nullable [] betas) {
    private static final List<String> NUMBERS = List.of(
            "lr", "momentum", "weight_decay", "eps", "alpha", "dampening", "lr_decay", "initial_accumulator_value");
    private static final List<String> SWITCHES = List.of("nesterov", "amsgrad", "centered", "maximize");

    static OptimizerConfig read(JsonInput in) throws Unreadable {
        in.requireObject();
        String kind = null;
        double[] betas = null;
        Map<String, Double> numbers = new HashMap<>();
        Map<String, Boolean> switches = new HashMap<>();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            if (field.equals("kind")) {
                kind = in.word();
            } else if (field.equals("betas")) {
                betas = in.numbers();
            } else if (NUMBERS.contains(field)) {
                numbers.put(field, in.number());
            } else if (SWITCHES.contains(field)) {
                switches.put(field, in.truth());
            } else {
                throw new Unreadable(
                        "say.raw-case.unknown",
                        "the field “{0}” is not known, and could change numbers",
                        Quote.of(field));
            }
        }
        return new OptimizerConfig(kind, numbers, switches, betas);
    }

    /// @param name what the file calls it, for messages
    Optimizer optimizer(String name) throws ImportException {
        Sentence who = Sentence.of("say.word.the-optimizer", "the optimizer “{0}”", Quote.of(name));
        String known = kind == null ? "" : kind;
        if (!Optimizer.ids().contains(known)) {
            String all = String.join(", ", Optimizer.ids());
            throw kind == null
                    ? new ImportException("say.optimizer-config.no-kind", "{0} has no kind; known are {1}", who, all)
                    : new ImportException(
                            "say.optimizer-config.kind",
                            "{0} has the kind “{1}”; known are {2}",
                            who,
                            Quote.of(kind),
                            all);
        }
        if (!numbers.containsKey("lr")) {
            throw new ImportException("say.optimizer-config.has-no-lr", "{0} has no lr", who);
        }
        refuseUnknown(who, known);
        try {
            return optimizerOf(known, number("lr", 0), number("weight_decay", known.equals("adamw") ? 0.01 : 0));
        } catch (IllegalArgumentException e) {
            throw new ImportException(
                    Sentence.of("say.optimizer-config.cannot-be-used", "{0} cannot be used: {1}", who, Telling.of(e)),
                    e);
        }
    }

    private Optimizer optimizerOf(String known, double rate, double decay) {
        return switch (known) {
            case "sgd" -> new Optimizer.Sgd(rate, number("momentum", 0), on("nesterov"), decay);
            case "momentum" -> new Optimizer.Sgd(rate, number("momentum", 0.9), on("nesterov"), decay);
            case "nesterov" -> new Optimizer.Sgd(rate, number("momentum", 0.9), true, decay);
            case "rmsprop" -> new Optimizer.RmsProp(rate, number("alpha", 0.99), number("eps", 1e-8), decay);
            case "adagrad" -> new Optimizer.Adagrad(rate, number("eps", 1e-10), decay);
            default -> adam(rate, decay, known.equals("adamw"));
        };
    }

    private Optimizer adam(double rate, double decay, boolean decoupled) {
        double[] two = betas == null ? new double[] {0.9, 0.999} : betas;
        if (two.length != 2) {
            throw new Refused(
                    "say.optimizer-config.betas-must-be-two", "betas must be two numbers, not {0}", two.length);
        }
        return new Optimizer.Adam(rate, two[0], two[1], number("eps", 1e-8), decay, decoupled);
    }

    private void refuseUnknown(Sentence who, String known) throws ImportException {
        for (String setting : List.of("amsgrad", "centered", "maximize")) {
            if (on(setting)) {
                throw new ImportException(
                        "say.optimizer-config.asks-for-which-this",
                        "{0} asks for {1}, which this program does not have",
                        who,
                        setting);
            }
        }
        for (String setting : List.of("dampening", "lr_decay", "initial_accumulator_value")) {
            if (number(setting, 0) != 0) {
                throw new ImportException(
                        "say.optimizer-config.asks-for-which-this-2",
                        "{0} asks for {1}, which this program does not have",
                        who,
                        setting);
            }
        }
        boolean sgd = known.equals("sgd") || known.equals("momentum") || known.equals("nesterov");
        if (!sgd && (number("momentum", 0) != 0 || on("nesterov"))) {
            throw new ImportException(
                    "say.optimizer-config.asks-for-momentum-which",
                    "{0} asks for momentum, which this program has for sgd only",
                    who);
        }
    }

    private double number(String name, double otherwise) {
        return numbers.getOrDefault(name, otherwise);
    }

    private boolean on(String name) {
        return switches.getOrDefault(name, false);
    }
}
