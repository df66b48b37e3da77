package org.densescope.ui.shell;

import static org.densescope.ui.Keystrokes.ctrl;
import static org.densescope.ui.Keystrokes.ctrlShift;
import static org.densescope.ui.Keystrokes.shift;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.densescope.engine.RandomStream;
import org.densescope.engine.Reduction;
import org.densescope.project.Project;
import org.densescope.session.Workspace;
import org.densescope.ui.Command;
import org.densescope.ui.CommandGroup;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// What is done to the document as a whole.
public final class EditCommands {
    private EditCommands() {}

    public static CommandGroup group(Workspace workspace) {
        return CommandGroup.of(
                "app.menu.edit",
                List.of(
                        Command.of("app.undo", MaterialDesignU.UNDO, workspace::undo, ctrl(KeyCode.Z))
                                .when(workspace.undoName().isNotEmpty())
                                .about(workspace.undoName()),
                        Command.of(
                                        "app.redo",
                                        MaterialDesignR.REDO,
                                        workspace::redo,
                                        ctrl(KeyCode.Y),
                                        ctrlShift(KeyCode.Z))
                                .when(workspace.redoName().isNotEmpty())
                                .about(workspace.redoName())),
                List.of(
                        Command.of(
                                "app.reset",
                                MaterialDesignR.RESTART,
                                () -> workspace.edit("edit.reset", Project::reset),
                                ctrl(KeyCode.R)),
                        Command.of(
                                "app.new-weights",
                                MaterialDesignD.DICE_MULTIPLE_OUTLINE,
                                () -> workspace.edit("edit.new-weights", p -> p.withSeed(nextSeed(p.seed()))),
                                ctrlShift(KeyCode.R))),
                List.of(Command.of(
                        "matrices.reduction",
                        MaterialDesignS.SIGMA,
                        () -> workspace.edit("edit.reduction", EditCommands::otherReduction),
                        shift(KeyCode.M))));
    }

    private static Project otherReduction(Project project) {
        boolean mean = project.spec().reduction() == Reduction.MEAN;
        return project.withReduction(mean ? Reduction.SUM : Reduction.MEAN);
    }

    /// Another seed that is still easy to say and type.
    static long nextSeed(long seed) {
        return RandomStream.of(seed, RandomStream.Purpose.NOISE, 0).nextInt(1_000_000);
    }
}
