package org.densescope.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.densescope.train.Optimizer;
import tools.jackson.databind.JsonNode;

/// One of the reference cases, read without the program's own reader.
public record OracleCase(String name, JsonNode json) {
    private static final String[] NAMES = {
        "128-64-32-10_relu_softmax_ce_b8.json.gz",
        "2-2-2_identity_identity_mse_b4.json",
        "2-2-2_identity_sigmoid_mse_b1.json",
        "2-2-2_identity_softmax_ce_b1.json",
        "2-2-2_relu_identity_mse_b1.json",
        "2-2-2_relu_identity_mse_b4.json",
        "2-2-2_relu_sigmoid_mse_b1.json",
        "2-2-2_relu_softmax_ce_b4.json",
        "2-2-2_sigmoid_identity_mse_b1.json",
        "2-2-2_sigmoid_identity_mse_b4.json",
        "2-2-2_sigmoid_softmax_ce_b4.json",
        "2-2-2_tanh_identity_mse_b4.json",
        "2-2-2_tanh_softmax_ce_b1.json",
        "2-4-2-2_identity_identity_mse_b1.json",
        "2-4-2-2_mixed_relu-tanh_softmax_ce_b4.json",
        "2-4-2-2_relu_sigmoid_mse_b1.json",
        "2-4-2-2_relu_softmax_ce_b1.json",
        "2-4-2-2_relu_softmax_ce_b4.json",
        "2-4-2-2_sigmoid_identity_mse_b1.json",
        "2-4-2-2_sigmoid_sigmoid_mse_b4.json",
        "2-4-2-2_sigmoid_softmax_ce_b1.json",
        "2-4-2-2_tanh_identity_mse_b1.json",
        "2-4-2-2_tanh_softmax_ce_b4.json",
        "3-3_identity_mse_b1.json",
        "3-3_identity_mse_b4.json",
        "3-3_relu_mse_b1.json",
        "3-3_relu_mse_b4.json",
        "3-3_sigmoid_bce_b1.json",
        "3-3_sigmoid_mse_b1.json",
        "3-3_sigmoid_mse_b4.json",
        "3-3_softmax_ce_b4.json",
        "3-3_softmax_mse_b1.json",
        "3-3_tanh_mse_b1.json",
        "3-3_tanh_mse_b4.json"
    };

    public static Stream<OracleCase> all() {
        return Stream.of(NAMES).map(OracleCase::of);
    }

    public static OracleCase of(String name) {
        return new OracleCase(name, Expected.json("oracle/" + name));
    }

    public Network network() {
        List<Dense> layers = new ArrayList<>();
        for (int l = 0; l < json.get("W").size(); l++) {
            layers.add(Dense.of(
                    Expected.matrix(json.get("W").get(l)),
                    Expected.numbers(json.get("b").get(l)),
                    Ids.find(Activation.class, json.get("activations").get(l).asString())
                            .orElseThrow()));
        }
        Loss loss = switch (json.get("loss").asString()) {
            case "ce" -> Loss.CROSS_ENTROPY;
            case "bce" -> Loss.BINARY_CROSS_ENTROPY;
            default -> Loss.MEAN_SQUARED_ERROR;
        };
        return new Network(layers, loss, Reduction.MEAN);
    }

    public Batch batch() {
        return new Batch(Expected.matrix(json.get("x")), Expected.matrix(json.get("target")));
    }

    public static Optimizer optimizer(JsonNode config) {
        double rate = config.get("lr").asDouble();
        double decay = config.path("weight_decay").asDouble(0);
        double epsilon = config.path("eps").asDouble(0);
        return switch (config.get("kind").asString()) {
            case "sgd" ->
                new Optimizer.Sgd(
                        rate,
                        config.path("momentum").asDouble(0),
                        config.path("nesterov").asBoolean(false),
                        decay);
            case "rmsprop" -> new Optimizer.RmsProp(rate, config.get("alpha").asDouble(), epsilon, decay);
            case "adagrad" -> new Optimizer.Adagrad(rate, epsilon, decay);
            default ->
                new Optimizer.Adam(
                        rate,
                        config.get("betas").get(0).asDouble(),
                        config.get("betas").get(1).asDouble(),
                        epsilon,
                        decay,
                        config.get("kind").asString().equals("adamw"));
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
