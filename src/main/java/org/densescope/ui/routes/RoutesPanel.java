package org.densescope.ui.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.densescope.engine.Counts;
import org.densescope.project.Preferences;
import org.densescope.session.Focus;
import org.densescope.session.Playhead;
import org.densescope.session.SelectedRoutes;
import org.densescope.session.Snapshot;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Reveal;
import org.densescope.trace.routes.CentralDifference;
import org.densescope.trace.routes.Route;
import org.densescope.trace.routes.Routes;
import org.densescope.ui.Watch;
import org.densescope.ui.form.Joined;
import org.jspecify.annotations.Nullable;

/// The chain rule of what is selected: every route to the loss with its factors and product, or all taken together, and
/// their sum; beside it the gradient measured by a central difference. Only what is born is shown.
///
/// It hides itself while nothing that is selected has routes.
public final class RoutesPanel extends VBox {
    /// Two passes of a larger network would hold up the window.
    private static final long MOST_MEASURED = 4_000_000;

    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final Focus focus;
    private final SelectedRoutes lit;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final Label count = new Label();
    private final Label waiting = new Label();
    private final VBox lines = new VBox();
    private final Label sumName = new Label();
    private final NumberLabel sum;
    private final SumLine others;
    private final BatchList batch;
    private final SumLine difference;
    private final SumLine error;
    private final Label kink = new Label();
    private final List<RouteLine> routeLines = new ArrayList<>();
    private @Nullable Routes shown;
    private boolean shownExpanded;
    private Optional<CentralDifference> measured = Optional.empty();

    /// @param snapshot what is shown
    /// @param focus where the place of a factor is lit
    /// @param lit how routes are shown
    public RoutesPanel(
            ReadOnlyObjectProperty<Snapshot> snapshot,
            Focus focus,
            SelectedRoutes lit,
            ObservableValue<Preferences> preferences,
            Messages messages) {
        this.snapshot = snapshot;
        this.focus = focus;
        this.lit = lit;
        this.preferences = preferences;
        this.messages = messages;
        sum = new NumberLabel(messages);
        others = new SumLine(messages);
        batch = new BatchList(messages);
        difference = new SumLine(messages);
        error = new SumLine(messages);
        sum.getStyleClass().add("ds-route-sum");
        sumName.getStyleClass().addAll("ds-number", "ds-route-sum-name");
        lines.getStyleClass().add("ds-route-lines");
        for (Label label : List.of(count, waiting, kink)) {
            label.getStyleClass().addAll("ds-muted", "ds-small");
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        waiting.textProperty().bind(messages.binding("routes.waiting"));
        kink.textProperty().bind(messages.binding("routes.kink"));
        HBox total = new HBox(sumName, gap(), sum);
        total.getStyleClass().add("ds-route-total");
        getStyleClass().add("ds-routes");
        getChildren().setAll(heading(), total, difference, error, kink, count, waiting, lines, others, batch);
        Watch.of(
                this::show,
                Watch.ignoring(snapshot, RoutesPanel::same),
                lit.expanded().value(),
                preferences,
                messages.languageProperty());
    }

    @SuppressWarnings("ReferenceEquality") // routes are looked for once
    private static boolean same(Snapshot a, Snapshot b) {
        return a.routes() == b.routes() && a.sameNumbers(b);
    }

    private Node heading() {
        Label title = new Label();
        title.textProperty().bind(messages.binding("routes.title"));
        title.getStyleClass().add("ds-card-title");
        title.setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        HBox choice = new HBox(
                toggle(group, "routes.expanded", true, "left-pill"),
                toggle(group, "routes.collapsed", false, "right-pill"));
        choice.getStyleClass().add("ds-route-choice");
        HBox heading = new HBox(title, gap(), choice);
        heading.getStyleClass().add("ds-route-heading");
        return heading;
    }

    private ToggleButton toggle(ToggleGroup group, String key, boolean expanded, String style) {
        ToggleButton button = new ToggleButton();
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> preferences.getValue().naming().words(messages.text(key)),
                        preferences,
                        messages.languageProperty()));
        button.getStyleClass().addAll(style, "small");
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        Joined.join(button, lit.expanded(), expanded, expanded);
        return button;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    @SuppressWarnings("ReferenceEquality") // values that are immutable: the very same ones look the same
    private void show() {
        Snapshot now = snapshot.get();
        Routes routes = now.routes();
        setShown(this, routes != null);
        if (routes == null) {
            shown = null;
            return;
        }
        Reveal reveal = now.reveal();
        boolean expanded = lit.expanded().get();
        if (routes != shown || expanded != shownExpanded) {
            measured = routes == shown ? measured : measure(reveal, routes);
            shown = routes;
            shownExpanded = expanded;
            build(reveal, routes, expanded);
        }
        fill(now, routes, expanded);
    }

    private static Optional<CentralDifference> measure(Reveal reveal, Routes routes) {
        return Counts.of(reveal.trace().network()).parameters() > MOST_MEASURED
                ? Optional.empty()
                : CentralDifference.of(reveal, routes);
    }

    private void build(Reveal reveal, Routes routes, boolean expanded) {
        List<Route> all = expanded ? routes.listed() : routes.collapsed(reveal, SelectedRoutes.MOST);
        routeLines.clear();
        for (Route route : all) {
            routeLines.add(new RouteLine(route, expanded, focus, lit, messages));
        }
        lines.getChildren().setAll(routeLines);
    }

    private void fill(Snapshot now, Routes routes, boolean expanded) {
        Reveal reveal = now.reveal();
        Digits digits = preferences.getValue().digits();
        int rows = reveal.trace().rows();
        String of = messages.text("routes.count", digits.count(routes.count()));
        count.setText(
                rows == 1
                        ? of
                        : of + "\n" + messages.text("routes.part", digits.count(routes.row() + 1), digits.count(rows)));
        boolean ranked = !expanded || routes.ranked(reveal);
        setShown(lines, ranked);
        setShown(waiting, !ranked);
        routeLines.forEach(
                line -> line.show(reveal, digits, preferences.getValue().naming()));
        setShown(others, expanded && ranked && !routes.complete());
        others.show(messages.text("routes.others", digits.count(routes.others())), routes.findRest(reveal), digits);
        batch.show(reveal, routes.origin(), now::sample, digits);
        sumName.setText(routes.name(reveal, preferences.getValue().naming()));
        sum.show(routes.find(reveal), digits, messages.text("routes.sum"));
        sum.sign(routes.find(reveal));
        boolean born = routes.find(reveal).isPresent();
        setShown(difference, measured.isPresent());
        setShown(error, measured.isPresent());
        setShown(kink, measured.isPresent() && measured.get().kink() && born);
        measured.ifPresent(d -> {
            difference.show(messages.text("routes.difference", digits.text(d.step())), when(born, d.value()), digits);
            error.show(messages.text("routes.error"), when(born, d.relativeError()), new Digits(2, digits.comma()));
        });
    }

    private static OptionalDouble when(boolean born, double value) {
        return born ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
