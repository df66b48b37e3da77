package org.densescope.ui.data;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.densescope.engine.Matrix;
import org.densescope.project.Arrangement;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.project.RowFilter;
import org.densescope.project.RowFilter.Form;
import org.densescope.session.Arrangements;
import org.densescope.session.Lens;
import org.densescope.session.Playhead;
import org.densescope.session.Runner;
import org.densescope.session.Snapshot;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.train.Dataset;
import org.densescope.train.InputRange;
import org.densescope.train.Predictions;
import org.densescope.ui.Keystrokes;
import org.densescope.ui.View;
import org.densescope.ui.Watch;
import org.densescope.ui.form.Attempt;
import org.densescope.ui.form.Choice;
import org.densescope.ui.form.IconButton;
import org.densescope.ui.form.Joined;
import org.densescope.ui.work.BackgroundTasks;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The data as a table, as a confusion matrix, or as pictures: which samples there are, which are held out, and what
/// the
/// network answers to each.
public final class DataView extends VBox {
    private final Workspace workspace;
    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final Answering answering;
    private final SampleTable table;
    private final ConfusionGrid confusion;
    private final Gallery gallery;
    private final StackPane middle = new StackPane();
    private final Label summary = new Label();
    private final Label scaled = new Label();
    private final Attempt attempt;
    private final Button chosenCell = new Button();
    private final CheckBox wrong = new CheckBox();
    private final HBox edits;
    private final ColumnPages pages;
    private final Choice<RowFilter.Part> part;
    private final Map<Form, ToggleButton> forms = new EnumMap<>(Form.class);
    private final Lens<RowFilter> filter;
    private @Nullable Matrix measured;
    private InputRange range = new InputRange(0, 1);
    private int marked = -1;

