package org.densescope.exchange.csv.text;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.Unpacked;
import org.densescope.say.Sentence;

/// The bytes of a table, read once: what is previewed is what is loaded, whatever becomes of the file meanwhile.
public final class CsvText {
    private static final int ROWS_A_LOOK = 500;
    private static final int FIRST_LETTERS = 1 << 14;
    private static final Pattern LINE = Pattern.compile("line ([0-9]+)");

    /// How a text writes its rows.
    public enum Dialect {
        /// Cells with something between them.
        CELLS,
        /// Weka's format, see [ArffRows].
        ARFF,
        /// Labels, then numbers with their places, see [LibsvmRows].
        LIBSVM
    }

    private final byte[] bytes;
    private final Encoding encoding;
    private final Dialect dialect;
    private final CsvLimits limits;
    private final DoubleConsumer watcher;

    private CsvText(byte[] bytes, Encoding encoding, Dialect dialect, CsvLimits limits, DoubleConsumer watcher) {
        this.bytes = bytes;
        this.encoding = encoding;
        this.dialect = dialect;
        this.limits = limits;
        this.watcher = watcher;
    }

    /// Sees each row; says whether to go on.
    @FunctionalInterface
    public interface RowReader {
        boolean row(long line, List<String> cells) throws ImportException;
    }

    /// Reads all bytes; gzip is unpacked. The caller closes `in`.
    ///
    /// @throws ImportException in one sentence when it is too large, or no text
    public static CsvText read(InputStream in, CsvLimits limits) throws IOException, ImportException {
        return read(in, limits, false);
    }

    /// @param traditional whether traditional Chinese is likelier than simplified, where the bytes do not say
    public static CsvText read(InputStream in, CsvLimits limits, boolean traditional)
            throws IOException, ImportException {
        byte[] bytes = Unpacked.bytes(in, limits.bytes());
        if (bytes.length == 0) {
            throw new ImportException("say.csv-text.empty", "it is empty");
        }
        return of(bytes, Encoding.of(bytes, traditional), limits);
    }

    private static CsvText of(byte[] bytes, Encoding encoding, CsvLimits limits) throws ImportException {
        int length = Math.min(bytes.length - encoding.start(), FIRST_LETTERS);
        String head = encoding.charset()
                .decode(ByteBuffer.wrap(bytes, encoding.start(), length))
                .toString();
        requireText(head.strip().toLowerCase(Locale.ROOT));
        boolean whole = length == bytes.length - encoding.start();
        Dialect dialect =
                ArffRows.begins(head) ? Dialect.ARFF : LibsvmRows.begins(head, whole) ? Dialect.LIBSVM : Dialect.CELLS;
        return new CsvText(bytes, encoding, dialect, limits, CsvText::unheard);
    }

    private static void unheard(double share) {}

    private static void requireText(String head) throws ImportException {
        if (head.startsWith("<!doctype") || head.startsWith("<html") || head.startsWith("<?xml")) {
            throw new ImportException(
                    "say.csv-text.web-page", "it is a web page or XML, no table: download the file itself");
        }
        if (head.startsWith("%pdf")
                || head.startsWith("pk\u0003\u0004")
                || head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw new ImportException(
                    "say.csv-text.spreadsheet",
                    "it is a PDF, a spreadsheet's own file or an archive: save the table as CSV first");
        }
        if (head.startsWith("{") && head.indexOf('"') >= 0) {
            throw new ImportException("say.csv-text.json", "it is JSON, no table: save the table as CSV first");
        }
    }

    /// The same bytes by other letters.
    ///
    /// @throws ImportException when it is no text then
    public CsvText in(Charset charset) throws ImportException {
        Encoding found = Encoding.of(bytes, false);
        boolean marked =
                found.start() > 0 && (found.charset().equals(charset) || charset.equals(StandardCharsets.UTF_8));
        return of(bytes, new Encoding(charset, marked ? found.start() : 0, true), limits);
    }

    /// The same text, which tells how far it has been gone through.
    ///
    /// @param share takes 0 to 1 every now and then, on the thread that reads
    public CsvText watched(DoubleConsumer share) {
        return new CsvText(bytes, encoding, dialect, limits, share);
    }

    /// The usual name of its encoding.
    public String encoding() {
        return Encoding.title(charset());
    }

    /// How many bytes it has.
    public int size() {
        return bytes.length;
    }

    public Dialect dialect() {
        return dialect;
    }

    public Charset charset() {
        return encoding.charset();
    }

    /// Whether the letters are certain: the bytes can mean no others, or a person chose.
    public boolean certain() {
        return encoding.certain();
    }

    public CsvLimits limits() {
        return limits;
    }

