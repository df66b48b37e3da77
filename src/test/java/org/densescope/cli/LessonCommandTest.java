package org.densescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drives `lesson` as a caller does.
class LessonCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLines(_ -> 0, _ -> 0).run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void remarksAreNoFault() {
        assertThat(run("lesson", "check", "--language", "en", "assets/lessons/one-layer.lesson.md"))
                .isZero();
        assertThat(out.toString().lines())
                .contains("assets/lessons/one-layer.lesson.md:6:9: remark: S6 is covered, but no question is about it");
    }

    @Test
    void faultsOfAllFilesAreSaid(@TempDir Path folder) throws IOException {
        Path bad = folder.resolve("bad.lesson.md");
        Files.writeString(bad, "## One\n");
        Path none = folder.resolve("none.lesson.md");
        assertThat(run("lesson", "check", "--language", "zh-Hans", bad.toString(), none.toString()))
                .isEqualTo(2);
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(bad + ":1:1: 一课的开头"),
                        line -> assertThat(line).startsWith(none + ":1:1: "));
    }

    @Test
    void eachBundledLessonIsALine() {
        assertThat(run("lesson", "list")).isZero();
        assertThat(out.toString().lines())
                .containsExactly("one-layer\ten,zh-Hans\t7\tS5,S6,S7", "net-or-out\ten\t5\tS17,S42,S41");
    }

    @Test
    void aCommandIsNeeded() {
        assertThat(run("lesson", "--language", "en")).isEqualTo(2);
        assertThat(err.toString()).contains("--help");
    }

    @Test
    void aLessonIsGoneThrough() {
        assertThat(run("lesson", "run", "--language", "en", "net-or-out", "--answers", "random", "--seed", "4"))
                .isZero();
        assertThat(out.toString()).contains("## Sign first #sign", "Loss 0.2984. The first number");
        assertThat(run("lesson", "run", "assets/lessons/one-layer.lesson.md")).isZero();
        assertThat(out.toString()).contains("[zh-Hans] 四个点");
    }

    @Test
    void whatCannotBeRunIsRefused() {
        assertThat(run("lesson", "run", "--language", "en", "nosuch")).isEqualTo(2);
        assertThat(run("lesson", "run", "--language", "en", "assets/lessons/one-layer.zh-Hans.lesson.md"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("run “one-layer.lesson.md”, the lesson itself");
        assertThat(run("lesson", "run", "--language", "en", "one-layer", "--answers", "rihgt"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("is “right” meant?");
    }
}
