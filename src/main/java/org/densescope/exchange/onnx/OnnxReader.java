package org.densescope.exchange.onnx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.NetworkSpec;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.model.ImportedModel;
import org.densescope.format.ByteSource;
import org.densescope.format.Room;
import org.densescope.project.file.NetworkText;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.densescope.say.Unreadable;
import org.jspecify.annotations.Nullable;

/// Reads a model of ONNX: one chain of dense layers from one input to one output.
public final class OnnxReader {
    private static final int LEAST_VERSION = 7;
    private static final int MOST_VERSION = 25;

    private OnnxReader() {}

    /// @param model the file that the person chose, for numbers that lie beside it; or null
    public static ImportedModel read(ByteSource file, @Nullable Path model)
            throws IOException, ImportException, Unreadable {
        if (file.size() == 0) {
            throw new Unreadable("say.json.empty", "it is empty");
        }
        if (file.head(1)[0] == '<') {
            throw new ImportException("say.model.web-page", "it is a web page: download the file itself");
        }
        if (file.size() > Integer.MAX_VALUE - 8) {
            throw new ImportException("say.onnx.too-large", "it is larger than the 2 GB that a model can have");
        }
        Room.require(file.size());
        OnnxGraph graph = OnnxWire.read(file.at(0, (int) file.size()));
        if (!graph.there || graph.nodes.isEmpty()) {
            throw new ImportException("say.onnx.no-graph", "it is not an ONNX model: it holds no graph");
        }
        if (graph.version < LEAST_VERSION || graph.version > MOST_VERSION) {
            throw new ImportException(
                    "say.onnx.version",
                    "it uses version {0} of the operators; versions {1} to {2} are read",
                    graph.version < 0 ? "–" : graph.version,
                    LEAST_VERSION,
                    MOST_VERSION);
        }
        OnnxNumbers numbers = new OnnxNumbers(model);
        OnnxChain chain = new OnnxChain(graph, numbers);
        chain.follow();
        List<Sentence> notes = new ArrayList<>(chain.notes());
        notes.addAll(numbers.notes());
        String ours = graph.metadata.get(NetworkText.KEY);
        NetworkSpec known = ours == null ? null : NetworkText.read(ours).orElse(null);
        return new ImportedModel(chain.layers(), known, chain.grid(), null, notes, chain.questions());
    }

    static ImportException refused(OnnxNode node, Sentence why) {
        return new ImportException(
                "say.onnx.node", "the node “{0}” ({1}): {2}", node.called(), Quote.of(node.operator), why);
    }
}
