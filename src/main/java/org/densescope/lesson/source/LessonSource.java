package org.densescope.lesson.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.jspecify.annotations.Nullable;

/// A lesson file in its pieces: Markdown with a front matter, a heading a step, and YAML in fences.
///
/// @param front the front matter; null where there is none that can be read
public record LessonSource(@Nullable Yaml front, List<Scene> scenes) {
    public static final int MOST_STEPS = 400;

    /// A file longer than this many bytes need not be read further.
    public static final int LARGEST = LessonText.LARGEST;

    private static final Pattern TITLE = Pattern.compile("^\\s{0,3}(?:#{2}\\s+)?(.*?)\\s*(?:\\{#([^}]*)}\\s*)?#*\\s*$");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern LIVE = Pattern.compile("\\{([=@])\\s*([^{}]*?)\\s*}");

    public LessonSource {
        scenes = List.copyOf(scenes);
    }

    /// @return null where it is no lesson at all, with the reason among the problems
    public static @Nullable LessonSource read(byte[] bytes, Problems problems) {
        List<String> lines = LessonText.lines(bytes, problems);
        return lines == null ? null : new Reading(lines, problems).read();
    }

    /// Whether a text can name a lesson or a step.
    public static boolean names(String id) {
        return ID.matcher(id).matches();
    }

    private static final class Reading {
        private final List<String> lines;
        private final Problems problems;
        private final List<Scene> scenes = new ArrayList<>();
        private final List<Fence> fences = new ArrayList<>();
        private boolean[] prose = {};
        private int heading = -1;

        Reading(List<String> lines, Problems problems) {
            this.lines = lines;
            this.problems = problems;
        }

        @Nullable
        LessonSource read() {
            int end = lines.getFirst().equals("---")
                    ? lines.subList(1, lines.size()).indexOf("---") + 1
                    : 0;
            if (end == 0) {
                problems.fault(
                        Caret.TOP,
                        Sentence.of(
                                "say.lesson.no-front",
                                "a lesson begins with a line “---”, its keys (densescope-lesson: 1, id, language, title), and a line “---”"));
                return null;
            }
            Yaml front = new YamlReader(2, problems).read(String.join("\n", lines.subList(1, end)));
            String body = "\n".repeat(end + 1) + String.join("\n", lines.subList(end + 1, lines.size()));
            prose = new boolean[lines.size() + 1];
            try {
                blocks(Parser.builder()
                        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                        .maxOpenBlockParsers(40)
                        .build()
                        .parse(body));
            } catch (StackOverflowError _) {
                problems.fault(
                        Caret.TOP, Sentence.of("say.lesson.too-deep", "this is nested more than {0} levels deep", 40));
                return null;
            }
            return new LessonSource(front, scenes);
        }

        private void blocks(Node document) {
            for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof Heading title && title.getLevel() <= 2) {
                    close();
                    heading = MarkdownRules.caret(title).line() - 1;
                    if (title.getLevel() == 1) {
                        problems.fault(
                                MarkdownRules.caret(title),
                                Sentence.of("say.lesson.level", "a step begins with “## Title”, not with a single #"));
                    }
                } else if (heading < 0) {
                    problems.fault(
                            MarkdownRules.caret(node),
                            Sentence.of(
                                    "say.lesson.before", "this stands before the first step: begin with “## Title”"));
                } else if (node instanceof FencedCodeBlock block && fence(block)) {
                    continue;
                } else {
                    ((Block) node).getSourceSpans().forEach(span -> prose[span.getLineIndex()] = true);
                }
                MarkdownRules.look(node, problems);
            }
            close();
            if (scenes.isEmpty()) {
                problems.fault(
                        Caret.TOP,
                        Sentence.of("say.lesson.empty", "there is no step in it: begin one with “## Title”"));
            }
        }

        /// Whether the block says something of the step; another one is a part of its text.
        private boolean fence(FencedCodeBlock block) {
            String kind = block.getInfo() == null ? "" : block.getInfo().strip();
            Caret at = MarkdownRules.caret(block);
            if (block.getClosingFenceLength() == null) {
                problems.fault(at, Sentence.of("say.lesson.unclosed", "this block is never closed: end it with ```"));
            }
            if (!Fence.KINDS.contains(kind)) {
                if (!kind.isEmpty()) {
                    problems.fault(at, Entries.unknown(kind, Fence.KINDS));
                }
                return !kind.isEmpty();
            }
            if (fences.stream().anyMatch(other -> other.kind().equals(kind))) {
                problems.fault(at, Sentence.of("say.lesson.twice", "“{0}” stands here twice", kind));
                return true;
            }
            boolean notes = kind.equals("notes");
            Yaml yaml = notes ? null : new YamlReader(at.line() + 1, problems).read(block.getLiteral());
            fences.add(new Fence(at, kind, yaml, block.getLiteral()));
            return true;
        }

        /// Ends the step that began with the last heading.
        private void close() {
            if (heading < 0) {
                return;
            }
            Caret at = new Caret(heading + 1, 1);
            if (scenes.size() == MOST_STEPS) {
                problems.fault(at, Sentence.of("say.lesson.many", "a lesson has at most {0} steps", MOST_STEPS));
            }
            if (scenes.size() < MOST_STEPS) {
                Matcher title = TITLE.matcher(lines.get(heading));
                String id = title.matches() && title.group(2) != null ? title.group(2) : "";
                if (!names(id)) {
                    problems.fault(
                            at,
                            id.isEmpty()
                                    ? Sentence.of(
                                            "say.lesson.no-id",
                                            "this step has no id: write one behind its title, # and a name in braces")
                                    : Sentence.of(
                                            "say.lesson.bad-id",
                                            "“{0}” can be no id: use a to z, digits and -",
                                            Quote.of(id)));
                }
                scenes.add(scene(at, title.matches() ? title.group(1) : "", id));
            }
            fences.clear();
            prose = new boolean[prose.length];
        }

        private Scene scene(Caret at, String title, String id) {
            List<String> text = new ArrayList<>();
            List<Scene.Live> lives = new ArrayList<>();
            for (int l = heading; l < lines.size(); l++) {
                if (l == heading || prose[l]) {
                    Matcher live = LIVE.matcher(lines.get(l));
                    while (live.find()) {
                        lives.add(new Scene.Live(
                                new Caret(l + 1, live.start() + 1),
                                live.group(1).equals("@"),
                                live.group(2)));
                    }
                }
                if (prose[l]) {
                    text.add(lines.get(l));
                }
            }
            return new Scene(at, title, id, fences, String.join("\n", text), lives);
        }
    }
}
