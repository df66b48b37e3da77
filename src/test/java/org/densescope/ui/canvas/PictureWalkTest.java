package org.densescope.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.example.Presets;
import org.junit.jupiter.api.Test;

class PictureWalkTest {
    private final Network network = Presets.open("iris").network();

    private static Place unit(int layer, int unit) {
        return Place.unit(Quantity.ACTIVATION, layer, unit);
    }

    private Place after(Place from, KeyCode key) {
        return PictureWalk.after(network, from, key);
    }

    @Test
    void arrowsGoFromUnitToEdgeToUnitAndBack() {
        Place edge = after(unit(0, 2), KeyCode.RIGHT);
        assertThat(edge).isEqualTo(Place.weight(Quantity.WEIGHT, 1, 2, 2));
        assertThat(after(edge, KeyCode.DOWN)).isEqualTo(Place.weight(Quantity.WEIGHT, 1, 3, 2));
        assertThat(after(edge, KeyCode.RIGHT)).isEqualTo(unit(1, 2));
        assertThat(after(edge, KeyCode.LEFT)).isEqualTo(unit(0, 2));
        assertThat(after(unit(1, 7), KeyCode.LEFT)).isEqualTo(Place.weight(Quantity.WEIGHT, 1, 7, 3));
        assertThat(after(unit(0, 0), KeyCode.UP)).isNull();
        assertThat(after(unit(0, 0), KeyCode.LEFT)).isNull();
        assertThat(after(unit(2, 2), KeyCode.RIGHT)).isNull();
    }

    @Test
    void everyUnitAndEdgeIsReachedByArrowsAlone() {
        Set<Place> seen = new HashSet<>(Set.of(unit(0, 0)));
        Deque<Place> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Place from = open.pop();
            for (KeyCode key : new KeyCode[] {KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT}) {
                Place next = after(from, key);
                if (next != null && seen.add(next)) {
                    open.push(next);
                }
            }
        }
        assertThat(seen).hasSize(4 + 8 + 3 + 32 + 24);
    }
}
