package org.densescope.exchange.csv;

import java.util.List;
import org.densescope.say.Sentence;

/// Why a column was taken for what it is.
///
/// @param kind the reason
/// @param columns from 0
public record RoleReason(Kind kind, List<Integer> columns) {
    /// The first ones are about targets, the last ones about columns that are left out.
    public enum Kind {
        CHOSEN,
        NAMED,
        ONLY_WORDS,
        LAST_WORDS,
        LAST_CLASSES,
        LAST_NUMBERS,
        LABEL_OF_PIXELS,
        COMBINATIONS,
        LEFT_EMPTY,
        LEFT_WORDS,
        LEFT_COUNTING,
        LEFT_IDENTIFIER,
        LEFT_GAPS,
        LEFT_CHOSEN;

        /// In a few words.
        public Sentence why() {
            return switch (this) {
                case CHOSEN -> Sentence.of("say.role.chosen", "as asked for");
                case NAMED -> Sentence.of("say.role.named", "its heading says so");
                case ONLY_WORDS -> Sentence.of("say.role.only-words", "the only column of words");
                case LAST_WORDS -> Sentence.of("say.role.last-words", "the last column, of words");
                case LAST_CLASSES -> Sentence.of("say.role.last-classes", "the last column, of a few whole numbers");
                case LAST_NUMBERS -> Sentence.of("say.role.last-numbers", "the last column, of numbers");
                case LABEL_OF_PIXELS ->
                    Sentence.of("say.role.pixels", "a few small numbers beside columns of brightness");
                case COMBINATIONS ->
                    Sentence.of("say.role.combinations", "all combinations of the columns before it are there");
                case LEFT_EMPTY -> Sentence.of("say.role.empty", "nothing in any row");
                case LEFT_WORDS -> Sentence.of("say.role.words", "too many different words");
                case LEFT_COUNTING -> Sentence.of("say.role.counting", "it counts the rows");
                case LEFT_IDENTIFIER -> Sentence.of("say.role.identifier", "it names the rows");
                case LEFT_GAPS -> Sentence.of("say.role.gaps", "most rows have no value there");
                case LEFT_CHOSEN -> Sentence.of("say.role.not-asked", "as asked for");
            };
        }

        /// Whether it is about a column that is left out.
        public boolean left() {
            return compareTo(LEFT_EMPTY) >= 0;
        }
    }

    public RoleReason {
        columns = List.copyOf(columns);
    }
}
