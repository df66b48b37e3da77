package org.densescope.exchange.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.densescope.engine.Matrix;
import org.densescope.exchange.ImportException;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.jspecify.annotations.Nullable;

/// Finds the layers in tensors that have nothing but names and sizes: `fc1.weight` and `fc1.bias`, `W1` and `b1`,
/// `coefs_0` and `intercepts_0`, or `arr_0, arr_1, …` as weights and biases in turn.
final class TensorNames {
    /// What the name of a matrix says of how it lies.
    private enum Lying {
        /// PyTorch's: a row a unit.
        ROW_A_UNIT,
        /// That of Keras and scikit-learn: a column a unit.
        COLUMN_A_UNIT,
        /// Either.
        OPEN
    }

    private static final Pattern WEIGHTS =
            Pattern.compile("(?:(.*?)[._/])?(weight|kernel|W|w)(?::0)?|(W|w|coefs)_?([0-9]{1,9})");
    private static final Pattern BIASES =
            Pattern.compile("(?:(.*?)[._/])?(bias|b|B)(?::0)?|(b|B|intercepts)_?([0-9]{1,9})");
    private static final Pattern NUMBERED = Pattern.compile("arr_([0-9]{1,9})");
    private static final Comparator<String> NATURAL = TensorNames::naturally;

    private static final class Group {
        @Nullable
        Tensor weights;

        @Nullable
        Tensor bias;

        Lying lying = Lying.OPEN;
    }

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<Sentence> notes = new ArrayList<>();

    private TensorNames() {}

    /// @param layers in order
    /// @param notes what had to be decided
    record Found(List<ImportedModel.Layer> layers, List<Sentence> notes) {}

    static Found of(List<Tensor> all) throws ImportException {
        List<Tensor> tensors =
                all.stream().filter(tensor -> tensor.values().length > 0).toList();
        TensorNames names = new TensorNames();
        if (!tensors.isEmpty()
                && tensors.stream().allMatch(t -> NUMBERED.matcher(t.name()).matches())) {
            names.inTurn(tensors);
        } else {
            for (Tensor tensor : tensors) {
                names.sort(tensor);
            }
        }
        return names.chain();
    }

    private void inTurn(List<Tensor> tensors) throws ImportException {
        List<Tensor> sorted = new ArrayList<>(tensors);
        sorted.sort(Comparator.comparing(Tensor::name, NATURAL));
        Group last = null;
        for (Tensor tensor : sorted) {
            if (tensor.dimensions() == 2) {
                last = group(String.valueOf(groups.size()));
                last.weights = tensor;
                last.lying = Lying.COLUMN_A_UNIT;
            } else if (tensor.dimensions() == 1 && last != null && last.bias == null) {
                last.bias = tensor;
            } else {
                throw stranger(tensor);
            }
        }
    }

    private Group group(String name) {
        return groups.computeIfAbsent(name, _ -> new Group());
    }

    private void sort(Tensor tensor) throws ImportException {
        Matcher weights = WEIGHTS.matcher(tensor.name());
        Matcher biases = BIASES.matcher(tensor.name());
        if (weights.matches() && tensor.dimensions() == 2) {
            Group group = group(base(weights));
            if (group.weights != null) {
                throw stranger(tensor);
            }
            group.weights = tensor;
            String word = weights.group(2) == null ? weights.group(3) : weights.group(2);
            group.lying = switch (word) {
                case "weight" -> Lying.ROW_A_UNIT;
                case "kernel", "coefs" -> Lying.COLUMN_A_UNIT;
                default -> Lying.OPEN;
            };
        } else if (biases.matches() && vector(tensor)) {
            Group group = group(base(biases));
            if (group.bias != null) {
                throw stranger(tensor);
            }
            group.bias = tensor;
        } else {
            throw stranger(tensor);
        }
    }

    private static boolean vector(Tensor tensor) {
        return tensor.dimensions() == 1 || (tensor.dimensions() == 2 && (tensor.size(0) == 1 || tensor.size(1) == 1));
    }

    private static String base(Matcher name) {
        if (name.group(4) != null) {
            return name.group(4);
        }
        return name.group(1) == null ? "" : name.group(1);
    }

