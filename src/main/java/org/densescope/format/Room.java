package org.densescope.format;

import org.densescope.say.Unreadable;

/// Whether there is room in memory for what a file holds, asked before it is made.
public final class Room {
    private static final long MEGABYTE = 1_000_000;

    private Room() {}

    /// @param bytes that the numbers will take
    /// @throws Unreadable with both figures, where they are more than this program may use
    public static void require(long bytes) throws Unreadable {
        long wanted = bytes + bytes / 5;
        long most = Runtime.getRuntime().maxMemory();
        if (wanted > free() && wanted > freeAtLast()) {
            throw new Unreadable(
                    "say.room.too-little",
                    "it needs {0} MB of memory, and this program may use {1} MB",
                    wanted / MEGABYTE + 1,
                    most / MEGABYTE);
        }
    }

    private static long free() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }

    /// Without what nobody holds any more.
    private static long freeAtLast() {
        System.gc();
        return free();
    }
}
