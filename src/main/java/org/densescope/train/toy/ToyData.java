package org.densescope.train.toy;

import java.util.List;
import java.util.stream.IntStream;
import org.densescope.engine.Matrix;
import org.densescope.engine.RandomStream;
import org.densescope.engine.RandomStream.Purpose;
import org.densescope.say.Refused;
import org.densescope.train.Dataset;
import org.densescope.train.Source;

/// How a figure is made into samples. The same values give the same bits on every machine.
///
/// Where a point lies, and by how much noise moves it, come from two streams: more noise moves the same points further.
///
/// @param toy the figure
/// @param samples how many, 1 to 100,000; classes take turns
/// @param noise standard deviation of what is added to each coordinate, or to the target of a regression; 0 to 3
/// @param parts see [Toy#usualParts]
/// @param seed of positions and noise
public record ToyData(Toy toy, int samples, double noise, int parts, long seed) {
    /// How many samples there may be.
    public static final int MOST_SAMPLES = 100_000;

    /// The largest noise: as far as the figure reaches.
    public static final double MOST_NOISE = 3;

    public ToyData {
        if (samples < 1 || samples > MOST_SAMPLES) {
            throw new Refused(
                    "say.toy-data.there-can-be-1",
                    "there can be 1 to {0} {0:sample|samples}, not {1}",
                    MOST_SAMPLES,
                    samples);
        }
        if (!(noise >= 0 && noise <= MOST_NOISE)) {
            throw new Refused(
                    "say.toy-data.noise-must-be-from", "the noise must be from 0 to {0}, not {1}", MOST_NOISE, noise);
        }
        if (parts < toy.fewestParts() || parts > toy.mostParts()) {
            throw new Refused(
                    "say.toy-data.can-have-parts-not",
                    "“{0}” can have {1} to {2} parts, not {3}",
                    toy.id(),
                    toy.fewestParts(),
                    toy.mostParts(),
                    parts);
        }
    }

    /// 300 samples with a little noise.
    public static ToyData usual(Toy toy, long seed) {
        return new ToyData(toy, 300, 0.2, toy.usualParts(), seed);
    }

    /// How many classes there are; 1 for a regression.
    public int classes() {
        return switch (toy) {
            case PLANE, CURVE -> 1;
            case SPIRALS, BLOBS -> parts;
            default -> 2;
        };
    }

    /// The samples, with one output a class, or the number of a regression.
    public Dataset data() {
        return data(classes());
    }

    /// The samples for a network of so many outputs: one a class; of two classes a single output can say 0 or 1.
    ///
    /// @throws IllegalArgumentException when the figure has another number of classes
    public Dataset data(int outputs) {
        int classes = classes();
        if (outputs != classes && !(outputs == 1 && classes == 2)) {
            throw new Refused(
                    "say.toy-data.has-classes-which-outputs",
                    "“{0}” has {1} {1:class|classes}, which {2} {2:output|outputs} cannot tell apart",
                    toy.id(),
                    classes,
                    outputs);
        }
        int inputs = toy.inputs();
        double[] x = new double[samples * inputs];
        double[] t = new double[samples * outputs];
        RandomStream places = RandomStream.of(seed, Purpose.DATA, 0);
        RandomStream noises = RandomStream.of(seed, Purpose.DATA, 1);
        Figure figure = new Figure(this, places);
        for (int i = 0; i < samples; i++) {
            Figure.Point point = figure.point(i);
            double first = noise * noises.gaussian();
            double second = noise * noises.gaussian();
            boolean moved = !toy.regression();
            x[i * inputs] = moved ? point.x1() + first : point.x1();
            if (inputs == 2) {
                x[i * inputs + 1] = moved ? point.x2() + second : point.x2();
            }
            if (toy.regression()) {
                t[i] = point.target() + first;
            } else if (outputs == 1) {
                t[i] = point.target();
            } else {
                t[i * outputs + (int) point.target()] = 1;
            }
        }
        Dataset made = new Dataset(
                toy.id(),
                new Matrix(samples, inputs, x),
                new Matrix(samples, outputs, t),
                names(inputs),
                outputNames(outputs),
                null);
        return made.from(new Source.Made(toy.id(), samples, noise, parts, seed));
    }

    private static List<String> names(int inputs) {
        return inputs == 1 ? List.of("x₁") : List.of("x₁", "x₂");
    }

    private List<String> outputNames(int outputs) {
        if (outputs == 1) {
            return List.of(toy.regression() ? "y" : toy.id());
        }
        return IntStream.range(0, outputs).mapToObj(String::valueOf).toList();
    }
}
