package org.densescope.train;

import java.util.HashSet;
import java.util.Set;
import org.densescope.engine.Matrix;

/// Inputs that can only be on or off: they are seen as they are written, and all together.
public final class TruthTable {
    /// So many inputs have 1,024 combinations.
    private static final int MOST_INPUTS = 10;

    private TruthTable() {}

    /// Whether all values are 0 and 1, or −1 and 1.
    public static boolean switches(Matrix values) {
        boolean zero = false;
        boolean minus = false;
        for (double value : values.data()) {
            if (value != 0 && value != 1 && value != -1) {
                return false;
            }
            zero |= value == 0;
            minus |= value == -1;
        }
        return !(zero && minus);
    }

    /// Whether each combination of inputs that can only be on or off is there once.
    public static boolean whole(Dataset data) {
        int columns = data.inputs().columns();
        if (columns > MOST_INPUTS || data.rows() != 1 << columns || !switches(data.inputs())) {
            return false;
        }
        Set<Integer> seen = new HashSet<>();
        for (int r = 0; r < data.rows(); r++) {
            int bits = 0;
            for (int c = 0; c < columns; c++) {
                bits |= data.inputs().at(r, c) > 0 ? 1 << c : 0;
            }
            seen.add(bits);
        }
        return seen.size() == data.rows();
    }
}
