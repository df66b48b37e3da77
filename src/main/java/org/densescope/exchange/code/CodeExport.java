package org.densescope.exchange.code;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.Reduction;
import org.densescope.exchange.model.ModelFile;
import org.densescope.format.NpyArray;
import org.densescope.format.ZipOutput;
import org.densescope.format.ZipPart;
import org.densescope.project.Project;
import org.densescope.say.Sentence;
import org.densescope.train.OptimizerState;
import org.jspecify.annotations.Nullable;

/// Writes a network as one program: data, forward and backward pass and some updates, without any library but the
/// language's usual one. It prints each number with all its digits.
///
/// @param text the program
/// @param data arrays that belong in a file beside it, or null where all numbers stand in the text
public record CodeExport(byte[] text, @Nullable ModelFile data) {
    /// More numbers than these go into a file beside the program.
    public static final int MOST_NUMBERS = 20_000;

    private static final int LONGEST_ROW = 2_000;

    /// @param project from where training stands
    /// @param steps how many updates
    /// @param file the name of the file beside the program, where one is needed
    /// @param say the comments in the person's language
    public static CodeExport of(
            Project project, CodeLanguage language, int steps, String file, Function<Sentence, String> say) {
        CodePlan plan = CodePlan.of(project, steps);
        Map<String, double[]> arrays = plan.arrays();
        long numbers =
                arrays.values().stream().mapToLong(values -> values.length).sum();
        boolean beside = numbers > MOST_NUMBERS
                || arrays.keySet().stream().anyMatch(name -> {
                    long[] shape = plan.shape(name);
                    return shape[shape.length - 1] > LONGEST_ROW;
                });
        Set<String> features = new CodeRule(project.optimizer(), project.start().updates()).features();
        features.addAll(features(plan, beside));
        Map<String, String> values = new HashMap<>(
                new CodeRule(project.optimizer(), project.start().updates()).values(language, plan.rates()[0]));
        values.putAll(values(plan, language, beside, file));
        String title = say.apply(Sentence.of(
                "say.code.title",
                "{0}: a network {1}, written by Densescope",
                project.name(),
                project.spec().shape()));
        String text = CodeTemplate.fill(
                language.template(),
                features,
                values,
                word -> word.equals("title") ? line(title) : line(say.apply(CodeWords.of(word))));
        return new CodeExport(text.getBytes(StandardCharsets.UTF_8), beside ? data(plan, arrays) : null);
    }

    /// A comment must not end before its line does.
    private static String line(String comment) {
        return comment.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ").replace("\\u", "\\ u");
    }

    private static ModelFile data(CodePlan plan, Map<String, double[]> arrays) {
        List<ZipPart> parts = new ArrayList<>();
        arrays.forEach((name, values) -> parts.add(NpyArray.doubles(name + ".npy", values, plan.shape(name))));
        return new ModelFile(ZipOutput.size(parts), out -> ZipOutput.write(parts, out));
    }

    private static Set<String> features(CodePlan plan, boolean beside) {
        Set<String> features = new HashSet<>();
        Network network = plan.network();
        network.layers()
                .forEach(layer -> features.add("act-" + layer.activation().id()));
        features.add("loss-" + term(network.loss()).id());
        if (network.loss().classes()) {
            features.add("loss-log");
        }
        boolean free = network.layers().stream().allMatch(layer -> layer.biasTrained());
        features.add(free ? "bias-free" : "bias-fixed");
        features.add(beside ? "npz" : "inline");
        if (plan.anyFixed()) {
            features.add("frozen");
        }
        if (plan.anyDropout()) {
            features.add("dropout");
        }
        return features;
    }

    /// The loss whose outputs add the same; what they are divided by is a number of its own.
    private static Loss term(Loss loss) {
        return switch (loss) {
            case SQUARED_ERROR -> Loss.MEAN_SQUARED_ERROR;
            case BINARY_CROSS_ENTROPY_SUM -> Loss.BINARY_CROSS_ENTROPY;
            default -> loss;
        };
    }

