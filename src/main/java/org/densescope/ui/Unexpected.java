package org.densescope.ui;

/// Where a failure goes that nobody expected and that must not end what is under way: to whoever hears of those of this
/// thread.
public final class Unexpected {
    private Unexpected() {}

    public static void tell(Throwable failure) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    }
}