    /// The beginning of the same text, to look at.
    public CsvText head(int length) {
        boolean wide = charset().equals(StandardCharsets.UTF_16LE) || charset().equals(StandardCharsets.UTF_16BE);
        int end = Math.min(bytes.length, encoding.start() + (wide ? 2 : 1) * length);
        return end == bytes.length
                ? this
                : new CsvText(Arrays.copyOf(bytes, end), encoding, dialect, limits, CsvText::unheard);
    }

    /// Whether it is all of a text, not only its beginning.
    public boolean complete(CsvText whole) {
        return bytes.length == whole.bytes.length;
    }

    private Reader letters(ByteArrayInputStream in) {
        return new InputStreamReader(in, charset());
    }

    /// The first lines, as they stand.
    public List<String> lines(int most) {
        int length = Math.min(bytes.length - encoding.start(), FIRST_LETTERS);
        String head = charset()
                .decode(ByteBuffer.wrap(bytes, encoding.start(), length))
                .toString();
        return head.lines().limit(most).toList();
    }

    /// Hands over row after row, without blank lines; cells have no white space around them. Interrupting the thread
    /// stops it.
    ///
    /// @param quotesMayStayOpen where the text is only a beginning
    /// @throws ImportException with the line when it is no table, or beyond a limit
    public void rows(CsvLayout layout, boolean quotesMayStayOpen, RowReader reader) throws ImportException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes, encoding.start(), bytes.length - encoding.start());
        int[] count = {0};
        RowReader looked = (line, cells) -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new ImportException("say.csv-text.stopped", "reading was stopped");
            }
            if (++count[0] % ROWS_A_LOOK == 0) {
                watcher.accept(1 - (double) in.available() / bytes.length);
            }
            requireNoNul(line, cells);
            return reader.row(line, cells);
        };
        try (Reader letters = letters(in)) {
            switch (dialect) {
                case ARFF -> ArffRows.read(letters, limits, looked);
                case LIBSVM -> LibsvmRows.read(() -> letters(again()), limits, looked);
                case CELLS -> cells(letters, layout, quotesMayStayOpen, looked);
            }
        } catch (CsvParseException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteArrayInputStream again() {
        return new ByteArrayInputStream(bytes, encoding.start(), bytes.length - encoding.start());
    }

    private void cells(Reader letters, CsvLayout layout, boolean quotesMayStayOpen, RowReader reader)
            throws IOException, ImportException {
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .fieldSeparator(layout.separator())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(quotesMayStayOpen)
                .trimWhitespacesAroundQuotes(layout.separator() > ' ');
        if (layout.comment() != CsvLayout.NO_COMMENT) {
            builder.commentStrategy(CommentStrategy.SKIP).commentCharacter(layout.comment());
        }
        CsvRecordHandler handler = CsvRecordHandler.of(h -> h.maxFields(limits.columns())
                .maxFieldSize(limits.letters())
                .maxRecordSize(Math.max(limits.letters(), 32 * limits.columns())));
        try (CsvReader<CsvRecord> records = builder.build(handler, new LineFilter(letters, layout))) {
            for (CsvRecord row : records) {
                List<String> cells = row.getFields().stream().map(String::strip).toList();
                boolean blank = cells.stream().allMatch(String::isEmpty) && cells.size() == 1;
                if (!blank && !reader.row(row.getStartingLineNumber(), cells)) {
                    return;
                }
            }
        }
    }

    private static void requireNoNul(long line, List<String> cells) throws ImportException {
        for (int c = 0; c < cells.size(); c++) {
            if (cells.get(c).indexOf('\0') >= 0) {
                throw new ImportException(
                        "say.csv-text.nul",
                        "line {0}, column {1} has a character of number 0: this is no text",
                        line,
                        c + 1);
            }
        }
    }

    /// In words of our own: the library's name its settings.
    private ImportException refused(CsvParseException e) {
        String message = String.valueOf(e.getMessage());
        Matcher at = LINE.matcher(message);
        String line = at.find() ? at.group(1) : "?";
        Sentence sentence = message.contains("max field size")
                ? Sentence.of(
                        "say.csv-text.long-cell",
                        "line {0} has a cell of more than {1} letters: is a quotation mark left open?",
                        line,
                        limits.letters())
                : message.contains("fields") || message.contains("record size")
                        ? Sentence.of(
                                "say.csv-text.long-row",
                                "line {0} has more than {1} cells, or is too long to be a row",
                                line,
                                limits.columns())
                        : Sentence.of(
                                "say.csv-text.quotes",
                                "in line {0} a quotation mark is left open, or letters follow after one",
                                line);
        return new ImportException(sentence, e);
    }
}
