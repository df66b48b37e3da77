package org.densescope.session;

/// Where in time: how many updates of training, and how many moments of the step that is being shown.
///
/// @param step updates done before the step that is shown
/// @param t moments of it that have happened, from 0
public record Position(long step, long t) {
    public static final Position START = new Position(0, 0);
}
