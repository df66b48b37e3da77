package org.densescope.session.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.densescope.example.Library;
import org.densescope.format.Disk;
import org.densescope.project.file.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that is killed while it saves loses nothing that it has said to be saved.
@Tag("slow")
class KilledTest {
    private static final int KILLS = 20;

    @TempDir
    Path folder;

    @Test
    void killedAtAnyMomentTheFileIsWholeAndTheNewestCopyIsOffered() throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        StateFolder state = new StateFolder(folder.resolve("state"));
        int next = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            int[] said = run("s" + kill, next, 2 + random.nextInt(12), random.nextInt(25));
            int inFile = number(
                    Documented.store(state).open(folder.resolve("a.dscope")).document());
            assertThat(inFile).as("kill %d: in the file", kill).isBetween(said[1], said[1] + 1);
            RecoverySearch search = new RecoverySearch(Disk.machine(), new Library(), state);
            List<Recoverable> offered = search.offered(System.currentTimeMillis());
            assertThat(offered).as("kill %d", kill).hasSize(1);
            assertThat(number(offered.getFirst().document()))
                    .as("kill %d: offered", kill)
                    .isBetween(said[0], said[0] + 1);
            search.remove(offered.getFirst());
            next = inFile + 1;
        }
        assertThat(Documented.files(folder.resolve("state/recovery"))).isEmpty();
    }

    private static int number(Document document) {
        return (int) document.project().network().layer(1).weight(0, 0);
    }

    /// @return the last number that was said to be kept, and to be saved
    private int[] run(String session, int from, int lines, int pause) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        session,
                        String.valueOf(from))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int[] said = {from - 1, from - 1};
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int left = lines;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                int number = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
                said[line.startsWith("kept") ? 0 : 1] = number;
                left--;
                if (left == 0) {
                    Thread.sleep(pause);
                    process.toHandle().destroyForcibly(); // signal 9; what was said before is still read
                }
            }
        }
        assertThat(process.waitFor()).isNotZero();
        return said;
    }
}
