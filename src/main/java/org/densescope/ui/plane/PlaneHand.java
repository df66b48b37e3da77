package org.densescope.ui.plane;

import javafx.scene.input.KeyCode;
import org.densescope.engine.RandomStream;
import org.densescope.engine.RandomStream.Purpose;
import org.densescope.project.Plane;
import org.densescope.project.Project;
import org.densescope.session.Lens;
import org.densescope.session.Playhead;
import org.densescope.session.Workspace;
import org.jspecify.annotations.Nullable;

/// Turns what a hand does on the map into edits; everything between pressing and letting go is one step of undo.
final class PlaneHand implements Pointing.Wanted {
    /// Pixels of a stroke from one new point to the next.
    private static final double SPACING = 9;

    private final Workspace workspace;
    private final Playhead playhead;
    private final MapPlot map;
    private final PlaneTools tools;
    private final Lens<Plane.Hand> held;
    private int painted = -1;
    private int drops;
    private double lastX;
    private double lastY;

    PlaneHand(Workspace workspace, Playhead playhead, MapPlot map, PlaneTools tools, Lens<Plane.Hand> held) {
        this.held = held;
        this.workspace = workspace;
        this.playhead = playhead;
        this.map = map;
        this.tools = tools;
    }

    private @Nullable PlaneData plane() {
        return PlaneData.of(workspace.project().get());
    }

    @Override
    public void shown(int row) {
        workspace.choose(row, "");
        if (!playhead.shows(row)) {
            playhead.aside().set(true);
        }
    }

    @Override
    public void walked(KeyCode arrow) {
        PlaneData plane = plane();
        int from = workspace.project().get().sample();
        if (plane != null) {
            int to = PointWalk.next(plane, map.extent(), from, arrow);
            if (to != from) {
                shown(to);
            }
        }
    }

    @Override
    public void added(double x1, double x2) {
        PlaneData plane = plane();
        if (plane != null) {
            workspace.edit("plane.edit.add", p -> PlaneEdits.added(p, plane, x1, x2, tools.target(plane)));
        }
    }

    @Override
    public void moved(int row, double x1, double x2, int stroke) {
        PlaneData plane = plane();
        if (plane != null && row < plane.data().rows()) {
            workspace.edit("plane.edit.move", "plane.move." + stroke, p -> PlaneEdits.moved(p, plane, row, x1, x2));
        }
    }

    @Override
    public void removed(int row, int stroke) {
        workspace.edit("plane.edit.remove", p -> PlaneEdits.removed(p, row));
    }

    @Override
    public void shownRemoved() {
        workspace.edit("plane.edit.remove", p -> PlaneEdits.removed(p, p.sample()));
    }

    /// Drops points along the stroke, somewhere under the brush; an eraser takes away what is under it.
    @Override
    public void brushed(double screenX, double screenY, int stroke) {
        PlaneData plane = plane();
        if (plane == null) {
            return;
        }
        boolean begun = painted == stroke;
        if (held.get() == Plane.Hand.ERASER) {
            painted = stroke;
            workspace.edit("plane.edit.erase", "plane.stroke." + stroke, p -> erased(p, plane, screenX, screenY));
        } else if (!begun || Math.hypot(screenX - lastX, screenY - lastY) >= SPACING) {
            painted = stroke;
            lastX = screenX;
            lastY = screenY;
            RandomStream random = RandomStream.of(drops++, Purpose.NOISE, 0);
            double angle = 2 * Math.PI * random.nextDouble();
            double away = 0.8 * Pointing.BRUSH * Math.sqrt(random.nextDouble());
            double x1 = map.planeX(screenX + away * StrictMath.cos(angle));
            double x2 = map.planeY(screenY + away * StrictMath.sin(angle));
            workspace.edit(
                    "plane.edit.paint",
                    "plane.stroke." + stroke,
                    p -> PlaneEdits.added(p, plane, x1, x2, tools.target(plane)));
        }
    }

    private Project erased(Project project, PlaneData plane, double screenX, double screenY) {
        Project left = project;
        for (int row = plane.data().rows() - 1; row >= 0; row--) {
            double away = Math.hypot(map.screenX(plane.x1(row)) - screenX, map.screenY(plane.x2(row)) - screenY);
            if (away <= Pointing.BRUSH) {
                left = PlaneEdits.removed(left, row);
            }
        }
        return left;
    }

    void clear() {
        if (plane() != null) {
            workspace.edit("plane.edit.clear", PlaneEdits::cleared);
        }
    }

    @Override
    public void kindChosen(int kind) {
        PlaneData plane = plane();
        if (plane != null && kind < plane.classes()) {
            tools.chips().chosen().set(kind);
        }
    }

    @Override
    public void brushWanted() {
        held.set(held.get() == Plane.Hand.BRUSH ? Plane.Hand.POINT : Plane.Hand.BRUSH);
    }

    @Override
    public boolean brushing() {
        return held.get() != Plane.Hand.POINT;
    }
}
