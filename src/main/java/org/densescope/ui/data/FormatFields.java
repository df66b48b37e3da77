package org.densescope.ui.data;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.densescope.exchange.csv.CsvFormat;
import org.densescope.exchange.csv.CsvPreview;
import org.densescope.exchange.csv.CsvWishes;
import org.densescope.exchange.csv.text.CsvText;
import org.densescope.project.Preferences;
import org.densescope.text.Messages;
import org.densescope.ui.field.IntegerField;
import org.densescope.ui.form.Choice;
import org.jspecify.annotations.Nullable;

/// How a text is read as a table: its letters, where its cells are, how numbers are written, where it begins. Shows
/// what
/// was guessed; what a person changes is a wish, and everything else is guessed anew.
final class FormatFields extends FlowPane {
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("GB18030"),
            Charset.forName("Big5"),
            Charset.forName("windows-1252"),
            Charset.forName("Shift_JIS"));

    private static final int LAST_LINE = 100_000;

    private final Messages messages;
    private final Choice<Charset> encoding;
    private final Choice<Character> separator;
    private final Choice<Character> decimal;
    private final Choice<Character> grouping;
    private final CheckBox header = new CheckBox();
    private final IntegerField start;

    /// @param changed takes what is to be read otherwise
    FormatFields(
            Messages messages, ObservableValue<Preferences> preferences, Consumer<UnaryOperator<CsvWishes>> changed) {
        this.messages = messages;
        encoding = new Choice<>(
                messages,
                "data.encoding",
                ENCODINGS,
                Charset::name,
                charset -> changed.accept(w -> w.withCharset(charset)));
        separator = choice(
                "separator",
                List.of(',', ';', '\t', ' ', '|', ':', '，', '；'),
                c -> changed.accept(w -> w.withSeparator(c)));
        decimal = choice("decimal", List.of('.', ','), c -> changed.accept(w -> w.withDecimal(c)));
        grouping = choice(
                "grouping",
                List.of(CsvFormat.NO_GROUPING, ',', '.', ' ', '\'', '\u00a0', '\u202f', '’'),
                c -> changed.accept(w -> w.withGrouping(c)));
        header.textProperty().bind(messages.binding("data.header"));
        header.setOnAction(_ -> changed.accept(w -> w.withHeader(header.isSelected())));
        start = new IntegerField(
                messages,
                preferences,
                messages.binding("data.begins"),
                1,
                LAST_LINE,
                (line, _) -> changed.accept(w -> w.withStart(Math.toIntExact(line))));
        start.setColumns(4);
        getStyleClass().add("ds-import-line");
        getChildren()
                .addAll(
                        named("data.encoding", encoding),
                        named("data.separator", separator),
                        named("data.decimal", decimal),
                        named("data.grouping", grouping),
                        named("data.begins", start),
                        header);
    }

    private Choice<Character> choice(String id, List<Character> entries, Consumer<Character> chosen) {
        return new Choice<>(messages, "data." + id, entries, this::sign, chosen);
    }

    private String sign(Character c) {
        return switch (c) {
            case ',' -> messages.text("data.sign.comma");
            case ';' -> messages.text("data.sign.semicolon");
            case '.' -> messages.text("data.sign.point");
            case '\t' -> messages.text("data.sign.tab");
            case ' ' -> messages.text("data.sign.space");
            case '|' -> messages.text("data.sign.bar");
            case ':' -> messages.text("data.sign.colon");
            case '，', '；' -> messages.text("data.sign.chinese", String.valueOf(c));
            case '\u00a0', '\u202f' -> messages.text("data.sign.hard-space", Integer.toHexString(c));
            case '\'', '’' -> messages.text("data.sign.apostrophe", String.valueOf(c));
            case CsvFormat.NO_GROUPING -> messages.text("data.sign.none");
            default -> String.valueOf(c);
        };
    }

    private HBox named(String key, Region control) {
        return named(messages, key, control);
    }

    static HBox named(Messages messages, String key, Region control) {
        Label label = new Label();
        label.textProperty().bind(messages.binding(key));
        label.getStyleClass().add("ds-form-name");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(control);
        HBox line = new HBox(label, control);
        line.getStyleClass().add("ds-form-line");
        return line;
    }

    /// @param read how it was read, or null where it could not be
    void show(CsvText text, CsvWishes wishes, @Nullable CsvPreview read) {
        boolean cells = text.dialect() == CsvText.Dialect.CELLS;
        getChildren().forEach(field -> field.setDisable(!cells));
        Charset charset = wishes.charset() == null ? text.charset() : wishes.charset();
        encoding.show(charset);
        if (read == null) {
            separator.show(wishes.separator());
            decimal.show(wishes.decimal());
            grouping.show(wishes.grouping());
            header.setSelected(wishes.header() == null || wishes.header());
            start.show((long) Math.max(1, wishes.start()));
            return;
        }
        CsvFormat format = read.format();
        separator.show(format.separator());
        decimal.show(format.decimal());
        grouping.show(format.grouping());
        header.setSelected(format.header());
        start.show((long) format.layout().start());
    }
}
