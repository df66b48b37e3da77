package org.densescope.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplacementTest {
    private static final byte[] NEW = "new ".repeat(40_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path target() throws IOException {
        return Files.writeString(folder.resolve("moons.dscope"), "old");
    }

    private static void write(Disk disk, Path target) throws IOException {
        disk.replace(target, out -> out.write(NEW), NEW.length);
    }

    @Test
    void theOrderIsThatWhichSurvivesAPowerCut() throws IOException {
        FailingDisk disk = new FailingDisk(0, FailingDisk.Kind.BROKEN, true);
        write(disk, target());
        assertThat(disk.done.stream().filter(call -> !call.equals("write")))
                .containsExactly(
                        "real",
                        "usable",
                        "create",
                        "force",
                        "close",
                        "open",
                        "written",
                        "list",
                        "written",
                        "move",
                        "force folder");
        assertThat(Files.readAllBytes(folder.resolve("moons.dscope"))).isEqualTo(NEW);
    }

    @ParameterizedTest
    @EnumSource
    void whicheverCallFailsTheOldFileOrTheNewOneIsThereWhole(FailingDisk.Kind kind) throws IOException {
        for (boolean moves : new boolean[] {true, false}) {
            FailingDisk counting = new FailingDisk(0, kind, moves);
            write(counting, target());
            for (int n = 1; n <= counting.calls(); n++) {
                Path target = target();
                try {
                    write(new FailingDisk(n, kind, moves), target);
                    assertThat(Files.readAllBytes(target)).isEqualTo(NEW);
                } catch (Unwritable e) {
                    assertThat(e.sentence().key()).startsWith("say.disk.");
                    Path kept = folder.resolve("moons.dscope.bak");
                    Path old = Files.exists(kept) ? kept : target;
                    assertThat(Files.readString(old)).as("%s, call %d", kind, n).isEqualTo("old");
                    Files.deleteIfExists(kept);
                }
                Files.deleteIfExists(folder.resolve("moons.dscope.bak"));
                try (Stream<Path> left = Files.list(folder)) {
                    boolean deletes = counting.done.get(n - 1).equals("delete");
                    assertThat(left.toList()).as("%s, call %d", kind, n).hasSizeLessThanOrEqualTo(deletes ? 2 : 1);
                }
                clear();
            }
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aFileThatIsHeldIsTriedAgain() throws IOException {
        Path target = target();
        FailingDisk counting = new FailingDisk(0, FailingDisk.Kind.FORBIDDEN, true);
        write(counting, target);
        FailingDisk disk = new FailingDisk(counting.calls() - 1, FailingDisk.Kind.FORBIDDEN, true);
        write(disk, target);
        assertThat(disk.done).contains("pause 50");
        assertThat(Files.readAllBytes(target)).isEqualTo(NEW);
    }

    @Test
    void linksAndRightsAreKept() throws IOException {
        Path target = target();
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.dscope"), target);
        write(Disk.machine(), link);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.readAllBytes(target)).isEqualTo(NEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void whatEarlierAttemptsLeftGoesAfterADay() throws IOException {
        Path target = target();
        Path old = Files.writeString(folder.resolve(".moons.dscope.00000001.saving"), "half");
        Path young = Files.writeString(folder.resolve(".moons.dscope.00000002.saving"), "half");
        Files.setLastModifiedTime(
                old, FileTime.fromMillis(Files.getLastModifiedTime(young).toMillis() - 2L * 24 * 3600 * 1000));
        write(Disk.machine(), target);
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void aFolderThatIsMissingIsNotMade() {
        Path nowhere = folder.resolve("no/file.dscope");
        assertThatThrownBy(() -> write(Disk.machine(), nowhere)).isInstanceOf(Unwritable.class);
        assertThat(folder.resolve("no")).doesNotExist();
        assertThatThrownBy(() -> write(Disk.machine(), folder))
                .isInstanceOf(Unwritable.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void tooLittleRoomIsSaidWithBothFigures() throws IOException {
        Path target = target();
        assertThatThrownBy(() -> Disk.machine().replace(target, out -> out.write(NEW), Long.MAX_VALUE / 2))
                .hasMessageMatching("“moons.dscope” needs .* MB, and only .* MB are free there");
        assertThat(Files.readString(target)).isEqualTo("old");
        assertThat(List.of(folder.toFile().list())).hasSize(1);
    }
}
