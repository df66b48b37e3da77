package org.densescope.session.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.densescope.example.Library;
import org.densescope.example.Presets;
import org.densescope.format.Disk;
import org.densescope.format.Unwritable;
import org.densescope.project.file.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
    private static final long DAY = 24L * 60 * 60 * 1000;

    @TempDir
    Path folder;

    private final Document xor = Document.of(Presets.open("xor"));

    private StateFolder state() {
        return new StateFolder(folder.resolve("state"));
    }

    private Recovery session(String name) {
        return new Recovery(Disk.machine(), new Library(), state(), name);
    }

    private RecoverySearch search() {
        return new RecoverySearch(Disk.machine(), new Library(), state());
    }

    private List<Recoverable> offered() {
        return search().offered(System.currentTimeMillis());
    }

    private Document edited(double weight) {
        return Document.of(xor.project().withWeight(1, 0, 0, weight));
    }

    /// As a program leaves it that is killed.
    private void killed(String name, Document... documents) throws Exception {
        Recovery recovery = session(name);
        for (Document document : documents) {
            recovery.keep(document, new RecoveryNote(null, 3, false, 0));
        }
        recovery.letGo();
    }

    @Test
    void theNewestCopyIsOfferedWithItsNote() throws Exception {
        killed("a", edited(1), edited(2), edited(3));
        List<Recoverable> offered = offered();
        assertThat(offered).hasSize(1);
        assertThat(offered.getFirst().document().project()).isEqualTo(edited(3).project());
        assertThat(offered.getFirst().note().edits()).isEqualTo(3);
        assertThat(offered.getFirst().endedByIt()).isFalse();
        search().remove(offered.getFirst());
        assertThat(offered()).isEmpty();
        assertThat(Documented.files(folder)).isEmpty();
    }

    @Test
    void whereTheNewestIsBrokenTheOneBeforeIsOffered() throws Exception {
        killed("a", edited(1), edited(2));
        Path newest = folder.resolve("state/recovery/a/00000002.dscope");
        byte[] bytes = Files.readAllBytes(newest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(newest, bytes);
        assertThat(offered().getFirst().document().project())
                .isEqualTo(edited(1).project());
    }

    @Test
    void nothingIsOfferedOfAProgramThatRuns() throws Exception {
        Recovery running = session("a");
        running.keep(edited(1), RecoveryNote.NONE);
        assertThat(offered()).isEmpty();
        running.letGo();
        List<Recoverable> first = offered();
        assertThat(first).hasSize(1);
        assertThat(offered()).as("another window offers it already").isEmpty();
    }

    @Test
    void afterFiftyCleanEndsThereIsNoAlarm() throws Exception {
        for (int i = 0; i < 50; i++) {
            Recovery recovery = session("s" + i);
            recovery.keep(edited(i), RecoveryNote.NONE);
            if (i % 2 == 0) {
                recovery.clear();
            } else {
                recovery.discard();
            }
            recovery.end();
            assertThat(offered()).isEmpty();
        }
        assertThat(Documented.files(folder.resolve("state/recovery"))).isEmpty();
    }

    @Test
    void whatTheFileHoldsIsNotOffered() throws Exception {
        Path file = folder.resolve("a.dscope");
        Documented.store(null).save(file, edited(1).withId("0123456789abcdef"));
        Recovery recovery = session("a");
        recovery.keep(edited(1), new RecoveryNote(file, 1, false, 0));
        recovery.letGo();
        assertThat(offered()).isEmpty();
    }

    @Test
    void laterMeansNotToBeAskedForTheSameAgainForSevenDays() throws Exception {
        killed("a", edited(1));
        search().later(offered().getFirst());
        assertThat(offered()).isEmpty();
        assertThat(Documented.files(folder)).contains("state/recovery/a/00000001.dscope");
        Path copy = folder.resolve("state/recovery/a/00000001.dscope");
        Files.setLastModifiedTime(copy, FileTime.fromMillis(System.currentTimeMillis() - 8 * DAY));
        assertThat(offered()).isEmpty();
        assertThat(Documented.files(folder)).isEmpty();
    }

    @Test
    void whatEndedTheProgramIsToldOf() throws Exception {
        killed("a", edited(1));
        Recoverable one = offered().getFirst();
        search().opening(one);
        one.lock().close(); // as when the program dies
        Recoverable again = offered().getFirst();
        assertThat(again.endedByIt()).isTrue();
        search().opened(again);
        again.lock().close();
        assertThat(offered().getFirst().endedByIt()).isFalse();
    }

    @Test
    void whatWasNotToBeSavedStaysForSevenDays() throws Exception {
        Recovery recovery = session("a");
        recovery.keep(edited(1), RecoveryNote.NONE);
        recovery.discard();
        recovery.end();
        assertThat(offered()).isEmpty();
        Path copy = folder.resolve("state/discarded/a/00000001.dscope");
        assertThat(Documented.store(null).open(copy).document().project())
                .isEqualTo(edited(1).project());
        search().offered(System.currentTimeMillis() + 6 * DAY);
        assertThat(copy).exists();
        search().offered(System.currentTimeMillis() + 8 * DAY);
        assertThat(copy).doesNotExist();
    }

    @Test
    void eachSystemHasItsPlace() {
        assertThat(StateFolder.usual("Linux", "/home/a", Map.of()).root())
                .isEqualTo(Path.of("/home/a/.local/state/densescope"));
        assertThat(StateFolder.usual("Linux", "/home/a", Map.of("XDG_STATE_HOME", "/x"))
                        .root())
                .isEqualTo(Path.of("/x/densescope"));
        assertThat(StateFolder.usual("Linux", "/home/a", Map.of("XDG_STATE_HOME", "relative"))
                        .root())
                .isEqualTo(Path.of("/home/a/.local/state/densescope"));
        assertThat(StateFolder.usual("Mac OS X", "/Users/a", Map.of()).root())
                .isEqualTo(Path.of("/Users/a/Library/Application Support/Densescope"));
        assertThat(StateFolder.usual("Windows 11", "/Users/a", Map.of("LOCALAPPDATA", "/Users/a/Local"))
                        .root())
                .isEqualTo(Path.of("/Users/a/Local/Densescope"));
    }

    /// A note that somebody has written or that is damaged is no reason to lose the work beside it.
    @Test
    void aNoteThatCannotBeReadTakesNothingAway() throws Exception {
        killed("a", edited(1));
        Files.writeString(folder.resolve("state/recovery/a/note.json"), "{\"file\": 7");
        assertThat(offered()).hasSize(1);
    }

    /// Where nothing can be kept, that is said, and the program goes on.
    @Test
    void aPlaceThatCannotBeWrittenIsOneSentence() throws Exception {
        Files.writeString(folder.resolve("state"), "a file in the place of the folder");
        Recovery recovery = session("a");
        assertThatThrownBy(() -> recovery.keep(edited(1), RecoveryNote.NONE)).isInstanceOf(Unwritable.class);
        recovery.discard();
        recovery.end();
        assertThat(offered()).isEmpty();
        assertThat(folder.resolve("state")).isRegularFile();
    }
}
