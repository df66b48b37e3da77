package org.densescope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.densescope.engine.loops.Workers;
import org.densescope.exchange.CaseReader;
import org.densescope.exchange.CaseWriter;
import org.densescope.exchange.ComputeCase;
import org.densescope.exchange.ImportException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `densescope compute CASE.json [--out FILE]`: the numbers of one pass, and of training, for other programs.
///
/// Bad input ends with exit code 2, one sentence on the error stream and nothing on the output.
@Command(name = "compute", description = "Compute a case and print forward, backward and training steps as JSON.")
public final class ComputeCommand implements Callable<Integer> {
    private static final int BAD_INPUT = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CASE.json", description = "Network, batch and target, as JSON.")
    private @Nullable Path file;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead of the output.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        if (spec == null || file == null) {
            throw new IllegalStateException("run by picocli only");
        }
        var line = spec.commandLine();
        try {
            compute(file, line.getOut());
            return 0;
        } catch (ImportException e) {
            line.getErr().println(e.getMessage());
        } catch (NoSuchFileException e) {
            line.getErr().println("There is no file " + e.getFile() + ".");
        } catch (AccessDeniedException e) {
            line.getErr().println("There is no permission to use " + e.getFile() + ".");
        } catch (FileSystemException e) {
            line.getErr().println(e.getFile() + " cannot be used: " + e.getReason() + ".");
        } catch (IOException e) {
            line.getErr().println(file + " cannot be used: " + e.getMessage() + ".");
        } catch (OutOfMemoryError e) {
            line.getErr().println(file + " cannot be used: it needs more memory than there is.");
        }
        line.getErr().flush();
        return BAD_INPUT;
    }

    private void compute(Path from, PrintWriter output) throws ImportException, IOException {
        ComputeCase asked = CaseReader.read(from);
        try (Workers workers = Workers.of(Runtime.getRuntime().availableProcessors())) {
            if (out == null) {
                CaseWriter.write(asked, output, workers);
            } else {
                write(asked, out, workers);
            }
        }
    }

    /// By way of a neighbouring file, so that nobody finds half an answer; straight into what is no ordinary file.
    private static void write(ComputeCase asked, Path to, Workers workers) throws IOException {
        if (Files.exists(to) && !Files.isRegularFile(to)) {
            writeInto(asked, to, workers);
            return;
        }
        Path folder = to.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        }
        Path half = folder.resolve(
                "." + to.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            writeInto(asked, half, workers);
            Files.move(half, to, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void writeInto(ComputeCase asked, Path to, Workers workers) throws IOException {
        try (Writer writer = Files.newBufferedWriter(to, StandardCharsets.US_ASCII)) {
            CaseWriter.write(asked, writer, workers);
        }
    }
}