    private static ImportException stranger(Tensor tensor) {
        return new ImportException(
                "say.tensors.stranger",
                "the array “{0}” is no weight matrix and no bias of a dense layer",
                Quote.of(tensor.name()));
    }

    private Found chain() throws ImportException {
        List<String> order = new ArrayList<>(groups.keySet());
        order.sort(NATURAL);
        List<Group> sorted = new ArrayList<>();
        for (String name : order) {
            Group group = group(name);
            if (group.weights == null) {
                Tensor lonely = group.bias;
                throw lonely == null
                        ? new ImportException("say.tensors.none", "there are no weights in it")
                        : stranger(lonely);
            }
            sorted.add(group);
        }
        if (sorted.isEmpty()) {
            throw new ImportException("say.tensors.none", "there are no weights in it");
        }
        boolean rows = fits(sorted, true);
        boolean columns = fits(sorted, false);
        if (!rows && !columns) {
            throw new ImportException("say.tensors.no-chain", "the layers do not fit each other: {0}", sizes(sorted));
        }
        boolean asRows = (rows && columns) ? asRows(sorted) : rows;
        List<ImportedModel.Layer> layers = new ArrayList<>();
        for (Group group : sorted) {
            Tensor weights = java.util.Objects.requireNonNull(group.weights);
            Matrix matrix = asRows ? weights.matrix() : weights.turned();
            layers.add(new ImportedModel.Layer(matrix, group.bias == null ? null : group.bias.values(), null));
        }
        return new Found(layers, notes);
    }

    /// Where both ways fit, the names decide, and otherwise PyTorch's way.
    private boolean asRows(List<Group> sorted) {
        if (sorted.stream().anyMatch(group -> group.lying == Lying.COLUMN_A_UNIT)) {
            notes.add(Sentence.of(
                    "say.tensors.columns",
                    "the matrices are square: they were read with a column a unit, as Keras writes them"));
            return false;
        }
        if (sorted.stream().anyMatch(group -> group.lying == Lying.OPEN)) {
            notes.add(Sentence.of(
                    "say.tensors.rows",
                    "the matrices are square: they were read with a row a unit, as PyTorch writes them"));
        }
        return true;
    }

    private static boolean fits(List<Group> sorted, boolean rows) {
        int before = -1;
        for (Group group : sorted) {
            Tensor weights = java.util.Objects.requireNonNull(group.weights);
            int units = weights.size(rows ? 0 : 1);
            int inputs = weights.size(rows ? 1 : 0);
            boolean biased = group.bias == null || group.bias.values().length == units;
            if ((before >= 0 && inputs != before) || !biased || units < 1 || inputs < 1) {
                return false;
            }
            before = units;
        }
        return true;
    }

    private static String sizes(List<Group> sorted) {
        List<String> sizes = new ArrayList<>();
        for (Group group : sorted) {
            Tensor weights = java.util.Objects.requireNonNull(group.weights);
            String bias = group.bias == null ? "" : " + " + group.bias.values().length;
            sizes.add(weights.size(0) + " × " + weights.size(1) + bias);
            if (sizes.size() == 8) {
                sizes.add("…");
                break;
            }
        }
        return String.join(", ", sizes);
    }

    /// `layer2` before `layer10`.
    private static int naturally(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (Character.isDigit(a.charAt(i)) && Character.isDigit(b.charAt(j))) {
                int from = i;
                int other = j;
                while (i < a.length() && Character.isDigit(a.charAt(i))) {
                    i++;
                }
                while (j < b.length() && Character.isDigit(b.charAt(j))) {
                    j++;
                }
                String first = a.substring(from, i).replaceFirst("^0+(?=.)", "");
                String second = b.substring(other, j).replaceFirst("^0+(?=.)", "");
                int order = first.length() != second.length()
                        ? Integer.compare(first.length(), second.length())
                        : first.compareTo(second);
                if (order != 0) {
                    return order;
                }
            } else if (a.charAt(i) != b.charAt(j)) {
                return Character.compare(a.charAt(i), b.charAt(j));
            } else {
                i++;
                j++;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }
}
