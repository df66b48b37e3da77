package org.densescope.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.densescope.engine.Counts;
import org.densescope.engine.Quantity;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Pass;
import org.densescope.project.Project;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Reveal;
import org.densescope.trace.RevealedMatrix;
import org.densescope.trace.Trace;
import org.densescope.train.Dataset;
import org.densescope.train.Optimizer;
import org.densescope.train.Update;
import org.densescope.train.toy.Toy;
import org.densescope.train.toy.ToyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresetsTest {
    @ParameterizedTest
    @CsvSource({
        "derivation-3x3, 3-3, 12",
        "derivation-batch, 3-3, 12",
        "mazur, 2-2-2, 12",
        "xor, 2-2-1, 9",
        "simplenn, 128-64-32-10, 10666",
        "lenet-head, 400-120-84-10, 59134",
        "fc-800-500, 800-500, 400500",
        "iris, 4-8-3, 67",
        "digits, 64-32-10, 2410",
        "xor-lab, 2-4-2, 22",
        "circles, 2-6-2, 32",
        "moons, 2-8-8-2, 114",
        "spiral, 2-8-8-2, 114",
        "penguins, 4-8-3, 67",
        "fashion, 784-128-64-10, 109386"
    })
    void hasTheRightSize(String id, String shape, long parameters) {
        Project project = Presets.open(id);
        assertThat(project.name()).isEqualTo(id);
        assertThat(project.spec().shape()).isEqualTo(shape);
        assertThat(Counts.of(project.network()).parameters()).isEqualTo(parameters);
    }

    @Test
    void everyExampleHasATitleAndADescriptionInEveryLanguage() {
        Messages messages = new Messages(Language.EN, true);
        for (Language language : Language.values()) {
            for (String id : Presets.ids()) {
                assertThat(messages.text(language, "preset." + id + ".title")).isNotBlank();
                assertThat(messages.text(language, "preset." + id + ".about")).hasSizeGreaterThan(40);
            }
        }
    }

    @Test
    void theDerivationHasTheUpstreamGradientOfTheText() {
        Pass pass = pass(Presets.open("derivation-3x3"));
        assertThat(pass.a(1)).containsExactly(7, 4, -3);
        assertThat(pass.activationGradients(1)).containsExactly(1, 0, -1);
        assertThat(pass.activationGradients(0)).containsExactly(-1, -3, 6);
        assertThat(pass.weightGradients(1)).containsExactly(1, 2, 3, 0, 0, 0, -1, -2, -3);
        assertThat(pass.biasGradients(1)).containsExactly(1, 0, -1);
    }

    /// Every cell of the batch of 16, by the rules that define it: `x = ((3i + 5j) mod 7) − 3`, `g = ((2i + 3j) mod 5)
    /// − 2`.
    @Test
    void theBatchOfTheDerivationAgreesInEveryCell() {
        Project project = Presets.open("derivation-batch");
        assertThat(project.batchSize()).isEqualTo(16);
        double[][] w = {{1, -2, 3}, {0, 4, -1}, {2, 1, -3}};
        double[] b = {1, -1, 2};
        Trace trace = Trace.of(project.start(), project.optimizer(), project.batch(), Workers.ONE);
        Reveal end = trace.at(trace.length());
        RevealedMatrix x = RevealedMatrix.samples(end, Quantity.ACTIVATION, 0);
        RevealedMatrix a = RevealedMatrix.samples(end, Quantity.ACTIVATION, 1);
        RevealedMatrix g = RevealedMatrix.samples(end, Quantity.DELTA, 1);
        RevealedMatrix dx = RevealedMatrix.samples(end, Quantity.ACTIVATION_GRADIENT, 0);
        double[][] dw = new double[3][3];
        double[] db = new double[3];
        for (int i = 0; i < 16; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(x.find(i, j)).hasValue((3 * i + 5 * j) % 7 - 3.0);
                assertThat(g.find(i, j)).hasValue((2 * i + 3 * j) % 5 - 2.0);
                double sum = b[j];
                double back = 0;
                for (int k = 0; k < 3; k++) {
                    sum += w[j][k] * ((3 * i + 5 * k) % 7 - 3);
                    back += w[k][j] * ((2 * i + 3 * k) % 5 - 2);
                    dw[j][k] += ((2 * i + 3 * j) % 5 - 2.0) * ((3 * i + 5 * k) % 7 - 3);
                }
                assertThat(a.find(i, j)).hasValue(sum);
                assertThat(dx.find(i, j)).hasValue(back);
                db[j] += (2 * i + 3 * j) % 5 - 2;
            }
        }
        assertThat(dw).isDeepEqualTo(new double[][] {{10, 21, -17}, {-14, -9, 17}, {17, -9, -14}});
        assertThat(db).containsExactly(-2, 1, -1);
        assertThat(trace.pass().weightGradients(1)).containsExactly(10, 21, -17, -14, -9, 17, 17, -9, -14);
        assertThat(trace.pass().biasGradients(1)).containsExactly(-2, 1, -1);
        assertThat(trace.pass().a(1)).startsWith(-6, 7, -2, 14, -12, -9, -1, 4, 12);
        assertThat(trace.pass().activationGradients(0)).startsWith(-4, 7, -4, 2, -7, -1, -2, -6, 12);
    }

    @Test
    void mazurGivesThePublishedLossBeforeAndAfterOneStep() {
        Project project = Presets.open("mazur");
        assertThat(pass(project).loss()).isCloseTo(0.2983711087600027, within(1e-15));
        Update update = Update.of(project.optimizer(), project.start(), pass(project));
        assertThat(update.after().network().layer(1).bias()).containsExactly(0.35, 0.35);
        assertThat(update.after().network().layer(1).weight(0, 0)).isCloseTo(0.1497807161327628, within(1e-15));
        Pass next = Pass.of(update.after().network(), project.batch(), Workers.ONE);
        assertThat(next.loss()).isCloseTo(0.29102777369359933, within(1e-15));
    }

    @Test
    void xorIsExactForAllFourRows() {
        Project project = Presets.open("xor");
        double[] expected = {0, 1, 1, 0};
        for (int row = 0; row < 4; row++) {
            Pass pass = pass(project.withSample(row));
            assertThat(pass.a(2)).containsExactly(expected[row]);
            assertThat(pass.loss()).isZero();
        }
    }

    @Test
    void simpleNetLearnsWithAdam() {
        assertThat(Presets.open("simplenn").optimizer()).isEqualTo(Optimizer.Adam.standard(0.001));
    }

    @Test
    void irisIsRealAndNamed() {
        Dataset data = Presets.open("iris").data();
        assertThat(data.rows()).isEqualTo(150);
        assertThat(data.inputs().row(0)).containsExactly(0.51, 0.35, 0.14, 0.02);
        assertThat(data.targets().row(149)).containsExactly(0, 0, 1);
        assertThat(data.outputNames()).containsExactly("setosa", "versicolor", "virginica");
    }

    @Test
    void digitsArePictures() {
        Dataset data = Presets.open("digits").data();
        assertThat(data.rows()).isEqualTo(1797);
        assertThat(data.grid()).isEqualTo(new Dataset.Grid(8, 8));
        assertThat(data.inputs().at(0, 2)).isEqualTo(5 / 16.0);
        assertThat(data.targets().row(1)[1]).isEqualTo(1);
        assertThat(data.outputNames()).isEqualTo(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
    }

    @Test
    void penguinsAreStandardisedAndNamed() {
        Project project = Presets.open("penguins");
        Dataset data = project.data();
        assertThat(data.rows()).isEqualTo(342);
        // Known of the samples that are learnt from alone: those held out do not have mean 0 and deviation 1.
        int[] learnt = project.split().training();
        assertThat(learnt).hasSize(342 - 68);
        for (int c = 0; c < 4; c++) {
            double sum = 0;
            double squares = 0;
            for (int row : learnt) {
                sum += data.inputs().at(row, c);
                squares += data.inputs().at(row, c) * data.inputs().at(row, c);
            }
            assertThat(sum / learnt.length).isCloseTo(0, within(1e-13));
            assertThat(squares / learnt.length).isCloseTo(1, within(1e-13));
        }
        // An Adelie of 39.1 mm, 18.7 mm, 181 mm and 3750 g.
        double[] first = {39.1, 18.7, 181, 3750};
        for (int c = 0; c < 4; c++) {
            assertThat(data.scaling()).isNotNull();
            assertThat(data.scaling().original(c, data.inputs().at(0, c))).isCloseTo(first[c], within(1e-9));
        }
        assertThat(data.targets().row(0)).containsExactly(1, 0, 0);
        assertThat(data.inputNames()).startsWith("bill length");
        double[] perSpecies = new double[3];
        for (int i = 0; i < data.targets().data().length; i++) {
            perSpecies[i % 3] += data.targets().data()[i];
        }
        assertThat(perSpecies).containsExactly(151, 68, 123);
    }

    @Test
    void fashionIsTenThousandPictures() {
        Dataset data = Presets.open("fashion").data();
        assertThat(data.rows()).isEqualTo(10_000);
        assertThat(data.grid()).isEqualTo(new Dataset.Grid(28, 28));
        assertThat(data.targets().row(0)[9]).isEqualTo(1);
        assertThat(data.targets().row(9_999)[5]).isEqualTo(1);
        assertThat(data.inputs().at(0, 14 * 28 + 14)).isEqualTo(110 / 255.0);
        assertThat(ink(data, 0)).isEqualTo(33_456);
        assertThat(ink(data, 9_999)).isEqualTo(24_390);
    }

    private static long ink(Dataset data, int row) {
        double sum = 0;
        for (double pixel : data.inputs().row(row)) {
            sum += Math.rint(pixel * 255);
        }
        return (long) sum;
    }

    @Test
    void figuresComeFromTheSeedOfTheExample() {
        Project spiral = Presets.open("spiral");
        assertThat(spiral.data()).isEqualTo(new ToyData(Toy.SPIRALS, 400, 0.1, 2, spiral.seed()).data());
    }

    @Test
    void anyShapeCanBeMadeAndIsTheSameForTheSameSeed() {
        Project project = Presets.fromShape("784-128-64-10", 7);
        assertThat(project.spec().shape()).isEqualTo("784-128-64-10");
        assertThat(project.network())
                .isEqualTo(Presets.fromShape("784-128-64-10", 7).network());
        assertThat(project.data().inputs())
                .isNotEqualTo(Presets.fromShape("784-128-64-10", 8).data().inputs());
        assertThat(Presets.fromShape("3-1", 1).network().outputs()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "4-x-2", "4--2", "-4-2", "4-0", "2-1000000000", "٣-٢"})
    void aShapeThatMakesNoSenseIsAnsweredInOneSentence(String shape) {
        assertThatThrownBy(() -> Presets.fromShape(shape, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("\n");
    }

    @Test
    void anUnknownExampleSaysWhichThereAre() {
        assertThatThrownBy(() -> Presets.open("nope")).hasMessageContaining("mazur");
        assertThat(Presets.find("nope")).isEmpty();
    }

    private static Pass pass(Project project) {
        return Pass.of(project.network(), project.batch(), Workers.ONE);
    }
}
