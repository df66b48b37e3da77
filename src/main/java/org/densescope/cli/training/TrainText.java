package org.densescope.cli.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.densescope.cli.io.Json;
import org.densescope.engine.Dense;
import org.densescope.engine.Network;
import org.densescope.say.Sentence;
import org.densescope.text.Messages;
import org.densescope.train.Evaluation;
import org.densescope.train.Scaling;
import org.densescope.train.Split;
import org.densescope.train.Trainer;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;

/// What `densescope train` prints: lines for people, or one JSON object a line.
final class TrainText {
    private static final int BAR = 40;

    private final PrintWriter out;
    private final @Nullable PrintWriter bar;
    private final boolean json;
    private final Messages messages;
    private int shown = -1;

    /// @param bar where progress is drawn, or null
    TrainText(PrintWriter out, @Nullable PrintWriter bar, boolean json, Messages messages) {
        this.messages = messages;
        this.out = out;
        this.bar = bar;
        this.json = json;
    }

    void begin(String shape, Split split, String loops) throws IOException {
        int rows = split.training().length;
        int held = split.validation().length;
        if (json) {
            Json.write(out, line -> {
                line.writeStringProperty("network", shape);
                line.writeNumberProperty("samples", rows);
                line.writeNumberProperty("heldOut", held);
                line.writeStringProperty("loops", loops);
            });
        } else {
            say(Sentence.of(
                    "say.train.begin",
                    "{0}, {1} {1:sample|samples}, {2} held out, {3}",
                    shape,
                    String.valueOf(rows),
                    String.valueOf(held),
                    loops));
        }
        out.flush();
    }

    private void say(Sentence sentence) {
        out.println(messages.say(sentence));
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
    /// @param scaling what was done to the targets, or null: squared errors are in their own units
    /// @return whether it could be written
    boolean epoch(
            int epoch,
            double loss,
            Evaluation seen,
            @Nullable Evaluation heldOut,
            boolean classes,
            @Nullable Scaling scaling)
            throws IOException {
        clearBar();
        String name = classes ? "accuracy" : "squaredError";
        double known = classes ? seen.accuracy() : seen.squaredError(scaling);
        double unknown = heldOut == null ? Double.NaN : classes ? heldOut.accuracy() : heldOut.squaredError(scaling);
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
            Sentence how = classes
                    ? Sentence.of("say.train.accuracy", "accuracy")
                    : Sentence.of("say.train.squared-error", "squared error");
            String number = String.format(Locale.ROOT, "%4d", epoch);
            String mean = String.format(Locale.ROOT, "%.6f", loss);
            if (heldOut == null) {
                say(Sentence.of("say.train.epoch", "epoch {0}   loss {1}   {2} {3}", number, mean, how, digits(known)));
            } else {
                say(Sentence.of(
                        "say.train.epoch-held",
                        "epoch {0}   loss {1}   {2} {3}   held out {4}",
                        number,
                        mean,
                        how,
                        digits(known),
                        digits(unknown)));
            }
        }
        out.flush();
        return !out.checkError();
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 1e7 ? "%.4f" : "%.4e", value);
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
                Sentence why = divergence.layer() == 0
                        ? Sentence.of("say.train.loss-not-finite", "the loss is not finite")
                        : Sentence.of(
                                "say.train.weights-not-finite",
                                "the weights of layer {0} are not finite",
                                divergence.layer());
                say(Sentence.of("say.train.diverged", "stopped before update {0}: {1}", divergence.step() + 1, why));
            }
            if (stopped) {
                say(Sentence.of("say.train.stopped", "stopped"));
            }
            say(Sentence.of("say.train.updates", "updates {0}   weights {1}", state.step(), hash));
            say(Sentence.of(
                    "say.train.speed", "{0} {0:sample|samples} a second", String.format(Locale.ROOT, "%,.0f", rate)));
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
