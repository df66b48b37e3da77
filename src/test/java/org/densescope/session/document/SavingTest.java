package org.densescope.session.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.densescope.example.Library;
import org.densescope.example.Presets;
import org.densescope.format.Disk;
import org.densescope.format.FailingDisk;
import org.densescope.format.Unwritable;
import org.densescope.project.file.Document;
import org.densescope.say.Refused;
import org.densescope.say.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavingTest {
    private static final Document OLD = document("xor").withId("0123456789abcdef");
    private static final Document NEW =
            Document.of(OLD.project().withWeight(1, 0, 0, 0.5)).withId(OLD.id());

    @TempDir
    Path folder;

    private static Document document(String preset) {
        return Document.of(Presets.open(preset));
    }

    private StateFolder state() {
        return new StateFolder(folder.resolve("state"));
    }

    private DocumentStore store(Disk disk) {
        return new DocumentStore(disk, new Library(), state());
    }

    private Path file() {
        return folder.resolve("documents/a.dscope");
    }

    private void begin() throws Exception {
        Files.createDirectories(file().getParent());
        Files.deleteIfExists(file());
        for (String kept : Documented.files(folder.resolve("state"))) {
            Files.delete(folder.resolve("state").resolve(kept));
        }
        store(Disk.machine()).save(file(), OLD);
    }

    /// Each call of the disk fails once, in each way.
    @ParameterizedTest
    @EnumSource
    void whicheverCallFailsTheOldDocumentOrTheNewOneIsThereWhole(FailingDisk.Kind kind) throws Exception {
        begin();
        FailingDisk counting = new FailingDisk(0, kind, true);
        store(counting).save(file(), NEW); // the first version is kept
        int refused = 0;
        for (int n = 1; n <= counting.calls(); n++) {
            begin();
            try {
                store(new FailingDisk(n, kind, true)).save(file(), NEW);
                assertThat(read()).isEqualTo(NEW);
            } catch (Unwritable e) {
                refused++;
                assertThat(e.sentence().text()).contains("a.dscope");
                assertThat(read()).as("%s, call %d", kind, n).isIn(OLD, NEW);
            }
            boolean deletes = counting.done.get(n - 1).equals("delete");
            assertThat(Documented.files(file().getParent()))
                    .as("%s, call %d", kind, n)
                    .hasSizeLessThanOrEqualTo(deletes ? 2 : 1);
        }
        assertThat(refused).isGreaterThan(4);
    }

    private Document read() throws Unreadable {
        return store(Disk.machine()).open(file()).document();
    }

    /// What is kept for recovery never harms what was kept before.
    @ParameterizedTest
    @EnumSource
    void whicheverCallFailsWhileItIsKeptTheCopyBeforeIsStillOffered(FailingDisk.Kind kind) throws Exception {
        FailingDisk counting = new FailingDisk(0, kind, true);
        int first = keepTwice(counting, "counted");
        assertThat(counting.calls()).isGreaterThan(first);
        for (int n = first + 1; n <= counting.calls(); n++) {
            keepTwice(new FailingDisk(n, kind, true), "session");
            RecoverySearch search = new RecoverySearch(Disk.machine(), new Library(), state());
            List<Recoverable> offered = search.offered(System.currentTimeMillis());
            assertThat(offered).as("%s, call %d", kind, n).hasSize(1);
            assertThat(offered.getFirst().document().project()).isIn(OLD.project(), NEW.project());
            search.remove(offered.getFirst());
        }
    }

    /// @return how many calls the first copy took
    private int keepTwice(FailingDisk disk, String session) throws Exception {
        Recovery recovery = new Recovery(disk, new Library(), state(), session);
        int first = 0;
        try {
            recovery.keep(OLD, RecoveryNote.NONE);
            first = disk.calls();
            recovery.keep(NEW, RecoveryNote.NONE);
        } catch (Unwritable e) {
            // as the test wants it
        } finally {
            if (session.equals("counted")) {
                recovery.end();
            } else {
                recovery.letGo();
            }
        }
        return first;
    }

    @Test
    void theFileBeforeIsKeptAsAVersionAndTenOfThemAtMost() throws Exception {
        begin();
        DocumentStore store = store(Disk.machine());
        for (int i = 1; i <= 13; i++) {
            store.save(file(), Document.of(OLD.project().withWeight(1, 0, 0, i)).withId(OLD.id()));
        }
        List<Versions.Version> kept = store.versions(OLD.id());
        assertThat(kept).hasSize(Versions.MOST);
        assertThat(kept.getFirst().number()).isEqualTo(13);
        assertThat(store.open(kept.getFirst().file())
                        .document()
                        .project()
                        .network()
                        .layer(1)
                        .weight(0, 0))
                .isEqualTo(12);
        assertThat(store.open(kept.getLast().file())
                        .document()
                        .project()
                        .network()
                        .layer(1)
                        .weight(0, 0))
                .isEqualTo(3);
    }

    @Test
    void whatWouldBeLostIsAskedBefore() throws Exception {
        begin();
        DocumentStore store = store(Disk.machine());
        FileStamp known = store.open(file()).stamp();
        assertThat(store.doubt(file(), known, NEW)).isEmpty();
        assertThat(store.doubt(folder.resolve("new.dscope"), null, NEW)).isEmpty();
        store.save(file(), NEW);
        assertThat(store.doubt(file(), known, NEW)).get().isInstanceOf(DocumentStore.Doubt.Changed.class);

        Document large = document("digits").withId("ffffffffffffffff");
        Path other = folder.resolve("documents/digits.dscope");
        store.save(other, large);
        assertThat(store.doubt(other, null, NEW)).get().isInstanceOf(DocumentStore.Doubt.Larger.class);
        assertThat(store.doubt(file(), null, large)).isEmpty();

        Files.createLink(folder.resolve("documents/second.dscope"), file());
        assertThat(store.doubt(file(), store.open(file()).stamp(), NEW))
                .get()
                .isInstanceOf(DocumentStore.Doubt.OtherNames.class);
    }

    @Test
    void aLinkStaysALink() throws Exception {
        begin();
        Path link = Files.createSymbolicLink(folder.resolve("link.dscope"), file());
        store(Disk.machine()).save(link, NEW);
        assertThat(link).isSymbolicLink();
        assertThat(read()).isEqualTo(NEW);
    }

    @Test
    void oneWindowKnowsThatAnotherHasTheFile() throws Exception {
        begin();
        Disk.Lock first = store(Disk.machine()).lock(file());
        assertThat(first).isNotNull();
        assertThat(store(Disk.machine()).lock(file())).isNull();
        first.close();
        Disk.Lock second = store(Disk.machine()).lock(file());
        assertThat(second).isNotNull();
        second.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"moons", "Übung 3", "网络", "a.b", "-x", "été"})
    void namesThatEverySystemTakes(String name) {
        assertThat(FileNames.checked(name)).isEqualTo(name + ".dscope");
        assertThat(FileNames.checked(name + ".dscope")).isEqualTo(name + ".dscope");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"con", "CON.dscope", "nul.x", "a:b", "what?", "trailing.", "trailing ", " ", "a\tb", "LPT1"})
    void namesThatSomeSystemRefuses(String name) {
        assertThatThrownBy(() -> FileNames.checked(name))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("name");
        assertThat(FileNames.checked(FileNames.proposed(name))).isNotBlank();
    }

    @Test
    void aNameThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> FileNames.checked("网".repeat(90))).hasMessageContaining("255");
    }
}
