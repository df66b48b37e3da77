package org.densescope;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Another virtual machine with the same options and the same classes, in which nothing is compiled yet.
final class FreshMachine {
    private FreshMachine() {}

    /// The command line of one.
    ///
    /// @param main its main class
    static List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("--class-path", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /// What it wrote.
    ///
    /// @throws IllegalStateException when it failed, or took longer than two minutes
    static String output(Class<?> main, String... arguments) throws Exception {
        Process process = new ProcessBuilder(command(main, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(main.getSimpleName() + " " + List.of(arguments) + " failed: " + text);
        }
        return text;
    }
}
