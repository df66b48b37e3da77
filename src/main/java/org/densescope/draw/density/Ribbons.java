package org.densescope.draw.density;

/// The edges of a gap put together by groups of neighbouring units: an overview of layers with very many.
///
/// @param leftGroups groups of the layer on the left
/// @param rightGroups groups of the layer on the right
/// @param positive Σ of positive values, `[rightGroups][leftGroups]`
/// @param negative Σ of the absolute values of negative ones
public record Ribbons(int leftGroups, int rightGroups, double[] positive, double[] negative) {
    /// As many groups as can still be told apart.
    public static final int READABLE = 24;

    /// @param groups of either layer, where it has so many units
    public static Ribbons of(EdgeValues values, int groups) {
        int left = Math.min(groups, values.inputs());
        int right = Math.min(groups, values.units());
        double[] positive = new double[left * right];
        double[] negative = new double[left * right];
        double[] row = new double[values.inputs()];
        for (int j = 0; j < values.units(); j++) {
            values.row(j, row);
            int at = group(j, values.units(), right) * left;
            for (int g = 0; g < left; g++) {
                double p = 0;
                double n = 0;
                int end = start(g + 1, row.length, left);
                for (int i = start(g, row.length, left); i < end; i++) {
                    double value = row[i];
                    if (value > 0 && value < Double.POSITIVE_INFINITY) {
                        p += value;
                    } else if (value < 0 && value > Double.NEGATIVE_INFINITY) {
                        n -= value;
                    }
                }
                positive[at + g] += p;
                negative[at + g] += n;
            }
        }
        return new Ribbons(left, right, positive, negative);
    }

    /// The first unit of a group; with the number of groups, one behind the last unit.
    public static int start(int group, int units, int groups) {
        return (int) (((long) group * units + groups - 1) / groups);
    }

    /// The group of a unit.
    public static int group(int unit, int units, int groups) {
        return (int) ((long) unit * groups / units);
    }

    /// Positive less negative, of one pair of groups.
    public double net(int right, int left) {
        return positive[right * leftGroups + left] - negative[right * leftGroups + left];
    }

    /// All pairs that have a net, weak first: positions `right * leftGroups + left`.
    public int[] order() {
        double[] nets = new double[positive.length];
        for (int k = 0; k < nets.length; k++) {
            nets[k] = positive[k] - negative[k];
        }
        return StrongestEdges.of(EdgeValues.of(nets, rightGroups, leftGroups), nets.length);
    }
}
