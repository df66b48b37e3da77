package org.densescope.draw.density;

import java.util.concurrent.TimeUnit;
import org.densescope.engine.loops.Workers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A fresh density picture of all edges; read the medians, `p0.50`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DensityBenchmark {
    @Param({"64-32", "128-64-32-10", "400-120-84-10", "784-128-64-10", "800-500", "784-512-256-10"})
    public String net = "";

    @Param({"1280x800", "1920x1080"})
    public String screen = "";

    @Param({"1", "2"})
    public int threads;

    private final Tone tone = new Tone(0xFF566070, 0.2, 0xFF2166AC, 0xFFC25E00, 0.7);
    private DensityCase all = new DensityCase("1-1", "64x64");
    private Workers workers = Workers.ONE;
    private DensityRaster raster = new DensityRaster(Workers.ONE);

    @Setup(Level.Trial)
    public void open() {
        all = new DensityCase(net, screen);
        workers = Workers.of(threads);
        raster = new DensityRaster(workers);
        picture();
    }

    @TearDown(Level.Trial)
    public void close() {
        workers.close();
    }

    @Benchmark
    public int[] picture() {
        raster.sum(all.gaps, all.height, all.planes, () -> false);
        raster.paint(all.gaps, all.planes, tone, all.pixels, all.width, () -> false);
        return all.pixels;
    }

    @Benchmark
    public int[] colours() {
        raster.paint(all.gaps, all.planes, tone, all.pixels, all.width, () -> false);
        return all.pixels;
    }

    @Benchmark
    public float edgeByEdge() {
        return all.edgeByEdge();
    }
}
