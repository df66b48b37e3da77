package org.densescope.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.densescope.App;
import org.densescope.engine.Activation;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.loops.Workers;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Phase;
import org.densescope.trace.Reveal;
import org.densescope.trace.Stepper;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.Derivation;
import org.densescope.trace.formula.Formula;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.formula.Phrase;
import org.densescope.trace.formula.Token;
import org.densescope.trace.steps.Explanation;
import org.densescope.train.Optimizer;
import org.densescope.train.OptimizerState;
import org.jspecify.annotations.Nullable;

/// Holds every number of the panels aside against the recomputed ones: inspector, routes, sample, explanation.
final class PanelsAudit {
    private static final int MOST_LISTED = 24;

    private final App app;
    private final Truth truth;
    private final @Nullable Place place;
    private final Report report;
    private final Messages messages;
    private final Naming naming;

    /// @param place what is selected, or pointed at while nothing is; null for neither
    PanelsAudit(App app, Truth truth, @Nullable Place place, Report report) {
        this.app = app;
        this.truth = truth;
        this.place = place;
        this.report = report;
        messages = app.messages();
        naming = app.preferences().now().naming();
    }

    void check(@Nullable Place selected, boolean expanded) {
        Parent root = app.window().scene().getRoot();
        for (Node inspector : styled(root, "ds-inspector")) {
            values(inspector);
            fanIn(inspector);
            readout(inspector);
        }
        List<Node> routes = styled(root, "ds-routes");
        if (!routes.isEmpty()) {
            routes(routes.getFirst(), selected, expanded);
        }
        styled(root, "ds-editor").forEach(this::sample);
        styled(root, "ds-explain").forEach(this::explanation);
    }

    /// All nodes of a style class that are shown, from the top.
    static List<Node> styled(Node root, String style) {
        List<Node> found = new ArrayList<>();
        collect(root, style, found);
        return found;
    }

