package org.densescope.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import org.densescope.draw.network.Content;
import org.densescope.draw.network.Highlights;
import org.densescope.draw.network.Labels;
import org.densescope.draw.network.Options;
import org.densescope.draw.network.Words;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.trace.Chapter;
import org.densescope.trace.Grain;
import org.densescope.trace.Timeline;
import org.densescope.trace.Trace;
import org.densescope.train.TrainingState;
import org.densescope.train.Update;

/// A network with a few successive steps of training, ready to be shown one after another.
final class BenchNet {
    final String shape;
    final List<Content> steps = new ArrayList<>();

    BenchNet(String shape, int steps) {
        this.shape = shape;
        Project project = Presets.fromShape(shape, 1);
        Words words = Words.of(key -> key + " {0} {1}");
        TrainingState state = project.start();
        for (int k = 0; k < steps; k++) {
            Trace trace = Trace.of(state, project.optimizer(), project.batch(), Workers.ONE);
            List<String> layers = new ArrayList<>();
            for (int l = 0; l <= trace.network().depth(); l++) {
                layers.add("Layer " + l);
            }
            Labels labels = new Labels(List.of(), layers, List.of(), "loss", words);
            this.steps.add(new Content(
                    trace.at(0), Grain.LAYER, null, Highlights.NONE, labels, Palette.LIGHT, Options.STANDARD));
            state = Update.of(project.optimizer(), state, trace.pass()).after();
        }
    }

    /// A step of training behind the forward pass.
    Content forwarded(int k) {
        Content content = steps.get(k % steps.size());
        Timeline line = content.reveal().trace().timeline();
        return content.withReveal(content.reveal().trace().at(line.start(Chapter.LOSS)));
    }

    long edges() {
        long edges = 0;
        var network = steps.getFirst().network();
        for (int l = 1; l <= network.depth(); l++) {
            edges += (long) network.units(l - 1) * network.units(l);
        }
        return edges;
    }
}
