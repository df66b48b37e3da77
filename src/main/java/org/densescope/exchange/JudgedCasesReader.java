package org.densescope.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.densescope.engine.Ids;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.format.JsonFields;
import org.densescope.format.JsonLimits;
import org.densescope.format.JsonNode;
import org.densescope.say.Quote;
import org.densescope.say.Refused;
import org.densescope.say.Sentence;
import org.densescope.say.Unreadable;

/// Reads a file of typed numbers, JSON or JSON in gzip: `networks`, `cases` with what was `given` before, and
/// `columns`;
/// what is expected of them is for others.
public final class JudgedCasesReader {
    private static final String AFTER_STEP = "_AFTER_STEP";

    private JudgedCasesReader() {}

    /// @throws Unreadable when the file is not such a file; the sentence names the file
    /// @throws IOException when it cannot be read at all
    public static JudgedCases read(Path file) throws Unreadable, IOException {
        String name = Quote.of(String.valueOf(file.getFileName()), 200);
        if (Files.isDirectory(file)) {
            throw new ImportException(
                    "say.case-reader.cannot-be-used-folder", "{0} cannot be used: it is a folder", name);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Unpacked.read(in, JudgedCasesReader::read);
        } catch (Unreadable e) {
            throw new ImportException(
                    Sentence.of("say.case-reader.cannot-be-used", "{0} cannot be used: {1}", name, e.sentence()), e);
        }
    }

    private static JudgedCases read(InputStream in) throws IOException, ImportException {
        try {
            return of(JsonNode.read(in, JsonLimits.DOCUMENT).object());
        } catch (ImportException e) {
            throw e;
        } catch (Unreadable e) {
            throw new ImportException(e.sentence(), e);
        } catch (Refused e) {
            throw new ImportException(e.sentence(), e);
        }
    }

    private static JudgedCases of(JsonFields file) throws Unreadable {
        Map<String, JudgedCases.Step> steps = new LinkedHashMap<>();
        for (JsonNode node : file.take("networks").list()) {
            JsonFields fields = node.object();
            String name = fields.take("name").text();
            if (steps.put(name, JudgedStepReader.of(node)) != null) {
                throw new Unreadable(
                        "say.judged.network-twice",
                        "{0} has the name “{1}”, which another network has",
                        node.place(),
                        Quote.of(name));
            }
        }
        List<JudgedCases.Case> cases = new ArrayList<>();
        for (JsonNode node : file.take("cases").list()) {
            JsonFields fields = node.object();
            JsonNode given = fields.find("given");
            cases.add(
                    new JudgedCases.Case(step(fields, steps), entry(node), given == null ? List.of() : entries(given)));
        }
        List<JudgedCases.Column> columns = new ArrayList<>();
        JsonNode together = file.find("columns");
        for (JsonNode node : together == null ? List.<JsonNode>of() : together.list()) {
            JsonFields fields = node.object();
            columns.add(new JudgedCases.Column(step(fields, steps), entries(fields.take("cells"))));
        }
        return new JudgedCases(steps, cases, columns);
    }

    private static String step(JsonFields fields, Map<String, JudgedCases.Step> steps) throws Unreadable {
        JsonNode node = fields.take("network");
        String name = node.text();
        if (!steps.containsKey(name)) {
            throw new Unreadable(
                    "say.judged.no-such-network",
                    "{0} is “{1}”, but no network has this name",
                    node.place(),
                    Quote.of(name));
        }
        return name;
    }

    private static List<JudgedCases.Entry> entries(JsonNode list) throws Unreadable {
        List<JudgedCases.Entry> entries = new ArrayList<>();
        for (JsonNode node : list.list()) {
            entries.add(entry(node));
        }
        return entries;
    }

    private static JudgedCases.Entry entry(JsonNode node) throws Unreadable {
        JsonFields fields = node.object();
        JsonNode at = fields.take("place");
        JsonFields place = at.object();
        String name = place.take("quantity").text();
        boolean after = name.endsWith(AFTER_STEP);
        Quantity quantity =
                quantity(place.take("quantity"), after ? name.substring(0, name.length() - AFTER_STEP.length()) : name);
        int layer = number(place, "layer");
        int unit = number(place, "unit");
        int from = quantity.perWeight() ? number(place, "from") : Place.BIAS;
        int sample = quantity.perSample() ? number(place, "sample") : Place.SHOWN;
        return new JudgedCases.Entry(
                new Place(quantity, layer, unit, from, sample),
                after,
                fields.take("typed").text());
    }

    private static int number(JsonFields place, String name) throws Unreadable {
        return (int) place.take(name).whole(-1, Integer.MAX_VALUE);
    }

    private static Quantity quantity(JsonNode node, String name) throws Unreadable {
        for (Quantity quantity : Quantity.values()) {
            if (quantity.name().equals(name)) {
                return quantity;
            }
        }
        throw new Unreadable(
                "say.judged.no-such-quantity",
                "{0} is “{1}”; known are {2}",
                node.place(),
                Quote.of(name),
                Ids.all(Quantity.class).replace('-', '_').toUpperCase(java.util.Locale.ROOT));
    }
}
