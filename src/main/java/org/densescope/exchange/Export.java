package org.densescope.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.densescope.engine.Dense;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.exchange.model.ImportedModel;
import org.densescope.exchange.model.ModelFile;
import org.densescope.exchange.model.ModelParts;
import org.densescope.exchange.model.Npz;
import org.densescope.exchange.model.Safetensors;
import org.densescope.exchange.model.WeightTables;
import org.densescope.exchange.onnx.OnnxReader;
import org.densescope.exchange.onnx.OnnxWriter;
import org.densescope.format.ByteSource;
import org.densescope.format.Disk;
import org.densescope.format.Unwritable;
import org.densescope.project.Project;
import org.densescope.project.file.DataLibrary;
import org.densescope.project.file.Document;
import org.densescope.project.file.ProjectFile;
import org.densescope.say.Quote;
import org.densescope.say.Refused;
import org.densescope.say.Sentence;
import org.densescope.say.Unreadable;

/// Writes documents and networks for this and other programs. What was written is read back by our own reader and
/// compared, bit for bit, before it takes its place.
public final class Export {
    private final Disk disk;
    private final DataLibrary library;

    public Export(Disk disk, DataLibrary library) {
        this.disk = disk;
        this.library = library;
    }

    /// @param half whether float32 is wanted, where the format can have both
    /// @throws Refused when the format cannot hold it
    /// @throws Unwritable when it could not be written; what was there before is still there
    public void write(Document document, Path to, Format format, boolean half) throws Unwritable {
        if (format == Format.PROJECT) {
            document(document, to);
            return;
        }
        Project project = document.standing();
        NetworkSpec spec = project.spec();
        Network network = project.network();
        if (half) {
            ModelParts.requireFloats(network);
        }
        ModelFile file = switch (format) {
            case ONNX -> OnnxWriter.write(spec, network, half);
            case SAFETENSORS -> Safetensors.write(spec, network, half);
            case NPZ -> Npz.write(spec, network, project.data(), half);
            default -> throw unknown(to);
        };
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.toIntExact(file.size()));
        try {
            file.content().write(bytes);
            requireSame(network, read(format, ByteSource.of(bytes.toByteArray())), half);
        } catch (Unwritable e) {
            throw e;
        } catch (IOException | Unreadable e) {
            throw notTheSame();
        }
        disk.replace(to, bytes::writeTo, bytes.size());
    }

    /// The kind of file that a name asks for.
    ///
    /// @throws Refused naming those that can be written
    public static Format wanted(Path to) {
        Format format = Format.ofName(to);
        if (format != Format.PROJECT && format != Format.ONNX && format != Format.SAFETENSORS && format != Format.NPZ) {
            throw unknown(to);
        }
        return format;
    }

    private static Refused unknown(Path to) {
        return new Refused(
                "say.export.ending",
                "“{0}” has no ending that says what to write: .dscope, .onnx, .safetensors, .npz, or a folder for CSV",
                Quote.of(String.valueOf(to.getFileName()), 200));
    }

    private void document(Document document, Path to) throws Unwritable {
        ProjectFile.Written written = ProjectFile.write(document, library);
        disk.replace(to, written.content(), written.size());
    }

    private static ImportedModel read(Format format, ByteSource bytes) throws IOException, Unreadable {
        return switch (format) {
            case ONNX -> OnnxReader.read(bytes, null);
            case SAFETENSORS -> Safetensors.read(bytes).model();
            default -> Npz.read(bytes).model();
        };
    }

    private static Unwritable notTheSame() {
        return new Unwritable(Sentence.of(
                "say.export.not-same",
                "what would be written does not read back as the same numbers, so nothing was written"));
    }

    private static void requireSame(Network wanted, ImportedModel read, boolean half) throws Unwritable {
        boolean same = read.layers().size() == wanted.depth();
        for (int l = 1; same && l <= wanted.depth(); l++) {
            Dense dense = wanted.layer(l);
            ImportedModel.Layer layer = read.layers().get(l - 1);
            double[] bias = layer.bias();
            same = same(ModelParts.joined(dense).data(), layer.weights().data(), half)
                    && bias != null
                    && same(dense.bias(), bias, half);
        }
        if (!same) {
            throw notTheSame();
        }
    }

    private static boolean same(double[] wanted, double[] read, boolean half) {
        double[] rounded =
                half ? Arrays.stream(wanted).map(value -> (float) value).toArray() : wanted;
        return Arrays.equals(rounded, read);
    }

    /// The largest difference that float32 makes.
    public static double rounding(Network network) {
        double most = 0;
        for (Dense dense : network.layers()) {
            for (double[] values : List.of(ModelParts.joined(dense).data(), dense.bias())) {
                for (double value : values) {
                    most = Math.max(most, Math.abs(value - (float) value));
                }
            }
        }
        return most;
    }

    /// Weights as tables into a folder that is there.
    public void tables(Document document, Path folder) throws Unwritable {
        for (Map.Entry<String, byte[]> table :
                WeightTables.write(document.standing().network()).entrySet()) {
            byte[] bytes = table.getValue();
            disk.replace(folder.resolve(table.getKey()), out -> out.write(bytes), bytes.length);
        }
    }
}
