package org.densescope.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Reduction;
import org.densescope.trace.Digits;
import org.densescope.train.Optimizer;
import org.densescope.ui.form.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "9999, '9,999 B'",
        "10000, 10 kB",
        "19280, 19.3 kB",
        "999499, 999 kB",
        "999999, 1 MB",
        "411058176, 411 MB",
        "12000000000, 12 GB"
    })
    void memory(long bytes, String text) {
        assertThat(Bytes.text(bytes, Digits.STANDARD)).isEqualTo(text);
    }

    @Test
    void eachSettingOfEachOptimizerComesBackAsItWasSet() {
        for (String id : Optimizer.ids()) {
            Optimizer optimizer = Optimizer.standard(id, 0.1);
            for (Setting setting : Setting.of(optimizer)) {
                Optimizer changed = setting.with().apply(optimizer, 0.25);
                assertThat(setting.get().applyAsDouble(changed))
                        .as("%s of %s", setting.id(), id)
                        .isEqualTo(0.25);
                assertThat(changed.id()).isEqualTo(id);
                double before = setting.get().applyAsDouble(optimizer);
                assertThat(setting.with().apply(changed, before)).isEqualTo(optimizer);
            }
        }
    }

    @Test
    void warningsNameWhatNobodyMeans() {
        NetworkSpec spec = new NetworkSpec(
                2,
                List.of(
                        LayerSpec.of(2, Activation.STEP),
                        LayerSpec.of(1, Activation.SOFTMAX),
                        LayerSpec.of(2, Activation.SOFTMAX)),
                Loss.LOGITS_CROSS_ENTROPY,
                Reduction.MEAN);
        assertThat(Warnings.of(spec, 1)).containsExactly("editor.warning.step");
        assertThat(Warnings.of(spec, 2)).containsExactly("editor.warning.softmax-one");
        assertThat(Warnings.of(spec, 3)).containsExactly("editor.warning.softmax-twice");
    }

    @Test
    void aClassIsNamedOnlyByATargetOfOneAndZeros() {
        assertThat(SampleSection.only(new double[] {0, 1, 0})).hasValue(1);
        assertThat(SampleSection.only(new double[] {0, 0})).isEmpty();
        assertThat(SampleSection.only(new double[] {1, 1})).isEmpty();
        assertThat(SampleSection.only(new double[] {0.5, 0.5})).isEmpty();
    }
}
