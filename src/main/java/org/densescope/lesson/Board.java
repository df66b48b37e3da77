package org.densescope.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.densescope.engine.Activation;
import org.densescope.engine.Batch;
import org.densescope.engine.Counts;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.lesson.source.Entries;
import org.densescope.lesson.source.Problems;
import org.densescope.lesson.source.Yaml;
import org.densescope.project.Project;
import org.densescope.project.Surgery;
import org.densescope.say.Refused;
import org.densescope.trace.Chapter;
import org.densescope.trace.Phase;
import org.densescope.trace.Reveal;
import org.densescope.trace.Timeline;
import org.densescope.trace.Trace;
import org.densescope.train.Optimizer;
import org.densescope.train.Tape;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;

/// What lies before the reader at some point of a lesson: a network, and how far its training step has come. Immutable;
/// deeds give another one, by the same edits of the document that a hand has.
///
/// A lesson begins with the example that the program begins with. An example that is opened stands at its start; the
/// end
/// of a chapter is where all its numbers are known.
final class Board {
    /// So many edges and biases one deed can change.
    private static final int MOST_EDITS = 100;

    /// Samples times weights: some seconds, or a few minutes on a slow machine.
    private static final double MOST_WORK = 5e10;

    private final Project project;
    private final boolean batch;
    private final long t;
    private @Nullable Trace trace;

    private Board(Project project, boolean batch, long t, @Nullable Trace trace) {
        this.project = project;
        this.batch = batch;
        this.t = t;
        this.trace = trace;
    }

    static Board first() {
        return new Board(Presets.open(Presets.FIRST), false, 0, null);
    }

    Project project() {
        return project;
    }

    /// What is known now.
    Reveal reveal() {
        if (trace == null) {
            trace = computed();
        }
        return new Reveal(trace, Math.min(t, trace.length()));
    }

    private Trace computed() {
        TrainingState state = project.start();
        Optimizer rule = project.trainer().optimizerAt(state.step());
        int[] seen = project.samples();
        Batch rows = project.batch();
        Trace step = batch
                ? Trace.of(state, rule, rows, Workers.ONE)
                : Trace.through(project.batchRow(seen), state, rule, rows, Workers.ONE);
        return step.named(project.allNames());
    }

    /// Shape, moment and sample: two boards of the same have the same numbers known.
    String situation() {
        return project.spec().shape() + " " + batch + " " + t + " " + project.sample();
    }

    /// @param trains whether training is done; otherwise the weights stay as they are, which is enough to know what is
    ///     known when
    /// @throws IllegalArgumentException in one sentence, where it cannot be done here
    Board with(Deed deed, boolean trains) {
        Yaml value = deed.value();
        return switch (deed.verb()) {
            case OPEN -> opened(value);
            case SET -> edited(set(value));
            case CUT -> edited(each(value, (p, w) -> p.withCut(w.layer(), w.unit(), w.from(), true)));
            case FREEZE -> edited(each(value, (p, w) -> p.withFrozen(w.layer(), w.unit(), w.from(), true)));
            case KILL -> edited(each(value, (p, u) -> Surgery.kill(p, u.layer(), u.unit())));
            case CLONE -> edited(each(value, (p, u) -> Surgery.clone(p, u.layer(), u.unit())));
            case TRAIN -> trains ? trained(value) : new Board(project, batch, 0, null);
            case STEP -> trains ? reached(number(value)) : new Board(project, batch, 0, null);
            case SEEK -> at(moment(value));
            case SAMPLE -> edited(project.withSample(number(value) - 1));
            case BATCH -> new Board(project, "on".equals(scalar(value)), 0, null);
            case SELECT, SPOTLIGHT -> {
                LessonAddress.parse(scalar(value), reveal());
                yield this;
            }
            case SAY -> {
                if (value instanceof Yaml.Fields) {
                    String at = new Entries(value, value.at(), List.of("at", "text"), new Problems()).text("at");
                    LessonAddress.parse(at, reveal());
                }
                yield this;
            }
            case GRAIN, PLAY, ROUTES, ZOOM, VIEW, EDGES, NOTATION, DIGITS, TWIN, SHOW, HIDE, LOCK, UNLOCK -> this;
        };
    }

    private Board opened(Yaml value) {
        Project next = value instanceof Yaml.Scalar scalar ? Presets.open(scalar.value()) : Drafts.project(value);
        return new Board(next, false, 0, null);
    }

    /// The same moment of another document, where it has one.
    Board edited(Project next) {
        boolean alike = next.spec().shape().equals(project.spec().shape());
        return new Board(next, batch, alike ? t : 0, null);
    }

    /// What lies before a reader who did what was asked for, as far as that changes which numbers there are; the rest
    /// is
    /// skipped.
    Board done(Awaited awaited) {
        if (!awaited.that().equals("layers-at-least")) {
            return this;
        }
        Project next = project;
        int layers = number(awaited.value());
        while (next.spec().depth() < layers) {
            next = next.withLayerBefore(1, LayerSpec.of(2, Activation.RELU));
        }
        return edited(next);
    }

    private Board at(long moment) {
        return new Board(project, batch, moment, trace);
    }

    private interface Edit {
        Project of(Project project, Place place);
    }

    private Project each(Yaml value, Edit edit) {
        Project next = project;
        List<Yaml> all = value instanceof Yaml.Items items ? items.all() : List.of(value);
        requireFew(all.size());
        for (Yaml item : all) {
            next = edit.of(next, LessonAddress.parse(scalar(item), reveal()));
        }
        return next;
    }

