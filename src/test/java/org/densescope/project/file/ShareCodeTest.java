package org.densescope.project.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.densescope.example.Library;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.say.Refused;
import org.densescope.say.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareCodeTest {
    private static final DataLibrary LIBRARY = new Library();
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    static List<String> presets() {
        return List.of(
                "mazur",
                "xor",
                "moons",
                "circles",
                "spiral",
                "iris",
                "penguins",
                "digits",
                "simplenn",
                "derivation-3x3",
                "derivation-batch",
                "lab-dropout");
    }

    @ParameterizedTest
    @MethodSource("presets")
    void anExampleComesBackFromItsCode(String id) throws Exception {
        Project project = Presets.open(id);
        String code = ShareCode.of(Document.of(project), LIBRARY);
        assertThat(code).matches("dscope1:[A-Za-z0-9_-]+").hasSizeLessThanOrEqualTo(ShareCode.LONGEST);
        assertThat(ShareCode.read(code, LIBRARY).project()).isEqualTo(project);
        assertThat(ShareCode.of(ShareCode.read(code, LIBRARY), LIBRARY)).isEqualTo(code);
    }

    @Test
    void freshWeightsNeedNoRoom() {
        assertThat(ShareCode.of(Document.of(Presets.open("moons")), LIBRARY)).hasSizeLessThan(160);
    }

    @Test
    void editedWeightsAndMasksComeBack() throws Exception {
        Project project = Presets.open("moons")
                .withWeight(1, 2, 0, 1 / 3.0)
                .withCut(2, 1, 3, true)
                .withFrozen(2, 0, 0, true);
        assertThat(ShareCode.read(ShareCode.of(Document.of(project), LIBRARY), LIBRARY)
                        .project())
                .isEqualTo(project);
    }

    @Test
    void eachWrongCharacterIsFound() {
        String code = ShareCode.of(Document.of(Presets.open("xor")), LIBRARY);
        for (int at = ShareCode.MARK.length(); at < code.length(); at++) {
            int letter = ALPHABET.indexOf(code.charAt(at));
            for (int other : new int[] {letter + 1, letter + 17, letter + 32}) {
                String wrong = code.substring(0, at) + ALPHABET.charAt(other % 64) + code.substring(at + 1);
                assertThatThrownBy(() -> ShareCode.read(wrong, LIBRARY))
                        .as(wrong)
                        .isInstanceOf(Unreadable.class);
            }
            String shorter = code.substring(0, at) + code.substring(at + 1);
            assertThatThrownBy(() -> ShareCode.read(shorter, LIBRARY)).isInstanceOf(Unreadable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dscope1:", "dscope1:AAAA", "dscope2:AAAA", "dscope1:äöü", "dscope1:====", "hello"})
    void nonsenseIsRefused(String text) {
        assertThatThrownBy(() -> ShareCode.read(text, LIBRARY)).isInstanceOf(Unreadable.class);
    }

    @Test
    void whatIsTooLargeIsAFile() {
        Project project = Presets.fromShape("64-32-10", 1).withWeight(1, 0, 0, 0.5);
        assertThatThrownBy(() -> ShareCode.of(Document.of(project), LIBRARY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("save it as a file");
    }
}
