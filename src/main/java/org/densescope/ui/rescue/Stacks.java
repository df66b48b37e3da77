package org.densescope.ui.rescue;

import java.util.Map;
import java.util.TreeMap;

/// What all threads are at.
final class Stacks {
    private Stacks() {}

    static String all() {
        Map<String, StackTraceElement[]> named = new TreeMap<>();
        Thread.getAllStackTraces()
                .forEach((thread, trace) -> named.put(thread.getName() + " " + thread.getState(), trace));
        StringBuilder text = new StringBuilder("The window does not answer.\n");
        named.forEach((name, trace) -> {
            text.append('\n').append(name).append('\n');
            for (StackTraceElement frame : trace) {
                text.append("\tat ").append(frame).append('\n');
            }
        });
        return text.toString();
    }
}