    private static void collect(Node node, String style, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node.getStyleClass().contains(style)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, style, found));
        }
    }

    private static String text(Node label) {
        return ((Label) label).getText();
    }

    private Network network() {
        return truth.network();
    }

    // ---- the inspector

    private void values(Node inspector) {
        Map<String, OptionalDouble> right = facts();
        List<Node> lines = styled(inspector, "ds-value-line");
        if (lines.isEmpty()) {
            report.wrong("inspector", "is empty");
        }
        Place at = place;
        if (at != null && at.quantity().perWeight()) {
            remembered(lines, at);
        }
        for (Node line : lines) {
            if (before(line)) {
                continue;
            }
            String name = text(styled(line, "ds-value-name").getFirst());
            String value = text(styled(line, "ds-value").getFirst());
            OptionalDouble expected = right.get(name);
            if (expected == null) {
                report.wrong("inspector", "nobody audits “" + name + "” among " + right.keySet());
            } else {
                report.nearly("inspector " + name + " of " + place, value, expected);
            }
        }
    }

    private void put(Map<String, OptionalDouble> facts, String key, OptionalDouble value) {
        facts.put(naming.words(messages.text("inspector." + key)), value);
    }

    private Map<String, OptionalDouble> facts() {
        Map<String, OptionalDouble> facts = new LinkedHashMap<>();
        Place at = place;
        if (at == null || at.quantity() == Quantity.LOSS) {
            Quantity total = truth.trace().total();
            put(
                    facts,
                    truth.share() ? "sample-loss" : "loss",
                    truth.find(Place.unit(total, network().depth(), 0)));
        } else if (at.quantity().perWeight()) {
            weight(facts, at);
        } else {
            unit(facts, at.layer(), at.unit());
        }
        return facts;
    }

    private void unit(Map<String, OptionalDouble> facts, int l, int u) {
        OptionalDouble a = truth.find(Place.unit(Quantity.ACTIVATION, l, u));
        OptionalDouble gradient = truth.find(Place.unit(Quantity.ACTIVATION_GRADIENT, l, u));
        put(facts, "input", a);
        put(facts, "input-gradient", gradient);
        if (l == 0) {
            return;
        }
        OptionalDouble z = truth.find(Place.unit(Quantity.WEIGHTED_SUM, l, u));
        Activation f = network().layer(l).activation();
        put(facts, "weighted-sum", z);
        put(facts, "exponential", truth.find(Place.unit(Quantity.EXPONENTIAL, l, u)));
        put(facts, "exponential-sum", truth.find(Place.unit(Quantity.EXPONENTIAL_SUM, l, 0)));
        put(facts, "activation", a);
        double kept = truth.kept(l, u);
        put(facts, "kept", a.isEmpty() ? a : OptionalDouble.of(kept));
        boolean sloped = a.isPresent() && z.isPresent();
        put(
                facts,
                "slope",
                sloped ? OptionalDouble.of(kept * Stepper.slope(f, z.getAsDouble())) : OptionalDouble.empty());
        put(facts, "target", truth.find(Place.unit(Quantity.TARGET, l, u)));
        put(facts, "loss-term", truth.find(Place.unit(Quantity.LOSS_TERM, l, u)));
        put(facts, "activation-gradient", gradient);
        put(facts, "delta", truth.find(Place.unit(Quantity.DELTA, l, u)));
        Place bias = Place.weight(Quantity.WEIGHT, l, u, Place.BIAS);
        put(facts, "bias", truth.find(bias));
        gradients(facts, bias);
        put(facts, "new-bias", truth.find(bias.as(Quantity.NEW_WEIGHT)));
    }

    private void gradients(Map<String, OptionalDouble> facts, Place parameter) {
        OptionalDouble all = truth.find(parameter.as(Quantity.WEIGHT_GRADIENT));
        if (truth.share()) {
            put(facts, "gradient-share", truth.find(parameter.as(Quantity.GRADIENT_SHARE)));
            put(facts, "batch-gradient", all);
        } else {
            put(facts, parameter.isBias() ? "bias-gradient" : "weight-gradient", all);
        }
    }

    private void weight(Map<String, OptionalDouble> facts, Place at) {
        Place weight = at.as(Quantity.WEIGHT);
        int l = at.layer();
        put(facts, at.isBias() ? "bias" : "weight", truth.find(weight));
        if (!at.isBias()) {
            put(facts, "arriving", truth.find(Place.unit(Quantity.ACTIVATION, l - 1, at.from())));
            put(facts, "product", truth.product(l, at.unit(), at.from()));
        }
        put(facts, "delta", truth.find(Place.unit(Quantity.DELTA, l, at.unit())));
        gradients(facts, weight);
        put(facts, at.isBias() ? "new-bias" : "new-weight", truth.find(weight.as(Quantity.NEW_WEIGHT)));
        List<Optimizer.Memory> memories = truth.project().optimizer().memories();
        for (int i = 0; i < memories.size(); i++) {
            String key =
                    "memory." + memories.get(i).name().toLowerCase(Locale.ROOT).replace('_', '-');
            put(facts, key, truth.find(weight.as(i == 0 ? Quantity.MEMORY_1 : Quantity.MEMORY_2)));
        }
    }

    /// What the optimizer remembered before the update; of two memories two lines have one name.
    private void remembered(List<Node> lines, Place at) {
        OptimizerState.Layer before = truth.state().memories().layer(at.layer());
        int index = at.isBias() ? at.unit() : at.unit() * network().units(at.layer() - 1) + at.from();
        List<String> right = Stream.of(
                        at.isBias() ? before.bias1() : before.weights1(),
                        at.isBias() ? before.bias2() : before.weights2())
                .limit(truth.project().optimizer().memories().size())
                .map(values -> report.digits().text(values[index]))
                .toList();
        List<String> shown = lines.stream()
                .filter(this::before)
                .map(line -> text(styled(line, "ds-value").getFirst()))
                .toList();
        report.same("memories before of " + at, shown, right);
    }

    private boolean before(Node line) {
        return text(styled(line, "ds-value-name").getFirst())
                .equals(naming.words(messages.text("inspector.memory.before")));
    }

    private void fanIn(Node inspector) {
        Place at = place;
        for (Node line : styled(inspector, "ds-fan-in-line")) {
            if (at == null) {
                report.wrong("fan-in", "of nothing");
                return;
            }
            List<String> texts = ((Parent) line)
                    .getChildrenUnmodifiable().stream().map(PanelsAudit::text).toList();
            int from = unit(texts.getFirst(), at.layer() - 1);
            String where = "fan-in " + from + " of " + at;
            report.exactly(
                    where + " w", texts.get(1), truth.find(Place.weight(Quantity.WEIGHT, at.layer(), at.unit(), from)));
            report.exactly(
                    where + " a", texts.get(2), truth.find(Place.unit(Quantity.ACTIVATION, at.layer() - 1, from)));
            report.exactly(where + " w·a", texts.get(3), truth.product(at.layer(), at.unit(), from));
        }
    }

    /// The unit that a line names.
    private int unit(String name, int layer) {
        Trace trace = app.playhead().reveal().get().trace();
        return IntStream.range(0, trace.network().units(layer))
                .filter(u -> naming.plain(Place.unit(Quantity.ACTIVATION, layer, u), trace)
                        .equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no unit of layer " + layer + " is called " + name));
    }

    private void readout(Node inspector) {
        Place at = place;
        for (Node label : styled(inspector, "ds-readout")) {
            String text = text(label);
            if (text.indexOf('=') >= 0 && at != null && at.quantity().perWeight()) {
                double w = truth.find(at.as(Quantity.WEIGHT)).orElseThrow();
                if (app.focus().hovered().get() == null) {
                    report.same(
                            "readout",
                            text.substring(text.indexOf('=') + 2),
                            Digits.exact(w).replace('-', '−'));
                }
            }
        }
        for (Node controls : styled(inspector, "ds-weight-controls")) {
            for (Node field : styled(controls, "text-field")) {
                if (at != null) {
                    report.exactly(
                            "field of the weight", ((TextField) field).getText(), truth.find(at.as(Quantity.WEIGHT)));
                }
            }
        }
    }

    // ---- routes

    private void routes(Node panel, @Nullable Place selected, boolean expanded) {
        Place origin = selected == null ? null : origin(selected);
        if (origin == null) {
            report.wrong("routes", "of nothing");
            return;
        }
        String sum = text(styled(panel, "ds-route-sum").getFirst());
        report.nearly("sum of the routes of " + origin, sum, gradient(origin));
        parts(panel, origin);
        List<List<NaiveRoutes.Step>> ways = NaiveRoutes.of(truth, origin);
        if (!expanded || ways.isEmpty()) {
            return;
        }
        List<Node> lines = styled(panel, "ds-route");
        boolean all = ways.size() <= MOST_LISTED;
        boolean known =
                ways.stream().allMatch(way -> NaiveRoutes.product(way, truth).isPresent());
        if (all || known) {
            report.same("routes of " + origin, lines.size(), Math.min(MOST_LISTED, ways.size()));
        }
        double least = ways.stream()
                .map(way -> Math.abs(
                        way.stream().mapToDouble(NaiveRoutes.Step::value).reduce(1, (a, b) -> a * b)))
                .sorted(Comparator.reverseOrder())
                .limit(MOST_LISTED)
                .reduce((_, b) -> b)
                .orElse(0.0);
        for (Node line : lines) {
            String product = text(styled(line, "ds-route-product").getFirst());
            List<String> factors = styled(line, "ds-route-factor").stream()
                    .map(factor -> text(styled(factor, "ds-route-number").getFirst()))
                    .toList();
            if (ways.stream().noneMatch(way -> said(way, product, factors, all ? 0 : least))) {
                report.wrong("routes of " + origin, "no way has " + factors + " and " + product);
            }
        }
    }

    /// What each sample adds to a weight that all share.
    private void parts(Node panel, Place origin) {
        List<Node> lines = styled(panel, "ds-route-sample");
        report.same(
                "samples",
                lines.size(),
                origin.quantity().perWeight() && truth.batch().rows() > 1
                        ? truth.batch().rows()
                        : 0);
        int l = origin.layer();
        int term = origin.isBias() ? network().units(l - 1) : origin.from();
        for (int row = 0; row < lines.size(); row++) {
            boolean added = truth.added(Phase.WEIGHT_GRADIENT, row, l, origin.unit(), term);
            OptionalDouble part = added ? OptionalDouble.of(part(origin, row)) : OptionalDouble.empty();
            report.nearly(
                    "part of sample " + row,
                    text(styled(lines.get(row), "ds-route-number").getFirst()),
                    part);
        }
        for (Node sum : styled(panel, "ds-route-batch-sum")) {
            OptionalDouble whole = truth.find(origin.as(Quantity.WEIGHT_GRADIENT));
            report.exactly(
                    "sum over the batch", text(styled(sum, "ds-route-number").getFirst()), whole);
        }
    }

    private double part(Place origin, int row) {
        int l = origin.layer();
        double delta = truth.find(Place.unit(Quantity.DELTA, l, origin.unit()).ofSample(row))
                .orElseThrow();
        if (origin.isBias()) {
            return delta;
        }
        Place a = Place.unit(Quantity.ACTIVATION, l - 1, origin.from()).ofSample(row);
        return network().layer(l).isCut(origin.unit(), origin.from())
                ? 0
                : delta * truth.find(a).orElseThrow();
    }

    private boolean said(List<NaiveRoutes.Step> way, String product, List<String> factors, double least) {
        if (way.size() != factors.size() || !report.near(product, NaiveRoutes.product(way, truth))) {
            return false;
        }
        for (int i = 0; i < way.size(); i++) {
            if (!report.near(factors.get(i), way.get(i).find(truth))) {
                return false;
            }
        }
        double size = Math.abs(way.stream().mapToDouble(NaiveRoutes.Step::value).reduce(1, (a, b) -> a * b));
        return !(size < least * (1 - 1e-12));
    }

    private @Nullable Place origin(Place at) {
        return switch (at.quantity()) {
            case WEIGHT, WEIGHT_GRADIENT, GRADIENT_SHARE, NEW_WEIGHT, MEMORY_1, MEMORY_2 -> at.as(Quantity.WEIGHT);
            case ACTIVATION, ACTIVATION_GRADIENT ->
                at.as(
                        at.layer() == network().depth() && network().loss().fused()
                                ? Quantity.WEIGHTED_SUM
                                : Quantity.ACTIVATION);
            case WEIGHTED_SUM, DELTA, EXPONENTIAL -> at.as(Quantity.WEIGHTED_SUM);
            default -> null;
        };
    }

    /// The part of the sample that is shown; of a batch of one, the whole.
    private OptionalDouble gradient(Place origin) {
        if (origin.quantity() == Quantity.ACTIVATION) {
            return truth.find(origin.as(Quantity.ACTIVATION_GRADIENT));
        }
        if (origin.quantity() == Quantity.WEIGHTED_SUM) {
            return truth.find(origin.as(Quantity.DELTA));
        }
        if (truth.find(origin.as(truth.trace().gradient())).isEmpty()) {
            return OptionalDouble.empty();
        }
        int l = origin.layer();
        if (network().layer(l).isCut(origin.unit(), origin.from())) {
            return OptionalDouble.of(0);
        }
        double delta = truth.find(Place.unit(Quantity.DELTA, l, origin.unit())).orElseThrow();
        return OptionalDouble.of(
                origin.isBias()
                        ? delta
                        : delta
                                * truth.find(Place.unit(Quantity.ACTIVATION, l - 1, origin.from()))
                                        .orElseThrow());
    }

    // ---- the editor

    private void sample(Node editor) {
        List<double[]> right = List.of(
                truth.project().data().inputs().row(truth.project().sample()),
                truth.project().data().targets().row(truth.project().sample()));
        List<Node> lists = styled(editor, "ds-number-list");
        for (int i = 0; i < Math.min(2, lists.size()); i++) {
            List<Node> fields = styled(lists.get(i), "text-field");
            if (fields.size() != right.get(i).length) {
                continue; // a list of very many makes only those in sight
            }
            for (int k = 0; k < fields.size(); k++) {
                String text = ((TextField) fields.get(k)).getText();
                report.exactly((i == 0 ? "input " : "target ") + k, text, OptionalDouble.of(right.get(i)[k]));
            }
        }
    }

    // ---- the explanation

    private void explanation(Node panel) {
        Reveal own = new Reveal(truth.trace(), truth.position().t(), truth.row());
        Explanation right = Explanation.of(own, app.playhead().grain().get(), naming);
        Digits digits = report.digits();
        List<String> parts = new ArrayList<>();
        parts.add(said(right.title(), digits));
        parts.add(said(right.sentence(), digits));
        parts.addAll(right.plain(digits));
        right.notes().forEach(note -> parts.add(said(note, digits)));
        String text = parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
        report.same("explanation", panel.getAccessibleText(), text);
        for (Derivation step : right.steps()) {
            step.lines().forEach(this::tokens);
        }
    }

    private String said(Phrase phrase, Digits digits) {
        return naming.words(phrase.text(messages::text, digits));
    }

    /// Every number of a formula that has a place is the one at this place, or the sum that is being taken.
    private void tokens(Formula line) {
        for (Token token : line.links()) {
            if (token instanceof Token.Value value && value.place() != null) {
                OptionalDouble right = truth.find(value.place());
                OptionalDouble running = truth.running();
                boolean same = value.born()
                        ? (right.isPresent() && sameBits(value.value(), right.getAsDouble()))
                                || (running.isPresent() && sameBits(value.value(), running.getAsDouble()))
                        : right.isEmpty();
                if (!same) {
                    report.wrong("formula", value + " instead of " + right + " in " + line.plain(report.digits()));
                }
            }
        }
    }

    private static boolean sameBits(double a, double b) {
        return Double.compare(a, b) == 0 || (a == 0 && b == 0);
    }
}
