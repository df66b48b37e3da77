package org.densescope.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.densescope.engine.loops.Workers;
import org.densescope.exchange.CaseReader;
import org.densescope.exchange.CaseWriter;
import org.densescope.exchange.ComputeCase;
import org.densescope.exchange.ImportException;
import org.densescope.format.Disk;
import org.densescope.format.Trouble;
import org.densescope.format.Unwritable;
import org.densescope.say.Unreadable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `densescope compute CASE.json [--out FILE]`: the numbers of one pass, and of training, for other programs.
@Command(name = "compute", description = "Compute a case and print forward, backward and training steps as JSON.")
public final class ComputeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CASE.json", description = "Network, batch and target, as JSON.")
    private @Nullable Path file;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead of the output.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException, ImportException, Unreadable {
        if (spec == null || file == null) {
            throw new IllegalStateException("run by picocli only");
        }
        ComputeCase asked = read(file);
        try (Workers workers = Workers.of(Runtime.getRuntime().availableProcessors())) {
            if (out == null) {
                CaseWriter.write(asked, spec.commandLine().getOut(), workers);
            } else {
                write(asked, out, workers);
            }
        }
        return CommandLines.DONE;
    }

    private static ComputeCase read(Path file) throws ImportException, Unreadable {
        try {
            return CaseReader.read(file);
        } catch (IOException e) {
            throw new Unreadable(Trouble.reading(file, e), e);
        }
    }

    /// So that nobody finds half an answer; straight into what is no ordinary file.
    private static void write(ComputeCase asked, Path to, Workers workers) throws IOException {
        if (Files.exists(to) && !Files.isRegularFile(to) && !Files.isDirectory(to)) {
            try (Writer writer = Files.newBufferedWriter(to, StandardCharsets.US_ASCII)) {
                CaseWriter.write(asked, writer, workers);
            } catch (IOException e) {
                throw new Unwritable(Trouble.writing(to, e));
            }
            return;
        }
        Disk.machine()
                .replace(
                        to,
                        stream -> {
                            Writer writer =
                                    new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.US_ASCII));
                            CaseWriter.write(asked, writer, workers);
                            writer.flush();
                        },
                        0);
    }
}
