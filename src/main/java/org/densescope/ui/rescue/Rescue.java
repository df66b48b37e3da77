package org.densescope.ui.rescue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import org.jspecify.annotations.Nullable;

/// Brings the layout of the windows back after a failure has passed through it, which ends it for good otherwise.
///
/// Layout begins again everywhere. What fails a second time would end each pulse before anything is painted, so it
/// gives way to a sign that can be clicked; it comes back by that, or by [#bringBack]. On the window's thread, while
/// nothing is laid out.
public final class Rescue implements Consumer<Throwable> {
    /// Pulses that may end in a failure while no layout is broken; then the window is opened anew.
    private static final int MOST_ENDED = 120;

    /// Parts that may give way; then the window is opened anew.
    private static final int MOST_SIGNS = 20;

    private final @Nullable LayoutDoor door;
    private final ObservableValue<String> words;
    private final Runnable reopen;
    private final Set<Parent> failedOnce = Collections.newSetFromMap(new WeakHashMap<>());
    private final List<NotShown> signs = new ArrayList<>();
    private int ended;
    private boolean reopened;

    /// @param words of the sign
    /// @param reopen opens the window anew around the same document; called once at most
    public Rescue(ObservableValue<String> words, Runnable reopen) {
        this(LayoutDoor.open(), words, reopen);
    }

    Rescue(@Nullable LayoutDoor door, ObservableValue<String> words, Runnable reopen) {
        this.door = door;
        this.words = words;
        this.reopen = reopen;
    }

    /// Mends what a failure has left.
    @Override
    public void accept(Throwable failure) {
        boolean layout = failure instanceof LayoutStalled || Kind.of(failure).layout();
        boolean mended = door != null && mend(door);
        ended = !mended && Kind.endedPulse(failure) ? ended + 1 : 0;
        if ((layout && !mended && failure instanceof LayoutStalled) || (layout && door == null) || ended > MOST_ENDED) {
            reopen();
        }
    }

    private void reopen() {
        if (!reopened) {
            reopened = true;
            reopen.run();
        }
    }

    /// Gives everything that had to give way another chance.
    public void bringBack() {
        failedOnce.clear();
        List<NotShown> back = List.copyOf(signs).reversed();
        signs.clear();
        back.forEach(NotShown::giveBack);
    }

    /// @return whether anything was stuck
    private boolean mend(LayoutDoor open) {
        List<Parent> all = Parts.all();
        List<Parent> stuck = all.stream().filter(open::stuck).toList();
        if (stuck.isEmpty()) {
            return false;
        }
        List<Parent> deepest = stuck.stream()
                .filter(part -> stuck.stream().noneMatch(other -> !other.equals(part) && Parts.within(other, part)))
                .toList();
        stuck.forEach(open::free);
        all.forEach(Parent::requestLayout);
        for (Parent part : deepest) {
            if (!failedOnce.add(part)) {
                giveWay(open, part);
            }
        }
        return true;
    }

    private void giveWay(LayoutDoor open, Parent part) {
        boolean again = signs.stream().anyMatch(sign -> Parts.within(sign.node(), part));
        Parent culprit = whole(again ? part : measured(part));
        NotShown sign = new NotShown(open, culprit, words, this::tryAgain);
        if (signs.size() < MOST_SIGNS && sign.takePlace()) {
            signs.add(sign);
        } else {
            reopen();
        }
    }

    private void tryAgain(NotShown sign) {
        if (signs.remove(sign)) {
            failedOnce.clear();
            sign.giveBack();
        }
    }

    /// A part that only asks others for their size fails by one of them: the innermost that cannot be measured.
    private static Parent measured(Parent part) {
        for (Node child : part.getChildrenUnmodifiable()) {
            if (child instanceof Parent inner && !measurable(inner)) {
                return measured(inner);
            }
        }
        return part;
    }

    private static boolean measurable(Parent part) {
        try {
            part.requestLayout(); // forgets the sizes that it has told before
            part.minWidth(-1);
            part.minHeight(-1);
            part.prefWidth(-1);
            part.prefHeight(-1);
            return true;
        } catch (RuntimeException | Error failure) {
            return false;
        }
    }

    /// A control with all that its skin made of it; not a control that only holds others.
    private static Parent whole(Parent part) {
        Parent whole = part;
        for (Parent at = part; at != null; at = at.getParent()) {
            if (at instanceof Control control && !NotShown.holdsOthers(control)) {
                whole = at;
            }
        }
        return whole;
    }
}
