package org.densescope.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.densescope.format.Disk;
import org.densescope.trace.Digits;
import org.densescope.trace.formula.Naming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    private static final Settings SOME = new Settings(
            new WindowBounds(-1200, 34.5, 1100, 700),
            true,
            Preferences.FIRST
                    .withTheme(Preferences.Theme.DARK)
                    .withFontScale(1.25)
                    .withLanguage("zh-Hant")
                    .withDigits(new Digits(6, true))
                    .withReducedMotion(true)
                    .withNaming(Naming.ofId("net-out").orElseThrow()),
            false,
            true,
            "both",
            List.of(0.2, 0.75),
            List.of(
                    Path.of("/home/a b/C:\\x.dscope").toAbsolutePath(),
                    Path.of("/é/网络.dscope").toAbsolutePath()));

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgain() {
        SettingsFile file = new SettingsFile(folder.resolve("deep/er/settings.properties"));
        assertThat(file.read().settings()).isEqualTo(Settings.FIRST);
        assertThat(file.write(SOME)).isTrue();
        assertThat(file.read().settings()).isEqualTo(SOME);
    }

    @Test
    void theBytesAreTheSameInEveryCountryAndEveryTime() throws IOException {
        Path a = folder.resolve("a");
        Path b = folder.resolve("b");
        new SettingsFile(a).write(SOME);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            new SettingsFile(b).write(SOME);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(b).hasSameBinaryContentAs(a);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000\u0000\u0000", "{\"theme\": \"dark\"}", "version=1\ntheme=\\uZZ"})
    void aFileThatCannotBeReadIsMovedAside(String content) throws IOException {
        Path path = folder.resolve("settings.properties");
        Files.writeString(path, content);
        assertThat(new SettingsFile(path).read().settings()).isEqualTo(Settings.FIRST);
        assertThat(path).doesNotExist();
        assertThat(folder.resolve("settings.properties.broken")).hasContent(content);
    }

    @Test
    void nothingTakesThePlaceOfAnOlderFileThatWasMovedAside() throws IOException {
        Path path = folder.resolve("settings.properties");
        Files.writeString(folder.resolve("settings.properties.broken"), "older");
        Files.writeString(path, "no settings");
        SettingsFile.Reading reading = new SettingsFile(path).read();
        assertThat(String.valueOf(reading.note())).contains("settings.properties.broken-2");
        assertThat(folder.resolve("settings.properties.broken")).hasContent("older");
        assertThat(folder.resolve("settings.properties.broken-2")).hasContent("no settings");
    }

    @Test
    void settingsOfANewerVersionAreLeftAlone() throws IOException {
        Path path = folder.resolve("settings.properties");
        Files.writeString(path, "version=99\ntheme=dark\n");
        SettingsFile file = new SettingsFile(path);
        SettingsFile.Reading reading = file.read();
        assertThat(reading.settings()).isEqualTo(Settings.FIRST);
        assertThat(String.valueOf(reading.note())).contains("another version");
        assertThat(file.write(SOME)).isFalse();
        assertThat(path).hasContent("version=99\ntheme=dark\n");
    }

    @Test
    void whatAPersonNamesIsLeftAloneWhateverItIs() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader");
        Path inside = Files.createDirectories(folder.resolve("things/inside"));
        for (Path named : List.of(letter, inside.getParent())) {
            SettingsFile file = new SettingsFile(Disk.machine(), named, true);
            SettingsFile.Reading reading = file.read();
            assertThat(reading.settings()).isEqualTo(Settings.FIRST);
            assertThat(String.valueOf(reading.note())).contains(named.toString(), "left as it is");
            assertThat(file.write(SOME)).isFalse();
        }
        assertThat(letter).hasContent("Dear reader");
        assertThat(inside).isDirectory();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
        SettingsFile fresh = new SettingsFile(Disk.machine(), folder.resolve("mine"), true);
        assertThat(fresh.read().note()).isNull();
        assertThat(fresh.write(SOME)).isTrue();
    }

    @Test
    void bytesThatAreNoTextAreMovedAside() throws IOException {
        Path path = folder.resolve("settings.properties");
        Files.write(path, "version=1\nlanguage=\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(new SettingsFile(path).read().settings()).isEqualTo(Settings.FIRST);
        assertThat(path).doesNotExist();
    }

    @Test
    void oneValueThatMakesNoSenseIsReplacedAlone() throws IOException {
        Path path = folder.resolve("settings.properties");
        Files.writeString(path, """
                version=1
                theme=pink
                digits=400
                font-scale=0x1p3
                window=1 2 three 4
                dividers=0.1 7
                reduced-motion=true
                unheard-of=yes
                """);
        Settings read = new SettingsFile(path).read().settings();
        assertThat(read.preferences().theme()).isEqualTo(Preferences.Theme.SYSTEM);
        assertThat(read.preferences().digits().significant()).isEqualTo(6);
        assertThat(read.preferences().fontScale()).isEqualTo(1);
        assertThat(read.window()).isNull();
        assertThat(read.dividers()).isEmpty();
        assertThat(read.preferences().reducedMotion()).isTrue();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNoFailure() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "not a folder");
        SettingsFile file = new SettingsFile(blocked.resolve("settings.properties"));
        assertThat(file.read().settings()).isEqualTo(Settings.FIRST);
        assertThat(file.write(SOME)).isFalse();
        Path directory = Files.createDirectories(folder.resolve("taken/settings.properties/inside"));
        assertThat(new SettingsFile(directory.getParent()).write(SOME)).isFalse();
        try (Stream<Path> left = Files.list(folder.resolve("taken"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void eachSystemHasItsPlace() {
        assertThat(SettingsFile.usualPlace("Linux", "/home/a", Map.of()))
                .isEqualTo(Path.of("/home/a/.config/densescope/settings.properties"));
        assertThat(SettingsFile.usualPlace("Linux", "/home/a", Map.of("XDG_CONFIG_HOME", "/x")))
                .isEqualTo(Path.of("/x/densescope/settings.properties"));
        assertThat(SettingsFile.usualPlace("Linux", "/home/a", Map.of("XDG_CONFIG_HOME", "relative")))
                .isEqualTo(Path.of("/home/a/.config/densescope/settings.properties"));
        assertThat(SettingsFile.usualPlace("Mac OS X", "/Users/a", Map.of()))
                .isEqualTo(Path.of("/Users/a/Library/Application Support/Densescope/settings.properties"));
        assertThat(SettingsFile.usualPlace("Windows 11", "/Users/a", Map.of("APPDATA", "/Users/a/Roaming")))
                .isEqualTo(Path.of("/Users/a/Roaming/Densescope/settings.properties"));
    }
}
