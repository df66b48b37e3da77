package org.densescope.ui.timebar;

import java.util.Locale;
import org.densescope.text.Messages;
import org.densescope.trace.Chapter;
import org.densescope.trace.Moment;
import org.densescope.trace.Phase;

/// What a moment is called: `backward · layer 2 · unit 1 · weight gradient`.
public final class MomentNames {
    private static final String BETWEEN = " · ";

    private final Messages messages;

    public MomentNames(Messages messages) {
        this.messages = messages;
    }

    /// The name of a part of the training step.
    public String chapter(Chapter chapter) {
        return messages.text("time.chapter." + chapter.name().toLowerCase(Locale.ROOT));
    }

    /// Chapter, layer, unit, what is done there and which term of it; layers and units are counted from 1, the input is
    /// no layer.
    public String describe(Moment moment) {
        Phase phase = moment.phase();
        StringBuilder text = new StringBuilder(chapter(phase.chapter()));
        if (phase == Phase.ZERO_GRAD) {
            return text.toString();
        }
        if (moment.sample() >= 0 && (moment.rows() > 1 || phase == Phase.BATCH_LOSS)) {
            text.append(BETWEEN).append(messages.text("batch.time.sample", moment.sample() + 1));
        }
        if (phase == Phase.BATCH_LOSS) {
            return text.append(BETWEEN).append(messages.text("batch.time.loss")).toString();
        }
        if (phase == Phase.LOSS) {
            text.append(BETWEEN)
                    .append(
                            moment.lastTerm()
                                    ? messages.text("time.loss-total")
                                    : messages.text("time.output", moment.term() + 1));
            return text.toString();
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
        if (moment.terms() > 1) {
            text.append(' ').append(term(moment));
        }
        return text.toString();
    }

    private String term(Moment moment) {
        boolean bias = moment.term() == moment.terms() - 1
                && switch (moment.phase()) {
                    case WEIGHTED_SUM, WEIGHT_GRADIENT, UPDATE -> true;
                    default -> false;
                };
        return bias ? messages.text("time.bias") : messages.text("time.term", moment.term() + 1, moment.terms());
    }
}
