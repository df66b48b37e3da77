package org.densescope.ui.canvas;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.densescope.draw.network.edges.EdgePlan;
import org.densescope.draw.network.edges.EdgeRaster;
import org.densescope.draw.network.edges.EdgeScene;
import org.densescope.engine.loops.Workers;
import org.densescope.ui.Unexpected;
import org.densescope.ui.work.Latest;
import org.jspecify.annotations.Nullable;

/// Rasterises edges on another thread: the newest wish wins, an older one is given up in the middle.
///
/// The window's thread calls [#want] and [#take]; it never waits.
final class RasterWorker {
    /// A finished picture; its pixels are not written again before it is given back by the next [#take].
    ///
    /// @param pixels premultiplied ARGB of the scene's viewport
    record Raster(EdgeScene scene, EdgePlan plan, int[] pixels) {}

    private final EdgeRaster raster;
    private final Latest<EdgeScene, Raster> work;
    private final AtomicReference<@Nullable Raster> ready = new AtomicReference<>();
    private final AtomicReference<int @Nullable []> spare = new AtomicReference<>();

    // Only touched by the one job that runs.
    private @Nullable Raster base;

    /// @param executor runs one job after another
    RasterWorker(Executor executor, Workers workers) {
        raster = new EdgeRaster(workers);
        // The next pulse fetches what is ready, so nothing has to be brought to the window's thread.
        work = new Latest<>(executor, Runnable::run, this::make, this::keep, Unexpected::tell);
    }

    /// Asks for the picture of a scene instead of whatever was asked for before.
    void want(EdgeScene scene) {
        work.want(scene);
    }

    /// Whether a picture is still to come.
    boolean busy() {
        return work.busy() || ready.get() != null;
    }

    /// The newest finished picture, once; or null.
    @Nullable
    Raster take() {
        return ready.getAndSet(null);
    }

    /// Gives back pixels that are shown no longer.
    void recycle(int[] pixels) {
        spare.set(pixels);
    }

    /// The picture of a scene at once, on the calling thread.
    static Raster now(EdgeScene scene) {
        return Objects.requireNonNull(new RasterWorker(Runnable::run, Workers.ONE).made(scene, () -> false));
    }

    private void make(EdgeScene scene, Latest<EdgeScene, Raster> work) {
        Raster made = made(scene, () -> superseded(scene));
        if (made != null) {
            work.hand(made);
        }
    }

    private void keep(Raster made) {
        Raster old = ready.getAndSet(made);
        if (old != null) {
            spare.set(old.pixels());
        }
    }

    /// Whether a picture would come too late: a newer one is wanted that looks from elsewhere. Where only numbers
    /// change,
    /// a picture is finished first, or none would ever be while they change all the time.
    @SuppressWarnings("ReferenceEquality")
    private boolean superseded(EdgeScene scene) {
        EdgeScene newest = work.newest();
        return newest != scene && newest != null && !newest.sameView(scene);
    }

    private @Nullable Raster made(EdgeScene scene, BooleanSupplier cancelled) {
        EdgeScene unlit = scene.unlit();
        Raster below = base;
        if (below == null || !below.scene().equals(unlit)) {
            EdgePlan plan =
                    below != null && below.scene().samePlan(unlit) ? below.plan() : EdgePlan.of(unlit, cancelled);
            if (plan == null) {
                return null;
            }
            int[] pixels =
                    below != null && below.pixels().length == size(scene) ? below.pixels() : new int[size(scene)];
            base = null; // while its pixels are being written there is no base
            if (!raster.base(unlit, plan, pixels, cancelled)) {
                return null;
            }
            below = new Raster(unlit, plan, pixels);
            base = below;
        }
        int[] pixels = buffer(size(scene));
        if (scene.lit() == null) {
            System.arraycopy(below.pixels(), 0, pixels, 0, pixels.length);
        } else {
            raster.lit(scene, below.plan(), scene.lit(), below.pixels(), pixels);
        }
        return new Raster(scene, below.plan(), pixels);
    }

    private static int size(EdgeScene scene) {
        return Math.multiplyExact(
                scene.viewport().deviceWidth(), scene.viewport().deviceHeight());
    }

    private int[] buffer(int size) {
        int[] used = spare.getAndSet(null);
        return used != null && used.length == size ? used : new int[size];
    }
}
