package org.densescope.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "en-GB, EN",
        "de-DE, EN",
        "tr-TR, EN",
        "zh, ZH_HANS",
        "zh-CN, ZH_HANS",
        "zh-SG, ZH_HANS",
        "zh-TW, ZH_HANT",
        "zh-HK, ZH_HANT",
        "zh-MO, ZH_HANT",
        "zh-Hant, ZH_HANT",
        "zh-Hant-CN, ZH_HANT",
        "zh-Hans-TW, ZH_HANS"
    })
    void followsTheSystem(String tag, Language expected) {
        assertThat(Language.ofSystem(Locale.forLanguageTag(tag))).isEqualTo(expected);
    }

    @Test
    void isFoundByItsTag() {
        for (Language language : Language.values()) {
            assertThat(Language.ofTag(language.tag())).contains(language);
            assertThat(Language.ofSystem(language.locale())).isEqualTo(language);
        }
        assertThat(Language.ofTag("zh-hans")).contains(Language.ZH_HANS);
        assertThat(Language.ofTag("fr")).isEmpty();
    }
}
