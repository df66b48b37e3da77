package org.densescope.draw.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.densescope.engine.Network;
import org.densescope.engine.loops.Workers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pictures to look at, in `target/screenshots`, and what can be said of them without looking.
@Tag("slow")
class DensityPicturesTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    /// Colours of the themes.
    enum Theme {
        LIGHT(0xFFFFFFFF, 0xFF566070, 0.2, 0xFF2166AC, 0xFFC25E00, 0.72),
        DARK(0xFF10141A, 0xFF9FAAB8, 0.25, 0xFF4FA3F7, 0xFFFF9F1C, 0.62),
        CONTRAST(0xFF000000, 0xFFE0E0E0, 0.2, 0xFF6FC3FF, 0xFFFFB000, 0.7);

        final int background;
        final int positive;
        final int negative;

        @SuppressWarnings("ImmutableEnumChecker") // nobody writes its arrays
        final Tone tone;

        Theme(int background, int neutral, double depth, int positive, int negative, double strength) {
            this.background = background;
            this.positive = positive;
            this.negative = negative;
            this.tone = new Tone(neutral, depth, positive, negative, strength);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void trainedWeightsShowBothColoursAndRoomForLines(Theme theme) throws IOException {
        int[] pixels = density(Trained.digits(300, 128, 64), "digits", theme);
        long blue = count(pixels, theme, theme.positive);
        long orange = count(pixels, theme, theme.negative);
        long painted = Arrays.stream(pixels).filter(p -> p >>> 24 > 8).count();
        assertThat(painted).isGreaterThan((long) (0.5 * WIDTH * HEIGHT));
        assertThat(blue).isBetween(painted / 50, painted / 2);
        assertThat(orange).isBetween(painted / 50, painted / 2);
        for (int pixel : pixels) {
            int alpha = pixel >>> 24;
            assertThat(alpha).isLessThan(240); // lines above it are not lost
            assertThat(Math.max(pixel & 0xFF, Math.max((pixel >> 8) & 0xFF, (pixel >> 16) & 0xFF)))
                    .isLessThanOrEqualTo(alpha);
        }
    }

    @Test
    void randomWeightsHaveNoStripesAcrossColumns() {
        List<DensityGap> gaps = Gaps.random(WIDTH, HEIGHT, 784, 512);
        int[] pixels = new int[WIDTH * HEIGHT];
        List<Planes> planes = Gaps.planes(gaps);
        DensityRaster raster = new DensityRaster(Workers.ONE);
        raster.sum(gaps, HEIGHT, planes, () -> false);
        raster.paint(gaps, planes, Theme.LIGHT.tone, pixels, WIDTH, () -> false);
        // where slices meet the ink is that of the columns before and behind
        for (int x = gaps.getFirst().from() + 100; x < gaps.getFirst().to() - 100; x++) {
            double here = ink(pixels, x);
            double around = (ink(pixels, x - 2) + ink(pixels, x + 2)) / 2;
            assertThat(Math.abs(here - around) / around).isLessThan(0.05);
        }
    }

    @Test
    void ribbonsReachFromGroupToGroup() throws IOException {
        Network network = Trained.digits(300, 128, 64);
        for (Theme theme : Theme.values()) {
            int[] pixels = new int[WIDTH * HEIGHT];
            RibbonPainter painter = new RibbonPainter(pixels, WIDTH, HEIGHT);
            for (DensityGap gap : Gaps.of(network, WIDTH, HEIGHT)) {
                Ribbons ribbons = Ribbons.of(gap.values(), Ribbons.READABLE);
                double[] left = Gaps.column(0, ribbons.leftGroups(), HEIGHT).y();
                double[] right = Gaps.column(0, ribbons.rightGroups(), HEIGHT).y();
                painter.paint(ribbons, left, right, gap.from(), gap.to(), theme.positive, theme.negative);
                int strongest = ribbons.order()[ribbons.order().length - 1];
                int start = ((int) left[strongest % ribbons.leftGroups()]) * WIDTH + gap.from() + 2;
                int end = ((int) right[strongest / ribbons.leftGroups()]) * WIDTH + gap.to() - 2;
                assertThat(pixels[start] >>> 24).isGreaterThan(200);
                assertThat(pixels[end] >>> 24).isGreaterThan(200);
            }
            write(image(pixels, theme), "density-ribbons-digits", theme);
        }
    }

    /// Pictures of clothes, where `-Ddensity.images=` and `-Ddensity.labels=` name their IDX files.
    @Test
    void trainedOnPicturesOfTheReader() throws IOException {
        String images = System.getProperty("density.images");
        if (images == null) {
            return;
        }
        Path labels = Path.of(System.getProperty("density.labels"));
        Network small = Trained.pictures(Path.of(images), labels, 600, 128, 64);
        Network large = Trained.pictures(Path.of(images), labels, 300, 512, 256);
        for (Theme theme : Theme.values()) {
            density(small, "109184", theme);
            density(large, "535040", theme);
        }
        assertThat(large.units(1)).isEqualTo(512);
    }

    private static int[] density(Network network, String name, Theme theme) throws IOException {
        List<DensityGap> gaps = Gaps.of(network, WIDTH, HEIGHT);
        List<Planes> planes = Gaps.planes(gaps);
        int[] pixels = new int[WIDTH * HEIGHT];
        try (Workers workers = Workers.of(2)) {
            DensityRaster raster = new DensityRaster(workers);
            raster.sum(gaps, HEIGHT, planes, () -> false);
            raster.paint(gaps, planes, theme.tone, pixels, WIDTH, () -> false);
        }
        BufferedImage image = image(pixels, theme);
        write(image, "density-" + name + "-alone", theme);
        gaps.forEach(gap -> strongest(image, gap, theme));
        write(image, "density-" + name, theme);
        return pixels;
    }

    private static void strongest(BufferedImage image, DensityGap gap, Theme theme) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        int inputs = gap.left().count();
        double[] row = new double[inputs];
        for (int position : StrongestEdges.of(gap.values(), 40)) {
            int i = position % inputs;
            int j = position / inputs;
            gap.values().row(j, row);
            Line2D line = new Line2D.Double(
                    gap.left().x()[i],
                    gap.left().y()[i],
                    gap.right().x()[j],
                    gap.right().y()[j]);
            pen.setColor(new Color(theme.background));
            pen.setStroke(new BasicStroke(3.4f));
            pen.draw(line);
            pen.setColor(new Color(row[i] > 0 ? theme.positive : theme.negative));
            pen.setStroke(new BasicStroke(1.8f));
            pen.draw(line);
        }
        pen.dispose();
    }

    private static long count(int[] pixels, Theme theme, int colour) {
        return Arrays.stream(pixels)
                .filter(p -> p >>> 24 > 90
                        && near(p, colour) < near(p, colour == theme.positive ? theme.negative : theme.positive))
                .count();
    }

    /// Distance of a premultiplied pixel's hue.
    private static double near(int pixel, int colour) {
        double alpha = pixel >>> 24;
        double distance = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            double d = ((pixel >> shift) & 0xFF) / alpha * 255 - ((colour >> shift) & 0xFF);
            distance += d * d;
        }
        return distance;
    }

    private static double ink(int[] pixels, int x) {
        double ink = 0;
        for (int y = 0; y < HEIGHT; y++) {
            ink += pixels[y * WIDTH + x] >>> 24;
        }
        return ink;
    }

    private static BufferedImage image(int[] pixels, Theme theme) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < pixels.length; at++) {
            int rest = 255 - (pixels[at] >>> 24);
            int rgb = 0;
            for (int shift = 0; shift < 24; shift += 8) {
                int under = ((theme.background >> shift) & 0xFF) * rest / 255;
                rgb |= Math.min(255, ((pixels[at] >> shift) & 0xFF) + under) << shift;
            }
            image.setRGB(at % WIDTH, at / WIDTH, rgb);
        }
        return image;
    }

    private static void write(BufferedImage image, String name, Theme theme) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/screenshots"));
        String file = name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + ".png";
        ImageIO.write(image, "png", folder.resolve(file).toFile());
    }
}
