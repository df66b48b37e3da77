package org.densescope.lesson.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;

/// What Markdown may say in a lesson: no HTML, pictures from the same folder only, links to the glossary or to pages.
final class MarkdownRules {
    private MarkdownRules() {}

    /// Looks through a block and all that is in it, without recursion.
    static void look(Node block, Problems problems) {
        Deque<Node> open = new ArrayDeque<>(List.of(block));
        while (!open.isEmpty()) {
            Node node = open.pop();
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                open.push(child);
            }
            switch (node) {
                case HtmlBlock _, HtmlInline _ ->
                    problems.fault(caret(node), Sentence.of("say.lesson.html", "HTML is not shown: write Markdown"));
                case Image image -> picture(image, problems);
                case Link link -> link(link, problems);
                case FencedCodeBlock fence
                when !node.equals(block)
                        && Fence.KINDS.contains(String.valueOf(fence.getInfo()).strip()) ->
                    problems.fault(
                            caret(node),
                            Sentence.of(
                                    "say.lesson.inner-fence",
                                    "this block stands in a list or a quotation: it belongs at the margin"));
                default -> {}
            }
        }
    }

    private static void picture(Image image, Problems problems) {
        String name = image.getDestination();
        boolean kind = name.toLowerCase(Locale.ROOT).matches(".*\\.(png|jpg|jpeg)");
        if (!inFolder(name) || !kind) {
            problems.fault(
                    caret(image),
                    Sentence.of(
                            "say.lesson.picture",
                            "“{0}” is no picture beside the lesson: name a PNG or JPEG file of the same folder",
                            Quote.of(name)));
        }
    }

    /// Whether it is the bare name of a file.
    private static boolean inFolder(String name) {
        return name.matches("[^/\\\\:%\\p{Cntrl}]{1,100}") && !name.startsWith(".");
    }

    private static void link(Link link, Problems problems) {
        String to = link.getDestination();
        if (!to.matches("gloss:[a-z0-9-]+") && !to.startsWith("https://") && !to.startsWith("http://")) {
            problems.fault(
                    caret(link),
                    Sentence.of(
                            "say.lesson.link",
                            "“{0}” leads nowhere: write gloss:word for the glossary, or a whole address with https://",
                            Quote.of(to)));
        }
    }

    /// Where a node begins; one without a place of its own begins where what holds it begins.
    static Caret caret(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            List<SourceSpan> spans = at.getSourceSpans();
            if (!spans.isEmpty()) {
                return new Caret(
                        spans.getFirst().getLineIndex() + 1, spans.getFirst().getColumnIndex() + 1);
            }
        }
        return Caret.TOP;
    }
}
