package org.densescope.draw.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.densescope.draw.Nets;
import org.densescope.draw.RecordingPen;
import org.densescope.draw.TextRects;
import org.densescope.draw.network.edges.EdgePlan;
import org.densescope.draw.network.edges.EdgeScene;
import org.densescope.draw.network.paint.HitTest;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.junit.jupiter.api.Test;

class BrushTest {
    private static final Viewport VIEW = new Viewport(1280, 800, 1);
    private static final Brush BRUSH =
            Brush.NONE.with(new Brush.Range(0, 100, 108)).with(new Brush.Range(1, 0, 6));

    @Test
    void openUnitsTakeTheHeightAndAllOthersKeepTheirOrder() {
        Frame frame = frame();
        Column inputs = frame.layout().column(0);
        Column hidden = frame.layout().column(1);
        assertThat(inputs.step()).isGreaterThan(40);
        assertThat(hidden.open()).isEqualTo(6);
        for (Column column : List.of(inputs, hidden)) {
            for (int u = 1; u < column.units(); u++) {
                assertThat(column.y(u)).isGreaterThan(column.y(u - 1));
            }
            for (int u = 0; u < column.units(); u++) {
                assertThat(column.nearest(column.x(u), column.y(u))).isEqualTo(u);
                assertThat(column.y(u)).isBetween(column.minY(), column.maxY());
            }
        }
        assertThat(inputs.minY()).isGreaterThanOrEqualTo(frame.layout().header());
        assertThat(inputs.maxY()).isLessThan(800 - frame.layout().footer());
        assertThat(RecordingPen.record(frame))
                .contains("“100 …  [0 … 99]”", "“676 …  [108 … 783]”", "“58 …  [6 … 63]”");
    }

    @Test
    void edgesBetweenOpenUnitsAreLinesAndOnlyTheOthersDensity() {
        Frame frame = frame();
        EdgeScene scene = EdgeScene.of(frame);
        EdgePlan.Gap gap = EdgePlan.of(scene, () -> false).gaps().getFirst();
        int[] expected = IntStream.range(0, 6)
                .flatMap(u -> IntStream.range(100, 108).map(i -> u * 784 + i))
                .toArray();
        assertThat(Arrays.stream(gap.order()).sorted().toArray()).isEqualTo(expected);
        double[] row = new double[784];
        double[] all = new double[784];
        for (int u = 0; u < 64; u++) {
            gap.density().row(u, row);
            gap.source().row(u, all);
            for (int i = 0; i < 784; i++) {
                boolean open = u < 6 && i >= 100 && i < 108;
                assertThat(row[i]).isEqualTo(open ? 0 : all[i]);
            }
        }
        assertThat(RecordingPen.record(frame)).contains("108 opened as lines, 50,708 as density");
    }

    @Test
    void numbersOfOpenEdgesAreShownAndFoldedUnitsAreFound() {
        Frame frame = frame();
        Place weight = Place.weight(Quantity.WEIGHT, 1, 3, 104);
        Frame chosen = Frame.of(frame.content().withFocus(Highlights.NONE.withSelected(weight)), VIEW);
        String number = frame.text(frame.reveal().value(weight));
        assertThat(TextRects.of(chosen))
                .anyMatch(r -> r.part().equals("edge numbers") && r.text().equals(number));
        double y = frame.y(0, 700);
        assertThat(HitTest.at(frame, null, frame.x(0, 700), y)).isEqualTo(Place.unit(Quantity.ACTIVATION, 0, 700));
    }

    @Test
    void whatDoesNotFitFoldsNothing() {
        Content net = Nets.fresh(3, null, 784, 64, 10);
        for (Brush.Range range :
                List.of(new Brush.Range(0, 0, 784), new Brush.Range(5, 0, 1), new Brush.Range(1, 60, 70))) {
            Brush brush = Brush.NONE.with(range);
            NetworkLayout layout = Frame.of(net.withOptions(Options.STANDARD.withBrush(brush)), VIEW)
                    .layout();
            assertThat(layout.isFolded()).isFalse();
        }
        assertThat(BRUSH.without(0).without(1)).isEqualTo(Brush.NONE);
    }

    private static Frame frame() {
        Content net = Nets.fresh(3, null, 784, 64, 10);
        Content after = net.withReveal(net.reveal().trace().at(60_000));
        return Frame.of(after.withOptions(Options.STANDARD.withBrush(BRUSH)), VIEW);
    }
}
