package org.densescope.exchange.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.densescope.engine.Activation;
import org.densescope.engine.Loss;
import org.densescope.engine.Network;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Pass;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.project.TrainingPlan;
import org.densescope.say.Sentence;
import org.densescope.train.Optimizer;
import org.densescope.train.Schedule;
import org.densescope.train.Trainer;
import org.densescope.train.TrainingState;
import org.densescope.train.Update;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The programs that are written print the numbers of the engine, in each language that there is here.
class CodeExportTest {
    private static final int STEPS = 4;

    @TempDir
    Path folder;

    private static Map<String, Project> projects() {
        Map<String, Project> all = new LinkedHashMap<>();
        Project moons = Presets.open("moons");
        all.put("mazur", Presets.open("mazur"));
        all.put("batch", Presets.open("derivation-batch"));
        for (String id : Optimizer.ids()) {
            Project trained = moons.withOptimizer(Optimizer.standard(id, 0.05));
            all.put(id, trained.continuedFrom(trained.after(3, Workers.of(1))));
        }
        all.put("decay", moons.withOptimizer(new Optimizer.Sgd(0.1, 0.9, true, 0.01)));
        all.put("masked", moons.withCut(1, 2, 1, true).withFrozen(2, 3, 4, true).withBiasTrained(2, false));
        all.put("dropout", moons.withDropout(1, 0.4).withDropout(2, 0.2));
        all.put("leaky", moons.withActivation(1, Activation.LEAKY_RELU).withActivation(2, Activation.TANH));
        all.put("step", moons.withActivation(1, Activation.STEP).withReduction(Reduction.SUM));
        all.put("logits", moons.withActivation(3, Activation.TANH).withLoss(Loss.LOGITS_CROSS_ENTROPY));
        all.put("half", moons.withLoss(Loss.HALF_SQUARED_ERROR));
        all.put("squared", moons.withLoss(Loss.MEAN_SQUARED_ERROR).withActivation(2, Activation.SIGMOID));
        all.put("binary", moons.withActivation(3, Activation.SIGMOID).withLoss(Loss.BINARY_CROSS_ENTROPY));
        all.put("smooth", moons.withActivation(1, Activation.SWISH).withActivation(2, Activation.GELU));
        all.put("bent", moons.withActivation(1, Activation.ELU).withActivation(2, Activation.SOFTPLUS));
        all.put("jumps", moons.withActivation(1, Activation.SIGN).withActivation(2, Activation.STEP_ZERO));
        all.put("absolute", moons.withLoss(Loss.MEAN_ABSOLUTE_ERROR));
        all.put("huber", moons.withLoss(Loss.HUBER));
        all.put("sum", moons.withLoss(Loss.SQUARED_ERROR));
        all.put("schedule", moons.withCourse(TrainingPlan.EPOCHS.withSchedule(new Schedule.Cosine(7))));
        all.put("beside", Presets.fromShape("150-140-3", 1));
        return all;
    }

    @ParameterizedTest
    @EnumSource(names = {"NUMPY", "JAVA", "JAVASCRIPT"})
    void theProgramPrintsTheSameNumbers(CodeLanguage language) throws Exception {
        if (!available(language)) {
            System.out.println("skipped: " + language.id() + " does not run here");
            return;
        }
        List<String> few = List.of("batch", "adamw", "masked", "dropout", "beside", "smooth");
        for (Map.Entry<String, Project> each : projects().entrySet()) {
            if (language == CodeLanguage.JAVA && !few.contains(each.getKey())) {
                continue; // a compiler and a machine each: the others are the same text
            }
            Map<String, double[]> printed = run(language, each.getKey(), each.getValue());
            Map<String, double[]> wanted = wanted(each.getValue());
            assertThat(printed.keySet()).as(each.getKey()).containsAll(wanted.keySet());
            wanted.forEach((name, values) -> compare(each.getKey() + " " + name, values, printed.get(name)));
        }
    }

