package org.densescope.ui.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.densescope.engine.RandomStream;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.project.TrainingPlan;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.train.Dataset;
import org.densescope.train.toy.Feature;
import org.densescope.train.toy.Toy;
import org.densescope.train.toy.ToyData;
import org.densescope.ui.field.Bounds;
import org.densescope.ui.field.IntegerField;
import org.densescope.ui.field.Nudge;
import org.densescope.ui.field.NumberField;
import org.densescope.ui.form.Attempt;
import org.densescope.ui.form.Form;
import org.densescope.ui.form.IconButton;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// Points of figures to learn from: which figure, how many, how noisy; what is computed of the two inputs; how many are
/// held out. Training goes on through all of it.
final class ToySection extends Section {
    /// Samples an update sees, where it was one before.
    private static final int BATCH = 10;

    private final Workspace workspace;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final Label summary = new Label();
    private final MadeData made = new MadeData();
    private final ToggleGroup figureGroup = new ToggleGroup();
    private final List<ToggleButton> figureButtons = new ArrayList<>();
    private final List<CheckBox> featureBoxes = new ArrayList<>();
    private final IntegerField samples;
    private final NumberField noise;
    private final IntegerField parts;
    private final HBox partsLine;
    private final IntegerField seed;
    private final FlowPane features = new FlowPane();
    private final CourseForm course;
    private final VBox figuresBox;
    private String id = "";
    private final Attempt attempt;
    private final Form form;
    private ToyData wanted = ToyData.usual(Toy.MOONS, 1);

    ToySection(Workspace workspace, ObservableValue<Preferences> preferences, Messages messages) {
        super(messages, "toy.title");
        this.workspace = workspace;
        this.preferences = preferences;
        this.messages = messages;
        attempt = new Attempt(messages);
        FlowPane pictures = new FlowPane();
        pictures.getStyleClass().add("ds-toy-figures");
        for (Toy toy : Toy.values()) {
            ToggleButton button = new ToggleButton();
            button.setGraphic(Thumbnail.of(toy));
            button.setToggleGroup(figureGroup);
            button.setUserData(toy);
            button.accessibleTextProperty().bind(messages.binding("toy.figure." + toy.id()));
            Tooltip tip = new Tooltip();
            tip.textProperty().bind(messages.binding("toy.figure." + toy.id()));
            button.setTooltip(tip);
            button.setOnAction(_ -> choose(toy));
            figureButtons.add(button);
            pictures.getChildren().add(button);
        }
        form = new Form(messages);
        samples = new IntegerField(
                messages,
                preferences,
                messages.binding("toy.samples"),
                1,
                ToyData.MOST_SAMPLES,
                (v, nudged) -> make(
                        "toy.samples",
                        nudged,
                        t -> new ToyData(t.toy(), Math.toIntExact(v), t.noise(), t.parts(), t.seed())));
        form.line("toy.samples", samples);
        noise = new NumberField(
                messages,
                preferences,
                messages.binding("toy.noise"),
                new Bounds(0, false, ToyData.MOST_NOISE, false),
                Nudge.TENTHS,
                (v, nudged) ->
                        make("toy.noise", nudged, t -> new ToyData(t.toy(), t.samples(), v, t.parts(), t.seed())));
        form.line("toy.noise", noise);
        parts = new IntegerField(
                messages,
                preferences,
                messages.binding("toy.parts"),
                2,
                8,
                (v, nudged) -> make(
                        "toy.parts",
                        nudged,
                        t -> new ToyData(t.toy(), t.samples(), t.noise(), Math.toIntExact(v), t.seed())));
        partsLine = form.line("toy.parts", parts);
        seed = new IntegerField(
                messages,
                preferences,
                messages.binding("toy.seed"),
                0,
                Integer.MAX_VALUE,
                (v, nudged) ->
                        make("toy.seed", nudged, t -> new ToyData(t.toy(), t.samples(), t.noise(), t.parts(), v)));
        IconButton again = new IconButton(
                messages,
                MaterialDesignD.DICE_MULTIPLE_OUTLINE,
                "toy.again",
                () -> make(
                        "toy.again",
                        false,
                        t -> new ToyData(
                                t.toy(),
                                t.samples(),
                                t.noise(),
                                t.parts(),
                                RandomStream.of(t.seed(), RandomStream.Purpose.DATA, 9)
                                        .nextInt(1_000_000))));
        HBox seeds = new HBox(seed, again);
        seeds.getStyleClass().add("ds-stepper");
        HBox.setHgrow(seed, Priority.ALWAYS);
        form.line("toy.seed", seeds);
        features.getStyleClass().add("ds-toy-features");
        for (Feature feature : Feature.values()) {
            CheckBox box = new CheckBox(feature.name("x₁", "x₂"));
            box.setUserData(feature);
            box.setOnAction(_ -> refeature());
            featureBoxes.add(box);
            features.getChildren().add(box);
        }
        course = new CourseForm(workspace, preferences, messages);
        figuresBox = new VBox(pictures, form, features);
        figuresBox.getStyleClass().add("ds-form");
        IconButton open = new IconButton(
                messages, MaterialDesignC.CHART_SCATTER_PLOT, "toy.open", () -> unfold(!figuresBox.isVisible()));
        besideTitle(open);
        summary.getStyleClass().add("ds-form-name");
        summary.setWrapText(true);
        getChildren().addAll(summary, course, figuresBox, attempt);
    }

