package org.densescope.ui.network;

import static org.densescope.ui.Keystrokes.ctrl;
import static org.densescope.ui.Keystrokes.ctrlShift;
import static org.densescope.ui.Keystrokes.key;
import static org.densescope.ui.Keystrokes.shift;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.densescope.engine.Place;
import org.densescope.project.Project;
import org.densescope.project.Surgery;
import org.densescope.session.Snapshot;
import org.densescope.session.Workspace;
import org.densescope.ui.Command;
import org.densescope.ui.Command.Target;
import org.densescope.ui.CommandGroup;
import org.densescope.ui.Watch;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// What can be done to the selected weight or unit, to whole layers, and to the pixels of the inputs.
public final class SurgeryCommands {
    private SurgeryCommands() {}

    public static CommandGroup group(
            Workspace workspace, ReadOnlyObjectProperty<Snapshot> snapshot, NetworkView network) {
        Observable chosen = Watch.ignoring(snapshot, SurgeryCommands::same);
        ObservableBooleanValue inner = unit(snapshot, chosen, network, 0, 1);
        ObservableBooleanValue hidden = unit(snapshot, chosen, network, 1, 1);
        ObservableBooleanValue dense = unit(snapshot, chosen, network, 1, 0);
        ObservableBooleanValue edge = Bindings.createBooleanBinding(() -> isEdge(network.selectedWeight()), chosen);
        ObservableBooleanValue weight = Bindings.createBooleanBinding(() -> network.selectedWeight() != null, chosen);
        ObservableBooleanValue pixels = Bindings.createBooleanBinding(
                () -> snapshot.get().document().data().grid() != null,
                Watch.ignoring(snapshot, Snapshot::sameDocument));
        return CommandGroup.of(
                "app.menu.network",
                List.of(
                        Command.of(
                                        "network.edit",
                                        MaterialDesignF.FORM_TEXTBOX,
                                        network::editSelected,
                                        ctrl(KeyCode.ENTER))
                                .when(Bindings.createBooleanBinding(network::editable, chosen))
                                .at(Target.UNIT, Target.EDGE),
                        Command.of("app.cut", MaterialDesignC.CONTENT_CUT, network::toggleCut, key(KeyCode.C))
                                .when(edge)
                                .at(Target.EDGE),
                        Command.of("app.freeze", MaterialDesignS.SNOWFLAKE, network::toggleFrozen, key(KeyCode.F))
                                .when(weight)
                                .at(Target.EDGE)),
                List.of(
                        unit(network, "kill", MaterialDesignS.SKULL_OUTLINE, Surgery::kill, key(KeyCode.X))
                                .when(inner),
                        unit(network, "zero", MaterialDesignN.NUMERIC_0_CIRCLE_OUTLINE, Surgery::zero, shift(KeyCode.X))
                                .when(dense),
                        unit(network, "clone", MaterialDesignC.CONTENT_DUPLICATE, Surgery::clone, shift(KeyCode.C))
                                .when(hidden)),
                List.of(
                        unit(
                                        network,
                                        "freeze-layer",
                                        MaterialDesignS.SNOWFLAKE_VARIANT,
                                        (p, layer, _) -> Surgery.freeze(p, layer, !Surgery.frozen(p, layer)),
                                        shift(KeyCode.F))
                                .when(dense)
                                .at(Target.UNIT, Target.LAYER),
                        edit(
                                        workspace,
                                        "freeze-all",
                                        MaterialDesignS.SNOWFLAKE_MELT,
                                        p -> Surgery.freezeAllButLast(
                                                p, p.spec().depth() > 1 && !Surgery.frozen(p, 1)),
                                        ctrlShift(KeyCode.F))
                                .at(Target.LAYER),
                        edit(
                                        workspace,
                                        "replace-last",
                                        MaterialDesignL.LAYERS_TRIPLE_OUTLINE,
                                        Surgery::replaceLast,
                                        shift(KeyCode.R))
                                .at(Target.LAYER)),
                List.of(
                        edit(
                                        workspace,
                                        "shuffle-pixels",
                                        MaterialDesignS.SHUFFLE_VARIANT,
                                        p -> p.withSamples(p.data().shuffled(p.seed()), p.sample()),
                                        shift(KeyCode.S))
                                .when(pixels),
                        Command.of("app.twin", MaterialDesignC.CALL_SPLIT, workspace::toggleTwin, key(KeyCode.W))
                                .switching(workspace.twin().map(_ -> true).orElse(false))));
    }

    private static Command edit(
            Workspace workspace, String name, Ikon icon, UnaryOperator<Project> change, KeyCombination... keys) {
        return Command.of("app." + name, icon, () -> workspace.edit("app.edit." + name, change), keys);
    }

    private static Command unit(
            NetworkView network, String name, Ikon icon, NetworkView.Operation operation, KeyCombination... keys) {
        return Command.of("app." + name, icon, () -> network.operate("app.edit." + name, operation), keys)
                .at(Target.UNIT);
    }

    /// Whether a unit is selected that lies at least so many layers from the inputs and from the outputs.
    private static ObservableBooleanValue unit(
            ReadOnlyObjectProperty<Snapshot> snapshot,
            Observable chosen,
            NetworkView network,
            int fromInputs,
            int fromOutputs) {
        return Bindings.createBooleanBinding(
                () -> {
                    Place place = network.selectedUnit();
                    Project project = snapshot.get().project();
                    return place != null
                            && place.layer() >= fromInputs
                            && place.layer() <= project.spec().depth() - fromOutputs;
                },
                chosen);
    }

    private static boolean same(Snapshot a, Snapshot b) {
        return Objects.equals(a.selected(), b.selected()) && a.sameDocument(b);
    }

    private static boolean isEdge(@Nullable Place place) {
        return place != null && place.isWeight();
    }
}
