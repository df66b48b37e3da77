package org.densescope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.densescope.engine.Dense;
import org.densescope.engine.Network;
import org.densescope.train.Dataset;
import org.densescope.train.Evaluation;
import org.densescope.train.Trainer;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;

/// What `densescope train` prints: lines for people, or one JSON object a line.
final class TrainText {
    private static final int BAR = 40;

    private final PrintWriter out;
    private final @Nullable PrintWriter bar;
    private final boolean json;
    private int shown = -1;

    /// @param bar where progress is drawn, or null
    TrainText(PrintWriter out, @Nullable PrintWriter bar, boolean json) {
        this.out = out;
        this.bar = bar;
        this.json = json;
    }

    void begin(String shape, int rows, @Nullable Dataset heldOut, String loops) throws IOException {
        int held = heldOut == null ? 0 : heldOut.rows();
        if (json) {
            Json.write(out, line -> {
                line.writeStringProperty("network", shape);
                line.writeNumberProperty("samples", rows);
                line.writeNumberProperty("heldOut", held);
                line.writeStringProperty("loops", loops);
            });
        } else {
            out.println(shape + ", " + rows + " samples, " + held + " held out, " + loops);
        }
        out.flush();
    }

    /// @param share 0 to 1 of the whole training
    void progress(double share) {
        int now = (int) (share * BAR);
        if (bar != null && now != shown) {
            shown = now;
            bar.print("\r[" + "=".repeat(now) + " ".repeat(BAR - now) + "]");
            bar.flush();
        }
    }

    private void clearBar() {
        if (bar != null) {
            bar.print("\r" + " ".repeat(BAR + 2) + "\r");
            bar.flush();
            shown = -1;
        }
    }

    /// @param loss mean of the losses of the epoch's batches
    /// @param heldOut null where nothing is held out
    /// @param classes whether accuracy means anything
    void epoch(int epoch, double loss, Evaluation seen, @Nullable Evaluation heldOut, boolean classes)
            throws IOException {
        clearBar();
        String name = classes ? "accuracy" : "squaredError";
        double known = classes ? seen.accuracy() : seen.squaredError();
        double unknown = heldOut == null ? Double.NaN : classes ? heldOut.accuracy() : heldOut.squaredError();
        if (json) {
            Json.write(out, line -> {
                line.writeNumberProperty("epoch", epoch);
                line.writeNumberProperty("loss", loss);
                line.writeNumberProperty(name, known);
                if (heldOut != null) {
                    line.writeNumberProperty("heldOut", unknown);
                }
            });
        } else {
            String line =
                    String.format(Locale.ROOT, "epoch %4d   loss %.6f   %s %.4f", epoch, loss, words(classes), known);
            out.println(heldOut == null ? line : line + String.format(Locale.ROOT, "   held out %.4f", unknown));
        }
        out.flush();
    }

    private static String words(boolean classes) {
        return classes ? "accuracy" : "squared error";
    }

    void end(TrainingState state, Trainer.@Nullable Divergence divergence, boolean stopped, double rate)
            throws IOException {
        clearBar();
        String hash = hash(state.network());
        if (json) {
            Json.write(out, line -> {
                line.writeNumberProperty("updates", state.step());
                line.writeStringProperty("weights", hash);
                line.writeNumberProperty("samplesPerSecond", Math.rint(rate));
                line.writeBooleanProperty("stopped", stopped);
                if (divergence != null) {
                    line.writeNumberProperty("notFiniteAt", divergence.step());
                    line.writeNumberProperty("notFiniteLayer", divergence.layer());
                }
            });
        } else {
            if (divergence != null) {
                out.println("stopped before update " + (divergence.step() + 1) + ": "
                        + (divergence.layer() == 0
                                ? "the loss is not finite"
                                : "the weights of layer " + divergence.layer() + " are not finite"));
            }
            if (stopped) {
                out.println("stopped");
            }
            out.println("updates " + state.step() + "   weights " + hash);
            out.println(String.format(Locale.ROOT, "%,.0f samples a second", rate));
        }
        out.flush();
    }

    /// SHA-256 of all weights and biases, layer by layer, as little-endian float64.
    static String hash(Network network) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Dense layer : network.layers()) {
                digest.update(bytes(layer.weights().data()));
                digest.update(bytes(layer.bias()));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        return bytes.array();
    }
}