    /// Not run here, but at least what is asked for is there: no hole of a template is left.
    @ParameterizedTest
    @EnumSource
    void nothingOfTheTemplateIsLeft(CodeLanguage language) {
        projects().forEach((name, project) -> {
            CodeExport export = CodeExport.of(project, language, STEPS, "x.data.npz", Sentence::text);
            assertThat(new String(export.text(), StandardCharsets.UTF_8))
                    .as(name)
                    .doesNotContain("{{W")
                    .doesNotContain("//#")
                    .doesNotContainPattern("@[a-z-]+@");
        });
    }

    private static void compare(String what, double[] wanted, double[] printed) {
        assertThat(printed).as(what).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.length; i++) {
            double scale = Math.max(Math.abs(wanted[i]), 1e-3);
            assertThat(Math.abs(printed[i] - wanted[i]) / scale)
                    .as("%s [%d]: %s, %s", what, i, wanted[i], printed[i])
                    .isLessThanOrEqualTo(1e-12);
        }
    }

    private static Map<String, double[]> wanted(Project project) {
        Map<String, double[]> numbers = new LinkedHashMap<>();
        Trainer trainer = project.trainer();
        TrainingState state = project.start();
        for (int s = 1; s <= STEPS; s++) {
            Pass pass = Pass.of(state.network(), trainer.batch(state.step()), Workers.of(1));
            int rows = trainer.samples(state.step()).length;
            numbers.put("loss" + s, new double[] {pass.loss()});
            for (int l = 1; s == 1 && l <= project.spec().depth(); l++) {
                int units = project.spec().units(l);
                for (int r = 0; r < rows; r++) {
                    numbers.put("z" + l + "[" + r + "]", Arrays.copyOfRange(pass.z(l), r * units, (r + 1) * units));
                    numbers.put("a" + l + "[" + r + "]", Arrays.copyOfRange(pass.a(l), r * units, (r + 1) * units));
                }
                if (state.network().layer(l).mask().cut().length == 0) {
                    numbers.put("dW" + l, pass.weightGradients(l));
                }
                numbers.put("db" + l, pass.biasGradients(l));
            }
            state = Update.of(trainer.optimizerAt(state.step()), state, pass).after();
            Network network = state.network();
            for (int l = 1; l <= network.depth(); l++) {
                double[] weights = network.layer(l).weights().data().clone();
                for (int cut : network.layer(l).mask().cut()) {
                    weights[cut] = 0;
                }
                numbers.put("W" + l + "." + s, weights);
                numbers.put("b" + l + "." + s, network.layer(l).bias());
            }
        }
        return numbers;
    }

    private Map<String, double[]> run(CodeLanguage language, String name, Project project) throws Exception {
        Path file = folder.resolve(name + "_x." + language.ending());
        CodeExport export = CodeExport.of(project, language, STEPS, name + ".data.npz", Sentence::text);
        Files.write(file, export.text());
        assertThat(export.data() != null).isEqualTo(name.equals("beside"));
        if (export.data() != null) {
            try (var out = Files.newOutputStream(folder.resolve(name + ".data.npz"))) {
                export.data().content().write(out);
            }
        }
        List<String> command = new ArrayList<>(command(language));
        command.add(file.getFileName().toString());
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", name, said).isZero();
        Map<String, double[]> numbers = new LinkedHashMap<>();
        for (String line : said.lines().toList()) {
            String[] words = line.split(" ", -1);
            numbers.put(
                    words[0],
                    Arrays.stream(words, 1, words.length)
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }
        return numbers;
    }

    private static List<String> command(CodeLanguage language) {
        return switch (language) {
            case JAVA ->
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            case JAVASCRIPT -> List.of("node");
            case NUMPY, PYTORCH -> List.of("python3");
        };
    }

    private static boolean available(CodeLanguage language) throws InterruptedException {
        List<String> command = new ArrayList<>(command(language));
        command.addAll(language.python() ? List.of("-c", "import numpy") : List.of("--version"));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
