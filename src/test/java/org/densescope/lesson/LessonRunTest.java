package org.densescope.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.densescope.lesson.LessonRun.Manner;
import org.densescope.lesson.source.Fence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LessonRunTest {
    private static final String FRONT = "---\ndensescope-lesson: 1\nid: mine\nlanguage: en\ntitle: Mine\n---\n";

    private static Lesson bundled(String id) {
        return BundledLessons.find(id, "en").map(LessonFile::lesson).orElseThrow();
    }

    private static Lesson lesson(String body) {
        LessonFile file = LessonFile.of((FRONT + body).getBytes(StandardCharsets.UTF_8));
        assertThat(file.problems()).isEmpty();
        return file.lesson();
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void bundledLessonsHold(Manner manner) {
        for (String id : BundledLessons.ids()) {
            LessonRun.Result result = new LessonRun(bundled(id), List.of(), 3).answering(manner);
            assertThat(result.problems()).as(id).isEmpty();
            assertThat(result.transcript()).as(id).anyMatch(line -> line.endsWith(" #end"));
        }
    }

    @Test
    void allBranchesAreWalkedInAllLanguages() {
        Lesson chinese = BundledLessons.find("one-layer", "zh-Hans")
                .map(LessonFile::lesson)
                .orElseThrow();
        Lesson lesson = bundled("one-layer");
        LessonRun.Result result = new LessonRun(lesson, List.of(chinese), 0).everywhere();
        assertThat(result.problems()).isEmpty();
        lesson.steps()
                .forEach(step -> assertThat(result.transcript())
                        .contains("## " + step.scene().title() + " #" + step.id()));
        assertThat(result.transcript())
                .contains("[zh-Hans] 折两次", "隐藏单元 1 给出 2，隐藏单元 2 给出 1：1 · 2 − 2 · 1 + 0。")
                .contains("expect loss = 0.6931471805599453 ✓");
    }

    @Test
    void aWrongAnswerGoesTheOtherWay() {
        Lesson lesson = bundled("one-layer");
        assertThat(new LessonRun(lesson, List.of(), 0).answering(Manner.RIGHT).transcript())
                .contains("→ end")
                .doesNotContain("## The sum #sum");
        assertThat(new LessonRun(lesson, List.of(), 0).answering(Manner.WRONG).transcript())
                .contains("→ sum", "## The sum #sum");
    }

    /// δ of o1 and the gradient of w1 are printed in the article of the example.
    @Test
    void rightAnswersAreThoseOfTheTape() {
        List<String> lines = new LessonRun(bundled("net-or-out"), List.of(), 0)
                .answering(Manner.RIGHT)
                .transcript();
        assertThat(lines).contains("✓ +").contains("✓ fc1[0,0] via o1");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("✓ fc2 δ[0] = 0.1384985")
                        && line.contains("fc1 dw[0,0] = 4.38567734474347E-4"));
        assertThat(new LessonRun(bundled("net-or-out"), List.of(), 0)
                        .answering(Manner.WRONG)
                        .transcript())
                .contains("✗ −", "✗ fc1[0,0] via o2");
    }

    @Test
    void whatIsExpectedAndDoesNotHoldIsAFault() {
        Lesson lesson =
                lesson("## One {#one}\n```do\n- open: mazur\n- seek: loss\n```\n```expect\n- loss: {is: 0.3}\n```\n");
        LessonRun.Result result = new LessonRun(lesson, List.of(), 0).answering(Manner.RIGHT);
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.at().line()).isEqualTo(13);
            assertThat(problem.sentence().key()).isEqualTo("say.lesson.not-held");
        });
        Lesson unborn = lesson("## One {#one}\n```do\n- open: mazur\n```\n```expect\n- loss: {is: 0}\n```\n");
        assertThat(new LessonRun(unborn, List.of(), 0).everywhere().problems()).hasSize(1);
    }

    @Test
    void nobodyIsLedInACircleForever() {
        Lesson lesson = lesson(
                "## One {#one}\n```ask\nkind: choice\ntext: T\nchoices: [a, b]\nanswer: a\n```\n```next\nwrong: one\n```\n## Two {#two}\n");
        assertThat(new LessonRun(lesson, List.of(), 0).answering(Manner.WRONG).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence().key()).isEqualTo("say.lesson.visits"));
        assertThat(new LessonRun(lesson, List.of(), 0).answering(Manner.RIGHT).problems())
                .isEmpty();
    }

    @Test
    void numbersLeadTheWay() {
        String body = """
                ## One {#one}
                ```do
                - open: mazur
                - seek: loss
                ```
                ```next
                - {if: loss < 0.1, then: three}
                - {if: loss < 0.3, then: two}
                - {else: three}
                ```
                ## Three {#three}
                ## Two {#two}
                """;
        assertThat(new LessonRun(lesson(body), List.of(), 0)
                        .answering(Manner.RIGHT)
                        .transcript())
                .contains("→ two")
                .doesNotContain("## Three #three");
    }

    @Test
    void aLessonCanBringItsOwnNetwork() {
        String body = "## One {#one}\n```do\n"
                + "- open: {shape: 2-1, activations: [identity], loss: mean-squared-error, weights: [[[2, 3]]], biases: [[1]],"
                + " inputs: [[1, 1]], targets: [[0]]}\n"
                + "- set: {\"fc1 b[0]\": 4}\n- cut: fc1[0,1]\n- seek: outputs\n```\n"
                + "```expect\n- fc1 a[0]: {is: 6}\n```\n";
        assertThat(new LessonRun(lesson(body), List.of(), 0).everywhere().problems())
                .isEmpty();
    }

    @Test
    void trainingUntilALossEndsAtTheLatestWhereItMay() {
        String body = """
                ## One {#one}
                ```do
                - open: mazur
                - train: {until-loss: 0.0001, at-most: 3}
                - seek: loss
                ```
                Loss {= loss}.
                """;
        String other = body.replace("{until-loss: 0.0001, at-most: 3}", "{epochs: 3}");
        List<String> until =
                new LessonRun(lesson(body), List.of(), 0).everywhere().transcript();
        assertThat(until)
                .contains(new LessonRun(lesson(other), List.of(), 0)
                        .everywhere()
                        .transcript()
                        .getLast());
        assertThat(until.getLast()).startsWith("Loss 0.2");
    }

    @Test
    void trainingWithoutEndIsRefused() {
        Lesson lesson = lesson("## One {#one}\n```do\n- open: digits\n- train: {epochs: 100000}\n```\n");
        assertThat(new LessonRun(lesson, List.of(), 0).everywhere().problems())
                .singleElement()
                .satisfies(p -> assertThat(p.sentence().key()).isEqualTo("say.lesson.much-training"));
    }

    @Test
    void theLessonOfTheManualRuns() throws IOException {
        String page = Files.readString(Path.of("docs/lessons.md"));
        int from = page.indexOf("````markdown\n") + "````markdown\n".length();
        String text = page.substring(from, page.indexOf("````\n", from));
        LessonFile file = LessonFile.of(text.getBytes(StandardCharsets.UTF_8));
        assertThat(file.problems()).isEmpty();
        assertThat(new LessonRun(file.lesson(), List.of(), 0).everywhere().transcript())
                .contains("✓ 0.3775", "It is 0.3775.");
    }

    @Test
    void theManualNamesAllThatCanBeWritten() throws IOException {
        String page = Files.readString(Path.of("docs/lessons.md"));
        for (List<String> words : List.of(
                Verb.ids(), Verb.CONTROLS, Verb.MOMENTS, Question.Kind.ids(), StepReader.CONDITIONS, Fence.KINDS)) {
            assertThat(words).allSatisfy(word -> assertThat(page).containsPattern("`" + word + "[`:]"));
        }
    }
}
