package org.densescope.ui.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import org.densescope.engine.Matrix;
import org.densescope.project.Preferences;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.train.Dataset;
import org.densescope.train.InputRange;
import org.densescope.train.Predictions;
import org.densescope.train.Scaling;
import org.densescope.ui.field.Bounds;
import org.densescope.ui.field.Nudge;
import org.densescope.ui.field.NumberField;
import org.jspecify.annotations.Nullable;

/// Samples, one a row, with what the network answers. Only the rows in sight exist as nodes.
final class SampleTable extends TableView<Integer> {
    /// Columns of inputs, and of targets, at a time.
    static final int MOST_COLUMNS = 24;
    private static final int PICTURE = 28;
    private static final double NUMBER_WIDTH = 92;

    /// What is done with a typed number.
    interface Edit {
        /// @throws IllegalArgumentException in one sentence where it is not taken
        void set(int row, int column, boolean target, double value);
    }

    private final Messages messages;
    private final ObservableValue<Preferences> preferences;
    private final Edit edit;
    private final IntegerProperty revision = new SimpleIntegerProperty();
    private Dataset data;
    private @Nullable Predictions answers;
    private int firstInput;
    private boolean[] heldOut = {};
    private List<String> names = List.of();
    private boolean classes;
    private InputRange range = new InputRange(0, 1);
    private List<Object> built = List.of();
    private boolean choosing;

