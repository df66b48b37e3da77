package org.densescope.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import org.densescope.exchange.Offer;
import org.densescope.exchange.csv.CsvMapping.Gaps;
import org.densescope.exchange.csv.CsvMapping.Role;
import org.densescope.project.Project;
import org.densescope.text.Language;
import org.densescope.train.Scaling;
import org.densescope.ui.FxTest;
import org.densescope.ui.Skin;
import org.densescope.ui.editor.Nodes;
import org.densescope.ui.editor.PanelDesk;
import org.densescope.ui.form.Choice;
import org.densescope.ui.work.BackgroundTasks;
import org.densescope.ui.work.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ImportPanelTest {
    private static final Path HOSTILE = Path.of("src/test/resources/hostile");
    private static final Path DATA = Path.of("assets/data");

    private static final class Open {
        final PanelDesk desk;
        final List<Throwable> failures = new ArrayList<>();
        final ImportPanel panel;
        boolean closed;

        Open(Language language, boolean dark, double font, Path... files) {
            desk = PanelDesk.of("mazur", language);
            panel = new ImportPanel(
                    new BackgroundTasks(Runnable::run, Runnable::run, failures::add),
                    desk.preferences,
                    desk.messages,
                    desk.project(),
                    this::take,
                    () -> closed = true);
            PanelDesk.scene(panel, (int) (900 * font), (int) (660 * font), font, dark);
            panel.read(List.of(files));
            layOut();
        }

        static Open of(Path... files) {
            return new Open(Language.EN, false, 1, files);
        }

        private void take(Offer offer) {
            desk.workspace.edit("data.edit.open", offer::into);
            closed = true;
        }

        void layOut() {
            panel.getScene().getRoot().applyCss();
            panel.getScene().getRoot().layout();
        }

        Button button() {
            return Nodes.all(panel, Button.class).stream()
                    .filter(Button::isDefaultButton)
                    .findFirst()
                    .orElseThrow();
        }

        boolean ready() {
            return !button().isDisable();
        }

        @SuppressWarnings("unchecked")
        <E> void choose(String name, E value) {
            ((ComboBox<E>) Nodes.named(panel, Choice.class, name)).setValue(value);
            layOut();
        }

        List<String> texts() {
            layOut();
            return Nodes.texts(panel);
        }

        Project project() {
            return desk.project();
        }
    }

    @Test
    void penguinsAreMappedScaledAndUndone(@TempDir Path folder) {
        FxTest.onFx(() -> {
            Open open = Open.of(DATA.resolve("penguins.csv"));
            assertThat(open.texts()).anyMatch(text -> text.contains("rows have no value, the first in line"));
            assertThat(open.ready()).isFalse();
            open.choose("Rows with missing values", Gaps.DROP_ROW);
            assertThat(open.ready()).isTrue();
            String summary = open.texts().stream()
                    .filter(text -> text.contains("the network becomes"))
                    .findFirst()
                    .orElseThrow();
            assertThat(summary).contains("Rows left out:");
            Project before = open.project();
            open.button().fire();
            assertThat(open.closed).isTrue();
            Project after = open.project();
            assertThat(after.data().scaling()).isNotNull();
            assertThat(after.data().scaling().kind()).isEqualTo(Scaling.Kind.STANDARDISE);
            assertThat(summary).contains("the network becomes " + after.spec().shape());
            assertThat(after.course().whole()).isTrue();
            assertThat(after.spec().loss().classes()).isTrue();
            // Measured on what is learnt from.
            Scaling again = Scaling.fit(
                    Scaling.Kind.STANDARDISE,
                    after.data().select(after.split().training()).inputs());
            assertThat(again.columns().getFirst().mean()).isBetween(-1e-12, 1e-12);
            assertThat(again.columns().getFirst().deviation()).isBetween(1 - 1e-12, 1 + 1e-12);
            open.desk.workspace.undo();
            assertThat(open.project()).isEqualTo(before);
        });
    }

    @Test
    void eachAnswerCanBeChangedAndThePreviewFollows(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("semicolons.csv");
        Files.writeString(file, "a;b;y\n2,5;3;1\n1,5;2;0\n3,5;5;1\n");
        FxTest.onFx(() -> {
            Open open = Open.of(file);
            assertThat(open.ready()).isTrue();
            assertThat(open.texts()).contains("numbers from 1.5 to 3.5", "numbers from 2 to 5");
            open.choose("Decimal sign", '.');
            assertThat(open.texts()).doesNotContain("numbers from 1.5 to 3.5");
            open.choose("Decimal sign", ',');
            CheckBox header = Nodes.all(open.panel, CheckBox.class).getFirst();
            header.fire();
            assertThat(open.texts()).contains("column 1");
            header.fire();
            open.choose("Scale inputs", Scaling.Kind.MIN_MAX);
            // Measured on what is learnt from: of so few none is held out.
            assertThat(open.texts()).contains("1.5 – 3.5 → 0 – 1");
            Choice<?> role = Nodes.all(open.panel, Choice.class).stream()
                    .filter(choice -> choice.getValue() == Role.TARGET_CLASS)
                    .findFirst()
                    .orElseThrow();
            @SuppressWarnings("unchecked")
            Choice<Role> target = (Choice<Role>) role;
            target.setValue(Role.TARGET);
            assertThat(open.texts()).anyMatch(text -> text.contains("1 target;"));
            open.button().fire();
            assertThat(open.project().spec().loss().classes()).isFalse();
            assertThat(open.project().data().targets().data()).containsExactly(1, 0, 1);
            assertThat(open.project().data().inputs().data()).containsExactly(0.5, 1 / 3.0, 0, 0, 1, 1);
        });
    }

    /// A text that is read wrongly at first stays open to be read otherwise.
    @Test
    void nothingIsADeadEnd(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("odd.txt");
        Files.writeString(file, "x~y~kind\n1~2~a\n3~4~b\n");
        FxTest.onFx(() -> {
            Open open = Open.of(file);
            assertThat(open.texts())
                    .anyMatch(text -> text.startsWith("This cannot be opened: it has a single column"))
                    .contains("1~2~a");
            assertThat(open.ready()).isFalse();
            Choice<?> separator = Nodes.named(open.panel, Choice.class, "Cell separator");
            assertThat(separator.isDisabled()).isFalse();
        });
        Path comma = folder.resolve("comma.txt");
        Files.writeString(comma, "just one line of words\nand another line of words\n");
        FxTest.onFx(() -> {
            Open open = Open.of(comma);
            open.choose("Cell separator", ' ');
            assertThat(open.texts()).noneMatch(text -> text.contains("just one line"));
            open.choose("Cell separator", ';');
            assertThat(open.texts()).contains("just one line of words");
        });
    }

    @Test
    void lettersFollowTheEncoding(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("big5.csv");
        Charset big5 = Charset.forName("Big5");
        Files.write(file, "長度,寬度,種類\n1,2,男\n3,4,女\n5,7,男\n6,1,女\n".getBytes(big5));
        FxTest.onFx(() -> {
            Open open = Open.of(file);
            open.choose("Encoding", Charset.forName("windows-1252"));
            assertThat(open.texts()).doesNotContain("寬度");
            open.choose("Encoding", big5);
            assertThat(open.texts()).contains("寬度").anyMatch(text -> text.contains("Target: 種類"));
            assertThat(open.ready()).isTrue();
            open.button().fire();
            assertThat(open.project().data().outputNames()).containsExactly("女", "男");
        });
    }

    @Test
    void aTruthTableIsOpenedWholeAndAsItIsWritten(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("xor.csv");
        Files.writeString(file, "0,0,0\n0,1,1\n1,0,1\n1,1,0\n");
        FxTest.onFx(() -> {
            Open open = Open.of(file);
            assertThat(open.button().isFocused() || open.ready()).isTrue();
            open.button().fire();
            assertThat(open.project().split().validation()).isEmpty();
            assertThat(open.project().data().inputs().data()).containsExactly(0, 0, 0, 1, 1, 0, 1, 1);
            assertThat(open.project().spec().layers().getFirst().biasTrained()).isTrue();
        });
    }

    @Test
    void pricesAreScaledAndMayStayInTheirOrder() {
        FxTest.onFx(() -> {
            Open open = Open.of(Path.of("src/test/resources/tables/regress_int.csv"));
            Nodes.all(open.panel, CheckBox.class).stream()
                    .filter(box -> box.getText().equals("Keep the order of the samples"))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            open.button().fire();
            Project project = open.project();
            assertThat(project.data().targetScaling()).isNotNull();
            assertThat(project.course().shuffled()).isFalse();
            assertThat(project.split().validation()).contains(project.data().rows() - 1);
        });
    }

    @Test
    void aWeakGuessIsAQuestion(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("wine.data");
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            rows.append(1 + i % 3)
                    .append(',')
                    .append(i * 0.7)
                    .append(',')
                    .append(i * 37 % 50 * 1.3)
                    .append('\n');
        }
        Files.writeString(file, rows);
        FxTest.onFx(() -> {
            Open open = Open.of(file);
            assertThat(open.texts()).anyMatch(text -> text.startsWith("Which column should come out?"));
            @SuppressWarnings("unchecked")
            Choice<Role> target = (Choice<Role>) Nodes.all(open.panel, Choice.class).stream()
                    .filter(choice -> choice.getValue() == Role.TARGET_CLASS)
                    .findFirst()
                    .orElseThrow();
            target.setValue(Role.TARGET);
            assertThat(open.texts()).noneMatch(text -> text.startsWith("Which column should come out?"));
        });
    }

    /// Loaded as it is, asked about, or refused in a sentence; never a failure.
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/hostile/csv.tsv", delimiter = '\t', useHeadersInDisplayName = true)
    void hostileTablesAreAnswered(String file, String wanted, String what) {
        FxTest.onFx(() -> {
            Open open = Open.of(HOSTILE.resolve(file));
            assertThat(open.failures).isEmpty();
            if (wanted.equals("refuse")) {
                assertThat(open.ready()).isFalse();
                assertThat(open.texts()).anyMatch(text -> text.startsWith("This cannot be opened: "));
            } else if (wanted.equals("accept")) {
                assertThat(open.ready()).as(open.texts().toString()).isTrue();
            } else {
                assertThat(Nodes.all(open.panel, ProblemList.class)).isNotEmpty();
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/hostile/idx.tsv", delimiter = '\t', useHeadersInDisplayName = true)
    void hostilePicturesAreAnswered(String file, String wanted, String what) {
        FxTest.onFx(() -> {
            Open open = Open.of(HOSTILE.resolve(file), HOSTILE.resolve("idx_labels_as_images.idx"));
            assertThat(open.failures).isEmpty();
            if (wanted.equals("refuse")) {
                assertThat(open.ready()).isFalse();
                assertThat(open.texts()).anyMatch(text -> text.startsWith("This cannot be opened: "));
            }
        });
    }

    @Test
    void picturesFindTheirLabels() {
        FxTest.onFx(() -> {
            Open open = Open.of(DATA.resolve("fashion-10k-images-idx3-ubyte.gz"));
            assertThat(open.failures).isEmpty();
            assertThat(open.texts()).anyMatch(text -> text.startsWith("10,000 pictures of 28 × 28 pixels"));
            assertThat(Nodes.all(open.panel, Thumb.class)).hasSize(24);
            open.button().fire();
            assertThat(open.project().spec().shape()).startsWith("784-").endsWith("-10");
            assertThat(open.project().data().rows()).isEqualTo(10_000);
        });
    }

    @Test
    void whatIsMissingIsSaid(@TempDir Path folder) {
        FxTest.onFx(() -> {
            Open open = Open.of(folder.resolve("none.csv"));
            assertThat(open.texts()).anyMatch(text -> text.contains("there is no file"));
            assertThat(open.ready()).isFalse();
        });
    }

    @Test
    void aTaskThatWasStoppedIsNotHeardOf() {
        List<Runnable> waiting = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        BackgroundTasks desk = new BackgroundTasks(waiting::add, Runnable::run, e -> heard.add("failure"));
        Task first = desk.begin(() -> "first", heard::add, e -> heard.add("refused"));
        desk.<String>begin(
                () -> {
                    throw new java.io.IOException();
                },
                heard::add,
                e -> heard.add("refused"));
        first.cancel();
        waiting.forEach(Runnable::run);
        assertThat(heard).containsExactly("refused");
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void picturesOfTheImport() {
        FxTest.onFx(() -> {
            Skin.loadFonts();
            for (Language language : Language.values()) {
                boolean dark = language != Language.EN;
                double font = language == Language.ZH_HANT ? 1.5 : 1;
                Open table = new Open(language, dark, font, DATA.resolve("penguins.csv"));
                assertThat(Nodes.cut(table.panel).stream().filter(t -> !t.startsWith("flipper")))
                        .isEmpty();
                PanelDesk.picture(table.panel.getScene(), "import-table-" + language.tag());
                Open thousands = new Open(language, dark, font, HOSTILE.resolve("csv_thousands_de.csv"));
                PanelDesk.picture(thousands.panel.getScene(), "import-thousands-" + language.tag());
                Open pictures = new Open(language, dark, font, DATA.resolve("fashion-10k-images-idx3-ubyte.gz"));
                PanelDesk.picture(pictures.panel.getScene(), "import-pictures-" + language.tag());
            }
        });
    }
}
