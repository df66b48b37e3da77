package org.densescope.project;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.densescope.trace.Digits;
import org.densescope.trace.formula.Naming;
import org.jspecify.annotations.Nullable;

/// [Settings] as lines of text. One value that makes no sense is replaced alone.
final class SettingsText {
    static final String VERSION = "1";

    private static final int MOST_RECENT = 10;

    private SettingsText() {}

    static Settings read(Properties entries) {
        Settings first = Settings.FIRST;
        return new Settings(
                window(entries.getProperty("window", "")),
                flag(entries, "maximized", first.maximized()),
                preferences(entries, first.preferences()),
                flag(entries, "editor-shown", first.editorShown()),
                flag(entries, "inspector-shown", first.inspectorShown()),
                entries.getProperty("centre", first.view()),
                numbers(entries.getProperty("dividers", "")),
                recent(entries));
    }

    private static List<Path> recent(Properties entries) {
        List<Path> files = new ArrayList<>();
        for (int i = 1; i <= MOST_RECENT; i++) {
            try {
                Path path = Path.of(entries.getProperty("recent." + i, ""));
                if (path.isAbsolute()) {
                    files.add(path);
                }
            } catch (IllegalArgumentException e) {
                // no path on this system
            }
        }
        return files;
    }

    private static Preferences preferences(Properties entries, Preferences first) {
        int digits = number(entries.getProperty("digits", ""))
                .map(Double::intValue)
                .orElse(first.digits().significant());
        return new Preferences(
                Stream.of(Preferences.Theme.values())
                        .filter(theme -> id(theme).equals(entries.getProperty("theme", "")))
                        .findFirst()
                        .orElse(first.theme()),
                number(entries.getProperty("font-scale", "")).orElse(first.fontScale()),
                new Digits(
                        Math.clamp(digits, Preferences.LEAST_DIGITS, Preferences.MOST_DIGITS),
                        flag(entries, "decimal-comma", first.digits().comma())),
                Naming.ofId(entries.getProperty("notation", "")).orElse(first.naming()),
                flag(entries, "reduced-motion", first.reducedMotion()),
                entries.getProperty("language", first.language()));
    }

    private static String id(Preferences.Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable WindowBounds window(String text) {
        List<Double> n = numbers(text);
        return n.size() == 4 ? new WindowBounds(n.get(0), n.get(1), n.get(2), n.get(3)) : null;
    }

    private static boolean flag(Properties entries, String name, boolean otherwise) {
        return switch (entries.getProperty(name, "")) {
            case "true" -> true;
            case "false" -> false;
            default -> otherwise;
        };
    }

    /// All numbers of a text, or none when one cannot be read.
    private static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        for (String part : text.strip().split("\\s+", -1)) {
            Optional<Double> number = number(part);
            if (number.isEmpty()) {
                return List.of();
            }
            numbers.add(number.get());
        }
        return numbers;
    }

    private static Optional<Double> number(String text) {
        return text.matches("-?[0-9]{1,9}(\\.[0-9]{1,18})?") ? Optional.of(Double.parseDouble(text)) : Optional.empty();
    }

    static String write(Settings s) {
        Map<String, String> entries = new TreeMap<>();
        entries.put("version", VERSION);
        WindowBounds w = s.window();
        if (w != null) {
            entries.put("window", written(List.of(w.x(), w.y(), w.width(), w.height())));
        }
        entries.put("maximized", String.valueOf(s.maximized()));
        Preferences p = s.preferences();
        entries.put("theme", id(p.theme()));
        entries.put("language", p.language());
        entries.put("font-scale", written(List.of(p.fontScale())));
        entries.put("digits", String.valueOf(p.digits().significant()));
        entries.put("decimal-comma", String.valueOf(p.digits().comma()));
        entries.put("reduced-motion", String.valueOf(p.reducedMotion()));
        entries.put("editor-shown", String.valueOf(s.editorShown()));
        entries.put("inspector-shown", String.valueOf(s.inspectorShown()));
        entries.put("centre", s.view());
        entries.put("notation", p.naming().id());
        entries.put("dividers", written(s.dividers()));
        for (int i = 0; i < Math.min(MOST_RECENT, s.recent().size()); i++) {
            String path = s.recent().get(i).toString();
            if (path.chars().noneMatch(Character::isISOControl)) {
                entries.put("recent." + (i + 1), path.replace("\\", "\\\\"));
            }
        }
        StringWriter out = new StringWriter();
        entries.forEach(
                (name, value) -> out.append(name).append('=').append(value).append('\n'));
        return out.toString();
    }

    /// Numbers with at most four decimals, without an exponent, the same in every country.
    private static String written(List<Double> numbers) {
        List<String> texts = new ArrayList<>();
        for (double number : numbers) {
            double rounded = Math.rint(number * 1e4) / 1e4;
            boolean whole = rounded == Math.rint(rounded);
            texts.add(whole ? String.valueOf((long) rounded) : String.format(Locale.ROOT, "%.4f", rounded));
        }
        return String.join(" ", texts);
    }
}
