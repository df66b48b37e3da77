package org.densescope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.function.ToIntFunction;
import org.densescope.cli.io.ExitCode;
import org.densescope.cli.io.SystemNames;
import org.densescope.cli.lesson.LessonCommand;
import org.densescope.cli.training.TrainCommand;
import org.densescope.text.Language;
import org.densescope.ui.Version;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;

/// What can be asked for on the command line. Bad input ends with one sentence and exit code 2.
public final class CommandLines {
    public static final int DONE = ExitCode.DONE;
    /// Something that the program needs is missing here, such as a display, room on the disk, or memory.
    public static final int UNABLE = ExitCode.UNABLE;

    public static final int BAD_INPUT = ExitCode.BAD_INPUT;
    /// Training stopped because a number is not finite.
    public static final int NOT_FINITE = ExitCode.NOT_FINITE;

    /// Training stopped because a number was no longer finite.
    public static final int DIVERGED = 3;

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
        line.addSubcommand(new TrainCommand(language));
        line.addSubcommand(new WorkingCommand());
        line.addSubcommand(LessonCommand.of(language));
        line.addSubcommand(new ScreenshotCommand(screenshot));
        line.addSubcommand(new ConvertCommand(language));
        line.addSubcommand(new CheckCommand(language));
        line.addSubcommand(new ShareCommand());
        line.addSubcommand(new ExportCommand(language));
        dress(line, texts);
        line.getSubcommands().values().forEach(sub -> dress(sub, texts));
        line.getSubcommands().values().stream()
                .flatMap(sub -> sub.getSubcommands().values().stream())
                .forEach(sub -> dress(sub, texts));
        line.getCommandSpec().version("Densescope " + Version.TEXT);
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .descriptionKey("cli.version")
                        .build());
        line.registerConverter(Path.class, SystemNames::path);
        line.setOut(out);
        line.setErr(err);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        Complaint complaint = new Complaint(err, language);
        line.setParameterExceptionHandler((e, args) -> complaint.of(e));
        line.setExecutionExceptionHandler((e, command, result) -> complaint.of(e));
        int code;
        try {
            code = line.execute(arguments);
        } catch (OutOfMemoryError e) {
            code = complaint.of(e);
        }
        err.flush();
        return out.checkError() && code == DONE ? complaint.noOutput() : code;
    }

    private static void dress(CommandLine line, ResourceBundle texts) {
        line.setResourceBundle(texts);
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .descriptionKey("cli.help")
                        .build());
        if (line.getCommandSpec().findOption("--language") == null) {
            line.getCommandSpec()
                    .addOption(OptionSpec.builder("--language")
                            .type(String.class)
                            .paramLabel("TAG")
                            .descriptionKey("cli.language")
                            .build());
        }
        line.setUsageHelpAutoWidth(true);
        line.getCommandSpec().usageMessage().adjustLineBreaksForWideCJKCharacters(true);
    }
}
