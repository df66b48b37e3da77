package org.densescope.exchange.csv;

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
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.Unpacked;

/// The bytes of a table, read once: what is previewed is what is loaded, whatever becomes of the file meanwhile.
public final class CsvText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int ROWS_A_LOOK = 500;

    private final byte[] bytes;
    private final int start;
    private final Charset charset;
    private final CsvLimits limits;
    private final DoubleConsumer watcher;

    private CsvText(byte[] bytes, int start, Charset charset, CsvLimits limits, DoubleConsumer watcher) {
        this.watcher = watcher;
        this.bytes = bytes;
        this.start = start;
        this.charset = charset;
        this.limits = limits;
    }

    /// Sees each row; says whether to go on.
    @FunctionalInterface
    interface RowReader {
        boolean row(long line, List<String> cells) throws ImportException;
    }

    /// Reads all bytes; gzip is unpacked. The caller closes `in`.
    ///
    /// @throws ImportException in one sentence when it is too large, or no text
    public static CsvText read(InputStream in, CsvLimits limits) throws IOException, ImportException {
        byte[] bytes = Unpacked.bytes(in, limits.bytes());
        if (bytes.length == 0) {
            throw new ImportException("it is empty");
        }
        CsvText text = of(bytes, limits);
        text.requireText();
        return text;
    }

    private static CsvText of(byte[] bytes, CsvLimits limits) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new CsvText(bytes, 3, isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS, limits, CsvText::unheard);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new CsvText(bytes, 2, StandardCharsets.UTF_16LE, limits, CsvText::unheard);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new CsvText(bytes, 2, StandardCharsets.UTF_16BE, limits, CsvText::unheard);
        }
        return new CsvText(bytes, 0, isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS, limits, CsvText::unheard);
    }

    private static void unheard(double share) {}

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        try (Reader reader =
                new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder())) {
            char[] buffer = new char[1 << 13];
            while (reader.read(buffer) >= 0) {
                // Reading is the check.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireText() throws ImportException {
        String head = charset.decode(ByteBuffer.wrap(bytes, start, Math.min(bytes.length - start, 1 << 10)))
                .toString()
                .strip()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype") || head.startsWith("<html") || head.startsWith("<?xml")) {
            throw new ImportException("it is a web page or XML, no table: download the file itself");
        }
        if (head.startsWith("%pdf") || head.startsWith("pk\u0003\u0004")) {
            throw new ImportException(
                    "it is a PDF, a spreadsheet's own file or an archive: save the table as CSV first");
        }
    }

    /// The same text, which tells how far it has been gone through.
    ///
    /// @param share takes 0 to 1 every now and then, on the thread that reads
    public CsvText watched(DoubleConsumer share) {
        return new CsvText(bytes, start, charset, limits, share);
    }

    /// How many bytes it has.
    public int size() {
        return bytes.length;
    }

    Charset charset() {
        return charset;
    }

    CsvLimits limits() {
        return limits;
    }

    /// The beginning of the same text, to look at.
    CsvText head(int length) {
        boolean wide = charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
        int end = Math.min(bytes.length, start + (wide ? 2 : 1) * length);
        return end == bytes.length
                ? this
                : new CsvText(Arrays.copyOf(bytes, end), start, charset, limits, CsvText::unheard);
    }

    boolean complete(CsvText whole) {
        return bytes.length == whole.bytes.length;
    }

    /// Hands over row after row, without blank lines; cells have no white space around them. Interrupting the thread
    /// stops it.
    ///
    /// @param quotesMayStayOpen where the text is only a beginning
    /// @throws ImportException with the line when it is no table, or beyond a limit
    void rows(char separator, boolean quotesMayStayOpen, RowReader reader) throws ImportException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes, start, bytes.length - start);
        Reader text = new InputStreamReader(in, charset);
        int count = 0;
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(quotesMayStayOpen)
                .trimWhitespacesAroundQuotes(true);
        CsvRecordHandler handler = CsvRecordHandler.of(h -> h.maxFields(limits.columns())
                .maxFieldSize(limits.letters())
                .maxRecordSize(Math.max(limits.letters(), 32 * limits.columns())));
        try (CsvReader<CsvRecord> records = builder.build(handler, text)) {
            for (CsvRecord row : records) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new ImportException("reading was stopped");
                }
                if (++count % ROWS_A_LOOK == 0) {
                    watcher.accept(1 - (double) in.available() / bytes.length);
                }
                List<String> cells = row.getFields().stream().map(String::strip).toList();
                boolean blank = cells.stream().allMatch(String::isEmpty) && cells.size() == 1;
                requireNoNul(row.getStartingLineNumber(), cells);
                if (!blank && !reader.row(row.getStartingLineNumber(), cells)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw new ImportException(sentence(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireNoNul(long line, List<String> cells) throws ImportException {
        for (int c = 0; c < cells.size(); c++) {
            if (cells.get(c).indexOf('\0') >= 0) {
                throw new ImportException(
                        "line " + line + ", column " + (c + 1) + " has a character of number 0: this is no text");
            }
        }
    }

    private static String sentence(CsvParseException e) {
        String message = e.getMessage();
        return "it is no table that can be read: " + ImportException.plain(message == null ? "" : message, 200);
    }
}
