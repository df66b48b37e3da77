package org.densescope;

import javafx.application.Application;

/// The entry point. Not an `Application` itself, so that it can run from the class path.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("--version")) {
            System.out.println("Densescope 0.1.0-SNAPSHOT");
            return;
        }
        Application.launch(App.class, args);
    }
}
