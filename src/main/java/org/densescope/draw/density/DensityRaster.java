package org.densescope.draw.density;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.densescope.engine.ShapeException;
import org.densescope.engine.loops.Workers;

/// Pictures of all edges of a network. Keeps its memory from picture to picture; not for two at once.
///
/// First [#sum], which depends on values and places; then [#paint], which depends on colours too. Neither depends on
/// the number of threads: each column is the work of one.
public final class DensityRaster {
    /// So much that the workers always share it.
    private static final long MUCH = 1_000_000;

    /// One piece of work with the memory of the thread that does it.
    private interface Task<T> {
        void run(T memory, int gap, int index);
    }

    private final Workers workers;
    private final ConcurrentLinkedQueue<Sweep> sweeps = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<TonePainter> painters = new ConcurrentLinkedQueue<>();
    private Prepared[] prepared = {};
    private ToneScale[] scales = {};
    private int[] first = {};

    public DensityRaster(Workers workers) {
        this.workers = workers;
    }

    /// Sums the values of all edges that pass each pixel.
    ///
    /// @param height rows of the picture
    /// @param planes one a gap, overwritten
    /// @param cancelled asked between small pieces of work
    /// @return whether all planes are whole, not cancelled
    public boolean sum(List<DensityGap> gaps, int height, List<Planes> planes, BooleanSupplier cancelled) {
        require(gaps, planes);
        int count = gaps.size();
        for (int g = 0; g < count; g++) {
            planes.get(g).resize(gaps.get(g).width(), height);
        }
        workers.split(count, MUCH, (from, to) -> {
            for (int g = from; g < to; g++) {
                prepared[g].of(gaps.get(g), height);
                planes.get(g).unit(prepared[g].unit);
            }
        });
        for (int g = 0; g < count; g++) {
            first[g + 1] = first[g] + (planes.get(g).width() > 0 ? prepared[g].slices.count() : 0);
        }
        return share(count, sweeps, Sweep::new, cancelled, (sweep, gap, slice) -> {
            sweep.run(prepared[gap], slice, height, planes.get(gap));
        });
    }

    /// Colours the columns of all gaps, from the first row to the last of the planes; each gap by a scale of its own.
    ///
    /// @param planes from [#sum]
    /// @param pixels premultiplied ARGB, overwritten in the gaps' columns
    /// @param stride pixels from row to row
    /// @param cancelled asked between small pieces of work
    /// @return whether all are painted, not cancelled
    public boolean paint(
            List<DensityGap> gaps,
            List<Planes> planes,
            Tone tone,
            int[] pixels,
            int stride,
            BooleanSupplier cancelled) {
        require(gaps, planes);
        int count = gaps.size();
        workers.split(count, MUCH, (from, to) -> {
            for (int g = from; g < to; g++) {
                scales[g] = ToneScale.of(planes.get(g));
            }
        });
        for (int g = 0; g < count; g++) {
            first[g + 1] = first[g] + (planes.get(g).width() + TonePainter.TOGETHER - 1) / TonePainter.TOGETHER;
        }
        return share(count, painters, TonePainter::new, cancelled, (painter, gap, index) -> {
            Planes each = planes.get(gap);
            int from = index * TonePainter.TOGETHER;
            int to = Math.min(each.width(), from + TonePainter.TOGETHER);
            painter.paint(
                    each, scales[gap], tone, from, to, pixels, gaps.get(gap).from() + from, stride);
        });
    }

    /// Each thread takes the next piece when it has done one: they differ too much in cost to be dealt out before.
    private <T> boolean share(
            int gaps, ConcurrentLinkedQueue<T> memories, Supplier<T> fresh, BooleanSupplier cancelled, Task<T> task) {
        int all = first[gaps];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        workers.split(all, MUCH, (from, to) -> {
            T kept = memories.poll();
            T memory = kept == null ? fresh.get() : kept;
            int gap = 0;
            for (int at = next.getAndIncrement(); at < all && !cancelled.getAsBoolean(); at = next.getAndIncrement()) {
                while (at >= first[gap + 1]) {
                    gap++;
                }
                task.run(memory, gap, at - first[gap]);
                done.incrementAndGet();
            }
            memories.add(memory);
        });
        return done.get() == all;
    }

    private void require(List<DensityGap> gaps, List<Planes> planes) {
        if (gaps.size() != planes.size()) {
            throw new ShapeException(gaps.size() + " gaps need as many planes, not " + planes.size());
        }
        if (prepared.length < gaps.size()) {
            prepared = new Prepared[gaps.size()];
            scales = new ToneScale[gaps.size()];
            first = new int[gaps.size() + 1];
            for (int g = 0; g < prepared.length; g++) {
                prepared[g] = new Prepared();
            }
        }
    }
}
