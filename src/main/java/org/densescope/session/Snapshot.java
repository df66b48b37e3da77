package org.densescope.session;

import java.util.Objects;
import org.densescope.engine.Place;
import org.densescope.project.Project;
import org.densescope.trace.Grain;
import org.densescope.trace.Reveal;
import org.densescope.trace.routes.Route;
import org.densescope.trace.routes.Routes;
import org.jspecify.annotations.Nullable;

/// Everything that the window shows, as one value: all of it belongs together. Immutable.
///
/// The numbers are those of [#project], which [#run] was computed from. While an edited document is being computed,
/// that
/// is still the one before, and [#pending] says so. What a hand edits is [#document]: forms show it, because a field
/// holds what was typed into it, and nothing that stands beside a number of the run.
///
/// @param document the document as it is edited
/// @param run the finished training step that is shown
/// @param reveal what is known of it
/// @param position where in time the reader stands, or is going to stand while `pending`
/// @param grain the stride of play and of the plain arrow keys
/// @param hovered the place under the pointer; null where there is none in this structure
/// @param selected the chosen place; null where there is none in this structure
/// @param routes from the chosen place to the loss; null where there are none, or where they are not asked for
/// @param picked the one of them that is pointed at in their list, or null
/// @param learning how far training has come
public record Snapshot(
        Project document,
        Run run,
        Reveal reveal,
        Position position,
        Grain grain,
        @Nullable Place hovered,
        @Nullable Place selected,
        @Nullable Routes routes,
        @Nullable Route picked,
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
                pending(document, run, position) || position.t() == reveal.t(),
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

    /// Whether what the reader wants to see is not computed yet: another step of training, or another document.
    public boolean pending() {
        return pending(document, run, position);
    }

    @SuppressWarnings("ReferenceEquality") // the run of this very document
    private static boolean pending(Project document, Run run, Position position) {
        return run.project() != document || run.step() != position.step();
    }

    /// The row of the data that the sample in sight is.
    public int sample() {
        return run.samples()[reveal.row()];
    }
}
