package org.densescope.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NumberTextTest {
    /// Three write a decimal point, three a comma.
    private static final List<Locale> LOCALES = Stream.of(
                    "en-US", "zh-Hans-CN", "zh-Hant-TW", "de-DE", "fr-FR", "pt-BR")
            .map(Locale::forLanguageTag)
            .toList();

    /// @param point what the text means where a decimal point is written: a number, or the reason why it is none
    /// @param comma the same where a comma is written
    record Text(String typed, Object point, Object comma) {
        Text(String typed, Object everywhere) {
            this(typed, everywhere, everywhere);
        }
    }

    private static final List<Text> TEXTS = List.of(
            new Text("0", 0.0),
            new Text("-0", -0.0),
            new Text("1.5", 1.5),
            new Text("+1.5", 1.5),
            new Text("−1.5", -1.5),
            new Text(".5", 0.5),
            new Text("5.", 5.0),
            new Text("  2 ", 2.0),
            new Text("\u00a02\u3000", 2.0),
            new Text("1e5", 1e5),
            new Text("1E+5", 1e5),
            new Text("1.2e−7", 1.2e-7),
            new Text("0.10000000000000001", 0.1),
            new Text("4.9e-324", Double.MIN_VALUE),
            new Text("1.7976931348623157e308", Double.MAX_VALUE),
            new Text("１２．５", 12.5),
            new Text("0。1", 0.1),
            new Text("１．２Ｅ－７", 1.2e-7),
            new Text("１，５", "comma", 1.5),
            new Text("－３", -3.0),
            new Text("1,5", "comma", 1.5),
            new Text(",5", "comma", 0.5),
            new Text("1,5e3", "comma", 1500.0),
            new Text("0,125", "comma", 0.125),
            new Text("1,234", "grouped", 1.234),
            new Text("1.234", 1.234, "grouped"),
            new Text("0.125", 0.125),
            new Text("1,234.5", "grouped"),
            new Text("1.234,5", "grouped"),
            new Text("1 000", "grouped"),
            new Text("1\u202f000", "grouped"),
            new Text("1'000", "grouped"),
            new Text("1_000", "grouped"),
            new Text("", "empty"),
            new Text(" \t ", "empty"),
            new Text("1e400", "large"),
            new Text("-1e400", "large"),
            new Text("1e-400", "small"),
            new Text("0e-400", 0.0),
            new Text("NaN", "not-finite"),
            new Text("-Infinity", "not-finite"),
            new Text("∞", "not-finite"),
            new Text("0x1p3", "no-number"),
            new Text("1d", "no-number"),
            new Text("2f", "no-number"),
            new Text("٣", "digits"),
            new Text("१", "digits"),
            new Text("1e", "no-number"),
            new Text("e5", "no-number"),
            new Text("--1", "no-number"),
            new Text("1-1", "no-number"),
            new Text(".", "no-number"),
            new Text("1e1.5", "no-number"),
            new Text("50%", "no-number"),
            new Text("1/3", 1.0 / 3),
            new Text("-2/3", -2.0 / 3),
            new Text("−3／8", -0.375),
            new Text(" 1 / 4 ", 0.25),
            new Text("0.1/0.3", 0.1 / 0.3),
            new Text("1/0", "no-number"),
            new Text("1/", "no-number"),
            new Text("/3", "no-number"),
            new Text("1/2/3", "no-number"),
            new Text("1e308/1e-308", "large"),
            new Text("1e-308/1e308", "small"),
            new Text("=1+1", "no-number"),
            new Text("one", "no-number"),
            new Text("1\u00002", "no-number"),
            new Text("😀", "no-number"));

    static Stream<Arguments> textsInLocales() {
        return LOCALES.stream().flatMap(locale -> TEXTS.stream().map(text -> Arguments.of(locale, text)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("textsInLocales")
    void isReadOrRefusedWithItsReason(Locale locale, Text text) {
        boolean comma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
        Object expected = comma ? text.comma() : text.point();
        switch (NumberText.read(text.typed(), comma)) {
            case Reading.Value<Double>(Double read) -> assertThat((Object) read).isEqualTo(expected);
            case Reading.Refused<Double> refused ->
                assertThat((Object) refused.key()).isEqualTo("field.refused." + expected);
        }
    }

    @Test
    void thereAreTextsOfEachKind() {
        assertThat(TEXTS).hasSizeGreaterThanOrEqualTo(40);
        assertThat(LOCALES).hasSize(6);
    }

    @Test
    void aHugeTextIsRefusedAtOnce() {
        assertThat(NumberText.read("1".repeat(10_000_000), false)).isEqualTo(Reading.refused("long"));
    }

    @Test
    void whatIsShownExactlyReadsBackAsTheSameDouble() {
        SplittableRandom random = new SplittableRandom(11);
        Digits all = new Digits(17, false);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(NumberText.read(Digits.exact(value), false)).isEqualTo(Reading.of(value));
                assertThat(NumberText.read(all.text(value), false)).isEqualTo(Reading.of(value + 0.0));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("wholes")
    void wholeNumbers(String typed, Object expected) {
        switch (WholeText.read(typed)) {
            case Reading.Value<Long>(Long read) -> assertThat((Object) read).isEqualTo(expected);
            case Reading.Refused<Long> refused ->
                assertThat((Object) refused.key()).isEqualTo("field.refused." + expected);
        }
    }

    static Stream<Arguments> wholes() {
        return Stream.of(
                Arguments.of("12", 12L),
                Arguments.of("−12", -12L),
                Arguments.of("+7", 7L),
                Arguments.of("007", 7L),
                Arguments.of("0", 0L),
                Arguments.of("９", 9L),
                Arguments.of("9223372036854775807", Long.MAX_VALUE),
                Arguments.of("-9223372036854775808", Long.MIN_VALUE),
                Arguments.of("9223372036854775808", "large"),
                Arguments.of("1".repeat(100), "large"),
                Arguments.of("1.5", "fraction"),
                Arguments.of("1e3", "fraction"),
                Arguments.of("1,000", "grouped"),
                Arguments.of("1 000", "grouped"),
                Arguments.of("٣", "digits"),
                Arguments.of("", "empty"),
                Arguments.of("-", "no-number"),
                Arguments.of("four", "no-number"));
    }
}
