package org.densescope.cli.training;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.csv.CsvDrops;
import org.densescope.exchange.csv.CsvLoad;
import org.densescope.exchange.csv.CsvMapping;
import org.densescope.exchange.csv.CsvMapping.Role;
import org.densescope.exchange.csv.CsvPreview;
import org.densescope.exchange.csv.CsvProblem;
import org.densescope.exchange.csv.RoleGuess;
import org.densescope.exchange.csv.RoleQuestion;
import org.densescope.exchange.csv.RoleReason;
import org.densescope.exchange.csv.RoleWishes;
import org.densescope.exchange.csv.text.CsvLimits;
import org.densescope.exchange.csv.text.CsvText;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.jspecify.annotations.Nullable;

/// A table as a command line reads it: what is certain is done and said, what is not is refused with the option that
/// settles it.
///
/// @param name of the file
/// @param options what was said about it
/// @param traditional whether traditional Chinese is likelier than simplified
record TableData(String name, TableOptions options, boolean traditional) {
    private static final int MOST_NAMED = 8;

    FileData read(InputStream in) throws IOException, ImportException {
        CsvPreview preview = CsvPreview.of(CsvText.read(in, CsvLimits.USUAL, traditional), options.wishes());
        ColumnNames names = new ColumnNames(preview.columns());
        RoleWishes wishes = options.roles(preview);
        RoleGuess guess = RoleGuess.of(preview, wishes);
        RoleQuestion question = guess.question();
        if (question != null) {
            throw new ImportException(asked(preview, question, names));
        }
        CsvMapping mapping = guess.mapping().withGaps(options.gaps());
        boolean goesIn = mapping.roles().contains(Role.INPUT) || mapping.roles().contains(Role.INPUT_CLASS);
        if (!goesIn) {
            throw new ImportException(
                    "say.train.no-inputs", "no column is left that seems to go in: --inputs names one");
        }
        if (mapping.roles().stream().allMatch(r -> r == Role.INPUT || r == Role.INPUT_CLASS || r == Role.SKIPPED)) {
            throw new ImportException(
                    "say.train.no-targets", "no column seems to be what should come out: --target names it");
        }
        for (CsvProblem problem : preview.problems()) {
            if (!options.numbersSaid()) {
                refuse(problem, mapping, preview);
            }
        }
        CsvLoad load = CsvLoad.of(preview, mapping, name);
        if (!options.dropsSaid() && load.dropped() * 2 > preview.rows()) {
            throw new ImportException(
                    "say.train.most-dropped",
                    "{0} of {1} {1:row|rows} would be left out ({2}): --rows drop goes on with the others",
                    load.dropped(),
                    preview.rows(),
                    reasons(load));
        }
        return new FileData(load.data(), !load.classes(), null, notes(preview, guess, load));
    }

    private static Sentence asked(CsvPreview preview, RoleQuestion question, ColumnNames names) {
        List<String> columns = question.columns().stream().map(names::option).toList();
        String first = preview.columns().get(question.columns().getFirst()).name();
        List<String> labels =
                preview.columns().get(question.columns().getFirst()).labels();
        String some = labels.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (labels.size() > MOST_NAMED ? ", …" : "");
        return switch (question.kind()) {
            case WHICH ->
                Sentence.of(
                        "say.train.which",
                        "it is not certain which column should come out: {0} says it",
                        columns.stream().map(c -> "--target " + c).collect(Collectors.joining(" / ")));
            case ONE_HOT ->
                Sentence.of(
                        "say.train.one-hot",
                        "the columns {0} have one 1 in each row: --target {0} makes them the classes that should come"
                                + " out, --target with another column says otherwise",
                        String.join(",", columns));
            case FRACTIONS ->
                Sentence.of(
                        "say.train.fractions",
                        "column “{0}” has only the values {1}: --target-as classes or --target-as numbers says what they"
                                + " are",
                        first,
                        some);
            case GAPS ->
                Sentence.of(
                        "say.train.gaps",
                        "column “{0}” has the classes {1}: --target-as classes gives each of them an output, --target-as"
                                + " range each number from 0, --target-as numbers takes them for numbers",
                        first,
                        some);
        };
    }

    /// Numbers that can be read in two ways, in a column that is used.
    private static void refuse(CsvProblem problem, CsvMapping mapping, CsvPreview preview) throws ImportException {
        boolean open = problem.kind() == CsvProblem.Kind.THOUSANDS || problem.kind() == CsvProblem.Kind.AMBIGUOUS;
        if (open && mapping.roles().get(problem.column()) != Role.SKIPPED) {
            throw new ImportException(
                    "say.train.two-numbers",
                    "“{0}” in line {1}, column “{2}”, can be read in two ways: --thousands or --decimal says which",
                    problem.cell(),
                    problem.line(),
                    preview.columns().get(problem.column()).name());
        }
    }

