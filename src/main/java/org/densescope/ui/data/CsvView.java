package org.densescope.ui.data;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.Offer;
import org.densescope.exchange.csv.CsvLoad;
import org.densescope.exchange.csv.CsvMapping;
import org.densescope.exchange.csv.CsvMapping.Gaps;
import org.densescope.exchange.csv.CsvMapping.Role;
import org.densescope.exchange.csv.CsvPreview;
import org.densescope.exchange.csv.CsvWishes;
import org.densescope.exchange.csv.RoleGuess;
import org.densescope.exchange.csv.RoleReason;
import org.densescope.exchange.csv.text.CsvText;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.text.Messages;
import org.densescope.train.Dataset;
import org.densescope.train.Scaling;
import org.densescope.ui.form.Choice;
import org.jspecify.annotations.Nullable;

/// A table before it is loaded: how it was read, its first rows, what stands out, and what becomes of each column.
/// Every answer can be changed, and everything else follows. Where it cannot be read, its first lines are there as they
/// are, and every field that may help.
final class CsvView extends VBox {
    /// Larger tables are loaded only when a person says so.
    private static final long AT_ONCE = 2_000_000;

    private static final int RAW_LINES = 12;

    private final ImportPanel panel;
    private final CsvText text;
    private final String name;
    private final Project project;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final FormatFields format;
    private final Choice<Gaps> gaps;
    private final CheckBox everyNumber = new CheckBox();
    private final CheckBox scaledTarget = new CheckBox();
    private final CheckBox ordered = new CheckBox();
    private final Choice<Scaling.Kind> scaling;
    private final RowsPreview rows;
    private final ProblemList problems;
    private final ColumnList columns;
    private final Label summary = new Label();
    private CsvWishes wishes = CsvWishes.NONE;
    private @Nullable CsvPreview preview;
    private RoleGuess guess = RoleGuess.NONE;
    private CsvMapping mapping = RoleGuess.NONE.mapping();
    private Scaling.@Nullable Kind kind;
    private @Nullable Boolean targetWish;

    CsvView(
            ImportPanel panel,
            CsvText text,
            String name,
            Project project,
            ObservableValue<Preferences> preferences,
            Messages messages) {
        this.panel = panel;
        this.text = text;
        this.name = name;
        this.project = project;
        this.preferences = preferences;
        this.messages = messages;
        rows = new RowsPreview(messages, preferences);
        problems = new ProblemList(messages);
        columns = new ColumnList(messages, preferences, (column, role) -> map(m -> m.withRole(column, role)));
        format = new FormatFields(messages, preferences, this::read);
        gaps = new Choice<>(
                messages,
                "data.gaps",
                List.of(Gaps.values()),
                g -> messages.text("data.gaps." + g.name().toLowerCase(Locale.ROOT)),
                g -> map(m -> m.withGaps(g)));
        box(everyNumber, "data.every-number", () -> map(m -> m.withEveryNumber(everyNumber.isSelected())));
        box(scaledTarget, "data.scale-target", () -> {
            targetWish = scaledTarget.isSelected();
            offer();
        });
        box(ordered, "data.ordered", this::offer);
        scaling = new Choice<>(
                messages,
                "data.scaling",
                List.of(Scaling.Kind.values()),
                k -> messages.text("data.scaling." + k.id()),
                k -> {
                    kind = k;
                    offer();
                });
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.getStyleClass().add("ds-import-summary");
        Label title = new Label(name);
        title.getStyleClass().add("ds-panel-title");
        FlowPane then = new FlowPane(
                FormatFields.named(messages, "data.gaps", gaps),
                FormatFields.named(messages, "data.scaling", scaling),
                scaledTarget,
                ordered,
                everyNumber);
        then.getStyleClass().add("ds-import-line");
        SplitPane both = new SplitPane(rows, columns);
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(0.44);
        VBox.setVgrow(both, Priority.ALWAYS);
        both.setMinHeight(0);
        getStyleClass().add("ds-import-view");
        getChildren().addAll(title, format, problems, both, then, summary);
        read(w -> w);
    }

    private void box(CheckBox box, String key, Runnable changed) {
        box.textProperty().bind(messages.binding(key));
        box.setOnAction(_ -> changed.run());
    }

    /// A text that was read, or why it could not be.
    private record Tried(
            @Nullable CsvPreview preview, @Nullable ImportException refused) {}

