package org.densescope.ui.routes;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.densescope.session.Focus;
import org.densescope.session.SelectedRoutes;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Reveal;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.routes.Factor;
import org.densescope.trace.routes.Route;

/// One route: where it leads, its product, and all its factors. Under the pointer it is lit alone, and a factor shows
/// where its number came from.
final class RouteLine extends VBox {
    private final Route route;
    private final Label path = new Label();
    private final NumberLabel product;
    private final List<Label> names = new ArrayList<>();
    private final List<NumberLabel> factors = new ArrayList<>();

    /// @param whole whether it is one whole route, rather than many taken together
    RouteLine(Route route, boolean whole, Focus focus, SelectedRoutes lit, Messages messages) {
        this.route = route;
        product = new NumberLabel(messages);
        product.getStyleClass().add("ds-route-product");
        path.getStyleClass().addAll("ds-number", "ds-route-path");
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        HBox head = new HBox(path, product);
        head.getStyleClass().add("ds-route-head");
        FlowPane flow = new FlowPane();
        flow.getStyleClass().add("ds-route-factors");
        for (int i = 0; i < route.factors().size(); i++) {
            Factor factor = route.factors().get(i);
            Label name = new Label();
            name.getStyleClass().addAll("ds-number", "ds-muted", "ds-route-name");
            NumberLabel number = new NumberLabel(messages);
            HBox pair = new HBox(name, number);
            pair.getStyleClass().addAll("ds-route-factor", "ds-focusable");
            pair.setFocusTraversable(true);
            pair.setOnMouseEntered(_ -> focus.hover(factor.source()));
            pair.setOnMouseExited(_ -> focus.hover(null));
            pair.focusedProperty().subscribe((was, is) -> focus.hover(is ? factor.source() : null));
            Label dot = new Label(i == 0 ? "" : "·");
            dot.getStyleClass().add("ds-muted");
            HBox cell = i == 0 ? pair : new HBox(dot, pair);
            if (i > 0) {
                cell.getStyleClass().add("ds-route-cell");
            }
            names.add(name);
            factors.add(number);
            flow.getChildren().add(cell);
        }
        getStyleClass().add("ds-route");
        getChildren().setAll(head, flow);
        if (whole) {
            setOnMouseEntered(_ -> lit.picked().set(route));
            setOnMouseExited(_ -> lit.picked().set(null));
        }
    }

    void show(Reveal reveal, Digits digits, Naming naming) {
        path.setText(route.path(reveal, naming));
        product.show(route.find(reveal), digits, "");
        product.sign(route.find(reveal));
        for (int i = 0; i < factors.size(); i++) {
            Factor factor = route.factors().get(i);
            names.get(i).setText(factor.made(reveal, naming));
            String derivative = factor.derivative(reveal, naming);
            String made = factor.made(reveal, naming);
            factors.get(i)
                    .show(factor.find(reveal), digits, derivative.equals(made) ? made : derivative + " = " + made);
        }
    }
}
