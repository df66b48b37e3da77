package org.densescope.exchange.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A tensor as it stands in the file, before its numbers are decoded.
final class OnnxTensor {
    static final int FLOAT = 1;
    static final int INT32 = 6;
    static final int INT64 = 7;
    static final int FLOAT16 = 10;
    static final int DOUBLE = 11;
    static final int BFLOAT16 = 16;

    String name = "";
    int type;
    final List<Long> dims = new ArrayList<>();
    byte[] raw = {};
    boolean hasRaw;
    /// Numbers that stand in fields of their own instead: of float, double or whole type.
    final List<Double> listed = new ArrayList<>();

    boolean external;
    boolean segmented;
    final Map<String, String> place = new java.util.LinkedHashMap<>();
}
