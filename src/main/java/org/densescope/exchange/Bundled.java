package org.densescope.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.densescope.exchange.csv.CsvLoad;
import org.densescope.exchange.csv.CsvMapping;
import org.densescope.exchange.csv.CsvMapping.Gaps;
import org.densescope.exchange.csv.CsvMapping.Role;
import org.densescope.exchange.csv.CsvPreview;
import org.densescope.exchange.csv.text.CsvLimits;
import org.densescope.exchange.csv.text.CsvText;
import org.densescope.exchange.idx.IdxFile;
import org.densescope.exchange.idx.IdxSamples;
import org.densescope.train.Dataset;
import org.densescope.train.Source;

/// Data that comes with the program. A mistake in one is a fault of the build.
public final class Bundled {
    private static final List<String> CLOTHES = List.of(
            "T-shirt", "trousers", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot");

    private Bundled() {}

    /// 10,000 pictures of ten kinds of clothing, 28 × 28; the last 2,000 are to be held out.
    public static Dataset fashion() {
        try (InputStream pictures = open("/data/fashion-10k-images-idx3-ubyte.gz");
                InputStream labels = open("/data/fashion-10k-labels-idx1-ubyte.gz")) {
            IdxSamples samples = IdxSamples.of(IdxFile.read(pictures), IdxFile.read(labels));
            Dataset plain = samples.data("fashion", Integer.MAX_VALUE, CLOTHES.size());
            return new Dataset(plain.id(), plain.inputs(), plain.targets(), List.of(), CLOTHES, plain.grid())
                    .from(new Source.Bundled("fashion"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ImportException e) {
            throw new IllegalStateException(e);
        }
    }

    /// 342 penguins of three species with four measurements each, as measured; two of 344 were not measured.
    public static Dataset penguins() {
        try (InputStream in = open("/data/penguins.csv")) {
            CsvPreview preview = CsvPreview.of(CsvText.read(in, CsvLimits.USUAL));
            List<Role> roles = List.of(
                    Role.TARGET_CLASS,
                    Role.SKIPPED,
                    Role.INPUT,
                    Role.INPUT,
                    Role.INPUT,
                    Role.INPUT,
                    Role.SKIPPED,
                    Role.SKIPPED);
            return CsvLoad.of(preview, new CsvMapping(roles, Gaps.DROP_ROW, false), "penguins")
                    .data()
                    .from(new Source.Bundled("penguins"));
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
