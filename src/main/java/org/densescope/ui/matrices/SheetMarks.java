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
/// @param turned whether it lies with a row an input and a column a unit
record SheetMarks(CellPainter painter, List<Part> parts, Palette palette, boolean turned) {
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
                frame(part, place.unit(), column, 1, 1, palette.text(), STRONG);
            }
        }
    }

    /// A frame around some cells, by units and inputs.
    private void frame(Part part, int unit, int input, int units, int inputs, int argb, double width) {
        if (turned) {
            painter.frame(part.area(), input, unit, inputs, units, argb, width);
        } else {
            painter.frame(part.area(), unit, input, units, inputs, argb, width);
        }
    }

    private int units(SheetGrid grid) {
        return turned ? grid.columns() : grid.rows();
    }

    private int inputs(SheetGrid grid) {
        return turned ? grid.rows() : grid.columns();
    }

    /// Whether a band beside the matrix has a number a unit, rather than one an input.
    private boolean ofUnits(Part part) {
        return part.across() == turned;
    }

    private void line(Place place, boolean ofUnit, SheetGrid grid) {
        for (Part part : parts) {
            boolean centre = part.side() == Side.CENTRE;
            boolean same =
                    part.band().quantity() == place.quantity() && part.band().layer() == place.layer();
            double width = same ? STRONG : LIGHT;
            if (ofUnit && (centre || ofUnits(part))) {
                frame(part, place.unit(), 0, 1, centre ? inputs(grid) : 1, palette.text(), width);
            } else if (!ofUnit && (centre || !ofUnits(part))) {
                frame(part, 0, place.unit(), centre ? units(grid) : 1, 1, palette.text(), width);
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
                        int terms = Math.min(light.endTerm(), back ? units(grid) : inputs(grid));
                        light(
                                part,
                                back ? light.firstTerm() : light.firstUnit(),
                                back ? light.firstUnit() : light.firstTerm(),
                                back ? terms - light.firstTerm() : light.endUnit() - light.firstUnit(),
                                back ? light.endUnit() - light.firstUnit() : terms - light.firstTerm());
                    }
                }
                case ABOVE, BELOW, BEFORE, AFTER -> along(part, band, light, grid);
            }
        }
    }

    private void along(Part part, Band band, Spotlight light, SheetGrid grid) {
        boolean ofUnits = ofUnits(part);
        int count = ofUnits ? units(grid) : inputs(grid);
        int from = -1;
        int to = -1;
        if (band.form() == Form.BIASES) {
            boolean biasTerm = light.endTerm() == inputs(grid) + 1 && light.edgeLayer() == band.layer();
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
            int many = to - from;
            light(part, ofUnits ? from : 0, ofUnits ? 0 : from, ofUnits ? many : 1, ofUnits ? 1 : many);
        }
    }

    private void light(Part part, int unit, int input, int units, int inputs) {
        frame(part, unit, input, units, inputs, palette.text(), STRONG + 1.5);
        frame(part, unit, input, units, inputs, palette.glow(), STRONG);
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
