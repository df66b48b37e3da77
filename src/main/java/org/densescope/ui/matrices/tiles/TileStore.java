package org.densescope.ui.matrices.tiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.densescope.engine.FreshWeights;
import org.densescope.ui.Unexpected;
import org.densescope.ui.heat.Blocks;
import org.densescope.ui.heat.HeatColours;
import org.densescope.ui.heat.Scale;
import org.densescope.ui.work.Latest;
import org.jspecify.annotations.Nullable;

/// The tiles of a matrix that nobody holds, painted in the background and kept while there is room; and the walk
/// through all its weights that makes its blocks and scales.
public final class TileStore {
    private static final int KEPT = 96;
    private static final long CHUNK = 1 << 20;

    /// Chunks between two looks at what has been gone through.
    private static final int NEWS = 16;

    /// What is wanted now.
    private record Wish(List<TileKey> tiles, HeatColours colours) {}

    /// A painted tile.
    ///
    /// @param epoch how far the walk had come
    private record Tile(int[] pixels, int epoch, HeatColours colours) {}

    /// A tile, and the scale of all of its zoom.
    private record Painted(TileKey key, Tile tile, Scale scale) {}

    private final FreshWeights weights;
    private final Blocks blocks;
    private final TilePainter painter;
    private final Executor background;
    private final Executor window;
    private final Runnable changed;
    private final Latest<Wish, List<Painted>> painting;
    private volatile boolean closed;
    private volatile int known;
    private volatile int epoch;

    // on the background's thread
    private final Scale.Counting sizes = new Scale.Counting();
    private final Map<TileKey, Scale> reckoned = new HashMap<>();
    private int reckonedIn = -1;
    private int chunks;

    // on the window's thread
    private final Map<TileKey, Tile> tiles;
    private final Map<TileKey, Scale> scales = new HashMap<>();
    private boolean walking;

    /// @param changed is called on the window's thread when there is more to show
    public TileStore(FreshWeights weights, Executor background, Executor window, Runnable changed) {
        this.weights = weights;
        blocks = new Blocks(weights.units(), weights.inputs());
        painter = new TilePainter(weights, blocks);
        this.background = background;
        this.window = window;
        this.changed = changed;
        painting = new Latest<>(background, window, this::paint, this::take, Unexpected::tell);
        tiles = new LinkedHashMap<>(KEPT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<TileKey, Tile> eldest) {
                return size() > KEPT;
            }
        };
    }

    Blocks blocks() {
        return blocks;
    }

    /// Rows that have been gone through.
    public int known() {
        return known;
    }

    /// Begins to go through the weights; goes on until the end or [#close].
    public void start() {
        if (!walking) {
            walking = true;
            background.execute(this::walk);
        }
    }

    void close() {
        closed = true;
    }

    /// A part of the way; in between others may use the thread.
    private void walk() {
        if (closed) {
            return;
        }
        boolean more = false;
        try {
            more = goOn();
        } catch (RuntimeException | Error failure) {
            Unexpected.tell(failure);
        }
        if (more) {
            background.execute(this::walk);
        } else {
            window.execute(() -> {
                walking = false;
                changed.run();
            });
        }
    }

    /// @return whether there is more to go through
    private boolean goOn() {
        weights.walk(Math.clamp(CHUNK / weights.inputs(), 1, weights.units()), (_, values) -> {
            blocks.add(values);
            for (double value : values) {
                sizes.add(value);
            }
        });
        chunks++;
        boolean end = weights.known() == weights.units();
        if (end || chunks % NEWS == 1) {
            known = weights.known();
            epoch = chunks;
            window.execute(changed);
        }
        return !end;
    }

    /// The pixels of a tile, or null while it is not painted. On the window's thread.
    public int @Nullable [] tile(TileKey key) {
        Tile tile = tiles.get(key);
        return tile == null ? null : tile.pixels();
    }

    /// The scale of all tiles of a zoom; [Scale#NONE] while nothing is known. On the window's thread.
    public Scale scale(TileKey key) {
        return scales.getOrDefault(level(key), Scale.NONE);
    }

    private static TileKey level(TileKey key) {
        return new TileKey(Math.min(0, key.zoom()), 0, 0, key.zoom() < 0 && key.extreme());
    }

    /// Has tiles painted; what was wanted before and is not in sight any more is dropped. On the window's thread.
    public void want(List<TileKey> keys, HeatColours colours) {
        List<TileKey> missing =
                keys.stream().filter(key -> !fresh(key, colours)).toList();
        painting.want(missing.isEmpty() ? null : new Wish(missing, colours));
    }

    private boolean fresh(TileKey key, HeatColours colours) {
        Tile tile = tiles.get(key);
        return tile != null && tile.epoch() == epoch && tile.colours().equals(colours);
    }

    /// Paints what is wanted, one tile after the other, as long as it is wanted.
    private void paint(Wish wish, Latest<Wish, List<Painted>> work) {
        List<Painted> done = new ArrayList<>();
        for (TileKey key : wish.tiles()) {
            if (closed || work.superseded(wish)) {
                return;
            }
            Scale scale = scaleOf(level(key));
            Tile tile = new Tile(painter.paint(key, scale, wish.colours()), epoch, wish.colours());
            done.add(new Painted(key, tile, scale));
            work.hand(List.copyOf(done));
        }
    }

    private void take(List<Painted> painted) {
        for (Painted one : painted) {
            tiles.put(one.key(), one.tile());
            scales.put(level(one.key()), one.scale());
        }
        changed.run();
    }

    /// Of the cells themselves as they were gone through; of squares of cells, of all their numbers.
    private Scale scaleOf(TileKey level) {
        if (reckonedIn != epoch) {
            reckoned.clear();
            reckonedIn = epoch;
        }
        return reckoned.computeIfAbsent(level, this::reckon);
    }

    private Scale reckon(TileKey level) {
        if (level.zoom() == 0) {
            return sizes.scale();
        }
        Scale.Counting counting = new Scale.Counting();
        int cells = level.cells();
        int down = Math.ceilDiv(weights.units(), cells);
        int across = Math.ceilDiv(weights.inputs(), cells);
        for (int d = 0; d < down && blocks.known(d, cells); d++) {
            for (int r = 0; r < across; r++) {
                counting.add(blocks.of(d, r, cells, level.extreme()));
            }
        }
        return counting.scale();
    }
}
