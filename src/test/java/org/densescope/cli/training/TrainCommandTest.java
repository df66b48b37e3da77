package org.densescope.cli.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.densescope.cli.CommandLines;
import org.densescope.engine.Network;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
    private record Answer(int code, List<String> out, String err) {
        String last(int fromEnd) {
            return out.get(out.size() - fromEnd);
        }
    }

    private static Answer run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLines(_ -> 0, _ -> 0).run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Answer(code, out.toString().lines().toList(), err.toString());
    }

    private static double heldOut(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    /// Handwritten digits are learnt to more than 95 % of digits never seen.
    @Test
    void digitsAreLearnt() {
        Answer answer = run("train", "--preset", "digits", "--epochs", "20");
        assertThat(answer.code()).isZero();
        assertThat(answer.out().getFirst()).startsWith("64-32-10, 1438 samples, 359 held out, ");
        assertThat(answer.out()).hasSize(1 + 20 + 2);
        assertThat(heldOut(answer.last(3))).isGreaterThan(0.95);
    }

    /// An example is trained to the very weights that its window would train it to.
    @Test
    void anExampleIsTrainedAsInItsWindow() {
        for (String preset : List.of("moons", "lab-dropout", "iris")) {
            Project project = Presets.open(preset);
            Network window = project.after(3 * project.trainer().stepsPerEpoch(), Workers.ONE)
                    .network();
            assertThat(run("train", "--preset", preset, "--epochs", "3").last(2))
                    .endsWith(TrainText.hash(window));
        }
    }

    @Test
    void unitsAreLeftOutWhereItIsAskedFor() {
        String[] words = {"train", "--preset", "moons", "--epochs", "1", "--dropout", "0.5"};
        Project moons = Presets.open("moons");
        Project drops = moons.withDropout(1, 0.5).withDropout(2, 0.5);
        long steps = moons.trainer().stepsPerEpoch();
        assertThat(run(words).last(2))
                .endsWith(TrainText.hash(drops.after(steps, Workers.ONE).network()))
                .doesNotContain(TrainText.hash(moons.after(steps, Workers.ONE).network()));
    }

    /// The same words give the same weights, whatever the number of threads; another seed gives others.
    @Test
    void theHashIsThatOfTheSeed() {
        String[] words = {"train", "--data", "spirals", "--net", "2-8-8-2", "--epochs", "2", "--batch", "16"};
        String one = run(words).last(2);
        assertThat(one).matches("updates 30   weights [0-9a-f]{64}");
        String[] more = {
            "train", "--data", "spirals", "--net", "2-8-8-2", "--epochs", "2", "--batch", "16", "--threads", "4"
        };
        assertThat(run(more).last(2)).isEqualTo(one);
        more[more.length - 2] = "--seed";
        assertThat(run(more).last(2)).isNotEqualTo(one);
    }

    @Test
    void jsonIsOneObjectALine() {
        Answer answer = run("train", "--data", "xor", "--net", "2-4-2", "--epochs", "1", "--json");
        assertThat(answer.out()).hasSize(3);
        assertThat(answer.out().get(1)).startsWith("{\"epoch\":1,\"loss\":").contains("\"heldOut\":");
        assertThat(answer.out().get(2))
                .startsWith("{\"updates\":8,\"weights\":\"")
                .contains("samplesPerSecond");
    }

    @Test
    void aTableIsLearntAndItsQuestionsAreSaid(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("cats.csv");
        StringBuilder text = new StringBuilder("size,ears,class\n,1,cat\n");
        for (int i = 0; i < 40; i++) {
            text.append(i).append(',').append(i % 2).append(i < 20 ? ",cat\n" : ",dog\n");
        }
        Files.writeString(file, text);
        Answer answer = run("train", "--data", file.toString(), "--epochs", "60", "--rate", "0.05");
        assertThat(answer.err()).contains("without a value");
        assertThat(answer.out().getFirst()).startsWith("2-32-2, 32 samples, 8 held out");
        assertThat(heldOut(answer.last(3))).isGreaterThan(0.8);
    }

    @Test
    void badWordsEndWithOneSentence() {
        for (String[] words : new String[][] {
            {"train"},
            {"train", "--data", "nothing"},
            {"train", "--data", "xor", "--net", "3-4-2"},
            {"train", "--data", "xor", "--epochs", "0"},
            {"train", "--data", "xor", "--rate", "-1"},
            {"train", "--preset", "moons", "--dropout", "1"},
            {"train", "--data", "xor", "--optimizer", "sgdd"}
        }) {
            Answer answer = run(words);
            assertThat(answer.code()).isEqualTo(CommandLines.BAD_INPUT);
            assertThat(answer.err().lines()).hasSize(1);
            assertThat(answer.out()).isEmpty();
        }
    }

    @Test
    void trainingThatBreaksSaysWhere() {
        Answer answer = run("train", "--data", "plane", "--epochs", "50", "--rate", "1e6", "--optimizer", "sgd");
        assertThat(answer.code()).isEqualTo(CommandLines.NOT_FINITE);
        assertThat(answer.last(3)).startsWith("stopped before update ").contains("not finite");
    }
}
