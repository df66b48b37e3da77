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

    private Outcome run(List<String> options, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("--module-path", System.getProperty("jdk.module.path"), "--add-modules", "javafx.controls"));
        command.addAll(List.of("--enable-native-access=javafx.graphics", "-XX:TieredStopAtLevel=1"));
        command.add("-Djavafx.cachedir=" + Path.of("target", "openjfx").toAbsolutePath());
        command.add("-Duser.home=" + folder.resolve("home"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.densescope.Main"));
        command.addAll(arguments);
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.remove("DISPLAY");
        environment.remove("XDG_CONFIG_HOME");
        environment.remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("the program ends: %s", command).isTrue();
        return new Outcome(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
