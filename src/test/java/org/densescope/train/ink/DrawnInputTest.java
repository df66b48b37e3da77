package org.densescope.train.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Matrix;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.ForwardPass;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.train.Dataset;
import org.densescope.train.Evaluation;
import org.densescope.train.Tape;
import org.junit.jupiter.api.Test;

class DrawnInputTest {
    private static final DrawnInput DIGITS = DrawnInput.of(new Dataset.Grid(8, 8), new Matrix(1, 64, new double[64]));

    private static Bitmap rectangle(int side, int left, int top, int right, int bottom) {
        boolean[] ink = new boolean[side * side];
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                ink[y * side + x] = true;
            }
        }
        return new Bitmap(side, ink);
    }

    @Test
    void blocksAreCountedAsAPersonCountsThem() {
        // 6 columns from x = 13, 32 rows: no scaling, moved to the columns 13 to 18.
        int[] counts = BlockCounts.of(BlockCounts.normalised(rectangle(32, 2, 0, 8, 32)));
        for (int row = 0; row < 8; row++) {
            // Columns 13, 14, 15 lie in the fourth block: 3 × 4; columns 16, 17, 18 in the fifth: 3 × 4.
            assertThat(List.of(counts[row * 8 + 2], counts[row * 8 + 3], counts[row * 8 + 4], counts[row * 8 + 5]))
                    .containsExactly(0, 12, 12, 0);
        }
        assertThat(DIGITS.inputs(rectangle(32, 2, 0, 8, 32))[3]).isEqualTo(12 / 16.0);
    }

    @Test
    void smallInkIsMadeAsHighAsTheFieldAndWideInkIsSqueezed() {
        // 8 × 4 becomes 24 × 32 instead of 64 × 32.
        Bitmap.Box box = BlockCounts.normalised(rectangle(32, 20, 3, 28, 7)).box();
        assertThat(box).isEqualTo(new Bitmap.Box(4, 0, 28, 32));
        int[] counts = BlockCounts.of(BlockCounts.normalised(rectangle(32, 20, 3, 28, 7)));
        assertThat(counts).startsWith(0, 16, 16, 16, 16, 16, 16, 0);
        // 4 × 16 becomes 8 × 32.
        assertThat(BlockCounts.normalised(rectangle(32, 0, 9, 4, 25)).box()).isEqualTo(new Bitmap.Box(12, 0, 20, 32));
    }

    @Test
    void greyIsCentredByMassAndMeasuredByArea() {
        Dataset.Grid grid = new Dataset.Grid(28, 28);
        // A square of 112 × 112 pixels' 40 × 40 becomes 20 × 20, from 4 to 23.
        double[] grey = Grey.of(rectangle(112, 1, 60, 41, 100), grid);
        for (int y = 0; y < 28; y++) {
            for (int x = 0; x < 28; x++) {
                boolean inside = x >= 4 && x < 24 && y >= 4 && y < 24;
                assertThat(grey[y * 28 + x]).isEqualTo(inside ? 1 : 0);
            }
        }
        // 8 wide and 64 high becomes 2.5 wide and 20 high: the third column is half grey; 14 − 1.25 is rounded to 13.
        double[] line = Grey.of(rectangle(112, 50, 10, 58, 74), grid);
        assertThat(line[10 * 28 + 12]).isZero();
        assertThat(line[10 * 28 + 13]).isCloseTo(1, within(1e-12));
        assertThat(line[10 * 28 + 14]).isCloseTo(1, within(1e-12));
        assertThat(line[10 * 28 + 15]).isCloseTo(0.5, within(1e-12));
        assertThat(line[10 * 28 + 16]).isZero();
    }

    @Test
    void aPenLeavesARoundLine() {
        Bitmap dot = Bitmap.blank(8).drawn(4, 4, 4, 4, 1, true);
        assertThat(dot.box()).isEqualTo(new Bitmap.Box(3, 3, 5, 5));
        Bitmap line = Bitmap.blank(8).drawn(1, 4, 7, 4, 0.5, true);
        assertThat(line.box()).isEqualTo(new Bitmap.Box(1, 3, 7, 5));
        assertThat(line.drawn(0, 4, 8, 4, 2, false)).isEqualTo(Bitmap.blank(8));
    }

    @Test
    void theRangeIsThatOfTheData() {
        DrawnInput wide = DrawnInput.of(new Dataset.Grid(8, 8), new Matrix(1, 64, values(-0.5, 3)));
        assertThat(wide.paper()).isEqualTo(-0.5);
        assertThat(wide.full()).isEqualTo(3);
        assertThat(wide.inputs(Bitmap.blank(32))).containsOnly(-0.5);
        assertThat(wide.inputs(rectangle(32, 0, 0, 32, 32))).contains(3.0, -0.5);
        assertThat(DIGITS.field()).isEqualTo(32);
        assertThat(new DrawnInput(new Dataset.Grid(28, 28), 0, 1).field()).isEqualTo(112);
    }

    private static double[] values(double first, double others) {
        double[] values = new double[64];
        java.util.Arrays.fill(values, others);
        values[0] = first;
        return values;
    }

    /// Digits as a hand draws them, in twentieths of the field: `x y` from point to point, `/` lifts the pen.
    private static final List<String> HAND = List.of(
            "10 4 7 6 6 10 7 14 10 16 13 14 14 10 13 6 10 4",
            "8 7 11 4 11 16",
            "7 6 9 4 12 5 13 7 12 10 7 16 13 16",
            "7 5 10 4 13 6 12 9 9 10 12 10 13 13 11 16 7 15",
            "9 4 6 11 14 11 / 12 7 12 17",
            "13 4 8 4 7 9 11 9 13 12 11 16 7 15",
            "12 4 8 8 7 13 9 16 12 15 13 12 10 10 7 12",
            "6 4 14 4 10 10 8 16",
            "10 10 7 7 10 4 13 7 10 10 7 13 10 16 13 13 10 10",
            "13 8 10 10 7 8 8 5 11 4 13 6 13 8 11 16");

    private static Bitmap drawn(String hand, int side) {
        Bitmap field = Bitmap.blank(side);
        for (String stroke : hand.split(" / ", -1)) {
            List<Double> at = new ArrayList<>();
            for (String number : stroke.split(" ", -1)) {
                at.add(Double.parseDouble(number) / 20 * side);
            }
            for (int i = 2; i < at.size(); i += 2) {
                field = field.drawn(at.get(i - 2), at.get(i - 1), at.get(i), at.get(i + 1), side * 0.08, true);
            }
        }
        return field;
    }

    @Test
    void aTrainedNetworkReadsWhatAHandDraws() {
        Project digits = Presets.open("digits");
        long steps = 20L * digits.trainer().stepsPerEpoch();
        Tape tape = new Tape(digits.trainer(), digits.start(), Loops.best(), Workers.ONE, 0);
        ForwardPass pass = new ForwardPass(tape.reached(steps).network(), 1, Loops.best(), Workers.ONE);
        List<Integer> read = new ArrayList<>();
        for (String hand : HAND) {
            pass.run(DIGITS.inputs(drawn(hand, 32)), new int[] {0}, 1);
            int last = pass.depth();
            read.add(Evaluation.largest(pass.a(last), pass.rowAt(last)[0], 10));
        }
        int right = 0;
        for (int digit = 0; digit < 10; digit++) {
            right += read.get(digit) == digit ? 1 : 0;
        }
        assertThat(right).as("read as %s", read).isGreaterThanOrEqualTo(8);
    }
}
