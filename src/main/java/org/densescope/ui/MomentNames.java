package org.densescope.ui;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.project.Preferences;
import org.densescope.text.Messages;
import org.densescope.trace.Chapter;
import org.densescope.trace.Moment;
import org.densescope.trace.Phase;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.Naming;
import org.densescope.train.Optimizer;
import org.jspecify.annotations.Nullable;

/// What a moment is called: `backward · layer 2 · unit 1 · weight gradient ∂L/∂w²₁₂ 2/3`.
public final class MomentNames {
    private static final String BETWEEN = " · ";

    private final Messages messages;

    public MomentNames(Messages messages) {
        this.messages = messages;
    }

    /// The name of a part of the training step; where numbers have the names of a program, with the program's word.
    public String chapter(Chapter chapter, Naming naming) {
        String id = chapter.name().toLowerCase(Locale.ROOT);
        String name = messages.text("time.chapter." + id);
        return naming.style() == Naming.Style.PYTORCH && !name.equals(id)
                ? messages.text("time.chapter.beside", name, id)
                : name;
    }

    /// The same as it changes with language and notation.
    public StringBinding binding(Chapter chapter, ObservableValue<Preferences> preferences) {
        return Bindings.createStringBinding(
                () -> chapter(chapter, preferences.getValue().naming()), messages.languageProperty(), preferences);
    }

    /// Chapter, layer, unit, what is done there, the name of the number that it works on, and which term of it; layers
    /// and units are counted from 1, the input is no layer.
    ///
    /// @param trace that has the moment
    public String describe(Trace trace, Moment moment, Naming naming) {
        Phase phase = moment.phase();
        StringBuilder text = new StringBuilder(chapter(phase.chapter(), naming));
        if (phase == Phase.ZERO_GRAD) {
            return text.toString();
        }
        if (moment.sample() >= 0 && (moment.rows() > 1 || phase == Phase.BATCH_LOSS)) {
            text.append(BETWEEN).append(messages.text("batch.time.sample", moment.sample() + 1));
        }
        if (phase == Phase.BATCH_LOSS) {
            return text.append(BETWEEN)
                    .append(messages.text("batch.time.loss"))
                    .append(symbol(trace, moment, naming))
                    .toString();
        }
        if (phase == Phase.LOSS) {
            text.append(BETWEEN)
                    .append(
                            moment.lastTerm()
                                    ? messages.text("time.loss-total")
                                    : messages.text("time.output", moment.term() + 1));
            return text.append(symbol(trace, moment, naming)).toString();
        }
        if (moment.layer() == 0) {
            text.append(BETWEEN).append(messages.text("time.input", moment.unit() + 1));
        } else {
            text.append(BETWEEN).append(messages.text("time.layer", moment.layer()));
            if (phase != Phase.EXPONENTIAL_SUM) {
                text.append(BETWEEN).append(messages.text("time.unit", moment.unit() + 1));
            }
        }
        text.append(BETWEEN).append(messages.text("time.phase." + phase.name().toLowerCase(Locale.ROOT)));
        text.append(symbol(trace, moment, naming));
        if (moment.terms() > 1) {
            text.append(' ').append(term(moment));
        }
        return text.toString();
    }

    private static String symbol(Trace trace, Moment moment, Naming naming) {
        Place place = place(trace, moment);
        return place == null ? "" : " " + naming.plain(place, trace);
    }

    /// The number that a moment finishes or adds to.
    private static @Nullable Place place(Trace trace, Moment moment) {
        int l = moment.layer();
        int u = moment.unit();
        int from = bias(moment) ? Place.BIAS : moment.term();
        return switch (moment.phase()) {
            case INPUT, ACTIVATION -> Place.unit(Quantity.ACTIVATION, l, u);
            case WEIGHTED_SUM -> Place.unit(Quantity.WEIGHTED_SUM, l, u);
            case EXPONENTIAL -> Place.unit(Quantity.EXPONENTIAL, l, u);
            case EXPONENTIAL_SUM -> Place.unit(Quantity.EXPONENTIAL_SUM, l, 0);
            case LOSS ->
                moment.lastTerm()
                        ? Place.unit(moment.rows() > 1 ? Quantity.SAMPLE_LOSS : trace.total(), l, 0)
                        : Place.unit(Quantity.LOSS_TERM, l, moment.term());
            case BATCH_LOSS -> Place.unit(Quantity.LOSS, l, 0);
            case ZERO_GRAD -> null;
            case OUTPUT_GRADIENT, INPUT_GRADIENT -> Place.unit(Quantity.ACTIVATION_GRADIENT, l, u);
            case OUTPUT_DELTA, DELTA -> Place.unit(Quantity.DELTA, l, u);
            case WEIGHT_GRADIENT -> Place.weight(trace.gradient(), l, u, from);
            case UPDATE -> Place.weight(Quantity.NEW_WEIGHT, l, u, from);
        };
    }

    private static boolean bias(Moment moment) {
        return moment.term() == moment.terms() - 1
                && switch (moment.phase()) {
                    case WEIGHTED_SUM, WEIGHT_GRADIENT, UPDATE -> true;
                    default -> false;
                };
    }

    private String term(Moment moment) {
        return bias(moment)
                ? messages.text("time.bias")
                : messages.text("time.term", moment.term() + 1, moment.terms());
    }
}
