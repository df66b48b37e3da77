package org.densescope.ui.plane;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.densescope.project.TrainingPlan;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.train.toy.Toy;
import org.densescope.train.toy.ToyData;

/// What stands here where the data is no plane: why, and a way to data that is.
final class EmptyPlane extends VBox {
    EmptyPlane(Workspace workspace, Messages messages) {
        Label title = new Label();
        title.textProperty().bind(messages.binding("plane.empty.title"));
        title.getStyleClass().add("title");
        title.setWrapText(true);
        Label text = new Label();
        text.textProperty().bind(messages.binding("plane.empty.text"));
        text.setWrapText(true);
        Button moons = new Button();
        moons.textProperty().bind(messages.binding("plane.empty.moons"));
        moons.setOnAction(_ -> workspace.edit(
                "plane.edit.figure",
                p -> p.withCourse(TrainingPlan.EPOCHS)
                        .withBatchSize(10)
                        .withData(ToyData.usual(Toy.MOONS, p.seed()).data(), 0)));
        getChildren().addAll(title, text, moons);
        getStyleClass().add("ds-empty");
    }
}