    private List<Sentence> notes(CsvPreview preview, RoleGuess guess, CsvLoad load) {
        List<Sentence> notes = new ArrayList<>();
        for (CsvProblem problem : preview.problems()) {
            Sentence note = note(problem, guess.mapping(), preview);
            if (note != null) {
                notes.add(note);
            }
        }
        for (RoleReason reason : guess.reasons()) {
            notes.add(reason(reason, preview));
        }
        if (load.dropped() > 0) {
            notes.add(Sentence.of(
                    "say.train.dropped",
                    "rows left out: {0} of {1} ({2})",
                    load.dropped(),
                    preview.rows(),
                    reasons(load)));
        }
        if (load.filled() > 0) {
            notes.add(Sentence.of("say.train.filled", "cells filled in: {0}", load.filled()));
        }
        return notes;
    }

    private static @Nullable Sentence note(CsvProblem problem, CsvMapping mapping, CsvPreview preview) {
        boolean used = problem.column() < 0 || mapping.roles().get(problem.column()) != Role.SKIPPED;
        String column = problem.column() < 0
                ? ""
                : preview.columns().get(problem.column()).name();
        if (!used) {
            return null;
        }
        return switch (problem.kind()) {
            case ENCODING ->
                Sentence.of(
                        "say.train.encoding",
                        "it is not UTF-8 and was read as {0}; --encoding says another",
                        problem.cell());
            case BEGINS ->
                Sentence.of(
                        "say.train.begins",
                        "the table begins in line {0}, and what stands before is left out; --header says another line",
                        problem.line());
            case THOUSANDS_READ ->
                Sentence.of(
                        "say.train.thousands",
                        "“{0}” in line {1}, column “{2}”, is read with thousands apart; --thousands says otherwise",
                        problem.cell(),
                        problem.line(),
                        column);
            case HUGE ->
                Sentence.of(
                        "say.train.huge",
                        "the square of “{0}” in line {1}, column “{2}”, is larger than any number of 64 bits",
                        problem.cell(),
                        problem.line(),
                        column);
            case ONE_ROW -> Sentence.of("say.train.one-row", "there is one row only, so no part can be held out");
            case MISSING, NOT_A_NUMBER, THOUSANDS, AMBIGUOUS, TOO_LARGE, RAGGED, LABELS, ONE_CLASS, FORMULA ->
                null; // the rows that are left out say it, or the classes
        };
    }

    private static Sentence reason(RoleReason reason, CsvPreview preview) {
        String all = reason.columns().stream()
                        .limit(MOST_NAMED)
                        .map(c -> preview.columns().get(c).name())
                        .collect(Collectors.joining(", "))
                + (reason.columns().size() > MOST_NAMED ? ", …" : "");
        Sentence why = reason.kind().why();
        return reason.kind().left()
                ? Sentence.of("say.train.left", "not used: {0} ({1})", all, why)
                : Sentence.of("say.train.target", "target: {0} ({1}); --target says another", all, why);
    }

    private static Sentence reasons(CsvLoad load) {
        Sentence all = null;
        for (CsvDrops.Drop drop : load.drops().all()) {
            Sentence one = reason(drop);
            all = all == null ? one : Sentence.of("say.train.and", "{0}; {1}", all, one);
        }
        return all == null ? Sentence.plain("") : all;
    }

    private static Sentence reason(CsvDrops.Drop drop) {
        return switch (drop.kind()) {
            case TOO_LONG ->
                Sentence.of(
                        "say.train.drop-long", "{0} with too many cells, first line {1}", drop.count(), drop.line());
            case MISSING ->
                Sentence.of(
                        "say.train.drop-missing",
                        "{0} without a value, first line {1}, column “{2}”",
                        drop.count(),
                        drop.line(),
                        drop.column());
            case NOT_A_NUMBER ->
                Sentence.of(
                        "say.train.drop-word",
                        "{0} with something else than a number, first “{3}” in line {1}, column “{2}”",
                        drop.count(),
                        drop.line(),
                        drop.column(),
                        Quote.of(drop.cell()));
            case NOT_ONE_HOT ->
                Sentence.of(
                        "say.train.drop-one-hot",
                        "{0} without exactly one 1 in the columns of classes, first line {1}",
                        drop.count(),
                        drop.line());
        };
    }
}