    public DataView(
            Workspace workspace,
            ReadOnlyObjectProperty<Snapshot> snapshot,
            Arrangements arrangements,
            ObservableValue<Preferences> preferences,
            Messages messages,
            BackgroundTasks desk) {
        this.snapshot = snapshot;
        this.workspace = workspace;
        this.preferences = preferences;
        filter = arrangements.part(Arrangement::rows, Arrangement::withRows);
        this.messages = messages;
        answering = new Answering(snapshot, desk);
        attempt = new Attempt(messages);
        table = new SampleTable(messages, preferences, snapshot.get().document().data(), this::choose, this::set);
        confusion = new ConfusionGrid(messages, this::open);
        gallery = new Gallery(messages, this::choose);
        part = new Choice<>(
                messages,
                "data.part",
                List.of(RowFilter.Part.values()),
                p -> messages.text(
                        "data.part." + p.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                p -> filter.set(filter.get().withPart(p)));
        part.show(filter.get().part());
        wrong.textProperty().bind(messages.binding("data.wrong"));
        wrong.setOnAction(_ -> filter.set(filter.get().withWrong(wrong.isSelected())));
        chosenCell.setOnAction(_ -> filter.set(filter.get().withClasses(-1, -1)));
        chosenCell.getStyleClass().add("ds-data-chosen");
        edits = new HBox(
                new IconButton(messages, MaterialDesignC.CROSSHAIRS_GPS, "data.jump", () -> mark(true)),
                new IconButton(messages, MaterialDesignT.TABLE_ROW_PLUS_AFTER, "data.row.add", this::add),
                new IconButton(messages, MaterialDesignD.DELETE_OUTLINE, "data.row.delete", this::delete));
        pages = new ColumnPages(
                messages, preferences, SampleTable.MOST_COLUMNS, filter.part(RowFilter::column, RowFilter::withColumn));
        FlowPane line = new FlowPane(choices(), part, wrong, chosenCell, edits, pages, summary);
        line.getStyleClass().add("ds-data-line");
        summary.getStyleClass().add("ds-muted");
        scaled.getStyleClass().addAll("ds-muted", "ds-small");
        scaled.setWrapText(true);
        scaled.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        getChildren().addAll(line, attempt, middle, scaled);
        getStyleClass().addAll("ds-panel", "ds-data");
        setMinSize(200, 150);
        accessibleTextProperty().bind(messages.binding("data.title"));
        filter.value().subscribe((before, now) -> {
            if (!before.withColumn(0).equals(now.withColumn(0))) {
                gallery.startOver();
            }
        });
        sceneProperty().subscribe(scene -> answering.want(scene != null));
        Watch.whileSeen(
                this,
                this::show,
                Watch.ignoring(snapshot, DataView::same),
                filter.value(),
                answering.known(),
                preferences,
                messages.languageProperty());
    }

    private static boolean same(Snapshot a, Snapshot b) {
        return a.sameDocument(b) && a.unanswered().equals(b.unanswered());
    }

    public static View view(Supplier<DataView> panel) {
        return new View("data", MaterialDesignT.TABLE_LARGE, panel, Keystrokes.shift(KeyCode.D));
    }

    private Node choices() {
        HBox box = new HBox();
        ToggleGroup group = new ToggleGroup();
        for (Form one : Form.values()) {
            ToggleButton button = new ToggleButton();
            button.textProperty()
                    .bind(messages.binding("data.form." + one.name().toLowerCase(Locale.ROOT)));
            button.setToggleGroup(group);
            button.getStyleClass()
                    .addAll(
                            one == Form.TABLE ? "left-pill" : one == Form.PICTURES ? "right-pill" : "center-pill",
                            "small");
            button.setMinWidth(USE_PREF_SIZE);
            Joined.join(button, filter.part(RowFilter::form, RowFilter::withForm), one, one);
            forms.put(one, button);
            box.getChildren().add(button);
        }
        return box;
    }

    /// The samples of a cell of the confusion matrix.
    private void open(int wanted, int given) {
        Form form = snapshot.get().document().data().grid() != null ? Form.PICTURES : Form.TABLE;
        filter.set(filter.get().withForm(form).withWrong(false).withClasses(wanted, given));
    }

    private void choose(int row) {
        if (row != snapshot.get().document().sample()) {
            attempt.run(() -> workspace.choose(row, "edit.sample"));
        }
    }

    private void set(int row, int column, boolean target, double value) {
        workspace.edit("data.edit.cell", p -> {
            Dataset data = p.data();
            return p.withSamples(
                    target ? data.withTarget(row, column, value) : data.withInput(row, column, value), p.sample());
        });
    }

    /// A copy of the shown sample, to be changed.
    private void add() {
        attempt.run(() -> workspace.edit("data.edit.add", p -> {
            Dataset data = p.data();
            Dataset more = data.withSample(
                    data.inputs().row(p.sample()), data.targets().row(p.sample()));
            return p.withSamples(more, more.rows() - 1);
        }));
        mark(true);
    }

    private void delete() {
        List<Integer> gone = List.copyOf(table.getSelectionModel().getSelectedItems());
        attempt.run(() -> workspace.edit("data.edit.delete", p -> {
            boolean[] goes = new boolean[p.data().rows()];
            gone.forEach(row -> goes[row] = true);
            int[] left =
                    IntStream.range(0, goes.length).filter(row -> !goes[row]).toArray();
            Dataset fewer = p.data().select(left);
            int before =
                    (int) Arrays.stream(left).filter(row -> row < p.sample()).count();
            return p.withSamples(fewer, Math.min(before, fewer.rows() - 1));
        }));
    }

    private void mark(boolean scroll) {
        marked = snapshot.get().document().sample();
        table.mark(marked, scroll);
    }

    private static boolean[] heldOut(Project project) {
        boolean[] held = new boolean[project.data().rows()];
        for (int row : project.split().validation()) {
            held[row] = true;
        }
        return held;
    }

    private List<String> names(Dataset data, int classes) {
        return data.outputNames().size() == classes
                ? data.outputNames().stream().map(messages::name).toList()
                : IntStream.range(0, classes).mapToObj(String::valueOf).toList();
    }

    @SuppressWarnings("ReferenceEquality") // answers to the very data; comparing it would cost as much as measuring
    private void show() {
        Project project = snapshot.get().document();
        Dataset data = project.data();
        Answering.Known known = answering.known().get();
        Predictions answers = known != null && known.data() == data
                ? known.answers().hiding(snapshot.get().unanswered())
                : null;
        boolean classes = answers != null && answers.classes() > 0;
        measure(data);
        boolean[] held = heldOut(project);
        int count = answers == null ? 0 : answers.classes();
        int kinds = Predictions.classes(project.network(), data);
        RowFilter rowsShown = fitting(data, count);
        List<String> names = names(data, count);
        bar(data, names, classes, rowsShown);
        int[] rows = rowsShown.rows(held, answers);
        say(rows, answers);
        switch (rowsShown.form()) {
            case TABLE -> {
                table.show(data, pages.first(), rows, held, answers, kinds > 0, names(data, kinds), range);
                put(table);
                mark(marked != project.sample());
            }
            case CONFUSION -> {
                int[] part = RowFilter.FIRST.withPart(rowsShown.part()).rows(held, answers);
                if (classes && answers != null) {
                    confusion.show(answers.confusion(part), names, rowsShown);
                    put(confusion);
                } else {
                    put(empty(answers == null ? "data.answers.none" : "data.confusion.none"));
                }
            }
            case PICTURES -> put(gallery(data, sorted(rows, answers, rowsShown), answers, names, project.sample()));
        }
    }

    /// What is wanted, as far as this data has it.
    private RowFilter fitting(Dataset data, int classes) {
        RowFilter wanted = filter.get();
        RowFilter there = wanted.form() == Form.PICTURES && data.grid() == null ? wanted.withForm(Form.TABLE) : wanted;
        return there.wanted() >= classes ? there.withClasses(-1, -1) : there;
    }

    private Node gallery(Dataset data, int[] rows, @Nullable Predictions answers, List<String> names, int sample) {
        if (rows.length == 0) {
            return empty("data.pictures.none");
        }
        gallery.show(
                data,
                rows,
                answers,
                names,
                range.least(),
                range.most(),
                sample,
                preferences.getValue().digits());
        return gallery;
    }

    /// The worst first where only the wrong ones are looked at.
    private int[] sorted(int[] rows, @Nullable Predictions answers, RowFilter shown) {
        if (answers == null || !(shown.wrong() || (shown.cell() && shown.wanted() != shown.given()))) {
            return rows;
        }
        return Arrays.stream(rows)
                .boxed()
                .sorted((a, b) -> Double.compare(answers.loss()[b], answers.loss()[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void put(Node node) {
        if (!middle.getChildren().equals(List.of(node))) {
            middle.getChildren().setAll(node);
        }
    }

    private Node empty(String key) {
        Label label = new Label(messages.text(key));
        label.setWrapText(true);
        VBox box = new VBox(label);
        box.getStyleClass().add("ds-empty");
        return box;
    }

    private void bar(Dataset data, List<String> names, boolean classes, RowFilter now) {
        Form form = now.form();
        forms.forEach((one, button) -> {
            button.setSelected(one == form);
            button.setDisable(one == Form.PICTURES && data.grid() == null);
        });
        part.show(now.part());
        wrong.setSelected(now.wrong());
        shown(wrong, classes && form != Form.CONFUSION);
        pages.show(form == Form.TABLE && data.grid() == null ? data.inputs().columns() : 0);
        shown(edits, form == Form.TABLE);
        shown(chosenCell, now.cell() && form != Form.CONFUSION);
        if (now.cell()) {
            chosenCell.setText("✕ " + names.get(now.wanted()) + " → " + names.get(now.given()));
            chosenCell.setAccessibleText(messages.text("data.cell.all"));
        }
        scaled.setText(ScaledText.of(data, messages, preferences.getValue().digits()));
        shown(scaled, data.scaling() != null || data.targetScaling() != null);
    }

    private static void shown(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private void say(int[] rows, @Nullable Predictions answers) {
        long right = answers == null
                ? 0
                : Arrays.stream(rows)
                        .filter(row -> answers.tells(row) && answers.right(row))
                        .count();
        long open = answers == null
                ? 0
                : Arrays.stream(rows).filter(row -> !answers.tells(row)).count();
        String many = preferences.getValue().digits().count(rows.length);
        boolean judged = answers != null && answers.classes() > 0 && rows.length > 0;
        summary.setText(
                judged
                        ? messages.text(
                                open == 0 ? "data.rows.right" : "data.rows.right.open",
                                many,
                                preferences.getValue().digits().count(right),
                                preferences.getValue().digits().count(open))
                        : messages.text("data.rows", many));
    }

    @SuppressWarnings("ReferenceEquality") // the very data: comparing it would cost as much as measuring
    private void measure(Dataset data) {
        if (data.grid() != null && data.inputs() != measured) {
            measured = data.inputs();
            range = InputRange.of(data.inputs());
        }
    }
}
