package org.densescope.cli;

import java.io.PrintWriter;
import java.util.ResourceBundle;
import java.util.function.ToIntFunction;
import org.densescope.text.Language;
import org.densescope.ui.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;

/// What can be asked for on the command line. Bad input ends with one sentence and exit code 2.
public final class CommandLines {
    public static final int DONE = 0;
    /// Something that the program needs is missing here, such as a display.
    public static final int UNABLE = 1;

    public static final int BAD_INPUT = 2;

    private final ToIntFunction<Opening> window;
    private final ToIntFunction<Shot> screenshot;

    /// @param window opens a window and gives the exit code
    /// @param screenshot takes a picture and gives the exit code
    public CommandLines(ToIntFunction<Opening> window, ToIntFunction<Shot> screenshot) {
        this.window = window;
        this.screenshot = screenshot;
    }

    /// @return the exit code
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        Language language = HelpTexts.language(arguments);
        ResourceBundle texts = HelpTexts.bundle(language);
        CommandLine line = new CommandLine(new WindowCommand(window));
        line.addSubcommand(new ComputeCommand());
        line.addSubcommand(new TraceCommand(language));
        line.addSubcommand(new WeightsCommand());
        line.addSubcommand(new RoutesCommand(language));
        line.addSubcommand(new CountCommand(language));
        line.addSubcommand(new TrainCommand());
        line.addSubcommand(new ScreenshotCommand(screenshot));
        dress(line, texts);
        line.getSubcommands().values().forEach(sub -> dress(sub, texts));
        line.getCommandSpec().version("Densescope " + Version.TEXT);
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .descriptionKey("cli.version")
                        .build());
        line.setOut(out);
        line.setErr(err);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setParameterExceptionHandler((e, args) -> sentence(err, e.getMessage()));
        line.setExecutionExceptionHandler((e, command, result) -> {
            if (e instanceof IllegalArgumentException) {
                return sentence(err, e.getMessage());
            }
            throw e;
        });
        int code = line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static void dress(CommandLine line, ResourceBundle texts) {
        line.setResourceBundle(texts);
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .descriptionKey("cli.help")
                        .build());
        line.setUsageHelpAutoWidth(true);
        line.getCommandSpec().usageMessage().adjustLineBreaksForWideCJKCharacters(true);
    }

    private static int sentence(PrintWriter err, @Nullable String message) {
        err.println("densescope: " + message);
        err.flush();
        return BAD_INPUT;
    }
}
