package org.densescope.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.session.training.Goal;
import org.densescope.trace.Grain;
import org.densescope.trace.Reveal;
import org.densescope.trace.Veil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is shown is one value: it is never torn, it is published once for each change, and it is never late.
class SnapshotsTest {
    private static final List<Grain> GRAINS = List.of(Grain.values());

    /// A session whose engine and window work only when they are told to.
    private static final class Desk {
        final Queue engine = new Queue();
        final Queue window = new Queue();
        final Runner runner;
        final Playhead playhead;
        final Workspace workspace;
        final Focus focus = new Focus();
        final SelectedRoutes routes = new SelectedRoutes(new Arrangements());
        final Snapshots snapshots;
        final List<Snapshot> published = new ArrayList<>();

        Desk(Project first) {
            runner = new Runner(first, engine, window, Workers.ONE, e -> {
                throw new IllegalStateException(e);
            });
            playhead = new Playhead(runner);
            workspace = new Workspace(first, runner, playhead);
            snapshots = new Snapshots(
                    workspace, playhead, runner, new RunHistory(runner, workspace.document()), focus, routes);
            snapshots.now().addListener((_, _, now) -> {
                whole(now);
                published.add(now);
            });
        }

        /// At each notification: nothing torn, nothing late.
        private void whole(Snapshot now) {
            assertThat(now.document()).isSameAs(workspace.project().get());
            assertThat(now.position()).isEqualTo(playhead.position().get());
            assertThat(now.reveal()).isSameAs(playhead.reveal().get());
            assertThat(now.reveal().trace()).isSameAs(now.run().trace());
            assertThat(now.run().trace().network().depth())
                    .isEqualTo(now.project().spec().depth());
            for (int l = 0; l <= now.project().spec().depth(); l++) {
                assertThat(now.run().trace().network().units(l))
                        .isEqualTo(now.project().spec().units(l));
            }
            assertThat(now.project().data().inputs().columns())
                    .isEqualTo(now.run().trace().network().inputs());
            assertThat(now.sample()).isBetween(0, now.project().data().rows() - 1);
            for (Place place : new Place[] {now.hovered(), now.selected()}) {
                assertThat(place == null || now.reveal().has(place)).isTrue();
            }
            assertThat(now.selected())
                    .isEqualTo(in(now.reveal(), focus.selected().get()));
            assertThat(now.hovered()).isEqualTo(in(now.reveal(), focus.hovered().get()));
            if (!now.pending()) {
                assertThat(now.run().step()).isEqualTo(now.position().step());
                assertThat(now.reveal().t()).isEqualTo(now.position().t());
                assertThat(now.project()).isSameAs(now.document());
                assertThat(now.learning().progress().project()).isSameAs(now.project());
            }
            assertThat(now.learning().path().getLast().project()).isSameAs(now.document());
            assertThat(now.learning().on()).isEqualTo(runner.training().get());
        }

        private static Place in(Reveal reveal, Place place) {
            return place != null && reveal.has(place) ? place : null;
        }

        /// One act, or one hand-over; told at most once.
        void act(Runnable act) {
            int before = published.size();
            act.run();
            assertThat(published.size() - before)
                    .as("an act is told at most once")
                    .isBetween(0, 1);
        }

        void settle() {
            do {
                act(engine::one);
                act(window::one);
            } while (engine.size() + window.size() > 0);
        }
    }

    @Test
    void anEditIsToldTwiceAsPendingAndAsComputed() {
        Desk desk = new Desk(Samples.small());
        desk.act(() -> desk.workspace.edit("edit.weight", p -> p.withWeight(1, 0, 0, 0.75)));
        assertThat(desk.published).hasSize(1);
        Snapshot waiting = desk.published.getFirst();
        assertThat(waiting.pending()).isTrue();
        assertThat(waiting.document().network().layer(1).weight(0, 0)).isEqualTo(0.75);
        assertThat(waiting.project().network().layer(1).weight(0, 0)).isNotEqualTo(0.75);
        desk.settle();
        assertThat(desk.published).hasSize(2);
        Snapshot there = desk.published.getLast();
        assertThat(there.pending()).isFalse();
        assertThat(there.project()).isSameAs(there.document());
        assertThat(there.reveal().value(Place.weight(Quantity.WEIGHT, 1, 0, 0))).isEqualTo(0.75);
    }

    @Test
    void whatWasChosenIsGoneWithItsLayerAndNoRoutesLeadFromIt() {
        Desk desk = new Desk(Samples.small());
        Place third = Place.unit(Quantity.ACTIVATION, 1, 2);
        desk.act(() -> desk.focus.select(third));
        assertThat(desk.snapshots.now().get().selected()).isEqualTo(third);
        assertThat(desk.snapshots.now().get().routes()).isNotNull();
        desk.act(() -> desk.workspace.edit("edit.units", p -> p.withUnits(1, 2)));
        assertThat(desk.snapshots.now().get().selected())
                .as("it is still shown")
                .isEqualTo(third);
        desk.settle();
        assertThat(desk.snapshots.now().get().selected()).isNull();
        assertThat(desk.snapshots.now().get().routes()).isNull();
    }

