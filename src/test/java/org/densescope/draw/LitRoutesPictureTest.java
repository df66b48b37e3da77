package org.densescope.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.densescope.draw.network.Content;
import org.densescope.draw.network.Edge;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Highlights;
import org.densescope.draw.network.Lit;
import org.densescope.draw.network.Viewport;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Phase;
import org.densescope.trace.Trace;
import org.densescope.trace.routes.Routes;
import org.junit.jupiter.api.Test;

/// The routes in the picture: lit where they go, with factors that are known and nothing else.
class LitRoutesPictureTest {
    private static final Viewport VIEW = new Viewport(1280, 800, 1);
    private static final Content MAZUR = Nets.mazur();
    private static final Trace TRACE = MAZUR.reveal().trace();
    private static final Place FIRST = Place.weight(Quantity.WEIGHT, 1, 0, 0);

    private static Frame frame(Routes routes, long t) {
        return Frame.of(
                MAZUR.withFocus(new Highlights(null, routes.origin(), new Lit(routes, null)))
                        .withReveal(TRACE.at(t)),
                VIEW);
    }

    private static List<String> factors(Frame frame) {
        return TextRects.of(frame).stream()
                .filter(rect -> rect.part().equals("factors"))
                .map(TextRects.Rect::text)
                .toList();
    }

    @Test
    void everyUnitAndTheFirstEdgeCarryTheirFactor() {
        Routes routes = Routes.of(TRACE.pass(), FIRST, 10);
        assertThat(factors(frame(routes, TRACE.length())))
                .containsExactlyInAnyOrder(
                        "∂z¹₁/∂w¹₁₁ 0.05",
                        "σ′(z¹₁) 0.2413",
                        "σ′(z²₁) 0.1868",
                        "σ′(z²₂) 0.1755",
                        "∂L/∂a²₁ 0.7414",
                        "∂L/∂a²₂ −0.2171");
        assertThat(factors(frame(routes, 0)))
                .containsExactlyInAnyOrder(
                        "∂z¹₁/∂w¹₁₁ 0.05", "σ′(z¹₁) –", "σ′(z²₁) –", "σ′(z²₂) –", "∂L/∂a²₁ –", "∂L/∂a²₂ –");
    }

    @Test
    void theStepsOfSeveralRoutesAreDrawnOnceWithTheirSum() {
        Routes routes = Routes.of(TRACE.pass(), FIRST, 10);
        List<Lit.Step> steps = new Lit(routes, null).steps(TRACE.at(TRACE.length()));
        assertThat(steps).hasSize(8);
        assertThat(steps.getFirst().sum()).isEqualTo(routes.sum());
        assertThat(steps.stream().mapToDouble(Lit.Step::size)).allMatch(size -> size > 0 && size <= 1);
        Lit one = new Lit(routes, routes.listed().get(1));
        assertThat(one.steps(TRACE.at(0))).hasSize(5).noneMatch(Lit.Step::known);
        Edge off = new Edge(2, 0, 0);
        assertThat(new Lit(routes, null).holds(off, TRACE.at(0))).isTrue();
        assertThat(one.holds(off, TRACE.at(0))).isFalse();
    }

    /// Of many routes it is not known which are the largest before the loss has been differentiated.
    @Test
    void nothingIsLitBeforeItsOrderIsKnown() {
        Routes one = Routes.of(TRACE.pass(), FIRST, 1);
        long born = Objects.requireNonNull(TRACE.timeline().segment(Phase.OUTPUT_GRADIENT, 2))
                .end();
        assertThat(factors(frame(one, born - 1))).isEmpty();
        assertThat(factors(frame(one, born))).hasSize(4);
    }

    @Test
    void withoutRoutesNothingIsDrawn() {
        assertThat(RecordingPen.record(Frame.of(MAZUR, VIEW))).doesNotContain("== routes", "== factors");
    }
}
