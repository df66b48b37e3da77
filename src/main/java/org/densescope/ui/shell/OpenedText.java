package org.densescope.ui.shell;

import org.densescope.project.Project;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;

/// What is said of data that was just opened: which settings it begins with, as none of those before are kept.
final class OpenedText {
    private OpenedText() {}

    static String of(Project project, Digits digits, Messages messages) {
        return messages.text(
                "data.opened",
                digits.count(project.data().rows()),
                project.spec().shape(),
                messages.text("editor.optimizer." + project.optimizer().id()),
                digits.text(project.optimizer().rate()));
    }
}
