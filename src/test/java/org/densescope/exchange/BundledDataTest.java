package org.densescope.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import org.densescope.example.Presets;
import org.densescope.exchange.csv.CsvColumn;
import org.densescope.exchange.csv.CsvLoad;
import org.densescope.exchange.csv.CsvMapping;
import org.densescope.exchange.csv.CsvMapping.Gaps;
import org.densescope.exchange.csv.CsvPreview;
import org.densescope.exchange.csv.CsvProblem;
import org.densescope.exchange.csv.text.CsvLimits;
import org.densescope.exchange.csv.text.CsvText;
import org.densescope.exchange.idx.IdxFile;
import org.densescope.exchange.idx.IdxSamples;
import org.densescope.project.Project;
import org.densescope.train.Dataset;
import org.densescope.train.Scaling;
import org.junit.jupiter.api.Test;

/// The readers for files of others agree with the examples on the files that come with the program.
class BundledDataTest {
    private static CsvPreview preview(String file) throws IOException, ImportException {
        try (InputStream in = BundledDataTest.class.getResourceAsStream("/data/" + file)) {
            return CsvPreview.of(CsvText.read(in, CsvLimits.USUAL));
        }
    }

    private static IdxFile idx(String file) throws IOException, ImportException {
        try (InputStream in = BundledDataTest.class.getResourceAsStream("/data/" + file)) {
            return IdxFile.read(in);
        }
    }

    @Test
    void penguinsAreSeenAsTheyAre() throws Exception {
        CsvPreview preview = preview("penguins.csv");
        assertThat(preview.rows()).isEqualTo(344);
        assertThat(preview.columns())
                .extracting(CsvColumn::name)
                .containsExactly(
                        "species",
                        "island",
                        "bill_length_mm",
                        "bill_depth_mm",
                        "flipper_length_mm",
                        "body_mass_g",
                        "sex",
                        "year");
        assertThat(preview.columns()).extracting(CsvColumn::missing).containsExactly(0L, 0L, 2L, 2L, 2L, 2L, 11L, 0L);
        assertThat(preview.columns().get(2).min()).isEqualTo(32.1);
        assertThat(preview.columns().get(5).max()).isEqualTo(6300);
        assertThat(preview.columns().get(1).labels()).containsExactly("Biscoe", "Dream", "Torgersen");
        assertThat(preview.problems()).extracting(CsvProblem::kind).containsOnly(CsvProblem.Kind.MISSING);
        assertThat(preview.problems().getLast().sentence())
                .isEqualTo("11 rows are without a value in column “sex”, first line 5");
    }

    @Test
    void penguinsLoadedAndScaledAreThoseOfTheExample() throws Exception {
        CsvPreview preview = preview("penguins.csv");
        CsvMapping mapping = CsvMapping.guess(preview)
                .withRole(1, CsvMapping.Role.SKIPPED)
                .withRole(6, CsvMapping.Role.SKIPPED)
                .withRole(7, CsvMapping.Role.SKIPPED)
                .withGaps(Gaps.DROP_ROW);
        CsvLoad load = CsvLoad.of(preview, mapping, "penguins");
        assertThat(load.dropped()).isEqualTo(2);
        assertThat(load.data().outputNames()).containsExactly("Adelie", "Chinstrap", "Gentoo");
        Project project = Presets.open("penguins");
        Dataset example = project.data();
        int[] learnt = project.split().training();
        Scaling known =
                Scaling.fit(Scaling.Kind.STANDARDISE, load.data().select(learnt).inputs());
        assertThat(known.apply(load.data()).inputs()).isEqualTo(example.inputs());
        Scaling scaling = Scaling.fit(Scaling.Kind.STANDARDISE, load.data().inputs());
        assertThat(load.data().targets()).isEqualTo(example.targets());
        assertThat(scaling.columns().getLast().mean()).isCloseTo(4201.754385964912, within(1e-9));
        assertThat(scaling.columns().getLast().deviation()).isCloseTo(800.781229238452, within(1e-9));
    }

    @Test
    void digitsLoadWithoutAQuestion() throws Exception {
        CsvPreview preview = preview("digits-8x8.csv.gz");
        assertThat(preview.asks()).as(preview.problems().toString()).isFalse();
        Dataset data = CsvLoad.of(preview, CsvMapping.guess(preview), "digits").data();
        Dataset example = Presets.open("digits").data();
        assertThat(data.targets()).isEqualTo(example.targets());
        assertThat(data.inputs().at(1796, 10)).isEqualTo(16 * example.inputs().at(1796, 10));
    }

    @Test
    void fashionIsThatOfTheExample() throws Exception {
        IdxFile pictures = idx("fashion-10k-images-idx3-ubyte.gz");
        assertThat(pictures.sizes()).containsExactly(10_000, 28, 28);
        IdxSamples samples = IdxSamples.of(pictures, idx("fashion-10k-labels-idx1-ubyte.gz"));
        assertThat(samples.classes()).isEqualTo(10);
        assertThat(samples.unusedClasses()).isEmpty();
        Dataset data = samples.data("fashion", 10_000, 10);
        Dataset example = Presets.open("fashion").data();
        assertThat(data.inputs().equals(example.inputs())).isTrue();
        assertThat(data.targets()).isEqualTo(example.targets());
        assertThat(data.grid()).isEqualTo(example.grid());
    }
}
