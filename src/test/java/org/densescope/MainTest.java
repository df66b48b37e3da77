package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a process of its own, as a person starts it.
@Tag("slow")
class MainTest {
    @TempDir
    Path folder;

    private record Outcome(int code, String out, String err) {}

    @Test
    void withoutADisplayThereIsOneSentence() throws Exception {
        Outcome outcome = run(List.of(), List.of());
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().strip()).hasLineCount(1).contains("DISPLAY");
    }

    @Test
    void aPictureNeedsNoDisplay() throws Exception {
        Path file = folder.resolve("picture.png");
        Outcome outcome = run(
                List.of(),
                List.of(
                        "screenshot",
                        "--preset",
                        "xor",
                        "--width",
                        "800",
                        "--height",
                        "600",
                        "--scale",
                        "1.5",
                        file.toString()));
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(1200, 900);
        assertThat(folder.resolve("home/.config")).as("nothing is remembered").doesNotExist();
    }

    @Test
    void aWindowOpensAndCloses() throws Exception {
        Outcome outcome = run(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"), List.of("--rehearse"));
        assertThat(outcome.err()).matches("first picture after \\d+ ms and \\d+ ms of all processors\\R");
        assertThat(outcome.code()).isZero();
    }

    /// As a logout does it.
    @Test
    void whoIsEndedFromOutsideKeepsTheSettingsAndLeavesNothingToRecover() throws Exception {
        Path settings = folder.resolve("mine/settings.properties");
        Process process = shown(List.of("--language", "zh-Hant", "--settings", settings.toString()));
        Path state = folder.resolve("home/.local/state/densescope");
        assertThat(settings).doesNotExist();
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(settings)).contains("version=1", "language=zh-Hant");
        assertThat(state.resolve("recovery")).doesNotExist();
    }

    /// A folder or somebody's file that is named as settings is left alone.
    @Test
    void settingsThatAreNobodysAreLeftAloneAndTheProgramStarts() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader");
        for (Path named : List.of(letter, folder)) {
            Process process = shown(List.of("--settings", named.toString()));
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(folder.resolve("err.txt"))).contains(named.toString(), "left as it is");
        }
        assertThat(letter).hasContent("Dear reader");
        assertThat(folder.resolve("letter.txt.broken")).doesNotExist();
    }

    /// Begins the program, and returns when its window is shown.
    private Process shown(List<String> arguments) throws IOException, InterruptedException {
        Process process = begin(ShownMain.class, List.of("-Dglass.platform=Headless", "-Dprism.order=sw"), arguments);
        Path out = folder.resolve("out.txt");
        for (int i = 0; i < 300 && process.isAlive() && !Files.readString(out).contains(ShownMain.SHOWN); i++) {
            Thread.sleep(200);
        }
        assertThat(Files.readString(out)).contains(ShownMain.SHOWN);
        return process;
    }

    private Outcome run(List<String> options, List<String> arguments) throws IOException, InterruptedException {
        Process process = begin(Main.class, options, arguments);
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("the program ends: %s", arguments).isTrue();
        return new Outcome(
                process.exitValue(),
                Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8),
                Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8));
    }

    private Process begin(Class<?> program, List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("--module-path", System.getProperty("jdk.module.path"), "--add-modules", "javafx.controls"));
        command.addAll(List.of("--enable-native-access=javafx.graphics", "-XX:TieredStopAtLevel=1"));
        command.add("-Djavafx.cachedir=" + Path.of("target", "openjfx").toAbsolutePath());
        command.add("-Duser.home=" + folder.resolve("home"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.remove("DISPLAY");
        environment.remove("XDG_CONFIG_HOME");
        environment.remove("XDG_STATE_HOME");
        environment.remove("JAVA_TOOL_OPTIONS");
        return builder.start();
    }
}
