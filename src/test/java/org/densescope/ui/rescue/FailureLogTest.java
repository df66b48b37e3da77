package org.densescope.ui.rescue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureLogTest {
    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void reportsAreKeptInFiveFilesOfLimitedSize() throws IOException {
        FailureLog log = new FailureLog(folder, 100);
        for (int i = 0; i < 40; i++) {
            assertThat(log.write("report " + i + " ".repeat(30) + "\n")).isTrue();
        }
        assertThat(names())
                .containsExactly(
                        "failures.log", "failures.log.1", "failures.log.2", "failures.log.3", "failures.log.4");
        assertThat(Files.readString(folder.resolve("failures.log"))).contains("report 39");
        for (String name : names()) {
            assertThat(Files.size(folder.resolve(name))).isLessThanOrEqualTo(100);
        }
    }

    @Test
    void aReportLargerThanAFileIsCut() throws IOException {
        new FailureLog(folder, 100).write("x".repeat(1_000));
        assertThat(Files.size(folder.resolve(FailureLog.NAME))).isEqualTo(100);
    }

    @Test
    void whereNothingCanBeWrittenNothingHappens() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThat(new FailureLog(file.resolve("state")).write("report")).isFalse();
        assertThat(file).hasContent("not a folder");
    }

    @Test
    void eachSystemHasItsOwnPlace() {
        assertThat(FailureLog.usualFolder("Linux", "/home/a", Map.of()))
                .isEqualTo(Path.of("/home/a/.local/state/densescope"));
        assertThat(FailureLog.usualFolder("Linux", "/home/a", Map.of("XDG_STATE_HOME", "/state")))
                .isEqualTo(Path.of("/state/densescope"));
        assertThat(FailureLog.usualFolder("Linux", "/home/a", Map.of("XDG_STATE_HOME", "relative")))
                .isEqualTo(Path.of("/home/a/.local/state/densescope"));
        assertThat(FailureLog.usualFolder("Mac OS X", "/Users/a", Map.of()))
                .isEqualTo(Path.of("/Users/a/Library/Logs/Densescope"));
        assertThat(FailureLog.usualFolder("Windows 11", "/u/a", Map.of("LOCALAPPDATA", "/u/a/L")))
                .isEqualTo(Path.of("/u/a/L/Densescope"));
    }
}
