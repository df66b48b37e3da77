package org.densescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reference numbers from the test resources, and how far from them is near.
public final class Expected {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Expected() {}

    /// A JSON resource by its path from the root, such as `oracle/3-3_relu_mse_b1.json`; unzipped where it ends in
    /// `.gz`.
    public static JsonNode json(String path) {
        try (InputStream in = Objects.requireNonNull(Expected.class.getResourceAsStream("/" + path), path);
                InputStream plain = path.endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return MAPPER.readTree(plain);
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }

    /// A published example, whose key begins with the text.
    public static JsonNode example(String key) {
        JsonNode all = json("examples/published_examples.json");
        String name = all.propertyNames().stream()
                .filter(n -> n.startsWith(key))
                .findFirst()
                .orElseThrow();
        return all.get(name);
    }

    /// All numbers of a nested list in row-major order; the texts NaN and ±Infinity count, null is NaN.
    public static double[] numbers(JsonNode node) {
        List<Double> all = new ArrayList<>();
        collect(node, all);
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void collect(JsonNode node, List<Double> all) {
        if (node.isArray()) {
            node.forEach(child -> collect(child, all));
        } else {
            all.add(number(node));
        }
    }

    public static double number(JsonNode node) {
        return node.isNull() ? Double.NaN : node.isString() ? Double.parseDouble(node.asString()) : node.asDouble();
    }

    public static Matrix matrix(JsonNode node) {
        return new Matrix(node.size(), node.get(0).size(), numbers(node));
    }

    /// `|actual − expected| ≤ tolerance · max |expected|` for all; an array of zeros must be zeros.
    public static void assertNear(String what, double[] actual, double[] expected, double tolerance) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        double largest = 0;
        for (double v : expected) {
            largest = Math.max(largest, Math.abs(v));
        }
        for (int i = 0; i < expected.length; i++) {
            if (!(Math.abs(actual[i] - expected[i]) <= tolerance * largest)) {
                throw new AssertionError(what + "[" + i + "] is " + actual[i] + ", expected " + expected[i] + " within "
                        + tolerance + " of the largest, " + largest);
            }
        }
    }

    public static void assertNear(String what, double[] actual, JsonNode expected, double tolerance) {
        assertNear(what, actual, numbers(expected), tolerance);
    }

    public static void assertNear(String what, double actual, double expected, double tolerance) {
        assertNear(what, new double[] {actual}, new double[] {expected}, tolerance);
    }
}