    @Test
    void partsThatDoNotBelongTogetherAreNoSnapshot() {
        Desk desk = new Desk(Samples.small());
        Snapshot now = desk.snapshots.now().get();
        Reveal other = new Desk(Samples.small()).playhead.reveal().get();
        assertThatThrownBy(() -> new Snapshot(
                        now.opened(),
                        now.document(),
                        now.run(),
                        other,
                        now.position(),
                        false,
                        now.grain(),
                        null,
                        null,
                        null,
                        null,
                        Veil.NONE,
                        now.learning()))
                .hasMessageContaining("another run");
        assertThatThrownBy(() -> new Snapshot(
                        now.opened(),
                        now.document(),
                        now.run(),
                        now.reveal(),
                        now.position(),
                        false,
                        now.grain(),
                        Place.unit(Quantity.ACTIVATION, 7, 0),
                        null,
                        null,
                        null,
                        Veil.NONE,
                        now.learning()))
                .hasMessageContaining("under the pointer");
        assertThatThrownBy(() -> new Snapshot(
                        now.opened(),
                        now.document(),
                        now.run(),
                        now.reveal(),
                        new Position(now.position().step(), 3),
                        false,
                        now.grain(),
                        null,
                        null,
                        null,
                        null,
                        Veil.NONE,
                        now.learning()))
                .hasMessageContaining("another moment");
    }

    /// Whoever hears of a change may cause the next one: everybody hears of both, in their order.
    @Test
    void aChangeThatIsCausedByAChangeComesAfterIt() {
        Desk desk = new Desk(Samples.small());
        List<Long> heard = new ArrayList<>();
        desk.snapshots.now().addListener((_, _, now) -> {
            if (now.position().t() == 1) {
                desk.playhead.seek(2);
            }
        });
        desk.snapshots.now().addListener((_, _, now) -> heard.add(now.position().t()));
        desk.playhead.seek(1);
        assertThat(heard).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aWalkNeverSeesAnythingTorn(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Desk desk = new Desk(Samples.small());
        for (int i = 0; i < 2_000; i++) {
            desk.act(() -> step(desk, random));
        }
        desk.runner.pause();
        desk.settle();
        assertThat(desk.snapshots.now().get().pending()).isFalse();
        assertThat(desk.published.size()).isGreaterThan(800);
        assertThat(desk.published.stream().filter(Snapshot::pending).count()).isGreaterThan(100);
    }

    private static void step(Desk desk, SplittableRandom random) {
        Project p = desk.workspace.project().get();
        int layer = 1 + random.nextInt(p.spec().depth());
        Place somewhere = place(random, desk.playhead.reveal().get().trace().network());
        try {
            switch (random.nextInt(22)) {
                case 0 -> desk.workspace.edit("w", q -> q.withWeight(layer, 0, 0, random.nextDouble(-1, 1)));
                case 1 ->
                    desk.workspace.edit(
                            "u", q -> q.withUnits(random.nextInt(q.spec().depth()), 1 + random.nextInt(5)));
                case 2 ->
                    desk.workspace.edit(
                            "l",
                            q -> q.spec().depth() > 3
                                    ? q.withoutLayer(1)
                                    : q.withLayerBefore(1, LayerSpec.of(2, Activation.TANH)));
                case 3 ->
                    desk.workspace.edit(
                            "s", q -> q.withSample(random.nextInt(q.data().rows())));
                case 4 -> desk.workspace.undo();
                case 5 -> desk.workspace.redo();
                case 6 -> desk.playhead.next(GRAINS.get(random.nextInt(GRAINS.size())));
                case 7 -> desk.playhead.previous(GRAINS.get(random.nextInt(GRAINS.size())));
                case 8 -> desk.playhead.seek(random.nextLong(60));
                case 9 -> desk.playhead.toStep(random.nextLong(4), random.nextLong(60));
                case 10 -> desk.runner.train(random.nextBoolean() ? Goal.ENDLESS : Goal.step(random.nextLong(40)));
                case 11 -> desk.runner.pause();
                case 12 -> desk.focus.hover(somewhere);
                case 13 -> desk.focus.select(somewhere);
                case 14 -> desk.workspace.toggleTwin();
                case 15 -> desk.workspace.open(random.nextBoolean() ? Samples.small() : Presets.open("mazur"));
                default -> {
                    if (random.nextBoolean()) {
                        desk.engine.one();
                    } else {
                        desk.window.one();
                    }
                }
            }
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static Place place(SplittableRandom random, Network network) {
        int layer = random.nextInt(network.depth() + 2);
        int unit = random.nextInt(5);
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> Place.weight(Quantity.WEIGHT, layer, unit, random.nextInt(5) - 1);
            case 2 -> Place.unit(Quantity.WEIGHTED_SUM, layer, unit);
            default -> Place.unit(Quantity.ACTIVATION, layer, unit);
        };
    }

    /// From every example to every other one, with the last weight of each chosen and the last unit pointed at.
    @Test
    void everyExampleFollowsEveryOtherOne() {
        List<Project> examples = Presets.ids().stream().map(Presets::open).toList();
        Desk desk = new Desk(examples.getFirst());
        for (Project from : examples) {
            for (Project to : examples) {
                for (Project next : List.of(from, to)) {
                    desk.act(() -> desk.workspace.open(next));
                    desk.settle();
                    int last = next.spec().depth();
                    int unit = next.spec().units(last) - 1;
                    int into = next.spec().units(last - 1) - 1;
                    desk.act(() -> desk.focus.select(Place.weight(Quantity.WEIGHT, last, unit, into)));
                    desk.act(() -> desk.focus.hover(Place.unit(Quantity.DELTA, last, unit)));
                    assertThat(desk.snapshots.now().get().selected()).isNotNull();
                }
            }
        }
    }
}
