package org.densescope.ui.data;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.densescope.exchange.Offer;
import org.densescope.exchange.csv.CsvFormat;
import org.densescope.exchange.csv.CsvLoad;
import org.densescope.exchange.csv.CsvMapping;
import org.densescope.exchange.csv.CsvMapping.Gaps;
import org.densescope.exchange.csv.CsvMapping.Role;
import org.densescope.exchange.csv.CsvPreview;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.text.Messages;
import org.densescope.train.Dataset;
import org.densescope.train.Scaling;
import org.densescope.ui.form.Choice;

/// A table before it is loaded: how it was read, its first rows, what stands out, and what becomes of each column.
/// Every answer can be changed, and everything else follows.
final class CsvView extends VBox {
    /// Larger tables are loaded only when a person says so.
    private static final long AT_ONCE = 2_000_000;

    private final ImportPanel panel;
    private final String name;
    private final Project project;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final Choice<Character> separator;
    private final Choice<Character> decimal;
    private final Choice<Character> grouping;
    private final CheckBox header = new CheckBox();
    private final Choice<Gaps> gaps;
    private final CheckBox everyNumber = new CheckBox();
    private final Choice<Scaling.Kind> scaling;
    private final RowsPreview rows;
    private final ProblemList problems;
    private final ColumnList columns;
    private final Label summary = new Label();
    private CsvPreview preview;
    private CsvMapping mapping;
    private Scaling.Kind kind = Scaling.Kind.STANDARDISE;

    CsvView(
            ImportPanel panel,
            CsvPreview first,
            String name,
            Project project,
            ObservableValue<Preferences> preferences,
            Messages messages) {
        this.panel = panel;
        this.name = name;
        this.project = project;
        this.preferences = preferences;
        this.messages = messages;
        preview = first;
        mapping = guess(first);
        rows = new RowsPreview(messages, preferences);
        problems = new ProblemList(messages);
        columns = new ColumnList(messages, preferences, (column, role) -> map(m -> m.withRole(column, role)));
        separator = choice("separator", List.of(',', ';', '\t'), c -> read(f -> f.withSeparator(c)));
        decimal = choice("decimal", List.of('.', ','), c -> read(f -> f.withDecimal(c)));
        grouping = choice(
                "grouping",
                List.of(CsvFormat.NO_GROUPING, ',', '.', ' ', '\'', '\u00a0', '\u202f', '’'),
                c -> read(f -> f.withGrouping(c)));
        header.textProperty().bind(messages.binding("data.header"));
        header.setOnAction(_ -> read(f -> f.withHeader(header.isSelected())));
        gaps = new Choice<>(
                messages,
                "data.gaps",
                List.of(Gaps.values()),
                g -> messages.text("data.gaps." + g.name().toLowerCase(Locale.ROOT)),
                g -> map(m -> m.withGaps(g)));
        everyNumber.textProperty().bind(messages.binding("data.every-number"));
        everyNumber.setOnAction(_ -> map(m -> m.withEveryNumber(everyNumber.isSelected())));
        scaling = new Choice<>(
                messages,
                "data.scaling",
                List.of(Scaling.Kind.values()),
                k -> messages.text("data.scaling." + k.id()),
                k -> {
                    kind = k;
                    offer();
                });
        scaling.show(kind);
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.getStyleClass().add("ds-import-summary");
        Label title = new Label(name);
        title.getStyleClass().add("ds-panel-title");
        FlowPane how = new FlowPane(
                named("data.separator", separator),
                named("data.decimal", decimal),
                named("data.grouping", grouping),
                header);
        FlowPane then = new FlowPane(named("data.gaps", gaps), named("data.scaling", scaling), everyNumber);
        how.getStyleClass().add("ds-import-line");
        then.getStyleClass().add("ds-import-line");
        SplitPane both = new SplitPane(rows, columns);
        both.setOrientation(javafx.geometry.Orientation.VERTICAL);
        both.setDividerPositions(0.44);
        VBox.setVgrow(both, Priority.ALWAYS);
        both.setMinHeight(0);
        getStyleClass().add("ds-import-view");
        getChildren().addAll(title, how, problems, both, then, summary);
        show();
    }

    private Choice<Character> choice(
            String id, List<Character> entries, java.util.function.Consumer<Character> chosen) {
        return new Choice<>(messages, "data." + id, entries, this::sign, chosen);
    }

    private String sign(Character c) {
        return switch (c) {
            case ',' -> messages.text("data.sign.comma");
            case ';' -> messages.text("data.sign.semicolon");
            case '.' -> messages.text("data.sign.point");
            case '\t' -> messages.text("data.sign.tab");
            case ' ' -> messages.text("data.sign.space");
            case '\u00a0', '\u202f' -> messages.text("data.sign.hard-space", Integer.toHexString(c));
            case '\'', '’' -> messages.text("data.sign.apostrophe", String.valueOf(c));
            default -> messages.text("data.sign.none");
        };
    }

