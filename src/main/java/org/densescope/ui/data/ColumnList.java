package org.densescope.ui.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.densescope.exchange.csv.CsvColumn;
import org.densescope.exchange.csv.CsvMapping;
import org.densescope.exchange.csv.CsvMapping.Role;
import org.densescope.exchange.csv.RoleReason;
import org.densescope.project.Preferences;
import org.densescope.text.Messages;
import org.densescope.train.Dataset;
import org.densescope.train.Scaling;
import org.densescope.ui.form.Choice;
import org.jspecify.annotations.Nullable;

/// A line a column: its name, what is in it, what it is for, and how it is scaled.
final class ColumnList extends ListView<Integer> {
    private static final int MOST_CLASSES = 5;

    private final Messages messages;
    private final ObservableValue<Preferences> preferences;
    private final BiConsumer<Integer, Role> chosen;
    private List<CsvColumn> columns = List.of();
    private List<Role> roles = List.of();
    private final Map<Integer, RoleReason.Kind> why = new HashMap<>();
    private @Nullable Dataset data;

    ColumnList(Messages messages, ObservableValue<Preferences> preferences, BiConsumer<Integer, Role> chosen) {
        this.messages = messages;
        this.preferences = preferences;
        this.chosen = chosen;
        getStyleClass().add("ds-import-columns");
        accessibleTextProperty().bind(messages.binding("data.columns"));
        setCellFactory(_ -> new Line());
        setMinHeight(80);
    }

    /// @param loaded what came of it, or null while that is not known
    /// @param reasons why roles were guessed
    void show(List<CsvColumn> all, CsvMapping mapping, List<RoleReason> reasons, @Nullable Dataset loaded) {
        columns = all;
        why.clear();
        reasons.stream()
                .filter(reason -> reason.kind().left())
                .forEach(reason -> reason.columns().forEach(c -> why.put(c, reason.kind())));
        roles = mapping.roles();
        data = loaded;
        List<Integer> numbers = IntStream.range(0, columns.size()).boxed().toList();
        if (!getItems().equals(numbers)) {
            getItems().setAll(numbers);
        }
        refresh();
    }

    static List<Role> possible(CsvColumn column) {
        List<Role> roles = new ArrayList<>(List.of(Role.SKIPPED));
        if (column.numbers() > 0) {
            roles.add(Role.INPUT);
        }
        if (!column.labels().isEmpty()) {
            roles.add(Role.INPUT_CLASS);
        }
        if (column.numbers() > 0) {
            roles.add(Role.TARGET);
        }
        if (!column.labels().isEmpty()) {
            roles.add(Role.TARGET_CLASS);
        }
        if (column.labels().equals(List.of("0", "1"))) {
            roles.add(Role.TARGET_ONE_HOT);
        }
        return roles;
    }

    private String facts(CsvColumn column) {
        String what = switch (column.kind()) {
            case NUMBER -> messages.text("data.column.number", number(column.min()), number(column.max()));
            case CLASS ->
                messages.text(
                        "data.column.class",
                        column.labels().size(),
                        messages.list(Stream.concat(
                                        column.labels().stream().limit(MOST_CLASSES),
                                        column.labels().size() > MOST_CLASSES ? Stream.of("…") : Stream.of())
                                .toList()));
            case TEXT -> messages.text("data.column.text");
            case EMPTY -> messages.text("data.column.empty");
        };
        return column.missing() > 0 && column.kind() != CsvColumn.Kind.EMPTY
                ? what
                        + messages.text(
                                "data.column.missing",
                                preferences.getValue().digits().count(column.missing()))
                : what;
    }

    /// Why a column was left out, as long as it is.
    private String reason(int column) {
        RoleReason.Kind kind = roles.get(column) == Role.SKIPPED ? why.get(column) : null;
        return kind == null || kind == RoleReason.Kind.LEFT_EMPTY
                ? ""
                : messages.text("data.column.reason", messages.say(kind.why()));
    }

    private String number(double value) {
        return preferences.getValue().digits().text(value);
    }

    private String scaling(int column) {
        Scaling done = data == null ? null : data.scaling();
        int input = data == null
                ? -1
                : data.inputNames().indexOf(columns.get(column).name());
        if (done == null || input < 0 || roles.get(column) != Role.INPUT) {
            return "";
        }
        return ScaledText.of(done, input, preferences.getValue().digits());
    }

    private final class Line extends ListCell<Integer> {
        private final Label name = new Label();
        private final Label facts = new Label();
        private final Label scaled = new Label();
        private final Choice<Role> role;
        private final HBox box;

        Line() {
            name.getStyleClass().add("ds-import-name");
            facts.getStyleClass().addAll("ds-muted", "ds-small");
            scaled.getStyleClass().addAll("ds-number", "ds-small");
            role = new Choice<>(
                    messages,
                    "data.role",
                    List.of(),
                    r -> messages.text(
                            "data.role." + r.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                    r -> chosen.accept(getItem(), r));
            role.getStyleClass().add("ds-import-role");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            facts.setMinWidth(0);
            HBox.setHgrow(facts, Priority.SOMETIMES);
            scaled.setMinWidth(USE_PREF_SIZE);
            role.setMinWidth(USE_PREF_SIZE);
            box = new HBox(name, role, facts, gap, scaled);
            box.getStyleClass().add("ds-import-column");
        }

        @Override
        protected void updateItem(Integer column, boolean empty) {
            super.updateItem(column, empty);
            if (empty || column == null || column >= columns.size()) {
                setGraphic(null);
                return;
            }
            CsvColumn now = columns.get(column);
            name.setText(now.name());
            facts.setText(facts(now) + reason(column));
            scaled.setText(scaling(column));
            role.show(null);
            role.offer(possible(now));
            role.show(roles.get(column));
            setGraphic(box);
        }
    }
}
