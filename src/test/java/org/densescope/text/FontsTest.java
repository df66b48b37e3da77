package org.densescope.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A sign that the bundled fonts lack would be a box on a machine without Chinese fonts.
class FontsTest {
    @ParameterizedTest
    @ValueSource(strings = {"DensescopeSans-Regular", "DensescopeSans-Bold"})
    void everySignOfEveryTextHasAGlyph(String name) throws IOException, FontFormatException {
        Font font;
        try (InputStream in = FontsTest.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            font = Font.createFont(Font.TRUETYPE_FONT, in);
        }
        Set<String> missing = new TreeSet<>();
        for (Language language : Language.values()) {
            for (String area : Texts.AREAS) {
                Texts.load(area, language)
                        .forEach((key, text) -> text.codePoints()
                                .filter(sign -> sign >= ' ' && !font.canDisplay(sign))
                                .forEach(sign -> missing.add(Character.toString(sign) + " in " + key)));
            }
        }
        assertThat(missing).isEmpty();
    }
}