    private HBox named(String key, Region control) {
        Label label = new Label();
        label.textProperty().bind(messages.binding(key));
        label.getStyleClass().add("ds-form-name");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(control);
        HBox line = new HBox(label, control);
        line.getStyleClass().add("ds-form-line");
        return line;
    }

    /// Reads the same bytes in another way.
    private void read(UnaryOperator<CsvFormat> change) {
        CsvFormat format;
        try {
            format = change.apply(preview.format());
        } catch (IllegalArgumentException _) {
            show(); // one sign cannot mean two things
            return;
        }
        panel.stated(null);
        panel.work(() -> CsvPreview.of(preview.text().watched(panel.progress()::at), format), next -> {
            boolean same = next.columns().stream()
                    .map(c -> c.kind())
                    .toList()
                    .equals(preview.columns().stream().map(c -> c.kind()).toList());
            preview = next;
            mapping = same ? mapping : guess(next).withGaps(mapping.gaps());
            show();
        });
    }

    /// A single class is nothing to tell apart, but perhaps a number.
    private static CsvMapping guess(CsvPreview preview) {
        CsvMapping guess = CsvMapping.guess(preview);
        int target = guess.roles().indexOf(Role.TARGET_CLASS);
        boolean number = target >= 0
                && preview.columns().get(target).labels().size() == 1
                && preview.columns().get(target).numbers() > 0;
        return number ? guess.withRole(target, Role.TARGET) : guess;
    }

    private void map(UnaryOperator<CsvMapping> change) {
        mapping = change.apply(mapping);
        show();
    }

    private void show() {
        CsvFormat format = preview.format();
        separator.show(format.separator());
        decimal.show(format.decimal());
        grouping.show(format.grouping());
        header.setSelected(format.header());
        gaps.show(mapping.gaps());
        everyNumber.setSelected(mapping.everyNumber());
        boolean classes = mapping.roles().contains(Role.TARGET_CLASS)
                && preview.columns()
                        .get(mapping.roles().indexOf(Role.TARGET_CLASS))
                        .whole();
        everyNumber.setVisible(classes);
        everyNumber.setManaged(classes);
        problems.show(preview.problems(), preview.columns());
        rows.show(preview, mapping);
        columns.show(preview, mapping, null);
        offer();
    }

    /// Tries what would be opened, so that questions and numbers are seen before.
    private void offer() {
        CsvPreview from = preview;
        CsvMapping by = mapping;
        Scaling.Kind scale = kind;
        if ((long) from.rows() * from.columns().size() > AT_ONCE) {
            summary.setText(messages.text(
                    "data.large", count(from.rows()), count(from.columns().size())));
            panel.stated(() -> offer(load(from, by), by, scale));
            return;
        }
        summary.setText("");
        panel.stated(null);
        panel.work(
                () -> {
                    CsvLoad loaded = load(from, by);
                    return new Ready(loaded, offer(loaded, by, scale));
                },
                this::show);
    }

    private record Ready(CsvLoad loaded, Offer offer) {}

    private CsvLoad load(CsvPreview from, CsvMapping by) throws org.densescope.exchange.ImportException {
        CsvPreview watched = new CsvPreview(
                from.text().watched(panel.progress()::at),
                from.format(),
                from.rows(),
                from.columns(),
                from.firstRows(),
                from.problems());
        return CsvLoad.of(watched, by, name);
    }

    private Offer offer(CsvLoad loaded, CsvMapping by, Scaling.Kind scale) {
        return new Offer(loaded.data(), by.classes()).scaled(scale, project);
    }

    private void show(Ready ready) {
        Dataset data = ready.offer().data();
        columns.show(preview, mapping, data);
        summary.setText(messages.text(
                        ready.offer().classes() ? "data.summary.classes" : "data.summary.numbers",
                        count(data.rows()),
                        count(data.inputs().columns()),
                        count(data.targets().columns()),
                        ready.offer().into(project).spec().shape())
                + (ready.loaded().dropped() > 0
                        ? " "
                                + messages.text(
                                        "data.summary.dropped",
                                        count(ready.loaded().dropped()))
                        : "")
                + (ready.loaded().filled() > 0
                        ? " "
                                + messages.text(
                                        "data.summary.filled",
                                        count(ready.loaded().filled()))
                        : ""));
        panel.stated(ready::offer);
    }

    private String count(long number) {
        return preferences.getValue().digits().count(number);
    }
}
