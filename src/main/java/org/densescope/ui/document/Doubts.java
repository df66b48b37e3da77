package org.densescope.ui.document;

import java.nio.file.Path;
import org.densescope.project.Project;
import org.densescope.project.file.Document;
import org.densescope.session.document.DocumentStore.Doubt;
import org.densescope.text.Messages;

/// Asks before something would be lost by saving.
final class Doubts {
    /// What the person wants.
    enum Wish {
        WRITE,
        SAVE_AS,
        RELOAD,
        NOTHING
    }

    private final Questions questions;
    private final Messages messages;

    Doubts(Questions questions) {
        this.questions = questions;
        messages = questions.messages();
    }

    Wish ask(Doubt doubt, Path target, Document document) {
        String name = String.valueOf(target.getFileName());
        return switch (doubt) {
            case Doubt.Changed _ -> changed(name);
            case Doubt.Larger larger -> larger(name, larger.there(), document.project());
            case Doubt.OtherNames _ -> {
                String text = messages.text("document.ask.names", name);
                yield switch (questions.ask(text, "document.save-here", "document.save-as", "app.cancel")) {
                    case 0 -> Wish.WRITE;
                    case 1 -> Wish.SAVE_AS;
                    default -> Wish.NOTHING;
                };
            }
        };
    }

    private Wish changed(String name) {
        return switch (questions.ask(
                messages.text("document.ask.changed", name),
                "document.save-as",
                "document.reload",
                "document.overwrite",
                "app.cancel")) {
            case 0 -> Wish.SAVE_AS;
            case 1 -> Wish.RELOAD;
            case 2 -> Wish.WRITE;
            default -> Wish.NOTHING;
        };
    }

    private Wish larger(String name, Project there, Project now) {
        String text = messages.text(
                "document.ask.larger",
                name,
                there.spec().shape(),
                String.valueOf(there.data().rows()),
                now.spec().shape(),
                String.valueOf(now.data().rows()));
        return switch (questions.ask(text, "document.save-as", "document.replace", "app.cancel")) {
            case 0 -> Wish.SAVE_AS;
            case 1 -> Wish.WRITE;
            default -> Wish.NOTHING;
        };
    }
}
