package org.densescope.cli;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Collectors;
import org.densescope.engine.Place;
import org.densescope.text.Messages;
import org.densescope.trace.Address;
import org.densescope.trace.Digits;
import org.densescope.trace.routes.CentralDifference;
import org.densescope.trace.routes.Factor;
import org.densescope.trace.routes.Route;
import org.densescope.trace.routes.Routes;

/// Routes as text: a line for each, then the sum, the engine's gradient and the central difference.
///
/// @param routes what is written
/// @param rows samples of the batch
/// @param difference beside it, where there is one
/// @param digits how numbers are written
/// @param messages the language
record RoutesText(Routes routes, int rows, Optional<CentralDifference> difference, Digits digits, Messages messages) {
    void write(Appendable out) throws IOException {
        line(out, messages.text("routes.cli.head", Address.of(routes.origin()), digits.count(routes.count())));
        if (rows > 1) {
            line(out, messages.text("routes.part", digits.count(routes.row() + 1), digits.count(rows)));
        }
        for (Route route : routes.listed()) {
            line(out, "  " + ways(route) + ":  " + product(route) + " = " + digits.text(route.product()));
        }
        if (!routes.complete()) {
            String others = digits.count(routes.others());
            line(out, "  " + messages.text("routes.others", others) + " = " + digits.text(routes.rest()));
        }
        line(out, messages.text("routes.sum") + " = " + digits.text(routes.sum()));
        line(out, messages.text("routes.gradient") + " = " + digits.text(routes.gradient()));
        if (difference.isPresent()) {
            CentralDifference d = difference.get();
            line(out, messages.text("routes.difference", digits.text(d.step())) + " = " + digits.text(d.value()));
            line(out, messages.text("routes.error") + " = " + new Digits(2, digits.comma()).text(d.relativeError()));
            if (d.kink()) {
                line(out, messages.text("routes.kink"));
            }
        }
    }

    private static String ways(Route route) {
        return route.units().stream()
                        .map((Place unit) -> "fc" + unit.layer() + "[" + unit.unit() + "]")
                        .collect(Collectors.joining(" → "))
                + " → L";
    }

    private String product(Route route) {
        return route.factors().stream().map(this::factor).collect(Collectors.joining(" · "));
    }

    private String factor(Factor factor) {
        String text = digits.text(factor.value());
        return factor.value() < 0 ? "(" + text + ")" : text;
    }

    private static void line(Appendable out, String text) throws IOException {
        out.append(text).append('\n');
    }
}