    /// Reads the same bytes in another way.
    private void read(UnaryOperator<CsvWishes> change) {
        CsvWishes before = wishes;
        wishes = change.apply(wishes);
        CsvWishes asked = wishes;
        panel.stated(null);
        panel.work(
                () -> {
                    try {
                        return new Tried(CsvPreview.of(text.watched(panel.progress()::at), asked), null);
                    } catch (ImportException e) {
                        return new Tried(null, e);
                    } catch (IllegalArgumentException e) {
                        return new Tried(null, null); // one sign cannot mean two things
                    }
                },
                tried -> {
                    if (tried.preview() != null) {
                        taken(tried.preview());
                    } else if (tried.refused() == null) {
                        wishes = before;
                        show();
                    } else {
                        refused(tried.refused());
                    }
                });
    }

    private void taken(CsvPreview next) {
        CsvPreview last = preview;
        boolean same = last != null
                && next.columns().stream()
                        .map(c -> c.kind())
                        .toList()
                        .equals(last.columns().stream().map(c -> c.kind()).toList());
        preview = next;
        guess = RoleGuess.of(next);
        mapping = same ? mapping : numbered(next, guess.mapping()).withGaps(mapping.gaps());
        show();
    }

    /// Its lines stand there as they are, and whatever field may be wrong can be changed.
    private void refused(ImportException why) {
        preview = null;
        guess = RoleGuess.NONE;
        mapping = RoleGuess.NONE.mapping().withGaps(mapping.gaps());
        format.show(text, wishes, null);
        problems.show(List.of(), List.of(), null);
        rows.show(lines());
        columns.show(List.of(), mapping, List.of(), null);
        summary.setText("");
        panel.refuse(why);
    }

    private List<String> lines() {
        try {
            return (wishes.charset() == null ? text : text.in(wishes.charset())).lines(RAW_LINES);
        } catch (ImportException e) {
            return text.lines(RAW_LINES);
        }
    }

    /// A single class is nothing to tell apart, but perhaps a number.
    private static CsvMapping numbered(CsvPreview preview, CsvMapping guess) {
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
        CsvPreview now = preview;
        if (now == null) {
            format.show(text, wishes, null);
            return;
        }
        format.show(text, wishes, now);
        gaps.show(mapping.gaps());
        scaling.show(kind == null ? Scaling.Kind.STANDARDISE : kind);
        everyNumber.setSelected(mapping.everyNumber());
        int target = mapping.roles().indexOf(Role.TARGET_CLASS);
        shown(everyNumber, target >= 0 && now.columns().get(target).whole());
        shown(scaledTarget, !mapping.classes());
        boolean open = mapping.roles().equals(guess.mapping().roles());
        problems.show(now.problems(), now.columns(), open ? guess.question() : null);
        rows.show(now, mapping);
        columns.show(now.columns(), mapping, guess.reasons(), null);
        offer();
    }

    private static void shown(CheckBox box, boolean visible) {
        box.setVisible(visible);
        box.setManaged(visible);
    }

    /// Tries what would be opened, so that questions and numbers are seen before.
    private void offer() {
        CsvPreview from = preview;
        CsvMapping by = mapping;
        if (from == null) {
            return;
        }
        OfferChoices how = new OfferChoices(kind, targetWish, ordered.isSelected());
        if ((long) from.rows() * from.columns().size() > AT_ONCE) {
            summary.setText(messages.text(
                    "data.large", count(from.rows()), count(from.columns().size())));
            panel.stated(() -> how.offer(load(from, by), project));
            return;
        }
        summary.setText("");
        panel.stated(null);
        panel.work(
                () -> {
                    CsvLoad loaded = load(from, by);
                    return new Ready(loaded, how.offer(loaded, project));
                },
                this::show);
    }

    private record Ready(CsvLoad loaded, Offer offer) {}

    private CsvLoad load(CsvPreview from, CsvMapping by) throws ImportException {
        CsvPreview watched = new CsvPreview(
                from.text().watched(panel.progress()::at),
                from.format(),
                from.rows(),
                from.columns(),
                from.firstRows(),
                from.problems());
        return CsvLoad.of(watched, by, name);
    }

    private void show(Ready ready) {
        CsvPreview now = preview;
        if (now == null) {
            return;
        }
        Dataset data = ready.offer().data();
        columns.show(now.columns(), mapping, guess.reasons(), data);
        Scaling done = data.scaling();
        scaling.show(done == null ? Scaling.Kind.NONE : done.kind());
        scaledTarget.setSelected(data.targetScaling() != null);
        boolean kept = mapping.roles().equals(guess.mapping().roles());
        summary.setText(ImportSummary.of(
                ready.loaded(),
                ready.offer(),
                now.columns(),
                kept ? guess.reasons() : List.of(),
                project,
                messages,
                preferences.getValue().digits()));
        panel.stated(ready::offer);
    }

    private String count(long number) {
        return preferences.getValue().digits().count(number);
    }
}
