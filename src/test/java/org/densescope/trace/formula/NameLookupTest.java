package org.densescope.trace.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.densescope.engine.Names;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Address;
import org.densescope.trace.Trace;
import org.densescope.trace.Traces;
import org.densescope.trace.formula.Naming.Style;
import org.densescope.train.Optimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NameLookupTest {
    private static final Place W5 = Place.weight(Quantity.WEIGHT, 2, 0, 0);
    private static final Place W21 = Place.weight(Quantity.WEIGHT, 1, 1, 0);
    private static final Place H2 = Place.unit(Quantity.ACTIVATION, 1, 1);
    private static final List<List<String>> LAYERS =
            List.of(List.of("Input", "输入层"), List.of("Hidden 1", "隐藏层 1", "第 1 层"), List.of("Output", "输出层"));
    private static final Trace TRACE = Traces.mazur(Optimizer.standard("sgd", 0.5))
            .named(Names.NONE.with(W5, "w5").with(H2, "h2").with(Place.unit(Quantity.ACTIVATION, 0, 0), "身高"));

    private static NameLookup lookup(Style style) {
        return NameLookup.of(TRACE, new Naming(style, false), LAYERS);
    }

    /// Whatever is shown can be typed.
    @ParameterizedTest
    @EnumSource
    void everyShownNameLeadsToItsPlace(Style style) {
        Naming naming = new Naming(style, false);
        Traces.forEachPlace(TRACE.network(), place -> {
            boolean asked = switch (place.quantity()) {
                case ACTIVATION, WEIGHT, WEIGHT_GRADIENT, NEW_WEIGHT -> true;
                case WEIGHTED_SUM, DELTA -> place.layer() > 0;
                case ACTIVATION_GRADIENT -> true;
                default -> false;
            };
            if (asked) {
                String shown = naming.plain(place, TRACE);
                assertThat(lookup(style).find(shown))
                        .as("%s in %s", shown, style)
                        .contains(place);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyAddressLeadsToItsPlaceInEveryNotation(Style style) {
        for (Place place : List.of(W21, H2, Place.unit(Quantity.ACTIVATION, 0, 1))) {
            assertThat(lookup(style).find(Address.of(place)))
                    .as("%s in %s", Address.of(place), style)
                    .contains(place);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            w1_21            | weight
            w^(1)_21         | weight
            W121             | weight
            w1_2,1           | weight
            fc1 w[1, 0]      | weight
            fc1 w【１，０】    | weight
            ｗ１_２１          | weight
            Hidden 1 2       | unit
            hidden 1 · 2     | unit
            hidden 1 unit 2  | unit
            隐藏层1神经元2     | unit
            第一层第二个       | unit
            a1_2             | unit
            h2               | unit
            """)
    void whatPeopleTypeIsUnderstood(String typed, String what) {
        String plain = typed.replace('ｗ', 'w');
        assertThat(lookup(Style.Z_A_DELTA).find(plain)).contains(what.equals("weight") ? W21 : H2);
    }

    @Test
    void givenNamesAreFoundInEveryNotationAndAWholeLayerIsItsFirstUnit() {
        for (Style style : Style.values()) {
            assertThat(lookup(style).find("w5")).contains(W5);
            assertThat(lookup(style).find(" 身高 ")).contains(Place.unit(Quantity.ACTIVATION, 0, 0));
            assertThat(lookup(style).find("Hidden 1")).contains(Place.unit(Quantity.ACTIVATION, 1, 0));
        }
        assertThat(lookup(Style.GIVEN).find("net_h2")).contains(Place.unit(Quantity.WEIGHTED_SUM, 1, 1));
        assertThat(lookup(Style.FROM_TO).find("w1_12")).contains(W21);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String typed :
                List.of("", "   ", "w9_99", "fc7 a[0]", "Hidden 2", "Hidden 1 · 9", "w", "[", "\\d+(", "99999999999")) {
            assertThat(lookup(Style.Z_A_DELTA).find(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void offersGoOnAsTheTextBegins() {
        assertThat(lookup(Style.Z_A_DELTA).offers("w", 4))
                .extracting(NameLookup.Offer::name)
                .startsWith("w5")
                .hasSize(4)
                .allMatch(name -> name.startsWith("w"));
        assertThat(lookup(Style.Z_A_DELTA).offers("hid", 9))
                .extracting(NameLookup.Offer::name)
                .containsExactly("Hidden 1", "Hidden 1 · 1", "Hidden 1 · 2");
        assertThat(lookup(Style.Z_A_DELTA).offers("", 9)).isEmpty();
        lookup(Style.Z_A_DELTA)
                .offers("w1", 20)
                .forEach(offer ->
                        assertThat(lookup(Style.Z_A_DELTA).find(offer.name())).contains(offer.place()));
    }
}
