package org.densescope.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.densescope.ui.explain.FormulaFlow.Size;
import org.densescope.ui.explain.FormulaFlow.Spot;
import org.junit.jupiter.api.Test;

class FormulaFlowTest {
    private static final double EM = 20;

    private static Size size(double width, int tie) {
        return new Size(width, 15, 5, tie);
    }

    @Test
    void relationsStandUnderEachOther() {
        List<List<Size>> lines =
                List.of(List.of(size(30, 0), size(100, 0), size(50, 1)), List.of(size(200, 0)), List.of(size(60, 0)));
        FormulaFlow flow = FormulaFlow.of(lines, 500, EM);
        assertThat(flow.scale()).isEqualTo(1);
        assertThat(flow.places()).extracting(Spot::x).containsExactly(0.0, 30.0, 130.0, 30.0, 30.0);
        assertThat(flow.places()).extracting(Spot::baseline).containsExactly(15.0, 15.0, 15.0, 43.0, 71.0);
        assertThat(flow.width()).isEqualTo(230);
        assertThat(flow.height()).isEqualTo(76);
    }

    @Test
    void shrinksALittleRatherThanBreaks() {
        FormulaFlow flow = FormulaFlow.of(List.of(List.of(size(50, 0), size(450, 0), size(100, 1))), 540, EM);
        assertThat(flow.scale()).isEqualTo(0.9);
        assertThat(flow.places()).extracting(Spot::baseline).containsOnly(15 * 0.9);
        assertThat(flow.width()).isEqualTo(540);
    }

    @Test
    void breaksBeforeARelationRatherThanBetweenTermsOrInBrackets() {
        List<Size> line = List.of(size(100, 0), size(200, 0), size(100, 1), size(150, 0), size(100, 2), size(100, 1));
        FormulaFlow flow = FormulaFlow.of(List.of(line), 560, EM);
        List<Double> baselines =
                flow.places().stream().map(Spot::baseline).distinct().toList();
        assertThat(baselines).hasSize(2);
        assertThat(flow.places().get(2).baseline()).isEqualTo(baselines.getFirst());
        assertThat(flow.places().get(3).baseline()).isEqualTo(baselines.getLast());
    }

    @Test
    void aPieceThatIsTooLongIsSetSmallerAndThenAsksForMoreRoom() {
        assertThat(FormulaFlow.of(List.of(List.of(size(300, 0))), 200, EM).scale())
                .isCloseTo(2 / 3.0, org.assertj.core.data.Offset.offset(1e-9));
        FormulaFlow flow = FormulaFlow.of(List.of(List.of(size(1000, 0))), 200, EM);
        assertThat(flow.scale()).isEqualTo(FormulaFlow.LEAST_PIECE_SCALE);
        assertThat(flow.width()).isEqualTo(600);
    }

    @Test
    void nothingIsCutAndNothingOverlaps() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 2_000; round++) {
            List<List<Size>> lines = IntStream.range(0, random.nextInt(1, 4))
                    .mapToObj(_ -> IntStream.range(0, random.nextInt(1, 9))
                            .mapToObj(_ -> new Size(
                                    random.nextDouble(5, 150),
                                    random.nextDouble(5, 40),
                                    random.nextDouble(2, 30),
                                    random.nextInt(4)))
                            .toList())
                    .toList();
            double room = random.nextDouble(250, 900);
            FormulaFlow flow = FormulaFlow.of(lines, room, EM);
            List<Size> pieces = lines.stream().flatMap(List::stream).toList();
            assertThat(flow.places()).hasSameSizeAs(pieces);
            assertThat(flow.width()).isLessThanOrEqualTo(room + 1);
            for (int i = 0; i < pieces.size(); i++) {
                Spot spot = flow.places().get(i);
                double right = spot.x() + pieces.get(i).width() * flow.scale();
                assertThat(right).isLessThanOrEqualTo(flow.width() + 1e-6);
                assertThat(spot.baseline() + pieces.get(i).below() * flow.scale())
                        .isLessThanOrEqualTo(flow.height() + 1e-6);
                assertThat(spot.baseline() - pieces.get(i).above() * flow.scale())
                        .isGreaterThanOrEqualTo(-1e-6);
                if (i > 0) {
                    Spot before = flow.places().get(i - 1);
                    Size last = pieces.get(i - 1);
                    if (before.baseline() == spot.baseline()) {
                        assertThat(spot.x()).isGreaterThanOrEqualTo(before.x() + last.width() * flow.scale() - 1e-6);
                    } else {
                        assertThat(spot.baseline() - pieces.get(i).above() * flow.scale())
                                .isGreaterThanOrEqualTo(before.baseline() + last.below() * flow.scale());
                    }
                }
            }
        }
    }
}
