package org.densescope.session.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.densescope.engine.Dense;
import org.densescope.engine.Names;
import org.densescope.engine.Network;
import org.densescope.engine.ShapeException;
import org.densescope.project.Project;
import org.densescope.project.file.Document;
import org.densescope.train.TrainingState;

/// Places of a training that a person keeps under a name, such as “before the rate was halved”. Weights and the
/// optimizer's memories belong to a place; what is trained by, and on what, stays as it is now.
public final class KeptPlaces {
    public static final int MOST = 100;

    private KeptPlaces() {}

    /// With one more at the end; one of the same name goes.
    static List<Document.Kept> with(List<Document.Kept> before, String name, TrainingState state) {
        String tidy = Names.tidy(name);
        List<Document.Kept> next = new ArrayList<>(
                before.stream().filter(other -> !other.name().equals(tidy)).toList());
        next.add(new Document.Kept(tidy, state));
        return next;
    }

    /// Whether a place is of a network of this shape.
    public static boolean fits(Document.Kept place, Project project) {
        return Arrays.equals(place.state().network().sizes(), project.network().sizes());
    }

    /// The document where a place was, with the activations, cut and frozen weights of now.
    ///
    /// @throws ShapeException where the network has another shape by now
    static Project at(Document.Kept place, Project now) {
        if (!fits(place, now)) {
            throw new ShapeException(
                    "say.document.place",
                    "“{0}” was kept in a network of another structure: undo the change of the structure first",
                    place.name());
        }
        TrainingState state = place.state();
        List<Dense> layers = new ArrayList<>();
        for (int l = 1; l <= now.network().depth(); l++) {
            Dense then = state.network().layer(l);
            layers.add(now.network().layer(l).withParameters(then.weights(), then.bias()));
        }
        Network network =
                new Network(layers, now.network().loss(), now.network().reduction());
        return now.continuedFrom(
                state.memories().fits(now.optimizer())
                        ? new TrainingState(state.step(), network, state.memories(), state.updates())
                        : state.forgetting(network, now.optimizer()));
    }
}
