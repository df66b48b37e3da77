package org.densescope.lesson.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.densescope.say.Sentence;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads YAML from the parser's events, so that no object is made but a [Yaml]: no tags, no anchors, no aliases.
/// The library's own composer recurses without a limit, so nesting is counted before it begins.
final class YamlReader {
    private static final int DEEPEST = 20;

    private final Problems problems;
    private final int firstLine;

    /// @param firstLine where the text begins in the file, from 1
    YamlReader(int firstLine, Problems problems) {
        this.firstLine = firstLine;
        this.problems = problems;
    }

    /// @return null where it is empty, or cannot be read, which is then among the problems
    @Nullable
    Yaml read(String text) {
        Caret top = new Caret(firstLine, 1);
        if (nesting(text) > DEEPEST) {
            problems.fault(top, tooDeep());
            return null;
        }
        LoadSettings settings = LoadSettings.builder().setLabel("").build();
        try {
            return document(new Parse(settings).parseString(text).iterator());
        } catch (MarkedYamlEngineException e) {
            Caret at = e.getProblemMark().map(this::caret).orElse(top);
            problems.fault(at, unreadable());
        } catch (YamlEngineException _) {
            problems.fault(top, unreadable());
        } catch (StackOverflowError _) {
            problems.fault(top, tooDeep());
        }
        return null;
    }

    private static Sentence unreadable() {
        return Sentence.of(
                "say.lesson.no-yaml",
                "this cannot be read as YAML: look at the quotation marks, colons and indentation near here");
    }

    private static Sentence tooDeep() {
        return Sentence.of("say.lesson.too-deep", "this is nested more than {0} levels deep", DEEPEST);
    }

    /// The deepest nesting of brackets, wherever they stand; those in texts count too, which harms nobody.
    private static int nesting(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[' || c == '{') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
            }
        }
        return deepest;
    }

    private @Nullable Yaml document(Iterator<Event> events) {
        int documents = 0;
        Yaml whole = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                if (++documents > 1) {
                    problems.fault(
                            caret(event),
                            Sentence.of(
                                    "say.lesson.two-documents", "a second document begins here: leave out the ---"));
                    return whole;
                }
            } else if (event instanceof NodeEvent node) {
                whole = node(node, events, 0);
                if (whole == null) {
                    return null;
                }
            }
        }
        return whole;
    }

    private @Nullable Yaml node(NodeEvent event, Iterator<Event> events, int depth) {
        Caret at = caret(event);
        if (depth > DEEPEST) {
            problems.fault(at, tooDeep());
            return null;
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
        if (event instanceof AliasEvent || event.getAnchor().isPresent() || tag.isPresent()) {
            problems.fault(
                    at,
                    Sentence.of(
                            "say.lesson.no-tags",
                            "tags (!), anchors (&) and aliases (*) of YAML are not used in lessons: write it out, or put it in quotes"));
            return null;
        }
        if (event instanceof ScalarEvent scalar) {
            return new Yaml.Scalar(at, scalar.getValue());
        }
        return event.getEventId() == Event.ID.SequenceStart ? items(at, events, depth) : fields(at, events, depth);
    }

    private Yaml.@Nullable Items items(Caret at, Iterator<Event> events, int depth) {
        List<Yaml> all = new ArrayList<>();
        while (events.next() instanceof NodeEvent child) {
            Yaml item = node(child, events, depth + 1);
            if (item == null) {
                return null;
            }
            all.add(item);
        }
        return new Yaml.Items(at, all);
    }

    private Yaml.@Nullable Fields fields(Caret at, Iterator<Event> events, int depth) {
        List<Yaml.Field> all = new ArrayList<>();
        while (events.next() instanceof NodeEvent child) {
            Yaml key = node(child, events, depth + 1);
            Yaml value =
                    key != null && events.next() instanceof NodeEvent other ? node(other, events, depth + 1) : null;
            if (value == null) {
                return null;
            }
            if (!(key instanceof Yaml.Scalar name)) {
                problems.fault(value.at(), Sentence.of("say.lesson.key-no-text", "a key must be a single word"));
                return null;
            }
            all.add(new Yaml.Field(name, value));
        }
        return new Yaml.Fields(at, all);
    }

    private Caret caret(Event event) {
        return event.getStartMark().map(this::caret).orElse(new Caret(firstLine, 1));
    }

    private Caret caret(Mark mark) {
        return new Caret(firstLine + mark.getLine(), mark.getColumn() + 1);
    }
}
