package org.densescope.ui.shell;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.densescope.draw.pen.Channel;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.RandomStream;
import org.densescope.engine.Reduction;
import org.densescope.project.Project;
import org.densescope.project.Settings;
import org.densescope.session.Focus;
import org.densescope.session.Look;
import org.densescope.session.Workspace;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.ui.Command;
import org.densescope.ui.Skin;
import org.densescope.ui.matrices.MatricesView;
import org.densescope.ui.network.NetworkView;
import org.densescope.ui.race.RaceView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/// Everything that the window itself can be asked for; time has commands of its own.
///
/// Each group is a menu, in its order.
final class Commands {
    /// What only the window can do.
    ///
    /// @param examples opens the chooser of examples
    /// @param data opens the chooser of files of data
    /// @param fullScreen on or off
    /// @param shortcuts opens the sheet of shortcuts
    /// @param glossary opens the words of the field
    /// @param about opens what this program is
    /// @param quit closes the window
    record Window(
            Runnable examples,
            Runnable data,
            Runnable fullScreen,
            Runnable shortcuts,
            Runnable glossary,
            Runnable about,
            Runnable quit) {}

    static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);
    private static final double FONT_STEP = 0.1;

    final Command examples;
    final Command data;
    final Command savePicture;
    final Command quit;
    final Command undo;
    final Command redo;
    final Command reset;
    final Command newWeights;
    final SurgeryCommands surgery;
    final Command fit;
    final Command zoomIn;
    final Command zoomOut;
    final Command goTo;
    final Command structure;
    final Command bands;
    final BooleanProperty bandsShown;
    final Command channel;
    final Command centre;
    final Command notation;
    final Command counts;
    final Command table;
    final Command instruments;
    final Command race;
    final Command raceToggle;
    final Command pad;
    final BooleanProperty padShown;
    final Command plane;
    final Command unitMaps;
    final BooleanProperty unitMapsShown;
    final Command reduction;
    final ObjectProperty<Channel> channelShown;
    final Command routes;
    final BooleanProperty routesShown;
    final Command theme;
    final Command language;
    final Command largerFont;
    final Command smallerFont;
    final Command moreDigits;
    final Command fewerDigits;
    final Command reducedMotion;
    final Command editor;
    final Command inspector;
    final Command fullScreen;
    final Command shortcuts;
    final Command glossary;
    final Command about;

    Commands(
            Workspace workspace,
            Focus focus,
            Look look,
            Skin skin,
            Messages messages,
            NetworkView network,
            MatricesView matrices,
            Layout layout,
            RaceView raceView,
            BooleanProperty padShown,
            Window window) {
        examples = of("app.examples", MaterialDesignF.FOLDER_OPEN_OUTLINE, window.examples(), ctrl(KeyCode.O));
        data = of(
                "data.open",
                MaterialDesignT.TABLE_ARROW_DOWN,
                window.data(),
                new KeyCodeCombination(KeyCode.O, SHORTCUT_DOWN, SHIFT_DOWN));
        savePicture = of("network.save", MaterialDesignI.IMAGE_OUTLINE, network::savePicture, ctrl(KeyCode.E));
        quit = of("app.quit", MaterialDesignE.EXIT_TO_APP, window.quit(), ctrl(KeyCode.Q));
        undo = new Command(
                "app.undo",
                MaterialDesignU.UNDO,
                List.of(ctrl(KeyCode.Z)),
                workspace.undoName().isNotEmpty(),
                workspace::undo);
        redo = new Command(
                "app.redo",
                MaterialDesignR.REDO,
                List.of(ctrl(KeyCode.Y), new KeyCodeCombination(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN)),
                workspace.redoName().isNotEmpty(),
                workspace::redo);
        reset = of(
                "app.reset",
                MaterialDesignR.RESTART,
                () -> workspace.edit("app.edit.reset", Project::reset),
                ctrl(KeyCode.R));
        newWeights = of(
                "app.new-weights",
                MaterialDesignD.DICE_MULTIPLE_OUTLINE,
                () -> workspace.edit("app.edit.new-weights", p -> p.withSeed(nextSeed(p.seed()))),
                new KeyCodeCombination(KeyCode.R, SHORTCUT_DOWN, SHIFT_DOWN));
        surgery = new SurgeryCommands(workspace, focus, network);
        fit = of(
                "app.fit",
                MaterialDesignF.FIT_TO_PAGE_OUTLINE,
                () -> zoom(network, matrices, look, 0),
                key(KeyCode.Z),
                key(KeyCode.DIGIT0),
                key(KeyCode.NUMPAD0));
        zoomIn = of(
                "app.zoom-in",
                MaterialDesignM.MAGNIFY_PLUS_OUTLINE,
                () -> zoom(network, matrices, look, 1.25),
                key(KeyCode.PAGE_UP));
        zoomOut = of(
                "app.zoom-out",
                MaterialDesignM.MAGNIFY_MINUS_OUTLINE,
                () -> zoom(network, matrices, look, 0.8),
                key(KeyCode.PAGE_DOWN));
        centre = of(
                "matrices.show",
                MaterialDesignM.MATRIX,
                () -> look.centre().set(after(look.centre().get())),
                key(KeyCode.M));
        notation = of(
                "matrices.notation.next",
                MaterialDesignF.FORMAT_LETTER_CASE,
                () -> look.naming().set(look.naming().get().next()),
                key(KeyCode.N));
        counts = of(
                "counts.show",
                MaterialDesignC.CALCULATOR_VARIANT_OUTLINE,
                () -> look.centre()
                        .set(look.centre().get() == Look.Centre.COUNTS ? Look.Centre.NETWORK : Look.Centre.COUNTS),
                key(KeyCode.K));
        reduction = of(
                "matrices.reduction",
                MaterialDesignS.SIGMA,
                () -> workspace.edit(
                        "edit.reduction",
                        p -> p.withReduction(p.spec().reduction() == Reduction.MEAN ? Reduction.SUM : Reduction.MEAN)),
                new KeyCodeCombination(KeyCode.M, SHIFT_DOWN));
        table = of(
                "data.show",
                MaterialDesignT.TABLE_LARGE,
                () -> look.centre()
                        .set(look.centre().get() == Look.Centre.DATA ? Look.Centre.NETWORK : Look.Centre.DATA),
                new KeyCodeCombination(KeyCode.D, SHIFT_DOWN));
        instruments = of(
                "instruments.show",
                MaterialDesignG.GAUGE,
                () -> look.centre()
                        .set(
                                look.centre().get() == Look.Centre.INSTRUMENTS
                                        ? Look.Centre.NETWORK
                                        : Look.Centre.INSTRUMENTS),
                key(KeyCode.I));
        race = of(
                "race.show",
                MaterialDesignF.FLAG_CHECKERED,
                () -> look.centre()
                        .set(look.centre().get() == Look.Centre.RACE ? Look.Centre.NETWORK : Look.Centre.RACE),
                key(KeyCode.O));
        raceToggle = of(
                "race.toggle",
                MaterialDesignP.PLAY_PAUSE,
                () -> {
                    look.centre().set(Look.Centre.RACE);
                    raceView.toggle();
                },
                new KeyCodeCombination(KeyCode.O, SHIFT_DOWN));
        this.padShown = padShown;
        pad = of("pad.show", MaterialDesignD.DRAW, () -> padShown.set(!padShown.get()), key(KeyCode.D));
        padShown.subscribe((_, shown) -> {
            if (shown) {
                layout.inspectorShown().set(true);
            }
        });
        unitMapsShown = network.unitMapsShown();
        unitMaps = of(
                "plane.unit-maps",
                MaterialDesignC.CIRCLE_HALF_FULL,
                () -> unitMapsShown.set(!unitMapsShown.get()),
                key(KeyCode.U));
        plane = of(
                "plane.show",
                MaterialDesignC.CHART_SCATTER_PLOT,
                () -> look.centre().set(afterPlane(look.centre().get())),
                key(KeyCode.P));
        goTo = of("network.go-to", MaterialDesignM.MAP_MARKER_OUTLINE, network::beginGoTo, ctrl(KeyCode.G));
        structure = of(
                "network.structure.open",
                MaterialDesignS.SIGMA,
                () -> {
                    look.centre().set(Look.Centre.NETWORK);
                    network.beginStructure();
                },
                ctrl(KeyCode.K));
        bandsShown = network.bands();
        bands = of(
                "network.bands", MaterialDesignC.CHART_SANKEY, () -> bandsShown.set(!bandsShown.get()), key(KeyCode.G));
        channelShown = network.channel();
        channel = of(
                "network.channel",
                MaterialDesignP.PALETTE_OUTLINE,
                () -> channelShown.set(channelShown.get().next()),
                key(KeyCode.E));
        routesShown = network.routes().shown();
        routes = of(
                "routes.show",
                MaterialDesignV.VECTOR_POLYLINE,
                () -> routesShown.set(!routesShown.get()),
                key(KeyCode.R));
        theme = of(
                "app.theme",
                MaterialDesignT.THEME_LIGHT_DARK,
                () -> look.theme().set(after(skin.palette().get())),
                ctrl(KeyCode.T));
        language = of("app.language", MaterialDesignT.TRANSLATE, () -> next(messages), ctrl(KeyCode.L));
        largerFont = of(
                "app.larger-font",
                MaterialDesignF.FORMAT_FONT_SIZE_INCREASE,
                () -> font(look, FONT_STEP),
                ctrl(KeyCode.PLUS),
                ctrl(KeyCode.EQUALS),
                new KeyCodeCombination(KeyCode.EQUALS, SHORTCUT_DOWN, SHIFT_DOWN),
                ctrl(KeyCode.ADD));
        smallerFont = of(
                "app.smaller-font",
                MaterialDesignF.FORMAT_FONT_SIZE_DECREASE,
                () -> font(look, -FONT_STEP),
                ctrl(KeyCode.MINUS),
                ctrl(KeyCode.SUBTRACT));
        moreDigits =
                of("app.more-digits", MaterialDesignD.DECIMAL_INCREASE, () -> digits(look, 1), ctrl(KeyCode.PERIOD));
        fewerDigits =
                of("app.fewer-digits", MaterialDesignD.DECIMAL_DECREASE, () -> digits(look, -1), ctrl(KeyCode.COMMA));
        reducedMotion = of(
                "app.reduced-motion",
                MaterialDesignA.ANIMATION_OUTLINE,
                () -> look.reducedMotion().set(!look.reducedMotion().get()),
                ctrl(KeyCode.M));
        editor = of(
                "app.editor",
                MaterialDesignP.PENCIL_OUTLINE,
                () -> layout.editorShown().set(!layout.editorShown().get()),
                key(KeyCode.F9));
        inspector = of(
                "app.inspector",
                MaterialDesignI.INFORMATION_OUTLINE,
                () -> layout.inspectorShown().set(!layout.inspectorShown().get()),
                key(KeyCode.F10));
        fullScreen = of("app.full-screen", MaterialDesignF.FULLSCREEN, window.fullScreen(), key(KeyCode.F11));
        shortcuts = of("app.shortcuts", MaterialDesignK.KEYBOARD_OUTLINE, window.shortcuts(), key(KeyCode.F1));
        glossary = of("app.glossary", MaterialDesignB.BOOK_ALPHABET, window.glossary(), key(KeyCode.F2));
        about = of("app.about", MaterialDesignL.LIGHTBULB_OUTLINE, window.about());
    }

    List<Command> file() {
        return List.of(examples, data, savePicture, quit);
    }

    List<Command> edit() {
        List<Command> all = new ArrayList<>(List.of(undo, redo, reset, newWeights));
        all.addAll(surgery.all());
        all.add(reduction);
        return all;
    }

    List<Command> view() {
        return List.of(
                fit,
                zoomIn,
                zoomOut,
                goTo,
                editor,
                inspector,
                fullScreen,
                centre,
                notation,
                counts,
                structure,
                pad,
                table,
                instruments,
                race,
                raceToggle,
                plane,
                unitMaps,
                channel,
                bands,
                routes,
                theme,
                language,
                largerFont,
                smallerFont,
                moreDigits,
                fewerDigits,
                reducedMotion);
    }

    List<Command> help() {
        return List.of(shortcuts, glossary, about);
    }

    List<Command> all() {
        List<Command> all = new ArrayList<>(file());
        all.addAll(edit());
        all.addAll(view());
        all.addAll(help());
        return all;
    }

    private static Command of(String id, Ikon icon, Runnable action, KeyCombination... keys) {
        return new Command(id, icon, Arrays.asList(keys), ALWAYS, action);
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, SHORTCUT_DOWN);
    }

    /// Of what is looked at: the matrices where they stand alone or have the keyboard.
    ///
    /// @param by 0 to fit
    private static void zoom(NetworkView network, MatricesView matrices, Look look, double by) {
        boolean alone = look.centre().get() == Look.Centre.MATRICES;
        if (alone || (matrices.getScene() != null && matrices.isFocusWithin())) {
            if (by == 0) {
                matrices.fit();
            } else {
                matrices.zoom(by);
            }
        } else if (by == 0) {
            network.canvas().fit();
        } else {
            network.canvas().zoom(by);
        }
    }

    /// Network, both, matrices, and round again.
    private static Look.Centre after(Look.Centre shown) {
        return switch (shown) {
            case NETWORK -> Look.Centre.BOTH;
            case BOTH -> Look.Centre.MATRICES;
            case MATRICES, COUNTS, PLANE, PLANE_ALONE, DATA, INSTRUMENTS, RACE -> Look.Centre.NETWORK;
        };
    }

    /// The plane beside the network, alone, and away again.
    private static Look.Centre afterPlane(Look.Centre shown) {
        return switch (shown) {
            case PLANE -> Look.Centre.PLANE_ALONE;
            case PLANE_ALONE -> Look.Centre.NETWORK;
            default -> Look.Centre.PLANE;
        };
    }

    /// Light, dark, high contrast, and round again.
    private static Look.Theme after(Palette shown) {
        return switch (shown.name()) {
            case "light" -> Look.Theme.DARK;
            case "dark" -> Look.Theme.CONTRAST;
            default -> Look.Theme.LIGHT;
        };
    }

    private static void next(Messages messages) {
        List<Language> all = List.of(Language.values());
        messages.languageProperty().set(all.get((all.indexOf(messages.language()) + 1) % all.size()));
    }

    private static void font(Look look, double by) {
        double next = Math.rint((look.fontScale().get() + by) * 10) / 10;
        look.fontScale().set(Math.clamp(next, Look.LEAST_FONT_SCALE, Look.MOST_FONT_SCALE));
    }

    private static void digits(Look look, int by) {
        Digits now = look.digits().get();
        int next = Math.clamp(now.significant() + by, Settings.LEAST_DIGITS, Settings.MOST_DIGITS);
        look.digits().set(new Digits(next, now.comma()));
    }

    /// Another seed that is still easy to say and type.
    static long nextSeed(long seed) {
        return RandomStream.of(seed, RandomStream.Purpose.NOISE, 0).nextInt(1_000_000);
    }
}
