package org.densescope.lesson.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.densescope.say.Sentence;
import org.jspecify.annotations.Nullable;

/// The lines of a lesson file, once it is known that a parser can be trusted with them.
final class LessonText {
    /// Bytes.
    static final int LARGEST = 1_000_000;

    private static final int LONGEST_LINE = 4_000;
    private static final int MOST_LINES = 100_000;
    private static final int DEEPEST = 10;

    private LessonText() {}

    /// @return null where it is refused, with the reason among the problems
    static @Nullable List<String> lines(byte[] bytes, Problems problems) {
        if (bytes.length > LARGEST) {
            problems.fault(Caret.TOP, Sentence.of("say.lesson.too-large", "a lesson has at most 1 MB"));
            return null;
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            problems.fault(Caret.TOP, Sentence.of("say.lesson.no-utf8", "this is no text in UTF-8: save it as UTF-8"));
            return null;
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        List<String> lines = List.of(text.split("\r\n|\r|\n", MOST_LINES + 1));
        int before = problems.all().size();
        for (int l = 0; l < lines.size(); l++) {
            look(lines.get(l), l + 1, problems);
        }
        if (lines.size() > MOST_LINES) {
            problems.fault(Caret.TOP, Sentence.of("say.lesson.too-large", "a lesson has at most 1 MB"));
        }
        return problems.all().size() > before ? null : lines;
    }

    private static void look(String line, int number, Problems problems) {
        if (line.length() > LONGEST_LINE) {
            problems.fault(
                    new Caret(number, LONGEST_LINE + 1),
                    Sentence.of("say.lesson.long-line", "a line has at most {0} characters", LONGEST_LINE));
        }
        for (int i = 0; i < line.length(); i++) {
            if (Character.isISOControl(line.charAt(i)) && line.charAt(i) != '\t') {
                problems.fault(
                        new Caret(number, i + 1),
                        Sentence.of("say.lesson.control", "a character stands here that is no part of a text"));
                return;
            }
        }
        int depth = 0;
        for (int i = 0; i < line.length() && ">-*+ \t0123456789.)".indexOf(line.charAt(i)) >= 0; i++) {
            boolean bullet = "-*+.)".indexOf(line.charAt(i)) >= 0
                    && i + 1 < line.length()
                    && Character.isWhitespace(line.charAt(i + 1));
            depth += bullet || line.charAt(i) == '>' ? 1 : 0;
        }
        if (depth > DEEPEST) {
            problems.fault(
                    new Caret(number, 1),
                    Sentence.of("say.lesson.too-deep", "this is nested more than {0} levels deep", DEEPEST));
        }
    }
}
