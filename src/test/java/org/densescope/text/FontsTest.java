package org.densescope.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A sign that the bundled fonts lack would be a box on a machine without Chinese fonts.
class FontsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DensescopeSans-Regular",
                "DensescopeSans-Bold",
                "DensescopeSansTC-Regular",
                "DensescopeSansTC-Bold"
            })
    void everySignOfEveryTextHasAGlyph(String name) throws IOException, FontFormatException {
        Font font = font(name);
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

    private static Font font(String name) throws IOException, FontFormatException {
        try (InputStream in = FontsTest.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(100f);
        }
    }

    private static Shape drawn(Font font, String sign) {
        return font.createGlyphVector(new FontRenderContext(null, true, true), sign)
                .getOutline();
    }

    /// In Taiwan these stand in the middle of their square, on the mainland at its lower left.
    @ParameterizedTest
    @ValueSource(strings = {"，", "。", "、", "：", "；", "！", "？"})
    void punctuationStandsWhereItsReadersExpectIt(String sign) throws IOException, FontFormatException {
        for (String style : List.of("Regular", "Bold")) {
            Rectangle2D mainland = drawn(font("DensescopeSans-" + style), sign).getBounds2D();
            Rectangle2D taiwan = drawn(font("DensescopeSansTC-" + style), sign).getBounds2D();
            assertThat(taiwan.getCenterX()).as("of 100").isBetween(45.0, 55.0);
            assertThat(mainland.getCenterX()).isLessThan(taiwan.getCenterX() - 10);
        }
    }

    /// One code, two shapes.
    @Test
    void charactersHaveTheShapesOfTaiwan() throws IOException, FontFormatException {
        Font mainland = font("DensescopeSans-Regular");
        Font taiwan = font("DensescopeSansTC-Regular");
        for (String sign : List.of("說", "內", "過", "誤")) {
            assertThat(new Area(drawn(taiwan, sign)).equals(new Area(drawn(mainland, sign))))
                    .as(sign)
                    .isFalse();
        }
        assertThat(new Area(drawn(taiwan, "w")).equals(new Area(drawn(mainland, "w"))))
                .isTrue();
    }
}
