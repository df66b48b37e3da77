package org.densescope.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.densescope.train.Dataset;

/// Data that comes with the program. A mistake in one is a fault of the build.
public final class Bundled {
    private static final List<String> CLOTHES = List.of(
            "T-shirt", "trousers", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot");

    private Bundled() {}

    /// 10,000 pictures of ten kinds of clothing, 28 × 28; the last 2,000 are to be held out.
    public static Dataset fashion() {
        try (InputStream images = open("/data/fashion-10k-images-idx3-ubyte.gz");
                InputStream labels = open("/data/fashion-10k-labels-idx1-ubyte.gz")) {
            return IdxFile.pictures("fashion", IdxFile.read(images, "images"), IdxFile.read(labels, "labels"), CLOTHES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ImportException e) {
            throw new IllegalStateException(e);
        }
    }

    /// 333 penguins of three species with four measurements each, not scaled; the rows with missing values left out.
    public static Dataset penguins() {
        try (InputStream in = open("/data/penguins.csv")) {
            CsvPlan all = CsvPlan.of(CsvSheet.parse(in.readAllBytes()));
            List<Integer> measured = List.of(2, 3, 4, 5);
            return new CsvPlan(
                            all.sheet(),
                            all.headings(),
                            all.firstRow(),
                            all.decimalComma(),
                            measured,
                            0,
                            List.of("Adelie", "Chinstrap", "Gentoo"),
                            List.of())
                    .dataset("penguins");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ImportException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String path) {
        InputStream in = Bundled.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("the program is not complete: " + path + " is missing");
        }
        return in;
    }
}
