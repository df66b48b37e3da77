package org.densescope.ui;

/// Painting while a window is laid out.
///
/// A failure that passes through layout ends it for good (`ui.rescue.LayoutDoor` says why), so one bad index in one
/// picture would end the whole window. What goes wrong in here is told like everything that nobody expected.
public final class Painting {
    private Painting() {}

    /// @param painter may throw; what it has done stays as far as it came
    public static void guard(Runnable painter) {
        guard(painter, () -> {});
    }

    /// @param painter may throw
    /// @param wipe takes away what it has done by then: half a picture would be a wrong one
    public static void guard(Runnable painter, Runnable wipe) {
        try {
            painter.run();
        } catch (RuntimeException | Error failure) {
            wipe.run();
            Unexpected.tell(failure);
        }
    }
}
