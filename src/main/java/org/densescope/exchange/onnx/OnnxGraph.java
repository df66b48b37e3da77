package org.densescope.exchange.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a file says of its network.
final class OnnxGraph {
    /// An input or output with its sizes; -1 for one that is not fixed.
    static final class Value {
        String name = "";
        final List<Long> dims = new ArrayList<>();
    }

    final List<OnnxNode> nodes = new ArrayList<>();
    final Map<String, OnnxTensor> constants = new LinkedHashMap<>();
    final List<Value> inputs = new ArrayList<>();
    final List<Value> outputs = new ArrayList<>();
    final Map<String, String> metadata = new LinkedHashMap<>();
    long version = -1;
    boolean there;
}
