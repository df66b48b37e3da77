package org.densescope.format;

/// What a JSON text may have at most, whatever it claims.
///
/// @param bytes of the text
/// @param depth of lists and objects within each other
/// @param values numbers, texts and the like in all
public record JsonLimits(long bytes, int depth, int values) {
    /// A case with all its weights.
    public static final JsonLimits NUMBERS = new JsonLimits(256L << 20, 100, 32_000_000);

    /// What describes a document, without its arrays.
    public static final JsonLimits DOCUMENT = new JsonLimits(16L << 20, 32, 2_000_000);
}
