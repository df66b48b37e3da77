package org.densescope.ui.matrices;

import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Cells;
import org.densescope.trace.Reveal;
import org.densescope.ui.heat.HeatMap;

/// One matrix or vector of numbers of one kind.
///
/// @param form how its numbers lie
/// @param quantity which numbers
/// @param layer the layer that they belong to
/// @param turned whether the whole sheet lies with a row an input and a column a unit
record Band(Form form, Quantity quantity, int layer, boolean turned) {
    enum Form {
        /// A row a unit, a column an input.
        WEIGHTS,
        /// A row a unit.
        BIASES,
        /// A row a unit of the layer.
        UNITS,
        /// A column a unit of the layer: it lies along the inputs of the layer behind it.
        INPUTS
    }

    /// Whether its numbers are derivatives, which have colours of their own.
    boolean gradient() {
        return switch (quantity) {
            case WEIGHT_GRADIENT, GRADIENT_SHARE, ACTIVATION_GRADIENT, DELTA -> true;
            default -> false;
        };
    }

    Cells cells(Reveal reveal) {
        return switch (form) {
            case WEIGHTS -> Cells.weights(reveal, quantity, layer);
            case BIASES -> Cells.biases(reveal, quantity, layer);
            case UNITS, INPUTS -> Cells.units(reveal, quantity, layer);
        };
    }

    /// The same as rows and columns of the sheet.
    HeatMap.Cells lying(Cells cells) {
        boolean flipped = flipped();
        return new HeatMap.Cells() {
            @Override
            public boolean born(int row, int column) {
                return flipped ? cells.born(column, row) : cells.born(row, column);
            }

            @Override
            public double at(int row, int column) {
                return flipped ? cells.at(column, row) : cells.at(row, column);
            }

            @Override
            public boolean row(int row, int from, int to, double[] into) {
                return flipped ? HeatMap.Cells.super.row(row, from, to, into) : cells.row(row, from, to, into);
            }
        };
    }

    /// Whether its cells, a row a unit, lie the other way round on the sheet.
    private boolean flipped() {
        return (form == Form.INPUTS) != turned;
    }

    /// Rows of the sheet that it covers.
    int rows(Cells cells) {
        return flipped() ? cells.columns() : cells.rows();
    }

    /// Columns of the sheet that it covers.
    int columns(Cells cells) {
        return flipped() ? cells.rows() : cells.columns();
    }

    /// The number in a row and a column of the sheet.
    Place place(int row, int column) {
        int unit = turned ? column : row;
        int input = turned ? row : column;
        return switch (form) {
            case WEIGHTS -> Place.weight(quantity, layer, unit, input);
            case BIASES -> Place.weight(quantity, layer, unit, Place.BIAS);
            case UNITS -> Place.unit(quantity, layer, unit);
            case INPUTS -> Place.unit(quantity, layer, input);
        };
    }
}