    private static void requireFew(int edits) {
        if (edits > MOST_EDITS) {
            throw new Refused("say.lesson.many-edits", "at most {0} things can be changed at once", MOST_EDITS);
        }
    }

    private Project set(Yaml value) {
        Project next = project;
        if (!(value instanceof Yaml.Fields fields)) {
            throw new Refused(
                    "say.lesson.no-setting", "behind “set” stands “address: number”, or rate, batch or optimizer");
        }
        requireFew(fields.all().size());
        for (Yaml.Field field : fields.all()) {
            String key = field.key().value();
            next = switch (key) {
                case "rate" -> next.withOptimizer(next.optimizer().withRate(real(field.value())));
                case "batch" -> next.withBatchSize(number(field.value()));
                case "optimizer" ->
                    next.withOptimizer(Optimizer.standard(
                            scalar(field.value()), next.optimizer().rate()));
                default -> weight(next, key, real(field.value()));
            };
        }
        return next;
    }

    private Project weight(Project next, String address, double value) {
        Place place = LessonAddress.parse(address, reveal());
        if (place.quantity() == Quantity.ACTIVATION && place.layer() == 0) {
            return next.withInput(place.unit(), value);
        }
        if (place.quantity() != Quantity.WEIGHT) {
            throw new Refused(
                    "say.lesson.no-given", "“{0}” is computed: only weights, biases and inputs can be set", address);
        }
        return next.withWeight(place.layer(), place.unit(), place.from(), value);
    }

    private long moment(Yaml value) {
        Reveal now = reveal();
        Timeline line = now.trace().timeline();
        if (value instanceof Yaml.Scalar scalar) {
            return switch (scalar.value()) {
                case "start" -> 0;
                case "end" -> line.length();
                default -> line.end(Chapter.valueOf(scalar.value().toUpperCase(Locale.ROOT)));
            };
        }
        Entries entries =
                new Entries(value, value.at(), List.of("known", "phase", "layer", "unit", "sample"), new Problems());
        if (entries.has("known")) {
            long birth = now.birth(LessonAddress.parse(entries.text("known"), now));
            if (birth == Long.MAX_VALUE) {
                throw new Refused("say.lesson.never-known", "“{0}” is never computed here", entries.text("known"));
            }
            return birth + 1;
        }
        String name = entries.text("phase").toUpperCase(Locale.ROOT).replace('-', '_');
        Phase phase = Arrays.stream(Phase.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(Entries.unknown(entries.text("phase"), phases())));
        int layer = entries.count("layer", 0, 1000, 0);
        Timeline.Segment segment = line.segment(phase, layer);
        int unit = entries.count("unit", 0, Integer.MAX_VALUE, -1);
        int row = entries.count("sample", 1, Integer.MAX_VALUE, 1) - 1;
        if (segment == null || unit >= segment.units() || row >= segment.rows()) {
            throw new Refused("say.lesson.no-moment", "there is no such moment here");
        }
        return unit < 0 ? segment.end() : line.index(phase, layer, row, unit, segment.terms() - 1) + 1;
    }

    private static List<String> phases() {
        return Arrays.stream(Phase.values())
                .map(phase -> phase.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private Board trained(Yaml value) {
        Entries entries = new Entries(value, value.at(), List.of("epochs", "until-loss", "at-most"), new Problems());
        long each = project.trainer().stepsPerEpoch();
        if (!entries.has("until-loss")) {
            return reached(project.start().step() + each * entries.count("epochs", 1, Verb.MOST_EPOCHS, 1));
        }
        double wanted = entries.number("until-loss").orElse(0);
        Board board = this;
        for (int epoch = entries.count("at-most", 1, Verb.MOST_EPOCHS, 1); epoch > 0; epoch--) {
            if (board.loss() <= wanted) {
                break;
            }
            board = board.reached(board.project.start().step() + each);
        }
        return board;
    }

    /// The loss of the batch that comes next.
    private double loss() {
        Trace whole = computed().all();
        return whole.at(whole.length())
                .value(Place.unit(Quantity.LOSS, project.spec().depth(), 0));
    }

    private Board reached(long step) {
        long parameters = Counts.of(project.network()).parameters();
        double work =
                (double) (step - project.start().step()) * project.trainer().samples(0).length * parameters;
        if (work > MOST_WORK) {
            throw new Refused(
                    "say.lesson.much-training",
                    "this training takes too long for a lesson: fewer epochs, or a smaller network");
        }
        Tape tape = new Tape(project.trainer(), project.start(), Loops.best(), Workers.ONE, 0);
        return new Board(project.continuedFrom(tape.reached(step)), batch, 0, null);
    }

    private static String scalar(Yaml value) {
        if (value instanceof Yaml.Scalar scalar) {
            return scalar.value();
        }
        throw new Refused("say.lesson.no-text", "here must stand a single text or number");
    }

    private static double real(Yaml value) {
        return Entries.number(value, new Problems())
                .orElseThrow(() -> new Refused("say.lesson.no-number", "here must stand a number"));
    }

    private static int number(Yaml value) {
        double real = real(value);
        if (real != Math.rint(real) || real < 0 || real > Verb.MOST_STEPS) {
            throw new Refused(
                    "say.lesson.no-count", "here must stand a whole number from {0} to {1}", 0, Verb.MOST_STEPS);
        }
        return (int) real;
    }
}
