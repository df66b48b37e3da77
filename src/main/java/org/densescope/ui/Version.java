package org.densescope.ui;

/// Which Densescope this is; a test compares it with the build.
public final class Version {
    public static final String TEXT = "0.1.0-SNAPSHOT";

    private Version() {}
}
