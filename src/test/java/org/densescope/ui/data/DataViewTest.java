package org.densescope.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.project.Project;
import org.densescope.project.RowFilter;
import org.densescope.session.training.Goal;
import org.densescope.text.Language;
import org.densescope.trace.Chapter;
import org.densescope.train.Evaluation;
import org.densescope.ui.FxTest;
import org.densescope.ui.Skin;
import org.densescope.ui.editor.Nodes;
import org.densescope.ui.editor.PanelDesk;
import org.densescope.ui.form.Choice;
import org.densescope.ui.work.BackgroundTasks;
import org.junit.jupiter.api.Test;

class DataViewTest {
    private static final class Open {
        final PanelDesk desk;
        final DataView view;
        final List<Throwable> failures = new ArrayList<>();

        Open(String preset, Language language, boolean dark, double font) {
            desk = PanelDesk.of(preset, language);
            view = new DataView(
                    desk.workspace,
                    desk.shown(),
                    desk.arrangements,
                    desk.preferences,
                    desk.messages,
                    new BackgroundTasks(Runnable::run, Runnable::run, failures::add));
            PanelDesk.scene(view, (int) (720 * font), (int) (460 * font), font, dark);
            layOut();
        }

        static Open of(String preset) {
            return new Open(preset, Language.EN, false, 1);
        }

        /// To where the outputs are computed.
        void answered() {
            desk.playhead.seek(desk.playhead.reveal().get().trace().timeline().end(Chapter.OUTPUTS));
        }

        /// What a column says to a sample.
        @SuppressWarnings("rawtypes") // whatever a cell holds, its text is wanted
        String texts(String column, int row) {
            layOut();
            return Nodes.all(view, TableCell.class).stream()
                    .filter(cell -> !cell.isEmpty()
                            && cell.getTableColumn() != null
                            && cell.getTableColumn().getText().equals(column)
                            && Integer.valueOf(row).equals(cell.getTableRow().getItem()))
                    .map(TableCell::getText)
                    .findFirst()
                    .orElseThrow();
        }

        void layOut() {
            view.getScene().getRoot().applyCss();
            view.getScene().getRoot().layout();
        }

        SampleTable table() {
            return Nodes.all(view, SampleTable.class).getFirst();
        }

        void form(int which) {
            Nodes.all(view, ToggleButton.class).get(which).fire();
            layOut();
        }

        void part(RowFilter.Part part) {
            @SuppressWarnings("unchecked")
            Choice<RowFilter.Part> choice = Nodes.named(view, Choice.class, "Part");
            choice.setValue(part);
            layOut();
        }

        List<Integer> rows() {
            return table().getItems();
        }

        TableColumn<Integer, ?> column(String title) {
            return table().getColumns().stream()
                    .filter(column -> column.getText().equals(title))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(table().getColumns().stream()
                            .map(TableColumn::getText)
                            .toList()));
        }

