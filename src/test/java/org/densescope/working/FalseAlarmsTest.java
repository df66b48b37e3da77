package org.densescope.working;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How often a slip is claimed for a number that comes of none: random wrong numbers within a decade of the right one.
/// A catalogue that grows is measured again here.
@Tag("slow")
class FalseAlarmsTest {
    private static final List<String> NETS =
            List.of("mazur", "postnetwork-3-2-2", "han-kamber-3-2-1", "dense-relu-softmax-2-3-3");
    private static final int ROUNDS = 18;

    @Test
    void aNumberThatComesOfNoSlipIsSeldomNamed() {
        double[] most = {0.06, 0.01, 0.001, 0.001};
        for (int digits = 3; digits <= 6; digits++) {
            int cells = 0;
            int named = 0;
            SplittableRandom random = new SplittableRandom(7 + digits);
            for (String net : NETS) {
                AnswerKey key = JudgedNets.key(net);
                List<Cell> all = JudgedNets.cells(key);
                for (int round = 0; round < ROUNDS; round++) {
                    for (Cell cell : all) {
                        double right = key.right(cell);
                        if (right == 0 || !Double.isFinite(right)) {
                            continue;
                        }
                        String typed = wrong(right, digits, random);
                        Verdict verdict = new Judge(key, Working.EMPTY.with(cell, typed))
                                .of(cell)
                                .verdict();
                        if (!verdict.wrong() || verdict == Verdict.LAST_DIGIT) {
                            continue;
                        }
                        cells++;
                        named += verdict == Verdict.WRONG ? 0 : 1;
                    }
                }
            }
            double share = (double) named / cells;
            assertThat(cells).isGreaterThanOrEqualTo(4_000);
            assertThat(share)
                    .as("%d of %d claimed at %d digits", named, cells, digits)
                    .isLessThanOrEqualTo(most[digits - 3]);
        }
    }

    /// A number of the same sign and about the same size, half a decade to both sides.
    private static String wrong(double right, int digits, SplittableRandom random) {
        double power = Math.pow(10, random.nextDouble() - 0.5);
        return new BigDecimal(right * power).round(new MathContext(digits)).toString();
    }
}
