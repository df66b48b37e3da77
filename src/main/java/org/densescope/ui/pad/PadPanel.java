package org.densescope.ui.pad;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Batch;
import org.densescope.engine.Matrix;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Arrangements;
import org.densescope.session.Focus;
import org.densescope.session.Lens;
import org.densescope.session.Playhead;
import org.densescope.session.Snapshot;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.train.Dataset;
import org.densescope.train.ink.Bitmap;
import org.densescope.train.ink.DrawnInput;
import org.densescope.ui.Command;
import org.densescope.ui.Keystrokes;
import org.densescope.ui.Watch;
import org.densescope.ui.form.Choice;
import org.densescope.ui.form.Form;
import org.densescope.ui.form.IconButton;
import org.densescope.ui.form.NamedEntry;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// Draws an input where the inputs are a picture. What is drawn is shown at once in place of the document's sample; it
/// is
/// learnt from only when it was added to the data.
public final class PadPanel extends VBox {
    private final Workspace workspace;
    private final Playhead playhead;
    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final Arrangements arrangements;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final Lens<Boolean> shown;
    private final PadField field;
    private final SeenPicture seen;
    private final ScoreBars scores;
    private final Choice<NamedEntry> meant;
    private final Button add = new Button();
    private final Label size = new Label();
    private final Label trouble = new Label();
    private final VBox desk;
    private final VBox nothing;
    private @Nullable DrawnInput kind;
    private @Nullable Matrix measured;
    private int target;
    private boolean adding;