        Project project() {
            return desk.project();
        }
    }

    @Test
    void allRowsAreThereAndChoosingOneShowsIt() {
        FxTest.onFx(() -> {
            Open open = Open.of("iris");
            assertThat(open.rows()).hasSize(150);
            assertThat(open.table().getSelectionModel().getSelectedItem())
                    .isEqualTo(open.project().sample());
            open.table().getSelectionModel().clearAndSelect(77);
            assertThat(open.project().sample()).isEqualTo(77);
            open.desk.workspace.edit("edit.sample", p -> p.withSample(12));
            assertThat(open.table().getSelectionModel().getSelectedItem()).isEqualTo(12);
            assertThat(open.failures).isEmpty();
        });
    }

    @Test
    void theShownSampleHasNoAnswerBeforeItsOutputIsComputed() {
        FxTest.onFx(() -> {
            Open open = Open.of("iris");
            int shown = open.desk.shown().get().sample();
            open.table().scrollTo(shown);
            assertThat(open.texts("Output", shown)).isEqualTo("–");
            assertThat(open.texts("Output", shown + 1)).isNotEqualTo("–");
            Label summary = Nodes.all(open.view, Label.class).stream()
                    .filter(label -> label.getText().contains("predicted right"))
                    .findFirst()
                    .orElseThrow();
            assertThat(summary.getText()).endsWith("1 not computed yet");
            open.answered();
            assertThat(open.texts("Output", shown)).isNotEqualTo("–");
            assertThat(summary.getText()).endsWith("predicted right");
        });
    }

    @Test
    void rowsAreSortedAndFiltered() {
        FxTest.onFx(() -> {
            Open open = Open.of("iris");
            open.answered();
            TableView<Integer> table = open.table();
            TableColumn<Integer, ?> loss = open.column("Loss");
            loss.setSortType(TableColumn.SortType.DESCENDING);
            table.getSortOrder().add(loss);
            List<Double> losses = new ArrayList<>();
            Evaluation whole =
                    Evaluation.of(open.project().network(), open.project().data(), Loops.best(), Workers.ONE);
            var answers = org.densescope.train.Predictions.of(
                    open.project().network(), open.project().data(), Loops.best(), Workers.ONE);
            open.rows().forEach(row -> losses.add(-answers.loss()[row]));
            assertThat(losses).isSorted().hasSize(150);
            CheckBox wrong = Nodes.all(open.view, CheckBox.class).getFirst();
            wrong.fire();
            assertThat(open.rows()).hasSize(150 - whole.correct());
            wrong.fire();
            open.part(RowFilter.Part.HELD_OUT);
            assertThat(open.rows()).hasSameSizeAs(open.project().split().validation());
        });
    }

    @Test
    void rowsAreAddedAndDeletedAndUndone() {
        FxTest.onFx(() -> {
            Open open = Open.of("iris");
            Project before = open.project();
            Nodes.named(open.view, Button.class, "Add a copy of the shown sample")
                    .fire();
            assertThat(open.project().data().rows()).isEqualTo(151);
            assertThat(open.project().sample()).isEqualTo(150);
            assertThat(open.project().data().inputs().row(150))
                    .isEqualTo(before.data().inputs().row(before.sample()));
            Nodes.named(open.view, Button.class, "Delete the chosen rows").fire();
            assertThat(open.project().data()).isEqualTo(before.data());
            open.table().getSelectionModel().selectAll();
            Nodes.named(open.view, Button.class, "Delete the chosen rows").fire();
            assertThat(open.project().data().rows()).isEqualTo(150);
            assertThat(Nodes.texts(open.view)).anyMatch(text -> text.contains("at least one sample"));
            open.desk.workspace.undo();
            open.desk.workspace.undo();
            assertThat(open.project().data()).isEqualTo(before.data());
            assertThat(open.rows()).hasSize(150);
        });
    }

    @Test
    void theConfusionMatrixCountsAndOpensItsSamples() {
        FxTest.onFx(() -> {
            Open open = Open.of("digits");
            open.desk.runner.train(Goal.step(600));
            open.part(RowFilter.Part.HELD_OUT);
            open.form(1);
            Project project = open.project();
            Evaluation held = Evaluation.of(
                    open.desk.playhead.reveal().get().trace().network(),
                    project.data(),
                    project.split().validation(),
                    Loops.best(),
                    Workers.ONE);
            List<Button> cells = Nodes.all(open.view, Button.class).stream()
                    .filter(button -> button.getStyleClass().contains("ds-confusion-cell"))
                    .toList();
            assertThat(cells).hasSize(100);
            int diagonal = 0;
            int all = 0;
            Button wrong = null;
            int count = 0;
            for (int i = 0; i < 100; i++) {
                int number = cells.get(i).getText().equals("·")
                        ? 0
                        : Integer.parseInt(cells.get(i).getText());
                diagonal += i / 10 == i % 10 ? number : 0;
                all += number;
                if (i / 10 != i % 10 && number > 0 && wrong == null) {
                    wrong = cells.get(i);
                    count = number;
                }
            }
            assertThat(all).isEqualTo(project.split().validation().length);
            assertThat(diagonal).isEqualTo(held.correct());
            assertThat(wrong).isNotNull();
            wrong.fire();
            open.layOut();
            List<Button> pictures = Nodes.all(open.view, Button.class).stream()
                    .filter(button -> button.getStyleClass().contains("ds-gallery-item"))
                    .toList();
            assertThat(pictures).hasSize(count);
            pictures.getLast().fire();
            assertThat(pictures.getLast().getAccessibleText())
                    .startsWith("Sample " + (open.project().sample() + 1) + ":");
            assertThat(open.failures).isEmpty();
        });
    }

    @Test
    void scalingIsShownAndWhatWasMeasured() {
        FxTest.onFx(() -> {
            Open open = Open.of("penguins");
            assertThat(open.project().data().scaling()).isNotNull();
            assertThat(Nodes.texts(open.view)).anyMatch(text -> text.startsWith("Scaled (") && text.contains("÷"));
        });
    }

    @Test
    void picturesOfTheData() {
        FxTest.onFx(() -> {
            Skin.loadFonts();
            for (Language language : Language.values()) {
                boolean dark = language != Language.EN;
                for (String preset : List.of("penguins", "digits")) {
                    Open open = new Open(preset, language, dark, language == Language.ZH_HANT ? 1.5 : 1);
                    open.desk.runner.train(Goal.step(600));
                    open.layOut();
                    PanelDesk.picture(open.view.getScene(), "data-table-" + preset + "-" + language.tag());
                    open.form(1);
                    PanelDesk.picture(open.view.getScene(), "data-confusion-" + preset + "-" + language.tag());
                    if (preset.equals("digits")) {
                        open.form(2);
                        Nodes.all(open.view, CheckBox.class).getFirst().fire();
                        open.layOut();
                        PanelDesk.picture(open.view.getScene(), "data-pictures-" + preset + "-" + language.tag());
                    }
                    assertThat(Nodes.texts(open.view)).doesNotContain("null");
                    assertThat(open.failures).isEmpty();
                }
            }
        });
    }

    /// Columns that are too many for one page are on the next ones.
    @Test
    void everyInputOfAWideTableCanBeSeen() {
        FxTest.onFx(() -> {
            Open open = Open.of("simplenn");
            ColumnPages pages = Nodes.all(open.view, ColumnPages.class).getFirst();
            List<String> seen = new ArrayList<>();
            for (int page = 0; page < 6; page++) {
                open.layOut();
                open.table().getColumns().stream()
                        .map(TableColumn::getText)
                        .filter(name -> name.startsWith("x"))
                        .forEach(seen::add);
                Nodes.all(pages, Button.class).getLast().fire();
            }
            assertThat(seen)
                    .hasSize(128)
                    .doesNotHaveDuplicates()
                    .startsWith("x1")
                    .endsWith("x128");
            assertThat(Nodes.all(pages, Button.class).getLast().isDisabled()).isTrue();
            assertThat(Nodes.texts(pages)).contains("columns 121 – 128 of 128");
        });
    }
}
