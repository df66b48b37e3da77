package org.densescope.ui.document;

import java.util.Optional;
import org.densescope.engine.ShapeException;
import org.densescope.project.file.Document;
import org.densescope.session.Workspace;
import org.densescope.session.document.DocumentState;
import org.densescope.session.document.KeptPlaces;
import org.densescope.text.Messages;
import org.densescope.ui.Notices;

/// Places of a training that the person keeps, and goes to.
public final class PlacesDialog {
    private final DocumentState state;
    private final Workspace workspace;
    private final Questions questions;
    private final Messages messages;
    private final Notices notices;

    PlacesDialog(DocumentState state, Workspace workspace, Questions questions, Notices notices) {
        this.state = state;
        this.workspace = workspace;
        this.questions = questions;
        this.messages = questions.messages();
        this.notices = notices;
    }

    /// Keeps where the training stands now, under a name.
    void keep() {
        long step = workspace.reached().step();
        if (state.file().get().places().size() >= KeptPlaces.MOST) {
            notices.say(messages.text("document.places.most", String.valueOf(KeptPlaces.MOST)));
            return;
        }
        String proposed = messages.text("document.place.step", String.valueOf(step));
        Optional<String> name = questions.name("document.keep", "document.place.name", proposed);
        name.ifPresent(given -> {
            state.keep(given);
            notices.say(messages.text("document.kept", given));
        });
    }

    void show() {
        ListChoice<Document.Kept> list = new ListChoice<>(questions, "document.places", "document.places.none");
        list.naming(this::text);
        list.answering("document.place.go", "document.place.forget");
        list.ask(state.file().get().places()).ifPresent(choice -> {
            if (choice.answer() == 1) {
                state.forget(choice.item());
                return;
            }
            try {
                state.goTo(choice.item());
                notices.say(messages.text("document.place.there", choice.item().name()));
            } catch (ShapeException e) {
                questions.tell(e.sentence());
            }
        });
    }

    private String text(Document.Kept place) {
        String step = String.valueOf(place.state().step());
        boolean fits = KeptPlaces.fits(place, workspace.project().get());
        return messages.text(fits ? "document.place" : "document.place.other", place.name(), step);
    }
}
