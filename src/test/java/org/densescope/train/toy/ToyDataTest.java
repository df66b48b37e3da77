package org.densescope.train.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.densescope.train.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ToyDataTest {
    private static Dataset clean(Toy toy, int parts) {
        return new ToyData(toy, 400, 0, parts, 7).data();
    }

    private static int label(Dataset data, int row) {
        double[] target = data.targets().row(row);
        int label = 0;
        while (target[label] != 1) {
            label++;
        }
        assertThat(Arrays.stream(target).sum()).isEqualTo(1);
        return label;
    }

    @ParameterizedTest
    @EnumSource(Toy.class)
    void sameSeedSameBitsAnotherSeedOtherPoints(Toy toy) {
        Dataset data = ToyData.usual(toy, 3).data();
        assertThat(data).isEqualTo(ToyData.usual(toy, 3).data());
        assertThat(data.inputs()).isNotEqualTo(ToyData.usual(toy, 4).data().inputs());
        assertThat(data.rows()).isEqualTo(300);
        assertThat(Arrays.stream(data.inputs().data())).allMatch(x -> Math.abs(x) < 3 + 6 * 0.2);
    }

    @ParameterizedTest
    @CsvSource({
        "XOR, 2, '200, 200'",
        "AND, 2, '300, 100'",
        "OR, 2, '100, 300'",
        "CIRCLES, 2, '200, 200'",
        "MOONS, 2, '200, 200'",
        "SPIRALS, 3, '134, 133, 133'",
        "SPIRALS, 4, '100, 100, 100, 100'",
        "BLOBS, 5, '80, 80, 80, 80, 80'",
        "LINEAR, 2, '200, 200'",
        "CHECKERBOARD, 4, '200, 200'"
    })
    void classesAreBalancedAsTheFigureSays(Toy toy, int parts, String counts) {
        Dataset data = clean(toy, parts);
        int[] count = new int[data.targets().columns()];
        for (int r = 0; r < data.rows(); r++) {
            count[label(data, r)]++;
        }
        assertThat(Arrays.toString(count)).isEqualTo("[" + counts + "]");
    }

    @Test
    void theTruthTablesHold() {
        for (Toy toy : new Toy[] {Toy.XOR, Toy.AND, Toy.OR}) {
            Dataset data = clean(toy, 2);
            for (int r = 0; r < data.rows(); r++) {
                boolean a = data.inputs().at(r, 0) > 0;
                boolean b = data.inputs().at(r, 1) > 0;
                boolean expected = toy == Toy.XOR ? a ^ b : toy == Toy.AND ? a && b : a || b;
                assertThat(label(data, r)).as("%s of %s, %s", toy, a, b).isEqualTo(expected ? 1 : 0);
            }
        }
    }

    @Test
    void figuresLieWhereTheirFormulaSays() {
        Dataset circles = clean(Toy.CIRCLES, 2);
        Dataset moons = clean(Toy.MOONS, 2);
        Dataset linear = clean(Toy.LINEAR, 2);
        Dataset squares = clean(Toy.CHECKERBOARD, 4);
        Dataset spirals = clean(Toy.SPIRALS, 2);
        for (int r = 0; r < 400; r++) {
            assertThat(radius(circles, r)).isCloseTo(label(circles, r) == 0 ? 3 : 1.5, within(1e-12));
            double[] moon = moons.inputs().row(r);
            double sign = label(moons, r) == 0 ? 1 : -1;
            double y = moon[1] + sign * 0.5;
            assertThat(Math.hypot(moon[0] + sign, y)).isCloseTo(2, within(1e-12));
            assertThat(y * sign).isGreaterThanOrEqualTo(0);
            assertThat(linear.inputs().at(r, 0) + linear.inputs().at(r, 1) > 0).isEqualTo(label(linear, r) == 1);
            int column = (int) ((squares.inputs().at(r, 0) + 3) / 1.5);
            int row = (int) ((squares.inputs().at(r, 1) + 3) / 1.5);
            assertThat((column + row) % 2).isEqualTo(label(squares, r));
            // An arm's angle follows from its radius: 1.75 turns to radius 3, the second arm half a turn on.
            double[] point = spirals.inputs().row(r);
            double angle = 2 * Math.PI * (1.75 * radius(spirals, r) / 3 + 0.5 * label(spirals, r));
            assertThat(point[0]).isCloseTo(radius(spirals, r) * Math.cos(angle), within(1e-9));
        }
        assertThat(radius(spirals, 398)).isBetween(2.98, 3.0);
    }

    private static double radius(Dataset data, int r) {
        return Math.hypot(data.inputs().at(r, 0), data.inputs().at(r, 1));
    }

    @Test
    void regressionsAreTheirFormulaAndNoiseIsOnTheTarget() {
        Dataset plane = clean(Toy.PLANE, 1);
        Dataset curve = clean(Toy.CURVE, 1);
        assertThat(curve.inputs().columns()).isEqualTo(1);
        double sum = 0;
        Dataset noisy = new ToyData(Toy.PLANE, 400, 0.5, 1, 7).data();
        assertThat(noisy.inputs()).isEqualTo(plane.inputs());
        for (int r = 0; r < 400; r++) {
            double[] x = plane.inputs().row(r);
            assertThat(plane.targets().at(r, 0)).isEqualTo((x[0] + x[1]) / 2);
            double at = curve.inputs().at(r, 0);
            assertThat(curve.targets().at(r, 0)).isEqualTo(2 * StrictMath.sin(2 * at));
            double error = noisy.targets().at(r, 0) - plane.targets().at(r, 0);
            sum += error * error;
        }
        assertThat(Math.sqrt(sum / 400)).isCloseTo(0.5, within(0.05));
    }

    @Test
    void moreNoiseMovesTheSamePointsFurtherTheSameWay() {
        Dataset none = clean(Toy.MOONS, 2);
        Dataset some = new ToyData(Toy.MOONS, 400, 0.25, 2, 7).data();
        Dataset more = new ToyData(Toy.MOONS, 400, 0.5, 2, 7).data();
        for (int i = 0; i < 800; i++) {
            double first = some.inputs().data()[i] - none.inputs().data()[i];
            double second = more.inputs().data()[i] - none.inputs().data()[i];
            assertThat(second).isCloseTo(2 * first, within(1e-12));
        }
        assertThat(more.targets()).isEqualTo(none.targets());
    }

    @Test
    void twoClassesFitOneOutputToo() {
        Dataset two = ToyData.usual(Toy.XOR, 1).data(2);
        Dataset one = ToyData.usual(Toy.XOR, 1).data(1);
        assertThat(one.inputs()).isEqualTo(two.inputs());
        for (int r = 0; r < 300; r++) {
            assertThat(one.targets().at(r, 0)).isEqualTo(two.targets().at(r, 1));
        }
        assertThatThrownBy(() -> ToyData.usual(Toy.BLOBS, 1).data(1)).hasMessageContaining("3 classes");
    }

    @Test
    void whatMakesNoSenseIsSaid() {
        assertThatThrownBy(() -> new ToyData(Toy.XOR, 0, 0, 2, 1)).hasMessageContaining("1 to 100000 samples");
        assertThatThrownBy(() -> new ToyData(Toy.XOR, 9, Double.NaN, 2, 1)).hasMessageContaining("noise");
        assertThatThrownBy(() -> new ToyData(Toy.SPIRALS, 9, 0, 5, 1)).hasMessageContaining("2 to 4 parts");
    }
}
