package org.densescope.exchange.code;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.densescope.engine.Activation;
import org.densescope.engine.Loss;
import org.densescope.train.Optimizer;

/// How the update of an optimizer is written down.
///
/// @param updates those that its memories have seen
record CodeRule(Optimizer optimizer, long updates) {
    Set<String> features() {
        Set<String> features = new HashSet<>();
        int memories = optimizer.memories().size();
        features.add(
                switch (optimizer) {
                    case Optimizer.Sgd sgd ->
                        sgd.momentum() == 0 ? "opt-sgd" : sgd.nesterov() ? "opt-nesterov" : "opt-momentum";
                    case Optimizer.Adam _ -> "opt-adam";
                    case Optimizer.RmsProp _ -> "opt-rmsprop";
                    case Optimizer.Adagrad _ -> "opt-adagrad";
                });
        boolean decoupled = optimizer instanceof Optimizer.Adam adam && adam.decoupled();
        if (optimizer.weightDecay() != 0) {
            features.add(decoupled ? "opt-decoupled" : "opt-decay");
        }
        if (memories == 0) {
            features.add("memory-0");
        }
        if (memories > 0) {
            features.add("memory-1");
        }
        if (memories > 1) {
            features.add("memory-2");
        }
        if (memories > 0 && updates > 0) {
            features.add("memory-start");
        }
        return features;
    }

    Map<String, String> values(CodeLanguage language, double rate) {
        Map<String, String> values = new HashMap<>();
        settings(values);
        values.put("updates", String.valueOf(updates));
        int memories = optimizer.memories().size();
        String type = language == CodeLanguage.JAVA ? "double " : "";
        values.put(
                "memoryParameters",
                memories == 0 ? "" : memories == 1 ? ", " + type + "m1" : ", " + type + "m1, " + type + "m2");
        values.put("memoryWeights", memories == 0 ? "" : memories == 1 ? ", m[l]" : ", m[l], v[l]");
        values.put("memoryBiases", memories == 0 ? "" : memories == 1 ? ", mb[l]" : ", mb[l], vb[l]");
        values.put("keepWeights", memories == 0 ? "" : memories == 1 ? "m[l] = new[1]" : "m[l], v[l] = new[1], new[2]");
        values.put(
                "keepBiases", memories == 0 ? "" : memories == 1 ? "mb[l] = new[1]" : "mb[l], vb[l] = new[1], new[2]");
        values.put("storeWeight", store(language, memories, "W[l][u][i]", "dW[l][u][i]", "m[l][u][i]", "v[l][u][i]"));
        values.put("storeBias", store(language, memories, "b[l][u]", "db[l][u]", "mb[l][u]", "vb[l][u]"));
        values.put("optimizer", torch(rate));
        values.put("memoryState", state());
        return values;
    }

    private static String store(
            CodeLanguage language, int memories, String weight, String gradient, String first, String second) {
        String call = "update(" + weight + ", " + gradient + ", rates[step - 1]";
        if (memories == 0) {
            return weight + " = " + call + ")[0];";
        }
        String declared = language == CodeLanguage.JAVA ? "double[] next = " : "const next = ";
        String both = memories == 1 ? "" : " " + second + " = next[2];";
        return declared + call + ", " + first + (memories == 1 ? "" : ", " + second) + "); " + weight + " = next[0]; "
                + first + " = next[1];" + both;
    }

    private void settings(Map<String, String> values) {
        for (String name : new String[] {"momentum", "beta1", "beta2", "epsilon", "alpha"}) {
            values.put(name, "0");
        }
        values.put("decay", String.valueOf(optimizer.weightDecay()));
        values.put("decoupledDecay", String.valueOf(optimizer.weightDecay()));
        switch (optimizer) {
            case Optimizer.Sgd sgd -> values.put("momentum", String.valueOf(sgd.momentum()));
            case Optimizer.Adam adam -> {
                values.put("beta1", String.valueOf(adam.beta1()));
                values.put("beta2", String.valueOf(adam.beta2()));
                values.put("epsilon", String.valueOf(adam.epsilon()));
            }
            case Optimizer.RmsProp rms -> {
                values.put("alpha", String.valueOf(rms.alpha()));
                values.put("epsilon", String.valueOf(rms.epsilon()));
            }
            case Optimizer.Adagrad ada -> values.put("epsilon", String.valueOf(ada.epsilon()));
        }
    }

