package org.densescope.draw.network.paint;

import java.util.Arrays;
import org.densescope.draw.network.Captions;
import org.densescope.draw.network.Frame;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.draw.pen.Type;

/// Above each layer its name, its count of parameters with the arithmetic, and its activation. Stays in view.
///
/// What has no room is shortened or left out; [Captions#at] says it in full.
final class HeaderPainter implements Painter {
    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("header");
        Palette p = frame.palette();
        double height = frame.layout().header();
        if (height <= 0) {
            return; // the picture comes first
        }
        if (!frame.camera().isFit()) {
            pen.box(0, 0, frame.viewport().width(), height, 0, Shade.faded(p.background(), 0.98), Pen.Stroke.NONE);
            pen.line(0, height, frame.viewport().width(), height, Pen.Stroke.of(Shade.faded(p.line(), 0.5), 1));
        }
        Captions all = Captions.of(frame);
        if (frame.layout().compact()) {
            titles(frame, pen, all, height * 0.55);
        } else {
            titles(frame, pen, all, height * 0.45);
            lines(frame, pen, all, height * 0.78);
        }
    }

    /// Names of layers, or short ones where only these have room.
    private static void titles(Frame frame, Pen pen, Captions all, double y) {
        Type type = Type.bold(frame.em(15));
        double[] rooms = Captions.rooms(frame, widths(pen, all.titles(), type));
        for (int l = 0; l < rooms.length; l++) {
            String brief = frame.content().labels().shortLayer(l);
            String title = fitting(pen, type, rooms[l], all.titles()[l], brief);
            pen.text(
                    title,
                    Captions.middle(frame, l),
                    y,
                    type,
                    Pen.Anchor.MIDDLE,
                    frame.palette().text());
        }
    }

    /// Count and activation side by side: with the arithmetic, without it, or only one of both.
    private static void lines(Frame frame, Pen pen, Captions all, double y) {
        Type type = plain(frame);
        double[] sums = widths(pen, all.sums(), type);
        double[] results = widths(pen, all.results(), type);
        double[] tags = widths(pen, all.tags(), type);
        Arrays.setAll(tags, l -> tags[l] > 0 ? tags[l] + frame.em(16) : 0);
        double[] beside = new double[tags.length];
        Arrays.setAll(beside, l -> tags[l] > 0 ? frame.em(8) + tags[l] : 0);
        double[] needed = new double[tags.length];
        Arrays.setAll(needed, l -> sums[l] + beside[l]);
        double[] first = Captions.rooms(frame, needed);
        Arrays.setAll(needed, l -> needed[l] <= first[l] ? needed[l] : results[l] + beside[l]);
        double[] rooms = Captions.rooms(frame, needed);
        for (int l = 0; l < rooms.length; l++) {
            boolean both = needed[l] <= rooms[l];
            boolean pill = tags[l] > 0 && (both || tags[l] <= rooms[l]);
            String count = pill && !both
                    ? ""
                    : fitting(pen, type, both ? needed[l] - beside[l] : rooms[l], all.sums()[l], all.results()[l]);
            double text = pen.textWidth(count, type);
            double between = text > 0 && pill ? frame.em(8) : 0;
            double left = Captions.middle(frame, l) - (text + between + (pill ? tags[l] : 0)) / 2;
            pen.text(count, left, y, type, Pen.Anchor.START, frame.palette().muted());
            if (pill) {
                pill(frame, pen, all.tags()[l], left + text + between + tags[l] / 2, y);
            }
        }
    }

    private static void pill(Frame frame, Pen pen, String text, double x, double y) {
        if (text.isEmpty()) {
            return;
        }
        Palette p = frame.palette();
        double w = pen.textWidth(text, plain(frame)) + frame.em(16);
        double h = frame.em(18);
        int fill = Shade.mix(p.background(), p.line(), 0.14);
        pen.box(x - w / 2, y - h / 2, w, h, h / 2, fill, Pen.Stroke.NONE);
        pen.text(text, x, y, plain(frame), Pen.Anchor.MIDDLE, p.text());
    }

    private static double[] widths(Pen pen, String[] texts, Type type) {
        return Arrays.stream(texts)
                .mapToDouble(text -> pen.textWidth(text, type))
                .toArray();
    }

    /// The first text that has room, or nothing.
    private static String fitting(Pen pen, Type type, double room, String... texts) {
        return Arrays.stream(texts)
                .filter(text -> pen.textWidth(text, type) <= room)
                .findFirst()
                .orElse("");
    }

    private static Type plain(Frame frame) {
        return Type.plain(frame.em(12));
    }
}
