package org.densescope.exchange.csv.text;

/// How large a table may be, so that a wrong file costs a sentence and not the memory.
///
/// @param bytes of text, unpacked
/// @param rows without the heading
/// @param columns of each row
/// @param cells in all, which bounds the memory: 8 bytes each once loaded
/// @param letters of one cell
public record CsvLimits(int bytes, int rows, int columns, long cells, int letters) {
    /// Room for the 60,000 pictures of 784 pixels that many people have as CSV.
    public static final CsvLimits USUAL = new CsvLimits(256 << 20, 2_000_000, 10_000, 50_000_000, 10_000);
}
