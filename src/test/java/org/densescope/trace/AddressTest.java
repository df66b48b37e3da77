package org.densescope.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.train.Optimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    private static final Network MAZUR =
            Traces.mazur(Optimizer.standard("sgd", 0.5)).network();

    @Test
    void placesAreReadAsPeopleTypeThem() {
        assertThat(Address.parse("fc1[0,1]", MAZUR)).isEqualTo(Place.weight(Quantity.WEIGHT, 1, 0, 1));
        assertThat(Address.parse(" fc2 w[1, 0] ", MAZUR)).isEqualTo(Place.weight(Quantity.WEIGHT, 2, 1, 0));
        assertThat(Address.parse("fc2.b[1]", MAZUR)).isEqualTo(Place.weight(Quantity.WEIGHT, 2, 1, Place.BIAS));
        assertThat(Address.parse("x[1]", MAZUR)).isEqualTo(Place.unit(Quantity.ACTIVATION, 0, 1));
        assertThat(Address.parse("fc1 a[1]", MAZUR)).isEqualTo(Place.unit(Quantity.ACTIVATION, 1, 1));
        assertThat(Address.parse("fc1 δ[1]", MAZUR)).isEqualTo(Address.parse("fc1 delta[1]", MAZUR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fc1 w【0, 1】", "fc1［0，1］", "ｆｃ１〔０、１〕", "fc1　w【0，1】"})
    void whatAChineseKeyboardSendsIsRead(String text) {
        assertThat(Address.parse(text, MAZUR)).isEqualTo(Place.weight(Quantity.WEIGHT, 1, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fc1[0,1]", "fc2 b[1]", "x[0]", "fc1 a[1]", "fc2 z[0]", "fc2 δ[0]"})
    void whatIsWrittenIsReadBack(String text) {
        assertThat(Address.of(Address.parse(text, MAZUR))).isEqualTo(text);
    }
}