    private String torch(double rate) {
        String decay = optimizer.weightDecay() == 0 ? ", weight_decay=0" : ", weight_decay=" + optimizer.weightDecay();
        return switch (optimizer) {
            case Optimizer.Sgd sgd ->
                "torch.optim.SGD(parameters, lr=" + rate + (sgd.momentum() == 0 ? "" : ", momentum=" + sgd.momentum())
                        + (sgd.nesterov() ? ", nesterov=True" : "") + decay + ")";
            case Optimizer.Adam adam ->
                "torch.optim." + (adam.decoupled() ? "AdamW" : "Adam") + "(parameters, lr=" + rate + ", betas=("
                        + adam.beta1() + ", " + adam.beta2() + "), eps=" + adam.epsilon() + decay + ")";
            case Optimizer.RmsProp rms ->
                "torch.optim.RMSprop(parameters, lr=" + rate + ", alpha=" + rms.alpha() + ", eps=" + rms.epsilon()
                        + decay + ")";
            case Optimizer.Adagrad ada ->
                "torch.optim.Adagrad(parameters, lr=" + rate + ", eps=" + ada.epsilon() + decay + ")";
        };
    }

    private String state() {
        String step = "\"step\": torch.tensor(" + updates + ".0, dtype=torch.float32), ";
        return switch (optimizer) {
            case Optimizer.Sgd _ -> "{\"momentum_buffer\": one.clone()}";
            case Optimizer.Adam _ -> "{" + step + "\"exp_avg\": one.clone(), \"exp_avg_sq\": two.clone()}";
            case Optimizer.RmsProp _ -> "{" + step + "\"square_avg\": one.clone()}";
            case Optimizer.Adagrad _ -> "{" + step + "\"sum\": one.clone()}";
        };
    }

    /// The function of PyTorch for an activation.
    static String torch(Activation activation) {
        return switch (activation) {
            case IDENTITY -> "lambda z: z";
            case RELU -> "torch.relu";
            case LEAKY_RELU -> "lambda z: torch.nn.functional.leaky_relu(z, " + Activation.LEAK + ")";
            case SIGMOID -> "torch.sigmoid";
            case TANH -> "torch.tanh";
            case STEP -> "lambda z: (z >= 0).double() + 0 * z";
            case STEP_ZERO -> "lambda z: (z > 0).double() + 0 * z";
            case SIGN -> "lambda z: torch.sign(z) + 0 * z";
            case ELU -> "torch.nn.functional.elu";
            case SOFTPLUS -> "lambda z: torch.logaddexp(z, torch.zeros_like(z))";
            case SWISH -> "torch.nn.functional.silu";
            case GELU -> "torch.nn.functional.gelu";
            case SOFTMAX -> "lambda z: torch.softmax(z, dim=1)";
        };
    }

    /// The sum of the losses of a batch in PyTorch.
    static String torch(Loss loss) {
        String functions = "torch.nn.functional.";
        return switch (loss) {
            case CROSS_ENTROPY -> functions + "cross_entropy(z[-1], y, reduction=\"sum\")";
            case LOGITS_CROSS_ENTROPY -> functions + "cross_entropy(a[-1], y, reduction=\"sum\")";
            case BINARY_CROSS_ENTROPY, BINARY_CROSS_ENTROPY_SUM ->
                functions + "binary_cross_entropy_with_logits(z[-1], y, reduction=\"sum\")";
            case MEAN_SQUARED_ERROR, SQUARED_ERROR -> functions + "mse_loss(a[-1], y, reduction=\"sum\")";
            case MEAN_ABSOLUTE_ERROR -> functions + "l1_loss(a[-1], y, reduction=\"sum\")";
            case HUBER -> functions + "huber_loss(a[-1], y, reduction=\"sum\")";
            case HALF_SQUARED_ERROR -> "0.5 * " + functions + "mse_loss(a[-1], y, reduction=\"sum\")";
        };
    }
}
