package org.densescope.session;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.densescope.trace.Grain;
import org.densescope.trace.Timeline;

/// Play: turns the time that passes into strides of the [Playhead]. Has no clock of its own: somebody calls [#pulse]
/// while [#playing]. On the window's thread.
///
/// It counts in whole nanoseconds and carries the rest over, so that uneven pulses lose no stride. A gap longer than
/// [#LONGEST_GAP] (the machine slept, the window stood still) counts as that much only.
public final class Player {
    /// The speeds that are offered, in strides a second.
    public static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 60.0);

    public static final double LEAST_SPEED = SPEEDS.getFirst();
    public static final double MOST_SPEED = SPEEDS.getLast();

    static final long LONGEST_GAP = 500_000_000;

    private static final double SECOND = 1e9;

    private final Playhead playhead;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final BooleanProperty continuous = new SimpleBooleanProperty();
    private final DoubleProperty speed = new SimpleDoubleProperty(1);

    private boolean clocked;
    private long last;
    private long carried;
    private long stride = (long) SECOND;

    public Player(Playhead playhead) {
        this.playhead = playhead;
        speed.subscribe(value -> {
            double allowed =
                    value.doubleValue() >= LEAST_SPEED ? Math.min(value.doubleValue(), MOST_SPEED) : LEAST_SPEED;
            long before = stride;
            stride = Math.round(SECOND / allowed);
            // The same part of a stride stays carried, or a slow second would become many fast strides.
            carried = (long) ((double) carried * stride / before);
        });
    }

    public ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /// Whether play goes on into the next training step instead of stopping at the end of this one.
    public BooleanProperty continuous() {
        return continuous;
    }

    /// Strides a second, [#LEAST_SPEED] to [#MOST_SPEED]; beyond, the nearer end counts.
    public DoubleProperty speed() {
        return speed;
    }

    /// How long one stride lasts at this speed; what moves on screen has come to rest before it is over.
    public Duration strideDuration() {
        return Duration.ofNanos(stride);
    }

    public void toggle() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /// Starts; the first stride is due at once.
    public void play() {
        if (!playing.get()) {
            clocked = false;
            carried = stride;
            playing.set(true);
        }
    }

    public void pause() {
        playing.set(false);
    }

    /// Makes the strides that are due. While the training step is still being computed, time stands still.
    ///
    /// @param now nanoseconds of a clock that only goes forward
    /// @return how many strides were made
    public int pulse(long now) {
        if (!playing.get()) {
            return 0;
        }
        long passed = clocked ? Math.clamp(now - last, 0, LONGEST_GAP) : 0;
        clocked = true;
        last = now;
        if (playhead.pending()) {
            return 0;
        }
        carried += passed;
        long due = carried / stride;
        carried %= stride;
        return due == 0 ? 0 : advance(due);
    }

    /// One move for all of them, so that nobody draws the ones between.
    private int advance(long due) {
        Timeline line = playhead.reveal().get().trace().timeline();
        Grain grain = playhead.grain().get();
        long t = playhead.position().get().t();
        if (t >= line.length()) {
            playhead.next(grain);
            return 1;
        }
        int made = 0;
        while (made < due && t < line.length()) {
            t = line.next(t, grain);
            made++;
        }
        playhead.seek(t);
        if (t >= line.length() && !continuous.get()) {
            pause();
        }
        return made;
    }
}
