package org.densescope.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.RandomStream;
import org.densescope.lesson.source.Yaml;
import org.densescope.say.Quote;
import org.densescope.say.Refused;
import org.densescope.trace.Digits;
import org.densescope.trace.Reveal;
import org.densescope.trace.routes.Route;
import org.densescope.trace.routes.Routes;

/// The right answer of a question, from the finished training step, and a wrong one beside it.
final class Answers {
    private static final int MOST_ROUTES = 1_000;

    private final Question question;
    private final Reveal finished;

    /// @param now what lies before the reader
    Answers(Question question, Reveal now) {
        this.question = question;
        finished = new Reveal(now.trace(), now.trace().length(), now.row());
    }

    /// What is asked of a question: a number each, or one of its texts.
    ///
    /// @throws IllegalArgumentException in one sentence, where there is no answer
    String right() {
        return switch (question.kind()) {
            case CHOICE, WHAT_IF -> question.answer();
            case SIGN -> sign(value(0));
            case VALUE -> Digits.exact(value(0));
            case COMPARE, WHICH -> question.of().get(order().getFirst()).value();
            case ORDER ->
                String.join(
                        " > ",
                        order().stream().map(i -> question.of().get(i).value()).toList());
            case WORKING -> {
                List<String> all = new ArrayList<>();
                for (int i = 0; i < question.of().size(); i++) {
                    all.add(question.of().get(i).value() + " = " + Digits.exact(value(i)));
                }
                yield String.join("; ", all);
            }
        };
    }

    String wrong(RandomStream random) {
        return switch (question.kind()) {
            case CHOICE, WHAT_IF -> {
                List<String> others = question.choices().stream()
                        .filter(choice -> !choice.equals(question.answer()))
                        .toList();
                yield others.get(random.nextInt(others.size()));
            }
            case SIGN -> sign(value(0) == 0 ? 1 : -value(0));
            case VALUE -> Digits.exact(value(0) + 1);
            case COMPARE, WHICH -> question.of().get(order().getLast()).value();
            case ORDER ->
                String.join(
                        " > ",
                        order().reversed().stream()
                                .map(i -> question.of().get(i).value())
                                .toList());
            case WORKING -> question.of().getFirst().value() + " = " + Digits.exact(value(0) + 1);
        };
    }

    private static String sign(double value) {
        return value > 0 ? "+" : value < 0 ? "−" : "0";
    }

    /// The numbers that are asked for, the largest in size first.
    private List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < question.of().size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> -Math.abs(value(i))));
        for (int i = 1; i < order.size(); i++) {
            if (Math.abs(value(order.get(i))) == Math.abs(value(order.get(i - 1)))) {
                throw new Refused(
                        "say.lesson.tie",
                        "“{0}” and “{1}” are of the same size, so there is no answer",
                        question.of().get(order.get(i - 1)).value(),
                        question.of().get(order.get(i)).value());
            }
        }
        return order;
    }

    private double value(int index) {
        Yaml.Scalar asked = question.of().get(index);
        Place place = LessonAddress.parse(asked.value(), finished);
        if (LessonAddress.route(asked.value())) {
            return route(asked.value(), place);
        }
        return finished.find(place)
                .orElseThrow(
                        () -> new Refused("say.lesson.never-known", "“{0}” is never computed here", asked.value()));
    }

    /// The product of all ways from a weight to the loss that pass a unit.
    private double route(String address, Place weight) {
        Place by = via(LessonAddress.via(address));
        double sum = 0;
        boolean found = false;
        for (Route route : Routes.of(finished, weight, MOST_ROUTES).listed()) {
            boolean passes =
                    route.units().stream().anyMatch(unit -> unit.layer() == by.layer() && unit.unit() == by.unit());
            sum += passes ? route.product() : 0;
            found |= passes;
        }
        if (!found) {
            throw new Refused("say.lesson.no-route", "no route of this weight is called “{0}”", Quote.of(address));
        }
        return sum;
    }

    /// The unit of a name, such as `o1`, or of an address, such as `fc2 a[0]`.
    private Place via(String unit) {
        for (int l = 1; l <= finished.trace().network().depth(); l++) {
            for (int u = 0; u < finished.trace().network().units(l); u++) {
                Place place = Place.unit(Quantity.ACTIVATION, l, u);
                if (finished.trace().names().of(place).equals(unit)) {
                    return place;
                }
            }
        }
        return LessonAddress.parse(unit, finished);
    }
}
