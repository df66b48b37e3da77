package org.densescope.ui.editor;

import java.util.List;
import org.densescope.engine.Loss;
import org.densescope.engine.Reduction;
import org.densescope.project.Project;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.ui.form.Attempt;
import org.densescope.ui.form.Choice;
import org.densescope.ui.form.Form;

/// What is to be made small, and how a batch becomes one number.
final class LossSection extends Section {
    private final Choice<Loss> loss;
    private final Choice<Reduction> reduction;
    private final Attempt attempt;

    LossSection(Workspace workspace, Messages messages) {
        super(messages, "editor.loss");
        attempt = new Attempt(messages);
        loss = new Choice<>(
                messages,
                "editor.loss",
                List.of(Loss.values()),
                l -> messages.text("editor.loss." + l.id()),
                l -> attempt.run(() -> workspace.edit("edit.loss", p -> p.withLoss(l))));
        reduction = new Choice<>(
                messages,
                "editor.reduction",
                List.of(Reduction.values()),
                r -> messages.text(r == Reduction.MEAN ? "editor.reduction.mean" : "editor.reduction.sum"),
                r -> attempt.run(() -> workspace.edit("edit.reduction", p -> p.withReduction(r))));
        Form form = new Form(messages);
        form.line("editor.reduction", reduction);
        getChildren().addAll(loss, form, attempt);
    }

    @Override
    void show(Project project) {
        loss.show(project.spec().loss());
        reduction.show(project.spec().reduction());
    }
}
