package org.densescope.ui.gallery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.densescope.draw.pen.Palette;
import org.densescope.example.Presets;
import org.densescope.text.Messages;
import org.densescope.ui.work.BackgroundTasks;
import org.densescope.ui.work.Task;
import org.jspecify.annotations.Nullable;

/// Which example is to be opened: all of them as cards in groups, with a search; beside them the whole text of the one
/// that is chosen. It begins with the one that is open.
public final class ExampleGallery extends BorderPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Messages messages;
    private final ObservableValue<Palette> palette;
    private final String current;
    private final Consumer<String> open;
    private final Runnable close;
    private final List<ExampleCard> cards = new ArrayList<>();
    private final Map<String, Sketch> sketches = new HashMap<>();
    private final Map<ExampleGroup, VBox> groups = new HashMap<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Button> choices = new ArrayList<>();
    private final TextField search = new TextField();
    private final Details details;
    private @Nullable ExampleGroup shown;
    private String chosen;

    /// @param current the example that is open, or another name
    /// @param open is told which one is to be opened, after `close`
    /// @param desk makes the pictures
    public ExampleGallery(
            String current,
            Consumer<String> open,
            Runnable close,
            BackgroundTasks desk,
            ObservableValue<Palette> palette,
            Messages messages) {
        this.messages = messages;
        this.palette = palette;
        this.current = current;
        this.open = open;
        this.close = () -> {
            tasks.forEach(Task::cancel); // nobody looks at what is still to be drawn
            close.run();
        };
        chosen = Presets.ids().contains(current) ? current : Presets.FIRST;
        details = new Details(palette, messages, () -> openChosen(chosen), this.close);
        getStyleClass().add("ds-gallery-window");
        setTop(head());
        setLeft(choices());
        ScrollPane scroll = new ScrollPane(all());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        setCenter(scroll);
        setRight(details);
        filter();
        choose(chosen);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean here = event.getTarget() instanceof ExampleCard || search.equals(event.getTarget());
            if (event.getCode() == KeyCode.ESCAPE) {
                this.close.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && here) {
                openChosen(chosen);
                event.consume();
            }
        });
        for (String id : Presets.ids()) {
            Task task = desk.begin(
                    () -> Sketch.of(Presets.open(id)), sketch -> sketched(id, sketch), desk.failures()::accept);
            tasks.add(task);
        }
    }

    /// The card of what is chosen gets the keyboard.
    public void begin() {
        cards.stream().filter(card -> card.id().equals(chosen)).findFirst().ifPresent(Region::requestFocus);
    }

    private Region head() {
        Label title = new Label(messages.text("app.examples.short"));
        title.getStyleClass().add("ds-gallery-title");
        search.setPromptText(messages.text("gallery.search"));
        search.setAccessibleText(messages.text("gallery.search"));
        search.textProperty().subscribe((_, _) -> filter());
        search.getStyleClass().add("ds-gallery-search");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, search);
        head.getStyleClass().add("ds-gallery-head");
        return head;
    }

    private Region choices() {
        VBox list = new VBox();
        list.getStyleClass().add("ds-gallery-groups");
        list.getChildren().add(choice(null, Presets.ids().size()));
        for (ExampleGroup group : ExampleGroup.values()) {
            list.getChildren().add(choice(group, group.ids().size()));
        }
        return list;
    }

    private Button choice(@Nullable ExampleGroup group, int count) {
        Label name = new Label(messages.text(group == null ? "gallery.all" : group.key()));
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label number = new Label(String.valueOf(count));
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox inside = new HBox(name, space, number);
        Button button = new Button();
        button.setGraphic(inside);
        inside.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().setAll("ds-gallery-group", "ds-focusable");
        button.setAccessibleText(name.getText() + ", " + count);
        button.pseudoClassStateChanged(CHOSEN, group == null);
        button.setOnAction(_ -> {
            shown = group;
            choices.forEach(each -> each.pseudoClassStateChanged(CHOSEN, each.equals(button)));
            filter();
        });
        choices.add(button);
        return button;
    }

    private Region all() {
        VBox column = new VBox();
        column.getStyleClass().add("ds-gallery-column");
        for (ExampleGroup group : ExampleGroup.values()) {
            Label name = new Label(messages.text(group.key()));
            name.getStyleClass().add("ds-gallery-heading");
            FlowPane flow = new FlowPane();
            flow.getStyleClass().add("ds-gallery-cards");
            for (String id : group.ids()) {
                ExampleCard card = new ExampleCard(id, palette, messages);
                card.focusedProperty().subscribe(focused -> {
                    if (focused) {
                        choose(id);
                    }
                });
                card.setOnMouseClicked(event -> {
                    choose(id);
                    if (event.getClickCount() == 2) {
                        openChosen(id);
                    }
                });
                cards.add(card);
                flow.getChildren().add(card);
            }
            VBox part = new VBox(name, flow);
            part.getStyleClass().add("ds-gallery-part");
            groups.put(group, part);
            column.getChildren().add(part);
        }
        return column;
    }

    private void filter() {
        String word = search.getText();
        cards.forEach(card -> show(card, card.has(word)));
        for (ExampleGroup group : ExampleGroup.values()) {
            boolean any = cards.stream().anyMatch(card -> group.ids().contains(card.id()) && card.isManaged());
            VBox part = groups.get(group);
            if (part != null) {
                show(part, any && (shown == null || shown == group));
            }
        }
        List<ExampleCard> left = cards.stream().filter(this::seen).toList();
        if (!left.isEmpty() && left.stream().noneMatch(card -> card.id().equals(chosen))) {
            choose(left.getFirst().id());
        }
    }

    private boolean seen(ExampleCard card) {
        return card.isManaged() && card.getParent().getParent().isManaged();
    }

    private static void show(Region part, boolean there) {
        part.setManaged(there);
        part.setVisible(there);
    }

    private void choose(String id) {
        chosen = id;
        cards.forEach(card -> card.choose(card.id().equals(id)));
        details.show(id, sketches.get(id), id.equals(current));
    }

    private void sketched(String id, Sketch sketch) {
        sketches.put(id, sketch);
        cards.stream().filter(card -> card.id().equals(id)).forEach(card -> card.sketch(sketch));
        if (id.equals(chosen)) {
            details.show(id, sketch, id.equals(current));
        }
    }

    private void openChosen(String id) {
        close.run();
        open.accept(id);
    }
}
