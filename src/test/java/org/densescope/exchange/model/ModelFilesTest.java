package org.densescope.exchange.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Reduction;
import org.densescope.example.Library;
import org.densescope.exchange.Formats;
import org.densescope.exchange.OpenedFile;
import org.densescope.exchange.onnx.OnnxReader;
import org.densescope.exchange.onnx.OnnxWriter;
import org.densescope.format.ByteSource;
import org.densescope.format.Disk;
import org.densescope.format.NpyArray;
import org.densescope.format.ZipOutput;
import org.densescope.format.ZipPart;
import org.densescope.say.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelFilesTest {
    @TempDir
    Path folder;

    enum Kind {
        ONNX {
            @Override
            ModelFile write(NetworkSpec spec, Network network, boolean half) {
                return OnnxWriter.write(spec, network, half);
            }

            @Override
            ImportedModel read(byte[] bytes) throws Exception {
                return OnnxReader.read(ByteSource.of(bytes), null);
            }
        },
        SAFETENSORS {
            @Override
            ModelFile write(NetworkSpec spec, Network network, boolean half) {
                return Safetensors.write(spec, network, half);
            }

            @Override
            ImportedModel read(byte[] bytes) throws Exception {
                return Safetensors.read(ByteSource.of(bytes)).model();
            }
        },
        NPZ {
            @Override
            ModelFile write(NetworkSpec spec, Network network, boolean half) {
                return Npz.write(spec, network, null, half);
            }

            @Override
            ImportedModel read(byte[] bytes) throws Exception {
                return Npz.read(ByteSource.of(bytes)).model();
            }
        };

        abstract ModelFile write(NetworkSpec spec, Network network, boolean half);

        abstract ImportedModel read(byte[] bytes) throws Exception;

        byte[] bytes(NetworkSpec spec, Network network, boolean half) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ModelFile file = write(spec, network, half);
            file.content().write(out);
            assertThat(out.size()).isEqualTo((int) file.size());
            return out.toByteArray();
        }
    }

    static NetworkSpec random(SplittableRandom random) {
        List<LayerSpec> layers = new ArrayList<>();
        List<Activation> hidden = List.of(
                Activation.RELU,
                Activation.TANH,
                Activation.SIGMOID,
                Activation.LEAKY_RELU,
                Activation.STEP,
                Activation.SIGN,
                Activation.SOFTPLUS,
                Activation.IDENTITY);
        for (int l = random.nextInt(5); l > 0; l--) {
            layers.add(LayerSpec.of(1 + random.nextInt(7), hidden.get(random.nextInt(hidden.size()))));
        }
        Activation last = List.of(Activation.SOFTMAX, Activation.SIGMOID, Activation.IDENTITY)
                .get(random.nextInt(3));
        layers.add(LayerSpec.of(1 + random.nextInt(4), last));
        Loss loss = switch (last) {
            case SOFTMAX -> Loss.CROSS_ENTROPY;
            case SIGMOID -> random.nextBoolean() ? Loss.BINARY_CROSS_ENTROPY : Loss.HALF_SQUARED_ERROR;
            default -> random.nextBoolean() ? Loss.LOGITS_CROSS_ENTROPY : Loss.MEAN_SQUARED_ERROR;
        };
        return new NetworkSpec(
                1 + random.nextInt(6), layers, loss, List.of(Reduction.values()).get(random.nextInt(2)));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadToTheLastBit(Kind kind) throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 20; i++) {
            NetworkSpec spec = random(random);
            Network network = spec.initialise(i);
            byte[] bytes = kind.bytes(spec, network, false);
            assertThat(kind.bytes(spec, network, false)).isEqualTo(bytes);
            ImportedModel model = kind.read(bytes);
            assertThat(model.activationsKnown()).isTrue();
            assertThat(model.spec(List.of())).isEqualTo(spec);
            assertThat(model.network(List.of())).isEqualTo(network);
            ImportedModel half = kind.read(kind.bytes(spec, network, true));
            assertThat(half.network(List.of()).layer(1).weight(0, 0))
                    .isEqualTo((float) network.layer(1).weight(0, 0));
        }
    }

    /// Whatever a byte becomes: a sentence, or a network; nothing else, and no bracket that never closes.
    @ParameterizedTest
    @EnumSource
    void aChangedByteEndsInASentence(Kind kind) throws Exception {
        NetworkSpec spec = random(new SplittableRandom(5));
        byte[] bytes = kind.bytes(spec, spec.initialise(1), false);
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 2_000; i++) {
            byte[] changed = i % 10 == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
            for (int k = random.nextInt(3); k >= 0 && changed.length > 0; k--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            try {
                kind.read(changed);
            } catch (Unreadable e) {
                assertThat(e.sentence().text()).isNotBlank();
            } catch (IllegalArgumentException e) {
                assertThat(e).isInstanceOf(org.densescope.say.Refused.class);
            }
        }
    }

    @Test
    void aCutEdgeIsZeroForOthers() throws Exception {
        NetworkSpec spec = new NetworkSpec(
                2, List.of(LayerSpec.of(2, Activation.IDENTITY)), Loss.MEAN_SQUARED_ERROR, Reduction.MEAN);
        Network plain = spec.initialise(1);
        Dense cut = plain.layer(1).withMask(plain.layer(1).mask().withCut(1, true));
        for (Kind kind : Kind.values()) {
            ImportedModel model = kind.read(kind.bytes(spec, plain.withLayer(1, cut), false));
            assertThat(model.layers().getFirst().weights().at(0, 1)).isEqualTo(0);
            assertThat(model.layers().getFirst().weights().at(0, 0))
                    .isEqualTo(plain.layer(1).weight(0, 0));
        }
    }

    private static TensorFile npz(Map<String, double[][]> arrays) throws Exception {
        List<ZipPart> parts = new ArrayList<>();
        arrays.forEach((name, rows) -> {
            if (rows.length == 1) {
                parts.add(NpyArray.doubles(name + ".npy", rows[0], rows[0].length));
            } else {
                Matrix m = Matrix.ofRows(rows);
                parts.add(NpyArray.doubles(name + ".npy", m.data(), m.rows(), m.columns()));
            }
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipOutput.write(parts, out);
        return Npz.read(ByteSource.of(out.toByteArray()));
    }

    @Test
    void layersAreFoundByNamesAndSizes() throws Exception {
        double[][] two = {{1, 2, 3}, {4, 5, 6}};
        double[][] turned = {{1, 4}, {2, 5}, {3, 6}};
        Map<String, double[][]> keras = new LinkedHashMap<>();
        keras.put("arr_0", turned);
        keras.put("arr_1", new double[][] {{7, 8}});
        Map<String, double[][]> torch = new LinkedHashMap<>();
        torch.put("net.0.weight", two);
        torch.put("net.0.bias", new double[][] {{7, 8}});
        Map<String, double[][]> learn = new LinkedHashMap<>();
        learn.put("coefs_0", turned);
        learn.put("intercepts_0", new double[][] {{7, 8}});
        for (Map<String, double[][]> arrays : List.of(keras, torch, learn)) {
            ImportedModel model = npz(arrays).model();
            assertThat(model.layers()).hasSize(1);
            assertThat(model.layers().getFirst().weights()).isEqualTo(Matrix.ofRows(two));
            assertThat(model.layers().getFirst().bias()).containsExactly(7, 8);
            assertThat(model.activationsKnown()).isFalse();
        }
    }

    @Test
    void layersComeInTheirNaturalOrder() throws Exception {
        Map<String, double[][]> arrays = new LinkedHashMap<>();
        arrays.put("fc10.weight", new double[][] {{1, 2, 3}, {4, 5, 6}, {1, 2, 3}, {4, 5, 6}});
        arrays.put("fc2.weight", new double[][] {{1, 2}, {3, 4}, {5, 6}});
        ImportedModel model = npz(arrays).model();
        assertThat(model.shape()).isEqualTo("2-3-4");
        assertThat(model.layers().getFirst().bias()).isNull();
        assertThat(model.spec(List.of()).layers().getFirst().biasTrained()).isFalse();
        Map<String, double[][]> strange = new LinkedHashMap<>(arrays);
        strange.put("running_mean", new double[][] {{1, 2}});
        assertThatThrownBy(() -> npz(strange).model()).hasMessageContaining("running_mean");
    }

    @Test
    void squareMatricesAreReadAsTheirNamesSay() throws Exception {
        double[][] square = {{1, 2}, {3, 4}};
        Matrix rows = Matrix.ofRows(square);
        Matrix columns = Tensor.turned(rows);
        assertThat(npz(Map.of("a.weight", square)).model().layers().getFirst().weights())
                .isEqualTo(rows);
        assertThat(npz(Map.of("a.kernel", square)).model().layers().getFirst().weights())
                .isEqualTo(columns);
        assertThat(npz(Map.of("arr_0", square)).model().layers().getFirst().weights())
                .isEqualTo(columns);
        assertThat(npz(Map.of("W1", square)).model().notes()).hasSize(1);
    }

    @Test
    void tablesOfWeightsComeBackFromTheirFolder() throws Exception {
        NetworkSpec spec = random(new SplittableRandom(2));
        Network network = spec.initialise(4);
        for (Map.Entry<String, byte[]> table : WeightTables.write(network).entrySet()) {
            Files.write(folder.resolve(table.getKey()), table.getValue());
        }
        OpenedFile opened = new Formats(Disk.machine(), new Library()).open(folder);
        ImportedModel model = ((OpenedFile.Model) opened).model();
        for (int l = 1; l <= network.depth(); l++) {
            assertThat(model.layers().get(l - 1).weights())
                    .isEqualTo(network.layer(l).weights());
            assertThat(model.layers().get(l - 1).bias())
                    .isEqualTo(network.layer(l).bias());
        }
    }

    @Test
    void whatCouldRunAProgramIsNamedWithItsCure() throws Exception {
        Formats formats = new Formats(Disk.machine(), new Library());
        Path pickle = Files.write(folder.resolve("m.pt"), new byte[] {(byte) 0x80, 2, (byte) 0x8a, 10, 0});
        assertThatThrownBy(() -> formats.open(pickle)).hasMessageContaining("save_file(model.state_dict()");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        ZipOutput.write(List.of(ZipPart.of("m/data.pkl", new byte[3]), ZipPart.of("m/data/0", new byte[8])), zip);
        Path torch = Files.write(folder.resolve("other.npz"), zip.toByteArray());
        assertThatThrownBy(() -> formats.open(torch)).hasMessageContaining("save_file(model.state_dict()");
        Path keras = Files.write(folder.resolve("k.h5"), "\u0089HDF\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> formats.open(keras)).hasMessageContaining("numpy.savez");
        Path lfs = Files.writeString(folder.resolve("m.onnx"), "version https://git-lfs.github.com/spec/v1\n");
        assertThatThrownBy(() -> formats.open(lfs)).hasMessageContaining("git lfs pull");
    }
}
