package org.densescope.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.csv.text.CsvLimits;
import org.densescope.exchange.csv.text.CsvText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// The verdict on each file of `hostile`: loaded as it is, asked about, or refused; each in one sentence.
class CsvVerdictsTest {
    private static CsvPreview preview(String file) throws IOException, ImportException {
        try (InputStream in = CsvVerdictsTest.class.getResourceAsStream("/hostile/" + file)) {
            return CsvPreview.of(CsvText.read(in, CsvLimits.USUAL));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/hostile/csv.tsv", delimiter = '\t', useHeadersInDisplayName = true)
    void isWhatTheListWants(String file, String wanted, String what) throws Exception {
        if (wanted.equals("refuse")) {
            assertThatThrownBy(() -> preview(file))
                    .isInstanceOf(ImportException.class)
                    .hasMessageNotContaining("\n");
            return;
        }
        CsvPreview preview = preview(file);
        boolean oneRow = file.equals("csv_single_row.csv");
        assertThat(preview.asks() || oneRow).as(preview.problems().toString()).isEqualTo(wanted.equals("ask"));
        assertThat(preview.problems()).allSatisfy(problem -> {
            assertThat(problem.sentence()).doesNotContain("\n").hasSizeBetween(20, 200);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            csv_latin1.csv ¦ ENCODING ¦ it is not UTF-8, so it was read as Windows-1252: check letters beyond a to z
            csv_missing.csv ¦ MISSING ¦ 1 row is without a value in column “x1”, first line 3
            csv_na.csv ¦ MISSING ¦ column “x1” has no value in any row
            csv_overflow.csv ¦ TOO_LARGE ¦ “1e400” in line 2, column “x1”, is larger than any number of 64 bits
            csv_thousands.csv ¦ THOUSANDS_READ ¦ “1,234.5” in line 2, column “x1”, is read with thousands apart: if it is another number, choose how
            csv_thousands_de.csv ¦ THOUSANDS_READ ¦ “1.234,5” in line 2, column “x1”, is read with thousands apart: if it is another number, choose how
            csv_hexfloat.csv ¦ NOT_A_NUMBER ¦ “0x1p3” in line 2, column “x1”, is no number
            csv_label_negative.csv ¦ LABELS ¦ column “label” has the classes “-1”, “0”: they become 2 outputs in this order
            csv_label_gap.csv ¦ LABELS ¦ column “label” has the classes “0”, “7”: they become 2 outputs in this order, or 8 outputs, 0 to 7
            csv_single_row.csv ¦ ONE_ROW ¦ it has one row only, so no part can be held out for a check
            csv_formula.csv ¦ FORMULA ¦ “=cmd|' /C calc'!A0” in line 2, column “label”, is a formula to a spreadsheet; here it stays text
            csv_huge_values.csv ¦ HUGE ¦ “1e308” in line 2, column “x1”, is a number, but its square is larger than any number of 64 bits: scale it
            csv_date.csv ¦ NOT_A_NUMBER ¦ “2024-01-31” in line 2, column “x1”, is no number, as others of this column are
            """, quoteCharacter = '`')
    void asksInOneSentence(String file, CsvProblem.Kind kind, String sentence) throws Exception {
        assertThat(preview(file).problems())
                .filteredOn(problem -> problem.kind() == kind)
                .first()
                .extracting(CsvProblem::sentence)
                .isEqualTo(sentence);
    }

    @Test
    void refusesInOneSentence() {
        assertThatThrownBy(() -> preview("csv_header_only.csv")).hasMessage("it has a heading, but no rows");
    }

    @ParameterizedTest
    @CsvSource({
        "csv_bom.csv, x1, 2, 1.0",
        "csv_cr.csv, x1, 2, 1.0",
        "csv_tab.csv, x1, 2, 1.0",
        "csv_noheader.csv, column 1, 2, 1.0",
        "csv_quoted.csv, 'x, first', 2, 1.0",
        "csv_newline_in_cell.csv, a b, 2, 1.0",
        "csv_blanklines.csv, x1, 1, 1.0",
        "csv_spaces.csv, x1, 2, 1.0",
        "csv_utf16.csv, x1, 1, 1.0",
        "csv_dup_heading.csv, x, 2, 1.0"
    })
    void readsWhatIsRight(String file, String firstName, int inputs, double firstValue) throws Exception {
        CsvPreview preview = preview(file);
        assertThat(preview.columns().getFirst().name()).isEqualTo(firstName);
        // A single row has a single class, so its target is taken as a number here.
        CsvMapping mapping =
                CsvMapping.guess(preview).withRole(preview.columns().size() - 1, CsvMapping.Role.TARGET);
        mapping = preview.columns().size() == inputs + 1 ? mapping : mapping.withRole(inputs, CsvMapping.Role.SKIPPED);
        CsvLoad load = CsvLoad.of(preview, mapping, file);
        assertThat(load.data().inputs().columns()).isEqualTo(inputs);
        assertThat(load.data().inputs().at(0, 0)).isEqualTo(firstValue);
        assertThat(load.data().targets().at(0, 0)).isZero();
    }

    @Test
    void namesStayApart() throws Exception {
        assertThat(preview("csv_dup_heading.csv").columns())
                .extracting(CsvColumn::name)
                .containsExactly("x", "x (2)", "label");
        assertThat(preview("csv_quoted.csv").columns())
                .extracting(CsvColumn::name)
                .containsExactly("x, first", "y \"2\"", "label");
    }
}
