package org.densescope.ui.explain;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeBlock;
import java.util.List;
import java.util.Objects;
import org.scilab.forge.jlatexmath.TeXFormula;

/// Names that people type may have letters that no font of formulas has, such as Chinese ones: these come from the
/// program's own font, whatever the machine has.
final class TypedNames {
    private static final String FONT = "/fonts/DensescopeSans-Regular.ttf";

    private static final List<UnicodeBlock> BLOCKS = List.of(
            UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS,
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    private TypedNames() {}

    /// @throws IOException when the program's font cannot be read
    static void register() throws IOException {
        try (InputStream in = Objects.requireNonNull(TypedNames.class.getResourceAsStream(FONT), FONT)) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in);
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            for (UnicodeBlock block : BLOCKS) {
                TeXFormula.registerExternalFont(block, font.getFamily());
            }
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
    }
}
