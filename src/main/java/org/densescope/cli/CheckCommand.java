package org.densescope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.densescope.engine.Counts;
import org.densescope.engine.Network;
import org.densescope.exchange.OpenedFile;
import org.densescope.exchange.csv.CsvPreview;
import org.densescope.exchange.idx.IdxFile;
import org.densescope.exchange.model.ImportedModel;
import org.densescope.format.NpyArray;
import org.densescope.project.Project;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.densescope.say.Unreadable;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `densescope check FILE`: whether a file is whole, and what is in it.
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private static final int MOST_LINES = 3;

    private final Language language;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.file")
    private String file = "";

    CheckCommand(Language language) {
        this.language = language;
    }

    @Override
    public Integer call() throws Unreadable {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        InputFile input = new InputFile(file);
        List<Sentence> lines = lines(input, input.open());
        Messages messages = new Messages(language, false);
        PrintWriter out = spec.commandLine().getOut();
        lines.stream().limit(MOST_LINES).map(messages::say).forEach(out::println);
        return CommandLines.DONE;
    }

    private List<Sentence> lines(InputFile input, OpenedFile opened) throws Unreadable {
        List<Sentence> lines = new ArrayList<>();
        switch (opened) {
            case OpenedFile.Saved saved -> {
                Project project = saved.document().project();
                lines.add(Sentence.of(
                        "say.check.document",
                        "a document with the network {0} of {1} {1:parameter|parameters}, {2} {2:sample|samples}, trained for {3} {3:update|updates}",
                        project.spec().shape(),
                        parameters(project.network()),
                        project.data().rows(),
                        saved.document().reached().step()));
                lines.addAll(saved.notes());
            }
            case OpenedFile.Model(ImportedModel model) -> {
                lines.add(Sentence.of(
                        "say.check.model",
                        "a network {0} of {1} {1:parameter|parameters}",
                        model.shape(),
                        parameters(model.network(List.of()))));
                lines.addAll(model.questions());
                lines.addAll(model.notes());
            }
            case OpenedFile.Arrays(var tensors, Sentence why) -> {
                lines.add(Sentence.of(
                        "say.check.arrays", "{0} {0:array|arrays}, and no network: {1}", tensors.size(), why));
            }
            case OpenedFile.Case(var given) ->
                lines.add(Sentence.of(
                        "say.check.case",
                        "a case with a network of {0} {0:parameter|parameters} and {1} {1:row|rows}",
                        parameters(given.network()),
                        given.batch().rows()));
            case OpenedFile.Pictures(IdxFile idx) -> lines.add(pictures(idx));
            case OpenedFile.Numbers(NpyArray array) ->
                lines.add(Sentence.of("say.check.array", "an array of {0} numbers", NpyArray.shapeText(array.shape())));
            case OpenedFile.Table _ -> {
                CsvPreview table = input.table();
                lines.add(Sentence.of(
                        "say.check.table",
                        "a table of {0} {0:row|rows} and {1} {1:column|columns}",
                        table.rows(),
                        table.columns().size()));
                table.problems().forEach(problem -> lines.add(Sentence.plain(problem.sentence())));
            }
        }
        return lines;
    }

    private static long parameters(Network network) {
        return Counts.of(network).parameters();
    }

    /// A name that promises pictures must not stand for labels, nor the other way round.
    private Sentence pictures(IdxFile idx) throws Unreadable {
        String name = String.valueOf(Path.of(file).getFileName()).toLowerCase(Locale.ROOT);
        boolean single = idx.sizes().size() == 1;
        if (single && (name.contains("image") || name.contains("idx3"))) {
            throw new Unreadable(
                    "say.format.refused",
                    "“{0}” cannot be used: {1}",
                    Quote.of(String.valueOf(Path.of(file).getFileName()), 200),
                    Sentence.of(
                            "say.idx-samples.file-pictures-holds-single",
                            "the file of pictures holds {0} single numbers, so it seems to be a file of labels",
                            idx.rows()));
        }
        return single
                ? Sentence.of("say.check.labels", "{0} labels", idx.rows())
                : Sentence.of("say.check.pictures", "{0} pictures of {1} numbers each", idx.rows(), idx.numbersEach());
    }
}
