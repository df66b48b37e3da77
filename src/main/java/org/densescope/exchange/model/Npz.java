package org.densescope.exchange.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Dense;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.exchange.ImportException;
import org.densescope.format.Archive;
import org.densescope.format.ArchiveEntry;
import org.densescope.format.ByteSource;
import org.densescope.format.NpyArray;
import org.densescope.format.ZipOutput;
import org.densescope.format.ZipPart;
import org.densescope.project.file.NetworkText;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.densescope.say.Unreadable;
import org.densescope.train.Dataset;
import org.jspecify.annotations.Nullable;

/// Arrays of NumPy: one in a `.npy`, several with names in a `.npz`.
public final class Npz {
    private static final int MOST_ENTRIES = 20_000;
    private static final long MOST_BYTES = 2L << 30;
    private static final int MOST_TEXT = 1 << 20;
    private static final String ENDING = ".npy";

    private Npz() {}

    public static TensorFile read(ByteSource file) throws IOException, ImportException, Unreadable {
        Archive archive = Archive.read(file, MOST_ENTRIES);
        List<Tensor> tensors = new ArrayList<>();
        Tensor x = null;
        Tensor t = null;
        NetworkSpec known = null;
        long left = MOST_BYTES;
        for (ArchiveEntry entry : archive.entries()) {
            String name = entry.name();
            if (!name.endsWith(ENDING)) {
                throw new ImportException("say.npz.no-array", "“{0}” in it is no array of numbers", Quote.of(name));
            }
            left -= entry.size();
            if (left < 0) {
                throw new ImportException("say.npz.too-large", "its arrays are larger than 2 GB together");
            }
            Tensor tensor = tensor(archive, entry, name.substring(0, name.length() - ENDING.length()));
            if (tensor.name().equals(NetworkText.KEY) && tensor.values().length <= MOST_TEXT) {
                known = NetworkText.read(text(tensor.values())).orElse(null);
            } else if (tensor.name().equals("X") && tensor.dimensions() == 2) {
                x = tensor;
            } else if (tensor.name().equals("T") && tensor.dimensions() == 2) {
                t = tensor;
            } else {
                tensors.add(tensor);
            }
        }
        return new TensorFile(tensors, known, samples(x, t));
    }

    private static Tensor tensor(Archive archive, ArchiveEntry entry, String name)
            throws IOException, Unreadable, ImportException {
        try {
            NpyArray array = archive.read(entry, in -> NpyArray.read(in, entry.size()));
            return new Tensor(name, array.shape(), array.values());
        } catch (Unreadable e) {
            throw new ImportException(
                    Sentence.of("say.npz.of-entry", "“{0}” in it: {1}", Quote.of(entry.name()), e.sentence()), e);
        }
    }

    /// Bytes that stand there as numbers, so that NumPy reads them too.
    private static String text(double[] octets) {
        byte[] text = new byte[octets.length];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) octets[i];
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    private static @Nullable Dataset samples(@Nullable Tensor x, @Nullable Tensor t) {
        if (x == null || t == null || x.size(0) != t.size(0) || x.values().length == 0 || t.values().length == 0) {
            return null;
        }
        return new Dataset("samples", x.matrix(), t.matrix(), List.of(), List.of(), null);
    }

    /// One array alone.
    public static NpyArray array(ByteSource file) throws IOException, Unreadable {
        return NpyArray.read(file.stream(), file.size());
    }

    /// `W1` and `b1` for the first layer, a row a unit, and so on; samples as `X` and `T`.
    ///
    /// @param samples or null
    /// @param half whether float32 is wanted instead of float64
    public static ModelFile write(NetworkSpec spec, Network network, @Nullable Dataset samples, boolean half) {
        List<ZipPart> parts = new ArrayList<>();
        for (int l = 1; l <= network.depth(); l++) {
            Dense dense = network.layer(l);
            parts.add(array("W" + l, ModelParts.joined(dense).data(), half, dense.units(), dense.inputs()));
            parts.add(array("b" + l, dense.bias(), half, dense.units()));
        }
        if (samples != null) {
            Matrix x = samples.inputs();
            Matrix t = samples.targets();
            parts.add(array("X", x.data(), half, x.rows(), x.columns()));
            parts.add(array("T", t.data(), half, t.rows(), t.columns()));
        }
        byte[] text = NetworkText.of(spec).getBytes(StandardCharsets.UTF_8);
        double[] octets = new double[text.length];
        java.util.Arrays.setAll(octets, i -> text[i] & 0xFF);
        parts.add(NpyArray.octets(NetworkText.KEY + ENDING, octets, 1, octets.length));
        return new ModelFile(ZipOutput.size(parts), out -> ZipOutput.write(parts, out));
    }

    private static ZipPart array(String name, double[] values, boolean half, long... shape) {
        return half ? NpyArray.floats(name + ENDING, values, shape) : NpyArray.doubles(name + ENDING, values, shape);
    }
}
