package org.densescope.cli.io;

/// What the program says to the shell when it ends.
public final class ExitCode {
    public static final int DONE = 0;

    /// Something cannot be done here: no display, no right or room to write, not enough memory.
    public static final int UNABLE = 1;

    /// What was asked for, or a file, cannot be used.
    public static final int BAD_INPUT = 2;

    /// Training stopped because a number is not finite.
    public static final int NOT_FINITE = 3;

    private ExitCode() {}
}
