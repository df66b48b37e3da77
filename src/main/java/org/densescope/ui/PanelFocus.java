package org.densescope.ui;

import javafx.animation.AnimationTimer;
import org.densescope.session.Focus;

/// What lies under the pointer, for the panels around the picture.
///
/// The picture lights up a place with the next pulse. Panels that tell all about it are laid out anew, which takes
/// longer than all the rest: they follow when the pointer rests for a moment, and now and then while it goes on. What
/// a panel itself points at, it and everybody knows at once. The numbers of a place are right whenever it is shown.
public final class PanelFocus {
    /// Nanoseconds without a change after which panels follow: two frames.
    static final long REST = 30_000_000;

    /// Nanoseconds after which they follow, however the pointer moves.
    static final long LONGEST = 100_000_000;

    private static final long UNSEEN = Long.MIN_VALUE;

    private final Focus picture;
    private final Focus panels;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (!pulse(now)) {
                stop();
            }
        }
    };
    private boolean behind;
    private long first = UNSEEN;
    private long newest = UNSEEN;

    PanelFocus(Focus picture) {
        this.picture = picture;
        panels = picture.sameSelection();
        picture.hovered().addListener((_, _, now) -> {
            newest = UNSEEN;
            if (!behind) {
                behind = true;
                first = UNSEEN;
                timer.start();
            }
        });
        panels.hovered().addListener((_, _, now) -> picture.hovered().set(now));
    }

    /// A focus that follows another one a little later.
    public static Focus following(Focus picture) {
        return new PanelFocus(picture).panels;
    }

    Focus panels() {
        return panels;
    }

    /// Lets the panels know when it is time.
    ///
    /// @param now nanoseconds of a clock that only goes forward
    /// @return whether they still have to learn something
    boolean pulse(long now) {
        first = first == UNSEEN ? now : first;
        newest = newest == UNSEEN ? now : newest;
        if (now - newest >= REST || now - first >= LONGEST) {
            behind = false;
            panels.hovered().set(picture.hovered().get());
        }
        return behind;
    }
}
