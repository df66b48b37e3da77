package org.densescope.ui.editor;

import java.util.ArrayList;
import java.util.List;
import org.densescope.train.Dataset;
import org.densescope.train.toy.Feature;
import org.jspecify.annotations.Nullable;

/// Which columns of data are coordinates of a plane, and which are computed of them: told by their names.
public final class Features {
    private Features() {}

    /// 2 or 1; 0 where there are other columns too, or too many.
    public static int coordinates(Dataset data) {
        int inputs = data.inputs().columns();
        for (int coordinates = Math.min(2, inputs); coordinates >= 1; coordinates--) {
            if (coordinates + of(data, coordinates).size() == inputs) {
                return coordinates;
            }
        }
        return 0;
    }

    /// What the columns behind the coordinates are computed by, in their order.
    public static List<Feature> of(Dataset data) {
        int coordinates = coordinates(data);
        return coordinates == 0 ? List.of() : of(data, coordinates);
    }

    private static List<Feature> of(Dataset data, int coordinates) {
        List<Feature> found = new ArrayList<>();
        for (int c = coordinates; c < data.inputs().columns(); c++) {
            Feature feature = feature(data, c, coordinates);
            if (feature == null) {
                return List.of();
            }
            found.add(feature);
        }
        // A second column that is called “x₁²” is no coordinate.
        return coordinates == 2 && feature(data, 1, 1) != null ? List.of() : List.copyOf(found);
    }

    private static @Nullable Feature feature(Dataset data, int column, int coordinates) {
        List<String> names = data.inputNames();
        if (names.isEmpty()) {
            return null;
        }
        String second = coordinates == 2 ? names.get(1) : "x₂";
        for (Feature feature : Feature.values()) {
            if (names.get(column).equals(feature.name(names.getFirst(), second))) {
                return feature;
            }
        }
        return null;
    }
}
