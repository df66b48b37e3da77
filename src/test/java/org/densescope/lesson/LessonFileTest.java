package org.densescope.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.densescope.lesson.source.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessonFileTest {
    private static final Path LESSONS = Path.of("assets/lessons");
    private static final String FRONT = "---\ndensescope-lesson: 1\nid: mine\nlanguage: en\ntitle: Mine\n---\n";
    private static final String STEP = FRONT + "## One {#one}\n";

    private static List<String> faults(String text) {
        return LessonFile.of(text.getBytes(StandardCharsets.UTF_8)).problems().stream()
                .filter(Problem::fault)
                .map(problem -> problem.at().line() + ":" + problem.at().column() + " "
                        + problem.sentence().text())
                .toList();
    }

    private static String fence(String kind, String... lines) {
        return "```" + kind + "\n" + String.join("\n", lines) + "\n```\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-layer.lesson.md", "one-layer.zh-Hans.lesson.md", "net-or-out.lesson.md"})
    void bundledLessonsHaveNoFault(String name) throws IOException {
        LessonFile file = LessonFile.read(LESSONS.resolve(name));
        assertThat(file.problems()).noneMatch(Problem::fault);
        assertThat(file.lesson()).isNotNull();
    }

    @Test
    void whatALessonSaysIsRead() throws IOException {
        Lesson lesson = LessonFile.read(LESSONS.resolve("one-layer.lesson.md")).lesson();
        assertThat(lesson.title()).isEqualTo("One line is not enough");
        assertThat(lesson.covers()).containsExactly("S5", "S6", "S7");
        assertThat(lesson.minutes()).isEqualTo(15);
        assertThat(lesson.steps())
                .extracting(LessonStep::id)
                .containsExactly("points", "predict", "trained", "hidden", "exact", "sum", "end");
        Question question = lesson.steps().get(1).question();
        assertThat(question.kind()).isEqualTo(Question.Kind.CHOICE);
        assertThat(question.choices()).containsExactly("near 1", "near ½", "near 0");
        assertThat(question.after()).isEqualTo("trained");
        assertThat(lesson.steps().get(2).expected())
                .extracting(Expectation::within)
                .containsExactly(1e-6, 1e-3);
        assertThat(lesson.steps().get(4).turn().ways()).extracting(Turn.Way::to).containsExactly("end", "sum");
    }

    @Test
    void allIsSaidAtOnceWithItsPlace() {
        String text = STEP
                + fence("do", "- open: mazur", "- veiw: plane", "- view: plan", "- select: fc1[0,5]")
                + "It says {= fc9 a[0]}.\n"
                + fence("ask", "kind: sing", "text: Which?");
        assertThat(faults(text))
                .containsExactly(
                        "10:3 there is no “veiw” here: is “view” meant?",
                        "11:9 there is no “plan” here: is “plane” meant?",
                        "12:11 fc1 has no input 5, only 0 to 1",
                        "14:9 there is no layer fc9, only fc1 to fc2",
                        "16:7 there is no “sing” here: is “sign” meant?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- open: mazur\\n- seek: loss|kind: value\\nof: fc2 a[0]\\ntext: T|“fc2 a[0]” is already known",
                "- open: mazur\\n- train: {until-loss: 0.1}|kind: sign\\nof: fc2 a[0]\\ntext: T|needs “at-most”",
                "- open: mazur|kind: choice\\ntext: T\\nchoices: [a, b]\\nanswer: c|there is no “c” here",
                "- open: mazur|kind: value\\ntext: T|is about 1 to 1 numbers",
                "- open: mazur|kind: value\\nof: loss\\nanswer: 3\\ntext: T|“answer” is not written here",
                "- open: mazur|kind: value\\nof: loss\\ntext: T\\ntext: U|“text” stands here twice",
                "- open: mazur|kind: value\\nof: loss\\ntext: T\\nconcept: S99|there is no “S99” here",
                "- open: nosuch|kind: value\\nof: loss\\ntext: T|there is no example “nosuch”",
                "- open: ../mazur|kind: value\\nof: loss\\ntext: T|there is no example “../mazur”",
                "- open: {shape: 9000-9000}|kind: value\\nof: loss\\ntext: T|at most 2000000 weights",
                "- open: &a mazur|kind: value\\nof: loss\\ntext: T|tags (!), anchors (&)",
                "- open: !!java.lang.Runtime x|kind: value\\nof: loss\\ntext: T|tags (!), anchors (&)",
                "- open: *a|kind: value\\nof: loss\\ntext: T|tags (!), anchors (&)",
                "- open: [|kind: value\\nof: loss\\ntext: T|cannot be read as YAML",
            })
    void eachFaultIsNamed(String deeds, String ask, String sentence) {
        String text = STEP + fence("do", deeds.replace("\\n", "\n")) + fence("ask", ask.replace("\\n", "\n"));
        assertThat(faults(text)).singleElement().asString().contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>bold</b>|HTML is not shown",
                "![x](../x.png)|no picture beside the lesson",
                "![x](https://x.org/x.png)|no picture beside the lesson",
                "[x](file:///etc/passwd)|leads nowhere",
                "## Two {#one}|two steps with the id “one”",
                "## Two|has no id",
                "# Title|not with a single #",
                "```next\\nright: one\\n```|need a question",
                "```next\\n- {else: one}\\n```|the end is never reached",
                "```next\\n- {if: loss < 1, then: one}\\n```|nothing is asked on the way",
                "```next\\n- {if: loss + 1, then: one}\\n```|is no comparison",
                "```ask|never closed",
                "> ```do\\n> - open: mazur\\n> ```|belongs at the margin",
            })
    void textsAndWaysAreLookedAtToo(String body, String sentence) {
        assertThat(faults(STEP + body.replace("\\n", "\n") + "\n"))
                .anySatisfy(fault -> assertThat(fault).contains(sentence));
    }

    @Test
    void anotherFormatIsRefused() {
        assertThat(faults(STEP.replace("lesson: 1", "lesson: 2")))
                .containsExactly("2:20 this lesson has the format “2”; this program knows 1");
    }

    @Test
    void aStepThatNothingLeadsToIsAFault() {
        String text = STEP + fence("next", "- {else: three}") + "## Two {#two}\n## Three {#three}\n";
        assertThat(faults(text)).containsExactly("11:1 no step leads to “two”");
    }

    @Test
    void whatIsCoveredShouldBeAsked() {
        LessonFile file =
                LessonFile.of(STEP.replace("title:", "covers: [S1]\ntitle:").getBytes(StandardCharsets.UTF_8));
        assertThat(file.faulty()).isFalse();
        assertThat(file.problems())
                .singleElement()
                .satisfies(
                        p -> assertThat(p.sentence().text()).isEqualTo("S1 is covered, but no question is about it"));
    }

    @Test
    void moreThan400StepsOrAMegabyteAreRefused() {
        StringBuilder many = new StringBuilder(FRONT);
        for (int s = 0; s <= 400; s++) {
            many.append("## Step {#s").append(s).append("}\n");
        }
        assertThat(faults(many.toString())).containsExactly("407:1 a lesson has at most 400 steps");
        assertThat(faults(STEP + "a line\n".repeat(150_000))).containsExactly("1:1 a lesson has at most 1 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "{a: ", "- ", "? ", "> ", "* ", "\t", "&a [", "!!x ", "\"", "|", "%", "`", "]]"})
    void whatIsNestedWithoutEndIsRefusedOrHarmless(String piece) {
        String deep = piece.repeat(3_000 / piece.length());
        assertThat(faults(STEP + fence("do", "- open: " + deep))).isNotEmpty();
        LessonFile.of((STEP + deep + "\n").getBytes(StandardCharsets.UTF_8));
        LessonFile.of(("---\n" + deep + "\n---\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTranslationHoldsTextsOfTheSameStepsOnly(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.lesson.md"), STEP + "## Two {#two}\n");
        Path texts = folder.resolve("mine.zh-Hans.lesson.md");
        Files.writeString(
                texts,
                STEP.replace("id: mine", "translates: mine").replace("language: en", "language: zh-Hans")
                        + fence("do", "- open: mazur")
                        + "## 三 {#three}\n");
        assertThat(LessonFile.read(texts).problems())
                .extracting(problem -> problem.sentence().key())
                .containsExactlyInAnyOrder("say.lesson.texts-only", "say.lesson.unknown", "say.lesson.untranslated");
        Files.delete(folder.resolve("mine.lesson.md"));
        assertThat(LessonFile.read(texts).problems())
                .extracting(problem -> problem.sentence().key())
                .containsExactly("say.lesson.no-original");
    }

    @Test
    void damagedFilesAreRefusedInSentences() throws IOException {
        byte[] whole = Files.readAllBytes(LESSONS.resolve("one-layer.lesson.md"));
        Random random = new Random(7);
        String signs = "[]{}:-#&*!|>'\"`\n \t,=@0aé\0";
        for (int round = 0; round < 400; round++) {
            byte[] damaged = whole.clone();
            if (round % 4 == 0) {
                damaged = Arrays.copyOf(whole, random.nextInt(whole.length));
            }
            for (int hit = random.nextInt(6); hit >= 0 && damaged.length > 0; hit--) {
                damaged[random.nextInt(damaged.length)] = (byte) signs.charAt(random.nextInt(signs.length()));
            }
            LessonFile file = LessonFile.of(damaged);
            int lines = new String(damaged, StandardCharsets.ISO_8859_1).split("\r\n|\r|\n", -1).length;
            assertThat(file.problems()).allSatisfy(problem -> {
                assertThat(problem.sentence().key()).isNotEmpty();
                assertThat(problem.at().line()).isBetween(1, lines + 1);
                assertThat(problem.at().column()).isPositive();
            });
            assertThat(file.lesson() != null || file.faulty()).isTrue();
        }
    }
}
