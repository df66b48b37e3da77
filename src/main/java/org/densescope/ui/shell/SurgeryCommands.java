package org.densescope.ui.shell;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.densescope.engine.Place;
import org.densescope.project.Project;
import org.densescope.project.Surgery;
import org.densescope.session.Focus;
import org.densescope.session.Workspace;
import org.densescope.ui.Command;
import org.densescope.ui.network.NetworkView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// What can be done to the selected weight or unit, to whole layers, and to the pixels of the inputs.
final class SurgeryCommands {
    final Command cut;
    final Command freeze;
    final Command kill;
    final Command zero;
    final Command cloneUnit;
    final Command freezeLayer;
    final Command freezeAllButLast;
    final Command replaceLast;
    final Command shufflePixels;
    final Command twin;

    SurgeryCommands(Workspace workspace, Focus focus, NetworkView network) {
        cut = new Command(
                "app.cut",
                MaterialDesignC.CONTENT_CUT,
                List.of(key(KeyCode.C)),
                Bindings.createBooleanBinding(() -> isEdge(network.selectedWeight()), focus.selected()),
                network::toggleCut);
        freeze = new Command(
                "app.freeze",
                MaterialDesignS.SNOWFLAKE,
                List.of(key(KeyCode.F)),
                Bindings.createBooleanBinding(() -> network.selectedWeight() != null, focus.selected()),
                network::toggleFrozen);
        ObservableBooleanValue inner = unit(workspace, focus, network, 0, 1);
        ObservableBooleanValue hidden = unit(workspace, focus, network, 1, 1);
        ObservableBooleanValue dense = unit(workspace, focus, network, 1, 0);
        kill = new Command(
                "app.kill",
                MaterialDesignS.SKULL_OUTLINE,
                List.of(key(KeyCode.X)),
                inner,
                () -> network.operate("app.edit.kill", Surgery::kill));
        zero = new Command(
                "app.zero",
                MaterialDesignN.NUMERIC_0_CIRCLE_OUTLINE,
                List.of(shift(KeyCode.X)),
                dense,
                () -> network.operate("app.edit.zero", Surgery::zero));
        cloneUnit = new Command(
                "app.clone",
                MaterialDesignC.CONTENT_DUPLICATE,
                List.of(shift(KeyCode.C)),
                hidden,
                () -> network.operate("app.edit.clone", Surgery::clone));
        freezeLayer = new Command(
                "app.freeze-layer",
                MaterialDesignS.SNOWFLAKE_VARIANT,
                List.of(shift(KeyCode.F)),
                dense,
                () -> network.operate(
                        "app.edit.freeze-layer", (p, layer, _) -> Surgery.freeze(p, layer, !Surgery.frozen(p, layer))));
        freezeAllButLast = always(
                "app.freeze-all",
                MaterialDesignS.SNOWFLAKE_MELT,
                () -> workspace.edit(
                        "app.edit.freeze-all",
                        p -> Surgery.freezeAllButLast(p, p.spec().depth() > 1 && !Surgery.frozen(p, 1))));
        replaceLast = always(
                "app.replace-last",
                MaterialDesignL.LAYERS_TRIPLE_OUTLINE,
                () -> workspace.edit("app.edit.replace-last", Surgery::replaceLast),
                shift(KeyCode.R));
        shufflePixels = new Command(
                "app.shuffle-pixels",
                MaterialDesignS.SHUFFLE_VARIANT,
                List.of(shift(KeyCode.S)),
                Bindings.createBooleanBinding(
                        () -> workspace.project().get().data().grid() != null, workspace.project()),
                () -> workspace.edit(
                        "app.edit.shuffle-pixels", p -> p.withSamples(p.data().shuffled(p.seed()), p.sample())));
        twin = always("app.twin", MaterialDesignC.CALL_SPLIT, workspace::toggleTwin, key(KeyCode.W));
    }

    /// In the order of the menu.
    List<Command> all() {
        return List.of(
                cut, freeze, kill, zero, cloneUnit, freezeLayer, freezeAllButLast, replaceLast, shufflePixels, twin);
    }

    /// Whether a unit is selected that lies at least so many layers from the inputs and from the outputs.
    private static ObservableBooleanValue unit(
            Workspace workspace, Focus focus, NetworkView network, int fromInputs, int fromOutputs) {
        return Bindings.createBooleanBinding(
                () -> {
                    Place place = network.selectedUnit();
                    Project project = workspace.project().get();
                    return place != null
                            && place.layer() >= fromInputs
                            && place.layer() <= project.spec().depth() - fromOutputs;
                },
                focus.selected(),
                workspace.project());
    }

    private static boolean isEdge(@Nullable Place place) {
        return place != null && place.isWeight();
    }

    private static Command always(String id, Ikon icon, Runnable action, KeyCombination... keys) {
        return new Command(id, icon, List.of(keys), Commands.ALWAYS, action);
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination shift(KeyCode code) {
        return new KeyCodeCombination(code, SHIFT_DOWN);
    }
}
