package org.densescope.audit;

import java.util.List;
import org.densescope.App;

/// The audit of all visible numbers, for those who walk through the whole window.
public final class ShownNumbers {
    private ShownNumbers() {}

    /// @return what is wrong, in sentences; while nothing is computed or trained
    public static List<String> wrong(App app) {
        return Audit.of(
                        app,
                        Audit.truth(app, new Replay()),
                        app.arrangements().now().routes().expanded())
                .wrong();
    }
}
