package org.densescope.project;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.densescope.trace.Channel;

/// What is shown at a moment, and how: ids and numbers only, so that an example, a step of a lesson or a file can hold
/// one.
///
/// Nothing of it belongs to the document, and nothing to the person: those are [Project] and [Preferences].
///
/// @param view the id of what stands in the middle of the window
/// @param panels what stands around it
/// @param edges what the picture of the network shows on its edges, and in its units
/// @param routes how the chain rule of the selection is shown
/// @param plane how the plane of the inputs is shown
/// @param matrices which matrices are shown
/// @param rows which samples are shown, and as what
/// @param sight which part of the picture of the network is in sight
/// @param logarithmic whether losses are drawn on a logarithmic scale
/// @param kernel which kernel of the comparison of dense layer and convolution is looked at, from 0
/// @param goal the loss below which an optimizer of a race has arrived, above 0
public record Arrangement(
        String view,
        Panels panels,
        Edges edges,
        Routes routes,
        Plane plane,
        Matrices matrices,
        RowFilter rows,
        Sight sight,
        boolean logarithmic,
        int kernel,
        double goal) {
    /// The view that the program begins with.
    public static final String NETWORK = "network";

    /// With the picture of the network and everything as it is usual.
    public static final Arrangement FIRST = new Arrangement(
            NETWORK,
            new Panels(true, true, false, false),
            new Edges(Channel.WEIGHT, false, false),
            new Routes(true, true),
            Plane.FIRST,
            new Matrices(EnumSet.allOf(MatrixPart.class), true),
            RowFilter.FIRST,
            Sight.ALL,
            false,
            0,
            0.1);

    /// @param editor whether the document's settings are open at the left
    /// @param inspector whether the numbers of the selection are open at the right
    /// @param pad whether the field to draw on is open
    /// @param curves whether the curves of training stand below the middle, instead of the explanation
    public record Panels(boolean editor, boolean inspector, boolean pad, boolean curves) {
        public Panels withEditor(boolean next) {
            return new Panels(next, inspector, pad, curves);
        }

        public Panels withInspector(boolean next) {
            return new Panels(editor, next, pad, curves);
        }

        public Panels withPad(boolean next) {
            return new Panels(editor, inspector, next, curves);
        }

        public Panels withCurves(boolean next) {
            return new Panels(editor, inspector, pad, next);
        }
    }

    /// @param channel what the edges show
    /// @param bands whether many edges are put together as bands between groups of units
    /// @param maps whether units show what they say over the plane of the inputs
    public record Edges(Channel channel, boolean bands, boolean maps) {
        public Edges withChannel(Channel next) {
            return new Edges(next, bands, maps);
        }

        public Edges withBands(boolean next) {
            return new Edges(channel, next, maps);
        }

        public Edges withMaps(boolean next) {
            return new Edges(channel, bands, next);
        }
    }

    /// @param shown whether the routes from the selection to the loss are lit and listed
    /// @param expanded whether each stands by itself; otherwise they are taken together behind the first step
    public record Routes(boolean shown, boolean expanded) {
        public Routes withShown(boolean next) {
            return new Routes(next, expanded);
        }

        public Routes withExpanded(boolean next) {
            return new Routes(shown, next);
        }
    }

    /// Which part of a training step makes a matrix.
    public enum MatrixPart {
        FORWARD,
        BACKWARD,
        UPDATE
    }

    /// @param parts whose matrices are shown
    /// @param batch whether there is a row for each sample of the batch, or the shown one alone
    public record Matrices(Set<MatrixPart> parts, boolean batch) {
        public Matrices {
            parts = Set.copyOf(parts);
        }

        /// With one part more, or less.
        public Matrices with(MatrixPart part, boolean shown) {
            Set<MatrixPart> next = EnumSet.noneOf(MatrixPart.class);
            next.addAll(parts);
            if (shown) {
                next.add(part);
            } else {
                next.remove(part);
            }
            return new Matrices(next, batch);
        }

        public Matrices withBatch(boolean next) {
            return new Matrices(parts, next);
        }
    }

    /// Which part of the picture is in sight; the same part in a window of any size.
    ///
    /// @param zoom 1 where the picture fills its room
    /// @param x the point of the picture in the middle of the room: 0 is its left edge, 1 its right one
    /// @param y the same: 0 is its upper edge, 1 its lower one
    /// @param opened units that take the full height of their layers, where others are folded
    public record Sight(double zoom, double x, double y, List<Opened> opened) {
        public static final Sight ALL = new Sight(1, 0.5, 0.5, List.of());

        public Sight {
            opened = List.copyOf(opened);
        }
    }

    /// @param layer from 0, the inputs
    /// @param from the first unit, from 0
    /// @param to past the last unit
    public record Opened(int layer, int from, int to) {}

    public Arrangement withView(String next) {
        return new Arrangement(next, panels, edges, routes, plane, matrices, rows, sight, logarithmic, kernel, goal);
    }

    public Arrangement withPanels(Panels next) {
        return new Arrangement(view, next, edges, routes, plane, matrices, rows, sight, logarithmic, kernel, goal);
    }

    public Arrangement withEdges(Edges next) {
        return new Arrangement(view, panels, next, routes, plane, matrices, rows, sight, logarithmic, kernel, goal);
    }

    public Arrangement withRoutes(Routes next) {
        return new Arrangement(view, panels, edges, next, plane, matrices, rows, sight, logarithmic, kernel, goal);
    }

    public Arrangement withPlane(Plane next) {
        return new Arrangement(view, panels, edges, routes, next, matrices, rows, sight, logarithmic, kernel, goal);
    }

    public Arrangement withMatrices(Matrices next) {
        return new Arrangement(view, panels, edges, routes, plane, next, rows, sight, logarithmic, kernel, goal);
    }

    public Arrangement withRows(RowFilter next) {
        return new Arrangement(view, panels, edges, routes, plane, matrices, next, sight, logarithmic, kernel, goal);
    }

    public Arrangement withSight(Sight next) {
        return new Arrangement(view, panels, edges, routes, plane, matrices, rows, next, logarithmic, kernel, goal);
    }

    public Arrangement withLogarithmic(boolean next) {
        return new Arrangement(view, panels, edges, routes, plane, matrices, rows, sight, next, kernel, goal);
    }

    public Arrangement withKernel(int next) {
        return new Arrangement(view, panels, edges, routes, plane, matrices, rows, sight, logarithmic, next, goal);
    }

    public Arrangement withGoal(double next) {
        return new Arrangement(view, panels, edges, routes, plane, matrices, rows, sight, logarithmic, kernel, next);
    }
}
