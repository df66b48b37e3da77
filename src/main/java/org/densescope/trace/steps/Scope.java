package org.densescope.trace.steps;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.pass.Pass;
import org.densescope.trace.Grain;
import org.densescope.trace.Moment;
import org.densescope.trace.Reveal;
import org.densescope.trace.formula.Formula;
import org.densescope.trace.formula.LayerNotation;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.formula.Notation;
import org.densescope.trace.formula.Phrase;

/// What an explanation is about: the last moment, seen at a grain.
///
/// @param reveal showing the sample that is explained
/// @param shown the sample that the reader's picture shows; another one is named in each place
record Scope(Reveal reveal, Grain grain, Moment now, Notation notation, int shown) {
    /// The last moment of a reveal that is not at its start.
    static Scope of(Reveal reveal, Grain grain, Moment now, Naming naming) {
        Notation notation = Notation.of(naming, reveal.trace());
        return new Scope(reveal.following(grain), grain, now, notation, reveal.row());
    }

    /// The sample that is explained.
    int row() {
        return reveal.row();
    }

    /// How many samples the batch has.
    int rows() {
        return reveal.trace().rows();
    }

    /// Whether the tape goes through several samples.
    boolean batch() {
        return rows() > 1;
    }

    /// Whether it goes through one of several samples that the update sees.
    boolean share() {
        return reveal.trace().share();
    }

    /// How many samples the update sees.
    int updated() {
        return reveal.trace().updated();
    }

    /// A place as the reader's picture knows it.
    Place seen(Place place) {
        int sample = reveal.row(place);
        return place.ofSample(sample == shown ? Place.SHOWN : sample);
    }

    /// The names of whole layers of the sample that is explained.
    LayerNotation layers() {
        return new LayerNotation(notation, false);
    }

    Network network() {
        return reveal.trace().network();
    }

    Pass pass() {
        return reveal.trace().pass();
    }

    int last() {
        return network().depth();
    }

    /// The layer of the moment.
    int layer() {
        return now.layer();
    }

    int unit() {
        return now.unit();
    }

    /// The layer whose weights the moment uses.
    Dense dense() {
        return network().layer(now.layer());
    }

    Activation activation() {
        return dense().activation();
    }

    boolean byTerm() {
        return grain == Grain.TERM;
    }

    /// Whether the reader steps over whole layers or more.
    boolean wide() {
        return grain.compareTo(Grain.LAYER) >= 0;
    }

    /// Whether one sample's vectors stand for the whole layer.
    boolean wideVectors() {
        return wide() && !batch();
    }

    /// The term that must be seen, or -1 where the unit is seen as a whole.
    int current() {
        return byTerm() || !now.lastTerm() ? now.term() : -1;
    }

    /// Whether a term is the one that happens now.
    boolean marked(int term) {
        return byTerm() && term == now.term();
    }

    /// Whether a term of the moment's unit has happened.
    boolean happened(int term) {
        return term <= now.term();
    }

    /// The terms whose results are written one under the other, of those that have happened.
    List<Integer> shownTerms() {
        if (byTerm()) {
            return List.of(now.term());
        }
        return Line.visible(now.terms(), current()).stream()
                .filter(term -> term >= 0 && happened(term))
                .toList();
    }

    /// Says which of the weights that are written are cut.
    void noteCuts(Draft draft, IntFunction<Place> weight) {
        for (int term : Line.visible(now.terms(), current())) {
            if (term >= 0 && (!byTerm() || marked(term))) {
                Place place = weight.apply(term);
                if (network().layer(place.layer()).isCut(place.unit(), place.from())) {
                    draft.note("explain.note.cut", notation.plain(place));
                }
            }
        }
    }

    /// Whether this layer may leave out units.
    boolean drops() {
        return pass().batch().mask().covers(layer());
    }

    /// What dropout multiplies this unit by.
    double kept() {
        return pass().kept(row(), layer(), unit());
    }

    /// Writes what dropout multiplies by where the layer has it.
    void masked(Line line, String tex, String plain) {
        if (drops()) {
            line.text(tex, plain);
        }
    }

    void noteDropout(Draft draft) {
        if (drops()) {
            draft.note(kept() == 0 ? "explain.note.dropped" : "explain.note.kept");
        }
    }

    /// Says that what weight decay adds is not in the loss.
    void notePenalty(Draft draft) {
        if (reveal.trace().update().optimizer().weightDecay() != 0) {
            draft.note("explain.note.penalty");
        }
    }

    Line line() {
        return new Line(this);
    }

    Formula formula(Consumer<Line> part) {
        return line().with(part).done();
    }

    /// `= value`, or a dash.
    Formula result(Place place) {
        return formula(line -> line.equal().value(place));
    }

    /// The result of a sum: what has been added up so far while it lasts.
    Formula sumResult(Place place) {
        return reveal.running().isPresent()
                ? formula(line -> line.equal().number(reveal.running().getAsDouble()))
                : result(place);
    }

    /// The weight of a unit by its term: the bias stands last.
    static Place parameter(Quantity quantity, int layer, int unit, int term, int inputs) {
        return Place.weight(quantity, layer, unit, term == inputs ? Place.BIAS : term);
    }

    /// A layer by its part in the network.
    Phrase layerName(int layer) {
        if (layer == 0) {
            return Phrase.of("explain.layer.input");
        }
        return layer == last() ? Phrase.of("explain.layer.output") : Phrase.of("explain.layer.hidden", layer);
    }
}
