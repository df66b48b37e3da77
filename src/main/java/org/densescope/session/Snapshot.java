package org.densescope.session;

import java.util.BitSet;
import java.util.Objects;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.project.Project;
import org.densescope.trace.Grain;
import org.densescope.trace.Reveal;
import org.densescope.trace.Veil;
import org.densescope.trace.routes.Route;
import org.densescope.trace.routes.Routes;
import org.jspecify.annotations.Nullable;

/// Everything that the window shows, as one value: all of it belongs together. Immutable.
///
/// The numbers are those of [#project], which [#run] was computed from. While an edited document is being computed,
/// that is still the one before, and [#pending] says so. What a hand edits is [#document]: forms show it, because a
/// field
/// holds what was typed into it, and nothing that stands beside a number of the run.
///
/// @param opened tells opened documents apart: another number with each one that is opened
/// @param document the document as it is edited
/// @param run the finished training step that is shown
/// @param reveal what is known of it
/// @param position where in time the reader stands, or is going to stand while `pending`
/// @param pending whether what the reader wants to see is not computed yet: another document, another step of training,
///     or other samples of it
/// @param grain the stride of play and of the plain arrow keys
/// @param hovered the place under the pointer; null where there is none in this structure
/// @param selected the chosen place; null where there is none in this structure
/// @param routes from the chosen place to the loss; null where there are none, or where they are not asked for
/// @param picked the one of them that is pointed at in their list, or null
/// @param veil what is asked for, and therefore hidden; `reveal` is already under it
/// @param learning how far training has come
public record Snapshot(
        long opened,
        Project document,
        Run run,
        Reveal reveal,
        Position position,
        boolean pending,
        Grain grain,
        @Nullable Place hovered,
        @Nullable Place selected,
        @Nullable Routes routes,
        @Nullable Route picked,
        Veil veil,
        Learning learning) {
    /// @throws IllegalArgumentException where parts of it do not belong together
    @SuppressWarnings("ReferenceEquality") // a trace is never written again: the very same one is meant
    public Snapshot {
        require(reveal.trace() == run.trace(), "what is known is of another run");
        require(hovered == null || reveal.has(hovered), "nothing is at the place under the pointer");
        require(selected == null || reveal.has(selected), "nothing is at the chosen place");
        require(routes == null || selected != null, "there are routes from nowhere");
        require(
                routes == null
                        || (routes.row() == reveal.row()
                                && routes.origin()
                                        .equals(Routes.origin(
                                                        Objects.requireNonNull(selected),
                                                        reveal.trace().network())
                                                .orElse(null))),
                "the routes are of something else");
        require(picked == null || routes != null, "a route is pointed at that is not listed");
        require(
                pending || (run.project() == document && run.step() == position.step()),
                "the numbers are of another document or step than the reader's");
        require(
                pending || position.t() == reveal.t() || !veil.asked().isEmpty(),
                "the numbers are of another moment than the reader's");
    }

    private static void require(boolean whole, String otherwise) {
        if (!whole) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /// What is shown was computed from this.
    public Project project() {
        return run.project();
    }

    /// The same with another place under the pointer.
    public Snapshot withHovered(@Nullable Place place) {
        return new Snapshot(
                opened,
                document,
                run,
                reveal,
                position,
                pending,
                grain,
                place != null && reveal.has(place) ? place : null,
                selected,
                routes,
                picked,
                veil,
                learning);
    }

    /// Whether both show the same numbers: of the same run, at the same moment, of the same sample.
    @SuppressWarnings("ReferenceEquality") // a run is never written again: the very same one is meant
    public boolean sameNumbers(Snapshot other) {
        return run == other.run && reveal.equals(other.reveal);
    }

    /// Whether both are of the same document, edited and computed.
    @SuppressWarnings("ReferenceEquality") // the very same document, not an equal one
    public boolean sameDocument(Snapshot other) {
        return opened == other.opened && document == other.document && run.project() == other.run.project();
    }

    /// Whether training has come equally far, on the same way.
    public boolean sameLearning(Snapshot other) {
        return learning.same(other.learning);
    }

    /// Whether the outputs of all that this step goes through are computed.
    public boolean answered() {
        return answered(reveal.trace().rows() - 1);
    }

    /// Whether the loss that this step ends its forward pass with is computed.
    public boolean weighed() {
        return reveal.knows(
                Place.unit(reveal.trace().total(), reveal.trace().network().depth(), 0));
    }

    private boolean answered(int batchRow) {
        Network network = reveal.trace().network();
        return reveal.knows(Place.unit(Quantity.ACTIVATION, network.depth(), network.outputs() - 1)
                .ofSample(batchRow));
    }

    /// The rows of the data whose outputs are still to be computed in this step: what the network says to them must not
    /// be told before, wherever else it could be computed.
    public BitSet unanswered() {
        BitSet rows = new BitSet();
        for (int i = 0; i < run.samples().length && !run.guest(); i++) {
            if (!answered(i)) {
                rows.set(run.samples()[i]);
            }
        }
        return rows;
    }

    /// The row of the data that the sample in sight is.
    public int sample() {
        return sample(reveal.row());
    }

    /// The row of the data that a row of the shown batch is.
    public int sample(int batchRow) {
        return run.samples()[batchRow];
    }
}
