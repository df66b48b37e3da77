package org.densescope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.Initializer;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Workers;
import org.densescope.project.Project;
import org.densescope.trace.Grain;
import org.densescope.train.Optimizer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Thousands of random edits, undos, redos, saves and moves, against a model that a child could write: a list of hashes
/// with a finger on it.
@Tag("slow")
class MonkeyTest {
    private static final List<Grain> GRAINS = List.of(Grain.values());

    private static final int ACTIONS = 10_000;

    private final List<Integer> hashes = new ArrayList<>();
    private int finger;
    private int savedHash;

    private final Project first = Samples.small();
    private final Runner runner = new Runner(first, Runnable::run, Runnable::run, Workers.ONE, e -> {
        throw new IllegalStateException(e);
    });
    private final Playhead playhead = new Playhead(runner);
    private final Workspace workspace = new Workspace(first, runner, playhead);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyStateIsFoundAgain(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        hashes.add(hash());
        savedHash = hash();
        int edits = 0;
        int undone = 0;
        for (int i = 0; i < ACTIONS; i++) {
            int before = hash();
            switch (random.nextInt(20)) {
                case 0, 1, 2, 3, 4 -> {
                    workspace.undo();
                    undone += finger > 0 ? 1 : 0;
                    finger = Math.max(0, finger - 1);
                }
                case 5, 6, 7 -> {
                    workspace.redo();
                    finger = Math.min(hashes.size() - 1, finger + 1);
                }
                case 8 -> {
                    workspace.markSaved();
                    savedHash = hash();
                }
                case 9, 10 -> playhead.next(GRAINS.get(random.nextInt(GRAINS.size())));
                case 11 -> playhead.previous(Grain.WHOLE);
                default -> edits += edit(random, before) ? 1 : 0;
            }
            assertThat(hash()).as("action %d", i).isEqualTo(hashes.get(finger));
            assertThat(workspace.unsaved().get()).as("action %d", i).isEqualTo(hash() != savedHash);
            assertThat(workspace.undoName().get().isEmpty()).isEqualTo(finger == 0);
            assertThat(workspace.redoName().get().isEmpty()).isEqualTo(finger == hashes.size() - 1);
            check(i);
        }
        assertThat(edits).isGreaterThan(1_500);
        assertThat(undone).isGreaterThan(500);
    }

    @SuppressWarnings("ReferenceEquality") // the very same project, not an equal one
    private boolean edit(SplittableRandom random, int before) {
        UnaryOperator<Project> change = change(random);
        Project present = workspace.project().get();
        try {
            workspace.edit("edit.monkey", change);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            assertThat(hash()).isEqualTo(before);
            return false;
        }
        if (workspace.project().get() == present) {
            return false; // nothing changed; going back to the start of a training is an edit, though the document is
            // the same
        }
        while (hashes.size() > finger + 1) {
            hashes.removeLast();
        }
        hashes.add(hash());
        finger++;
        if (hashes.size() > History.MOST) {
            hashes.removeFirst();
            finger--;
        }
        return true;
    }

    private UnaryOperator<Project> change(SplittableRandom random) {
        Project p = workspace.project().get();
        int depth = p.spec().depth();
        int layer = 1 + random.nextInt(depth + 1);
        int unit = random.nextInt(5);
        int from = random.nextInt(6) - 1;
        double value = random.nextInt(12) == 0 ? Double.NaN : random.nextDouble(-1, 1);
        return switch (random.nextInt(16)) {
            case 0 -> q -> q.withUnits(random.nextInt(depth + 1), random.nextInt(6));
            case 1 -> q -> depth > 4 ? q.withoutLayer(layer) : q.withLayerBefore(layer, spec(random));
            case 2 -> q -> q.withoutLayer(layer);
            case 3 -> q -> q.withActivation(layer, pick(random, Activation.values()));
            case 4 -> q -> q.withLoss(pick(random, Loss.values()));
            case 5 -> q -> q.withReduction(pick(random, Reduction.values()));
            case 6 -> q -> q.withBiasTrained(layer, random.nextBoolean());
            case 7 -> q -> q.withCut(layer, unit, from, random.nextBoolean());
            case 8 -> q -> q.withFrozen(layer, unit, from, random.nextBoolean());
            case 9 -> q -> q.withOptimizer(Optimizer.standard(Optimizer.ids().get(random.nextInt(7)), value));
            case 10 -> q -> q.withInput(random.nextInt(6), value);
            case 11 -> q -> q.withTarget(random.nextInt(6), value);
            case 12 -> q -> q.withSample(random.nextInt(6) - 1);
            case 13 -> q -> random.nextInt(4) == 0 ? q.withSeed(random.nextLong()) : q.reset();
            case 14 ->
                q -> q.withLayer(
                        layer, l -> l.withInitializer(new Initializer(pick(random, Initializer.Kind.values()), value)));
            default -> q -> q.withWeight(layer, unit, from, value);
        };
    }

    private static LayerSpec spec(SplittableRandom random) {
        return LayerSpec.of(1 + random.nextInt(4), pick(random, Activation.values()));
    }

    private static <E> E pick(SplittableRandom random, E[] values) {
        return values[random.nextInt(values.length)];
    }

    /// Of everything that a document holds; no record's own hash reaches into all of it.
    private int hash() {
        Project p = workspace.project().get();
        int hash = Objects.hash(p.spec(), p.seed(), p.optimizer(), p.data(), p.sample(), p.start());
        for (Dense dense : p.network().layers()) {
            hash = 31 * hash + dense.mask().hashCode();
        }
        return hash;
    }

    /// What must hold whatever happened.
    private void check(int action) {
        Project p = workspace.project().get();
        Network network = p.network();
        assertThat(network.depth()).isEqualTo(p.spec().depth());
        for (int l = 0; l <= network.depth(); l++) {
            assertThat(network.units(l)).isEqualTo(p.spec().units(l));
        }
        assertThat(network.loss()).isEqualTo(p.spec().loss());
        assertThat(network.layers().getLast().activation())
                .isEqualTo(p.spec().layers().getLast().activation());
        assertThat(runner.run().get().project()).as("action %d", action).isSameAs(p);
        assertThat(runner.run().get().step())
                .isEqualTo(playhead.position().get().step());
        assertThat(playhead.reveal().get().trace()).isSameAs(runner.run().get().trace());
        if (network.depth() > 0 && network.layer(1).isCut(0, 0)) {
            assertThat(playhead.reveal().get().trace().pass().weightGradients(1)[0])
                    .isZero();
        }
        assertThat(network.layer(1).weight(0, Place.BIAS)).isNotNaN();
    }
}