    private static Map<String, String> values(CodePlan plan, CodeLanguage language, boolean beside, String file) {
        Network network = plan.network();
        Loss loss = network.loss();
        Map<String, String> values = new HashMap<>();
        values.put("file", file);
        values.put("X", beside ? language.loaded("X", false) : language.matrix(plan.x()));
        values.put("T", beside ? language.loaded("T", false) : language.matrix(plan.t()));
        values.put("W", layers(plan, l -> beside ? language.loaded("W" + l, false) : language.matrix(plan.weights(l))));
        values.put(
                "b",
                layers(
                        plan,
                        l -> beside
                                ? language.loaded("b" + l, true)
                                : language.vector(network.layer(l).bias())));
        for (int kind = 1; kind <= 2; kind++) {
            memories(plan, language, beside, kind, values);
        }
        values.put(
                "activations",
                layers(plan, l -> language.text(network.layer(l).activation().id())));
        values.put(
                "functions", layers(plan, l -> CodeRule.torch(network.layer(l).activation())));
        values.put(
                "layers", layers(plan, l -> "torch.nn.Linear(" + network.units(l - 1) + ", " + network.units(l) + ")"));
        values.put("batches", plan.batches().stream().map(language::wholes).collect(Collectors.joining(", ")));
        values.put("rates", CodeLanguage.numbers(plan.rates(), ", "));
        values.put("masks", masks(plan, language));
        values.put("fixed", layers(plan, l -> language.positions(plan.fixed(l))));
        values.put(
                "biasTrained", layers(plan, l -> language.truth(network.layer(l).biasTrained())));
        values.put("meanRows", language.truth(network.reduction() == Reduction.MEAN));
        double perOutput = loss.divisor(Reduction.SUM, 1, network.outputs());
        values.put("perOutput", String.valueOf((long) perOutput));
        values.put("torchLoss", CodeRule.torch(loss));
        return values;
    }

    private static void memories(
            CodePlan plan, CodeLanguage language, boolean beside, int kind, Map<String, String> values) {
        boolean there = plan.memories() >= kind;
        String letter = kind == 1 ? "m" : "v";
        values.put(
                "m" + kind,
                !there
                        ? ""
                        : layers(plan, l -> {
                            OptimizerState.Layer memory =
                                    plan.project().start().memories().layer(l);
                            double[] weights = kind == 1 ? memory.weights1() : memory.weights2();
                            Matrix matrix = new Matrix(
                                    plan.network().units(l), plan.network().units(l - 1), weights);
                            return beside ? language.loaded(letter + "W" + l, false) : language.matrix(matrix);
                        }));
        values.put(
                "m" + kind + "b",
                !there
                        ? ""
                        : layers(plan, l -> {
                            OptimizerState.Layer memory =
                                    plan.project().start().memories().layer(l);
                            double[] biases = kind == 1 ? memory.bias1() : memory.bias2();
                            return beside ? language.loaded(letter + "b" + l, true) : language.vector(biases);
                        }));
        if (kind == 2) {
            String first = values.get("m1");
            String bias = values.get("m1b");
            String second = there ? values.get("m2") : first;
            String secondBias = there ? values.get("m2b") : bias;
            values.put("memoryLists", "[" + first + "], [" + second + "], [" + bias + "], [" + secondBias + "]");
        }
    }

    private static String masks(CodePlan plan, CodeLanguage language) {
        List<String> steps = new ArrayList<>();
        for (int s = 0; s < plan.masks().size(); s++) {
            int rows = plan.batches().get(s).length;
            List<double[]> step = plan.masks().get(s);
            steps.add(language.list(step.stream()
                    .map(mask -> mask.length == 0
                            ? language.nothing()
                            : language.matrix(new Matrix(rows, mask.length / rows, mask)))
                    .toList()));
        }
        return String.join(", ", steps);
    }

    private static String layers(CodePlan plan, IntFunction<String> text) {
        List<String> all =
                IntStream.rangeClosed(1, plan.network().depth()).mapToObj(text).toList();
        return String.join(", ", Collections.unmodifiableList(all));
    }
}
