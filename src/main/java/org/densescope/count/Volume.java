package org.densescope.count;

import java.util.Arrays;
import org.densescope.engine.ShapeException;

/// A stack of maps: rows, columns and channels of numbers. The array is shared and never written after construction.
///
/// @param height rows
/// @param width columns
/// @param channels maps
/// @param data `[height][width][channels]`, so that flattening is only reading on
public record Volume(int height, int width, int channels, double[] data) {
    public Volume {
        if (height < 1 || width < 1 || channels < 1) {
            throw new ShapeException(
                    "say.volume.volume-needs-at-least",
                    "a volume needs at least one row, column and channel, not {0} × {1} × {2}",
                    height,
                    width,
                    channels);
        }
        if ((long) height * width * channels != data.length) {
            throw new ShapeException(
                    "say.volume.volume-holds-values-not",
                    "a volume of {0} × {1} × {2} holds {3} values, not {4}",
                    height,
                    width,
                    channels,
                    (long) height * width * channels,
                    data.length);
        }
    }

    public double at(int row, int column, int channel) {
        return data[index(row, column, channel)];
    }

    /// The position after flattening.
    public int index(int row, int column, int channel) {
        return (row * width + column) * channels + channel;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Volume v
                && height == v.height
                && width == v.width
                && channels == v.channels
                && Arrays.equals(data, v.data);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * height + width) + Arrays.hashCode(data);
    }
}