    SampleTable(
            Messages messages, ObservableValue<Preferences> preferences, Dataset first, IntConsumer chosen, Edit edit) {
        this.messages = messages;
        this.preferences = preferences;
        this.data = first;
        this.edit = edit;
        getStyleClass().addAll("dense", "ds-samples");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        accessibleTextProperty().bind(messages.binding("data.table"));
        getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (!choosing
                    && row != null
                    && getSelectionModel().getSelectedItems().size() == 1) {
                chosen.accept(row);
            }
        });
    }

    /// @param rows that are to be seen, in their order as long as nobody sorts
    /// @param from the first input in sight where they are very many
    /// @param known what the network answers, or null as long as that is being computed
    /// @param judged whether the targets are classes
    /// @param called the names of the classes
    /// @param inputs how bright pixels are
    void show(
            Dataset next,
            int from,
            int[] rows,
            boolean[] held,
            @Nullable Predictions known,
            boolean judged,
            List<String> called,
            InputRange inputs) {
        data = next;
        firstInput = from;
        answers = known;
        heldOut = held;
        classes = judged;
        names = called;
        range = inputs;
        choosing = true;
        columns();
        List<Integer> items = Arrays.stream(rows).boxed().toList();
        List<Integer> now = new ArrayList<>(getItems());
        now.sort(Comparator.naturalOrder());
        if (!now.equals(items)) {
            setItems(FXCollections.observableArrayList(items));
            sort();
        }
        choosing = false;
        revision.set(revision.get() + 1);
    }

    /// Marks a sample, without choosing it; brings it into sight where it is elsewhere.
    void mark(int row, boolean scroll) {
        choosing = true;
        int at = getItems().indexOf(row);
        if (at < 0) {
            getSelectionModel().clearSelection();
        } else if (!Objects.equals(getSelectionModel().getSelectedItem(), row)) {
            getSelectionModel().clearAndSelect(at);
        }
        choosing = false;
        if (scroll && at >= 0) {
            scrollTo(Math.max(0, at - 3));
        }
    }

    /// Columns are built anew only where others are needed, so that widths and sorting stay; those of answers are there
    /// before the answers.
    private void columns() {
        List<Object> wanted = List.of(
                messages.language(),
                data.inputNames(),
                data.outputNames(),
                data.inputs().columns(),
                firstInput,
                data.targets().columns(),
                data.grid() == null,
                classes);
        if (wanted.equals(built)) {
            return;
        }
        built = wanted;
        List<TableColumn<Integer, ?>> all = new ArrayList<>();
        all.add(column("#", this::there, row -> row, row -> String.valueOf(row + 1)));
        all.add(column(
                messages.text("data.part"),
                this::there,
                row -> heldOut[row] ? 1 : 0,
                row -> messages.text(heldOut[row] ? "data.part.held-out" : "data.part.learnt")));
        if (classes) {
            all.add(column(
                    messages.text("data.wanted"),
                    this::there,
                    row -> answered(row) ? answers().wanted()[row] : 0,
                    row -> answered(row) ? names.get(answers().wanted()[row]) : Digits.UNBORN));
            all.add(answer(
                    messages.text("data.given"),
                    (known, row) -> known.given()[row],
                    (known, row) -> (known.right(row) ? "✓ " : "✗ ") + names.get(known.given()[row])));
        }
        all.add(wide(answer(
                messages.text("data.output"),
                (known, row) -> known.output()[row],
                (known, row) -> number(known.output()[row]))));
        all.add(wide(answer(
                messages.text("data.loss"),
                (known, row) -> known.loss()[row],
                (known, row) -> number(known.loss()[row]))));
        if (data.grid() != null) {
            all.add(picture());
        } else {
            int end = Math.min(data.inputs().columns(), firstInput + MOST_COLUMNS);
            numbers(all, data.inputNames(), firstInput, end, "x", false);
        }
        if (!classes || data.targets().columns() <= 4) {
            int end = Math.min(data.targets().columns(), MOST_COLUMNS);
            numbers(all, data.outputNames(), 0, end, "t", true);
            if (end < data.targets().columns()) {
                all.add(new TableColumn<>(
                        messages.text("data.more-columns", data.targets().columns() - end)));
            }
        }
        getColumns().setAll(all);
    }

    /// Whether a row is one of the data. Cells and the order of rows are also asked about those that were there before.
    private boolean there(int row) {
        return row < data.rows() && row < heldOut.length;
    }

    private boolean answered(int row) {
        return answers != null && row < answers.loss().length;
    }

    private interface Told {
        double of(Predictions known, int row);
    }

    private interface Said {
        String of(Predictions known, int row);
    }

    /// A dash as long as there is no answer; what is not told yet stands behind all that is.
    private TableColumn<Integer, Integer> answer(String title, Told order, Said text) {
        return column(
                title,
                this::there,
                row -> told(row) ? order.of(answers(), row) : Double.POSITIVE_INFINITY,
                row -> told(row) ? text.of(answers(), row) : Digits.UNBORN);
    }

    /// The sample that is shown has no answer before its output is computed.
    private boolean told(int row) {
        return answered(row) && answers().tells(row);
    }

    private Predictions answers() {
        return Objects.requireNonNull(answers);
    }

    private String number(double value) {
        return preferences.getValue().digits().text(value);
    }

    private TableColumn<Integer, Integer> wide(TableColumn<Integer, Integer> column) {
        column.setPrefWidth(NUMBER_WIDTH * preferences.getValue().fontScale());
        return column;
    }

    /// A column of what is known of a sample, by its row in the data.
    private TableColumn<Integer, Integer> column(
            String title, IntPredicate known, IntToDoubleFunction order, IntFunction<String> text) {
        TableColumn<Integer, Integer> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setComparator(Comparator.comparingDouble(row -> known.test(row) ? order.applyAsDouble(row) : 0));
        column.setCellFactory(_ -> new SampleCell<>(revision, row -> row) {
            @Override
            void say(@Nullable Integer row) {
                setText(row == null || !known.test(row) ? null : text.apply(row));
            }
        });
        return column;
    }

    private void numbers(
            List<TableColumn<Integer, ?>> all, List<String> called, int from, int to, String letter, boolean target) {
        for (int c = from; c < to; c++) {
            int at = c;
            String title = called.isEmpty() ? letter + (c + 1) : messages.name(called.get(c));
            TableColumn<Integer, Double> column = new TableColumn<>(target ? "→ " + title : title);
            column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value(cell.getValue(), at, target)));
            column.setCellFactory(_ -> new NumberCell(at, target));
            column.getStyleClass().add(target ? "ds-target-column" : "ds-input-column");
            all.add(column);
        }
    }

    private double value(int row, int column, boolean target) {
        Matrix all = target ? data.targets() : data.inputs();
        return row < all.rows() && column < all.columns() ? all.at(row, column) : Double.NaN;
    }

    private TableColumn<Integer, Integer> picture() {
        TableColumn<Integer, Integer> column = new TableColumn<>("x");
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new SampleCell<>(revision, row -> row) {
            @Override
            void say(@Nullable Integer row) {
                Dataset.Grid grid = data.grid();
                setGraphic(
                        row == null || grid == null || row >= data.rows()
                                ? null
                                : new ImageView(Thumb.image(
                                        grid.stacked(), data.inputs().row(row), range.least(), range.most(), PICTURE)));
            }
        });
        return column;
    }

    /// A number that is typed in its place after a double click or F2; pointing at it says what the file had.
    private final class NumberCell extends SampleCell<Double> {
        private final int column;
        private final boolean target;

        NumberCell(int column, boolean target) {
            super(revision, row -> value(row, column, target));
            this.column = column;
            this.target = target;
            getStyleClass().add("ds-number");
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !isEmpty()) {
                    type();
                    event.consume();
                }
            });
        }

        private void type() {
            Integer row = getTableRow() == null ? null : getTableRow().getItem();
            if (row == null || getGraphic() != null) {
                return;
            }
            NumberField field = new NumberField(
                    messages,
                    preferences,
                    messages.binding("data.cell"),
                    Bounds.ANY,
                    Nudge.TENTHS,
                    (value, _) -> edit.set(row, column, target, value));
            field.setColumns(6);
            field.show(value(row, column, target));
            field.text().focusedProperty().addListener((_, _, focused) -> {
                if (!focused && field.error().isEmpty()) {
                    rest();
                }
            });
            setText(null);
            setGraphic(field);
            field.text().requestFocus();
        }

        private void rest() {
            Integer row = getTableRow() == null ? null : getTableRow().getItem();
            say(row == null ? null : value(row, column, target));
        }

        @Override
        void say(@Nullable Double value) {
            setGraphic(null);
            setText(value == null ? null : number(value));
            Scaling scaling = target ? data.targetScaling() : data.scaling();
            setTooltip(
                    value == null
                                    || scaling == null
                                    || column >= scaling.columns().size()
                            ? null
                            : new Tooltip(messages.text("data.measured", number(scaling.original(column, value)))));
        }
    }
}