    private String count(int value) {
        return preferences.getValue().digits().count(value);
    }

    private void unfold(boolean open) {
        Form.show(figuresBox, open);
    }

    private static boolean isFigure(Dataset data) {
        return Features.coordinates(data) > 0
                && Arrays.stream(Toy.values()).anyMatch(toy -> toy.id().equals(data.id()));
    }

    /// Whether the samples are a table of whole numbers, as of a truth table: no figure was made to get them.
    private static boolean isTable(Dataset data) {
        return Arrays.stream(data.inputs().data()).allMatch(value -> value == Math.rint(value));
    }

    private void choose(Toy toy) {
        ToyData last = wanted;
        make("toy.figure", false, _ -> new ToyData(toy, last.samples(), last.noise(), toy.usualParts(), last.seed()));
    }

    /// Other points in the place of all that there are; features stay as far as the figure has the inputs for them.
    private void make(String key, boolean nudged, UnaryOperator<ToyData> change) {
        attempt.run(() -> {
            ToyData next = change.apply(wanted);
            List<Feature> kept = chosenFeatures().stream()
                    .filter(f -> next.toy().inputs() == 2 || !f.needsTwo())
                    .toList();
            workspace.edit("plane.edit.figure", nudged ? key : "", p -> {
                Dataset data = Feature.append(next.data(outputs(p, next)), kept);
                made.remember(data, next);
                return learning(p).withData(data, Math.min(p.sample(), data.rows() - 1));
            });
        });
        show(workspace.project().get());
    }

    /// A course of one single sample would learn next to nothing of a figure.
    private static Project learning(Project project) {
        boolean one = project.course().equals(TrainingPlan.ONE_BATCH) && project.batchSize() == 1;
        return one ? project.withCourse(TrainingPlan.EPOCHS).withBatchSize(BATCH) : project;
    }

    /// One output stays one output where two classes can be told by it.
    private static int outputs(Project project, ToyData data) {
        boolean one = project.spec().outputs() == 1 && !project.spec().loss().classes() && data.classes() == 2;
        return one ? 1 : data.classes();
    }

    private List<Feature> chosenFeatures() {
        return featureBoxes.stream()
                .filter(CheckBox::isSelected)
                .map(box -> (Feature) box.getUserData())
                .toList();
    }

    /// The samples stay as they are; columns that are computed of them come and go.
    private void refeature() {
        List<Feature> chosen = chosenFeatures();
        attempt.run(() -> workspace.edit("toy.edit.features", p -> {
            Dataset plain = p.data()
                    .resized(Features.coordinates(p.data()), p.data().targets().columns());
            Dataset data = Feature.append(plain, chosen);
            made.follow(p.data(), data);
            return p.withData(data, p.sample());
        }));
        show(workspace.project().get());
    }

    @Override
    void show(Project project) {
        Dataset data = project.data();
        if (!data.id().equals(id)) {
            id = data.id();
            unfold(isFigure(data)); // until somebody wants it otherwise
        }
        ToyData known = made.find(data, project.seed());
        if (known != null) {
            wanted = known;
        } else if (isFigure(data) && data.rows() <= ToyData.MOST_SAMPLES) {
            wanted = new ToyData(wanted.toy(), data.rows(), wanted.noise(), wanted.parts(), wanted.seed());
        }
        summary.textProperty()
                .bind(messages.binding(
                        "toy.summary",
                        count(data.rows()),
                        count(data.inputs().columns()),
                        count(data.targets().columns())));
        figureGroup.selectToggle(null);
        for (ToggleButton button : figureButtons) {
            boolean chosen = known != null && known.toy() == button.getUserData();
            button.setSelected(chosen);
        }
        samples.show((long) wanted.samples());
        noise.show(wanted.noise());
        parts.show((long) wanted.parts());
        seed.show(wanted.seed());
        Form.show(form, !isTable(data));
        Form.show(partsLine, wanted.toy().fewestParts() < wanted.toy().mostParts());
        int coordinates = Features.coordinates(data);
        List<Feature> there = Features.of(data);
        Form.show(features, coordinates > 0);
        for (CheckBox box : featureBoxes) {
            Feature feature = (Feature) box.getUserData();
            box.setSelected(there.contains(feature));
            box.setDisable(coordinates < 2 && feature.needsTwo());
        }
        course.show(project);
    }
}
