package org.densescope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import org.densescope.format.Trouble;
import org.densescope.format.Unwritable;
import org.densescope.say.Quote;
import org.densescope.say.Refused;
import org.densescope.say.Sentence;
import org.densescope.say.Telling;
import org.densescope.say.Unreadable;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells in one line, in the language that was asked for, why a command did not do what it should.
final class Complaint {
    private static final String NAME = "densescope: ";

    private final PrintWriter err;
    private final Language language;

    Complaint(PrintWriter err, Language language) {
        this.err = err;
        this.language = language;
    }

    /// @return the exit code
    int of(Throwable failure) {
        return switch (failure) {
            case ParameterException e -> say(sentence(e), CommandLines.BAD_INPUT);
            case InvalidPathException e ->
                say(
                        Sentence.of("say.cli.no-path", "“{0}” can be no name of a file", Quote.of(e.getInput(), 300)),
                        CommandLines.BAD_INPUT);
            case Unwritable e -> say(e.sentence(), CommandLines.UNABLE);
            case Refused e -> say(e.sentence(), CommandLines.BAD_INPUT);
            case Unreadable e -> say(e.sentence(), CommandLines.BAD_INPUT);
            case IllegalArgumentException e -> say(Telling.of(e), CommandLines.BAD_INPUT);
            case UncheckedIOException e -> of(Objects.requireNonNull(e.getCause()));
            case FileSystemException e
            when e.getFile() != null -> say(Trouble.reading(Path.of(e.getFile()), e), CommandLines.BAD_INPUT);
            case IOException e when Trouble.full(e) -> noOutput();
            case IOException _ ->
                say(Sentence.of("say.cli.io", "a file could not be read or written"), CommandLines.UNABLE);
            case OutOfMemoryError _ ->
                say(
                        Sentence.of("say.cli.memory", "this needs more memory than the program may use"),
                        CommandLines.UNABLE);
            default ->
                say(
                        Sentence.of(
                                "say.cli.fault",
                                "the program made a mistake: {0}",
                                Quote.of(String.valueOf(failure), 300)),
                        CommandLines.UNABLE);
        };
    }

    /// What was printed did not arrive.
    int noOutput() {
        return say(
                Sentence.of("say.cli.no-output", "the output could not be written: is the disk full?"),
                CommandLines.UNABLE);
    }

    int say(Sentence sentence, int code) {
        err.println(NAME + new Messages(language, false).say(sentence));
        err.flush();
        return code;
    }

    private static Sentence sentence(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException unmatched ->
                Sentence.of(
                        "say.cli.unmatched",
                        "“{0}” is not understood here; --help shows what is",
                        Quote.of(String.join(" ", unmatched.getUnmatched()), 300));
            case MissingParameterException missing
            when !missing.getMissing().isEmpty() ->
                Sentence.of(
                        "say.cli.missing",
                        "{0} is missing; --help shows how the command is used",
                        name(missing.getMissing().getFirst()));
            case OverwrittenOptionException twice ->
                Sentence.of("say.cli.twice", "{0} is given twice", name(twice.getOverwritten()));
            default -> {
                String value = Quote.of(String.valueOf(e.getValue()), 100);
                yield e.getArgSpec() == null || e.getValue() == null
                        ? Sentence.of(
                                "say.cli.not-understood", "this command line is not understood; --help shows what is")
                        : Sentence.of("say.cli.wrong-value", "“{0}” is no value for {1}", value, name(e.getArgSpec()));
            }
        };
    }

    private static String name(picocli.CommandLine.Model.ArgSpec argument) {
        return argument instanceof picocli.CommandLine.Model.OptionSpec option
                ? option.longestName()
                : argument.paramLabel();
    }
}
