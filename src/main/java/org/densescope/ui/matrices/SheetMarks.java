package org.densescope.ui.matrices;

import java.util.List;
import org.densescope.draw.network.Spotlight;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Place;
import org.densescope.project.Arrangement.MatrixPart;
import org.densescope.trace.Phase;
import org.densescope.ui.matrices.Band.Form;
import org.densescope.ui.matrices.SheetParts.Part;
import org.densescope.ui.matrices.SheetParts.Side;
import org.jspecify.annotations.Nullable;

/// Frames around what is looked at, and around what the last step computed.
///
/// @param parts the bands of the sheet
record SheetMarks(CellPainter painter, List<Part> parts, Palette palette) {
    private static final double STRONG = 2;
    private static final double LIGHT = 1;

    /// The cell of a weight, or the row or column of a unit.
    void focus(Sheet sheet, @Nullable Place place, SheetGrid grid) {
        if (place == null) {
            return;
        }
        int layer = sheet.layer();
        if (place.quantity().perWeight()) {
            if (place.layer() == layer) {
                cell(place);
            }
        } else if (place.layer() == layer) {
            line(place, true, grid);
        } else if (place.layer() == layer - 1) {
            line(place, false, grid);
        }
    }

    private void cell(Place place) {
        for (Part part : parts) {
            Form form = part.band().form();
            if (place.isBias() ? form == Form.BIASES : form == Form.WEIGHTS) {
                int column = place.isBias() ? 0 : place.from();
                painter.frame(part.area(), place.unit(), column, 1, 1, palette.text(), STRONG);
            }
        }
    }

    private void line(Place place, boolean row, SheetGrid grid) {
        for (Part part : parts) {
            boolean across = part.across();
            boolean same =
                    part.band().quantity() == place.quantity() && part.band().layer() == place.layer();
            if (row && !across) {
                int columns = part.side() == Side.CENTRE ? grid.columns() : 1;
                painter.frame(part.area(), place.unit(), 0, 1, columns, palette.text(), same ? STRONG : LIGHT);
            } else if (!row && (across || part.side() == Side.CENTRE)) {
                int rows = part.side() == Side.CENTRE ? grid.rows() : 1;
                painter.frame(part.area(), 0, place.unit(), rows, 1, palette.text(), same ? STRONG : LIGHT);
            }
        }
    }

    /// What the last step read and wrote.
    void spotlight(Sheet sheet, @Nullable Spotlight light, SheetGrid grid) {
        if (light == null || !concerns(sheet, light)) {
            return;
        }
        boolean back = light.phase() == Phase.INPUT_GRADIENT;
        for (Part part : parts) {
            Band band = part.band();
            switch (part.side()) {
                case CENTRE -> {
                    if (light.touchesEdges() && light.edgeLayer() == sheet.layer() && uses(sheet, light.phase())) {
                        int terms = Math.min(light.endTerm(), back ? grid.rows() : grid.columns());
                        light(
                                part,
                                back ? light.firstTerm() : light.firstUnit(),
                                back ? light.firstUnit() : light.firstTerm(),
                                back ? terms - light.firstTerm() : light.endUnit() - light.firstUnit(),
                                back ? light.endUnit() - light.firstUnit() : terms - light.firstTerm());
                    }
                }
                case ABOVE, BELOW -> along(part, band, light, grid, false);
                case BEFORE, AFTER -> along(part, band, light, grid, true);
            }
        }
    }

    private void along(Part part, Band band, Spotlight light, SheetGrid grid, boolean rows) {
        int count = rows ? grid.rows() : grid.columns();
        int from = -1;
        int to = -1;
        if (band.form() == Form.BIASES) {
            boolean biasTerm = light.endTerm() == grid.columns() + 1 && light.edgeLayer() == band.layer();
            if (biasTerm && light.phase() != Phase.INPUT_GRADIENT && light.touchesEdges()) {
                from = light.firstUnit();
                to = light.endUnit();
            }
        } else if (LitCells.written(band, light)) {
            from = light.firstUnit();
            to = light.endUnit();
        } else if (LitCells.read(band, light)) {
            boolean terms = LitCells.byTerm(band, light);
            from = terms ? light.firstTerm() : light.firstUnit();
            to = Math.min(count, terms ? light.endTerm() : light.endUnit());
        }
        if (from >= 0 && to > from) {
            light(part, rows ? from : 0, rows ? 0 : from, rows ? to - from : 1, rows ? 1 : to - from);
        }
    }

    private void light(Part part, int row, int column, int rows, int columns) {
        painter.frame(part.area(), row, column, rows, columns, palette.text(), STRONG + 1.5);
        painter.frame(part.area(), row, column, rows, columns, palette.glow(), STRONG);
    }

    private static boolean concerns(Sheet sheet, Spotlight light) {
        return light.layer() == sheet.layer() || light.layer() == sheet.layer() - 1;
    }

    private static boolean uses(Sheet sheet, Phase phase) {
        return switch (phase) {
            case WEIGHTED_SUM, INPUT_GRADIENT -> sheet.part() == MatrixPart.FORWARD;
            case WEIGHT_GRADIENT -> sheet.part() == MatrixPart.BACKWARD;
            case UPDATE -> sheet.part() == MatrixPart.UPDATE;
            default -> false;
        };
    }
}