    /// @param openDigits opens something that can be drawn for
    public PadPanel(
            Workspace workspace,
            Playhead playhead,
            ReadOnlyObjectProperty<Snapshot> snapshot,
            Focus focus,
            Arrangements arrangements,
            ObservableValue<Preferences> preferences,
            ObservableValue<Palette> palette,
            Messages messages,
            Runnable openDigits) {
        this.workspace = workspace;
        this.playhead = playhead;
        this.snapshot = snapshot;
        this.arrangements = arrangements;
        shown = shown(arrangements);
        this.preferences = preferences;
        this.messages = messages;
        field = new PadField(palette);
        field.accessibleTextProperty().bind(messages.binding("pad.field"));
        trouble.getStyleClass().add("ds-field-error");
        trouble.setWrapText(true);
        say("");
        PictureDrop.on(
                field,
                pixels -> {
                    say("");
                    field.take(pixels);
                },
                why -> say(messages.say(why)));
        seen = new SeenPicture(
                messages, palette, value -> preferences.getValue().digits().text(value));
        scores = new ScoreBars(focus, messages);
        meant = new Choice<>(messages, "pad.meant", List.of(), NamedEntry::name, one -> mean(one.index()));
        add.textProperty().bind(messages.binding("pad.add"));
        add.setTooltip(tip("pad.add.tip"));
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> add());
        size.getStyleClass().addAll("ds-muted", "ds-small");
        size.setWrapText(true);
        size.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(scores, Priority.ALWAYS);
        HBox top = new HBox(field, scores);
        top.getStyleClass().add("ds-pad-top");
        HBox below = new HBox(seen, tools());
        below.getStyleClass().add("ds-pad-top");
        desk = new VBox(top, below, trouble);
        desk.getStyleClass().add("ds-pad-desk");
        nothing = nothing(openDigits);
        getChildren().addAll(title(), desk, nothing);
        getStyleClass().addAll("ds-panel", "ds-pad");
        visibleProperty().bind(shown.value());
        managedProperty().bind(shown.value());
        field.bitmap().subscribe((_, _) -> draw());
        playhead.guest().subscribe(guest -> {
            if (guest == null && !adding) {
                field.clear(); // another sample is shown now; undo brings the ink back
            }
        });
        shown.subscribe(now -> {
            if (now) {
                fit();
                field.requestFocus();
            } else if (playhead.guest().get() != null) {
                playhead.invite(null);
            }
        });
        Watch.of(this::fit, Watch.ignoring(snapshot, PadPanel::same), preferences, messages.languageProperty());
    }

    private static boolean same(Snapshot a, Snapshot b) {
        return a.sameDocument(b) && a.sameNumbers(b);
    }

    /// Opens and closes it, where the inputs are a picture; with it the column that it stands in.
    public static Command command(Workspace workspace, Arrangements arrangements) {
        Lens<Boolean> shown = shown(arrangements);
        ObservableBooleanValue leads = Bindings.createBooleanBinding(
                () -> shown.get() || drawable(workspace.project().get()) != null, workspace.project(), shown.value());
        return Command.of(
                        "pad.show",
                        MaterialDesignD.DRAW,
                        () -> {
                            boolean open = !shown.get();
                            arrangements.change(a -> a.withPanels(a.panels()
                                    .withPad(open)
                                    .withInspector(open || a.panels().inspector())));
                        },
                        Keystrokes.key(KeyCode.D))
                .when(leads)
                .switching(shown.value())
                .asTool();
    }

    /// How the inputs are a picture of one channel; null where they are none.
    private static Dataset.@Nullable Grid drawable(Project project) {
        Dataset.Grid grid = project.data().grid();
        return grid != null && grid.channels() == 1 ? grid : null;
    }

    /// Whether it is open.
    public static Lens<Boolean> shown(Arrangements arrangements) {
        return arrangements.part(
                a -> a.panels().pad(), (a, on) -> a.withPanels(a.panels().withPad(on)));
    }

    private Tooltip tip(String key) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.binding(key));
        return tip;
    }

    private void say(String sentence) {
        trouble.setText(sentence);
        trouble.setVisible(!sentence.isEmpty());
        trouble.setManaged(!sentence.isEmpty());
    }

    private Node title() {
        Label title = new Label();
        title.textProperty().bind(messages.binding("pad.title"));
        title.getStyleClass().add("ds-panel-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(
                title, gap, new IconButton(messages, MaterialDesignC.CLOSE, "pad.close", () -> shown.set(false)));
        line.getStyleClass().add("ds-section-heading");
        return line;
    }

    private Node tools() {
        ToggleButton eraser = new ToggleButton();
        eraser.setGraphic(new FontIcon(MaterialDesignE.ERASER));
        eraser.getStyleClass().addAll("flat", "button-icon", "ds-icon-button");
        eraser.accessibleTextProperty().bind(messages.binding("pad.eraser"));
        eraser.setTooltip(tip("pad.eraser.tip"));
        eraser.selectedProperty().bindBidirectional(field.erasing());
        IconButton templates =
                new IconButton(messages, MaterialDesignB.BLUR, "pad.templates", () -> arrangements.show("matrices"));
        HBox buttons = new HBox(
                eraser,
                new IconButton(messages, MaterialDesignU.UNDO_VARIANT, "pad.undo", field::undo),
                new IconButton(messages, MaterialDesignD.DELETE_OUTLINE, "pad.clear", field::clear),
                templates);
        buttons.getStyleClass().add("ds-pad-buttons");
        HBox.setHgrow(meant, Priority.ALWAYS);
        HBox meaning = new HBox(meant, add);
        meaning.getStyleClass().add("ds-pad-meaning");
        VBox column = new VBox(buttons, meaning, size);
        column.getStyleClass().add("ds-pad-tools");
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private VBox nothing(Runnable openDigits) {
        Label why = new Label();
        why.textProperty().bind(messages.binding("pad.no-picture"));
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        Button open = new Button();
        open.textProperty().bind(messages.binding("pad.open-digits"));
        open.setGraphic(new FontIcon(MaterialDesignP.PENCIL_BOX_OUTLINE));
        open.setOnAction(_ -> openDigits.run());
        VBox box = new VBox(why, open);
        box.getStyleClass().add("ds-empty");
        return box;
    }

    /// Follows the document: its picture, its classes.
    @SuppressWarnings("ReferenceEquality") // the very data: comparing it would cost as much as measuring
    private void fit() {
        if (!shown.get()) {
            return;
        }
        Project project = snapshot.get().document();
        Dataset data = project.data();
        Dataset.Grid grid = drawable(project);
        Form.show(desk, grid != null);
        Form.show(nothing, grid == null);
        if (grid == null) {
            kind = null;
            meant.offer(List.of());
            return;
        }
        if (kind == null || data.inputs() != measured) {
            measured = data.inputs();
            kind = DrawnInput.of(grid, data.inputs());
            field.resolution(kind.field());
        }
        boolean classes = classes(project);
        Form.show(meant, classes);
        target = Math.min(target, project.spec().outputs() - 1);
        List<NamedEntry> outputs = NamedEntry.outputs(data, 0);
        meant.offer(outputs);
        meant.show(outputs.get(target));
        size.setText(messages.text(kind.counted() ? "pad.seen.counted" : "pad.seen.grey", grid.width(), grid.height()));
        show(field.bitmap().get());
        score();
    }

    private static boolean classes(Project project) {
        return project.spec().loss().classes() && project.spec().outputs() > 1;
    }

    private List<String> names(Project project) {
        return NamedEntry.outputs(project.data(), 0).stream()
                .map(entry -> messages.name(entry.name()))
                .toList();
    }

    private void mean(int output) {
        target = output;
        draw();
    }

    /// Shows the ink in place of the document's sample, up to the outputs at least; blank, the document's own.
    private void draw() {
        DrawnInput how = kind;
        if (how == null || !shown.get()) {
            return;
        }
        Bitmap drawn = field.bitmap().get();
        double[] inputs = show(drawn);
        if (drawn.box() != null) {
            playhead.invite(Batch.single(inputs, targets()));
        } else if (playhead.guest().get() != null) {
            playhead.invite(null);
        }
    }

    private double[] show(Bitmap drawn) {
        DrawnInput how = kind;
        add.setDisable(drawn.box() == null);
        if (how == null) {
            return new double[0];
        }
        double[] inputs = how.inputs(drawn);
        seen.show(how, inputs);
        return inputs;
    }

    private double[] targets() {
        Project project = workspace.project().get();
        if (!classes(project)) {
            return project.data().targets().row(project.sample()).clone();
        }
        double[] targets = new double[project.spec().outputs()];
        targets[target] = 1;
        return targets;
    }

    private void add() {
        DrawnInput how = kind;
        if (how == null) {
            return;
        }
        double[] inputs = how.inputs(field.bitmap().get());
        double[] targets = targets();
        adding = true;
        try {
            workspace.edit(
                    "pad.edit.add",
                    p -> p.withSamples(
                            p.data().withSample(inputs, targets), p.data().rows()));
        } finally {
            adding = false;
        }
    }

    private void score() {
        if (shown.get() && kind != null) {
            Snapshot now = snapshot.get();
            scores.show(
                    now.reveal(), names(now.project()), preferences.getValue().digits());
        }
    }
}
