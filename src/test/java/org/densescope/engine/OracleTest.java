package org.densescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.densescope.engine.pass.Pass;
import org.densescope.train.Optimizer;
import org.densescope.train.TrainingState;
import org.densescope.train.Update;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// All reference cases: forward, backward and every optimizer, by numbers that an outside engine made.
class OracleTest {
    private static final double NEAR = 1e-12;
    private static final double NEAR_AFTER_STEPS = 1e-11;

    static List<OracleCase> cases() {
        return OracleCase.all().toList();
    }

    @Test
    void allCasesAreHere() {
        assertThat(cases()).hasSize(34);
        assertThat(cases().stream().map(c -> c.json().get("loss").asString())).contains("ce", "mse", "bce");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void forward(OracleCase given) {
        Pass pass = Pass.of(given.network(), given.batch());
        JsonNode expected = given.json().get("forward");
        for (int l = 1; l <= given.network().depth(); l++) {
            Expected.assertNear("z" + l, pass.z(l), expected.get("z").get(l - 1), NEAR);
            Expected.assertNear("a" + l, pass.a(l), expected.get("a").get(l - 1), NEAR);
        }
        Expected.assertNear("loss", pass.loss(), expected.get("loss").asDouble(), NEAR);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void backward(OracleCase given) {
        Pass pass = Pass.of(given.network(), given.batch());
        JsonNode expected = given.json().get("backward");
        for (int l = 1; l <= given.network().depth(); l++) {
            Expected.assertNear("dz" + l, pass.deltas(l), expected.get("dz").get(l - 1), NEAR);
            if (expected.get("da").get(l - 1).isNull()) {
                assertThat(l).isEqualTo(given.network().depth());
                assertThat(pass.activationGradients(l)).isEmpty();
            } else {
                Expected.assertNear(
                        "da" + l,
                        pass.activationGradients(l),
                        expected.get("da").get(l - 1),
                        NEAR);
            }
            Expected.assertNear(
                    "dW" + l, pass.weightGradients(l), expected.get("dW").get(l - 1), NEAR);
            Expected.assertNear(
                    "db" + l, pass.biasGradients(l), expected.get("db").get(l - 1), NEAR);
        }
        Expected.assertNear("dx", pass.activationGradients(0), expected.get("dx"), NEAR);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void optimizers(OracleCase given) {
        JsonNode optimizers = given.json().get("optimizers");
        for (String name : optimizers.propertyNames()) {
            Optimizer optimizer = OracleCase.optimizer(optimizers.get(name).get("config"));
            TrainingState state = TrainingState.start(given.network(), optimizer);
            for (JsonNode step : optimizers.get(name).get("steps")) {
                Pass pass = Pass.of(state.network(), given.batch());
                state = Update.of(optimizer, state, pass).after();
                assertThat(state.step()).isEqualTo(step.get("step").asLong());
                double near = state.step() == 1 ? NEAR : NEAR_AFTER_STEPS;
                String what = name + " step " + state.step();
                Expected.assertNear(
                        what, pass.loss(), step.get("loss_before_step").asDouble(), near);
                for (int l = 1; step.has("W") && l <= state.network().depth(); l++) {
                    Dense layer = state.network().layer(l);
                    JsonNode w = step.get("W").get(l - 1);
                    Expected.assertNear(what + " W" + l, layer.weights().data(), w, near);
                    Expected.assertNear(
                            what + " b" + l, layer.bias(), step.get("b").get(l - 1), near);
                }
            }
        }
    }
}
