package org.densescope.ui.field;

import java.util.Objects;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import org.densescope.project.Preferences;
import org.densescope.say.Telling;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Reading;
import org.jspecify.annotations.Nullable;

/// A text field for one value. Enter or leaving it commits, Escape restores, the arrow keys and the wheel nudge; a text
/// that is refused changes nothing, and the reason stands under the field.
///
/// Rounded while it is only looked at, exact as soon as it can be edited.
public abstract class ValueField<V> extends VBox {
    /// What happens with a new value.
    @FunctionalInterface
    public interface Commit<V> {
        /// @param nudged whether it came from an arrow key or the wheel, so that several may be undone at once
        /// @throws IllegalArgumentException in one sentence, when the value is not taken
        void accept(V value, boolean nudged);
    }

    private static final int LONGEST_PASTE = 2_000;
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final TextField text = new TextField();
    private final Label error = new Label();
    private final Messages messages;
    private final Commit<V> commit;
    private final ChangeListener<Preferences> preferencesChanged = (_, _, _) -> refresh();
    private @Nullable V value;
    private boolean edited;

    /// @param name what the field holds, for screen readers
    ValueField(
            Messages messages,
            ObservableValue<Preferences> preferences,
            ObservableValue<String> name,
            Commit<V> commit) {
        this.messages = messages;
        this.commit = commit;
        getStyleClass().add("ds-value-field");
        text.getStyleClass().add("ds-number");
        text.setPrefColumnCount(7);
        text.accessibleTextProperty().bind(name);
        text.setTextFormatter(new TextFormatter<String>(ValueField::shortened));
        error.getStyleClass().add("ds-field-error");
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
        getChildren().add(text);
        text.textProperty().addListener((_, _, _) -> edited = true);
        text.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                begin();
            } else {
                leave();
            }
        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        text.addEventFilter(ScrollEvent.SCROLL, this::wheel);
        preferences.addListener(new WeakChangeListener<>(preferencesChanged));
        edited = false;
    }

    /// What is pasted is cut: a text of megabytes would be laid out before anybody could refuse it.
    private static TextFormatter.Change shortened(TextFormatter.Change change) {
        int excess = change.getControlNewText().length() - LONGEST_PASTE;
        if (excess > 0) {
            change.setText(
                    change.getText().substring(0, Math.max(0, change.getText().length() - excess)));
            change.setAnchor(change.getControlNewText().length());
            change.setCaretPosition(change.getControlNewText().length());
        }
        return change;
    }

    abstract Reading<V> read(String typed);

    /// Rounded, for the eye.
    abstract String shown(V value);

    /// All of it, for editing; [#read] gives the same value back.
    abstract String exact(V value);

    /// @param size 0, or 1 for large, -1 for small steps
    abstract V nudged(V value, int steps, int size);

    /// Shows a value, or a dash where there is none yet; what is just being typed stays.
    public void show(@Nullable V next) {
        boolean same = Objects.equals(value, next);
        value = next;
        text.setEditable(next != null);
        if (!same) {
            say(null);
        }
        if (!(text.isFocused() && edited)) {
            refresh();
        }
    }

    /// Shows the value of something else; what was just being typed for the one before is dropped.
    public void showOther(@Nullable V next) {
        edited = false;
        say(null);
        show(next);
    }

    public @Nullable V value() {
        return value;
    }

    /// The text control itself, to be focused or described.
    public TextField text() {
        return text;
    }

    /// Why the last text was refused; empty when it was not.
    public String error() {
        return getChildren().contains(error) ? error.getText() : "";
    }

    /// What stands in the field while it is empty.
    public StringProperty promptText() {
        return text.promptTextProperty();
    }

    public void setColumns(int columns) {
        text.setPrefColumnCount(columns);
    }

    private void refresh() {
        V now = value;
        text.setText(now == null ? Digits.UNBORN : text.isFocused() ? exact(now) : shown(now));
        edited = false;
    }

    private void begin() {
        refresh();
        text.selectAll();
    }

    private void leave() {
        commitText();
        refresh();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case KeyCode.ENTER -> {
                commitText();
                event.consume();
            }
            case KeyCode.ESCAPE -> {
                if (edited || getChildren().contains(error)) {
                    say(null);
                    refresh();
                    text.selectAll();
                    event.consume();
                }
            }
            case KeyCode.UP, KeyCode.DOWN -> {
                nudge(event.getCode() == KeyCode.UP ? 1 : -1, size(event.isShiftDown(), event.isControlDown()));
                event.consume();
            }
            default -> {}
        }
    }

    /// Only while the field has the focus: a panel that is scrolled must not change what lies under the pointer.
    private void wheel(ScrollEvent event) {
        double turn = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (text.isFocused() && turn != 0) {
            nudge(turn > 0 ? 1 : -1, size(event.isShiftDown(), event.isControlDown()));
            event.consume();
        }
    }

    private static int size(boolean large, boolean small) {
        return large ? 1 : small ? -1 : 0;
    }

    /// One nudge, as by an arrow key.
    public void nudge(int steps, int size) {
        if (edited) {
            commitText();
        }
        V now = value;
        if (now != null) {
            take(nudged(now, steps, size), true);
            text.selectAll();
        }
    }

    private void commitText() {
        if (!edited || value == null) {
            return;
        }
        switch (read(text.getText() == null ? "" : text.getText())) {
            case Reading.Value<V>(V read) -> take(read, false);
            case Reading.Refused<V> refused ->
                say(messages.binding(refused.key(), refused.arguments().toArray()));
        }
    }

    private void take(V next, boolean nudge) {
        V before = value;
        try {
            value = next;
            say(null);
            edited = false;
            if (!next.equals(before)) {
                commit.accept(next, nudge);
            }
            refresh();
        } catch (IllegalArgumentException refused) {
            refuse(before, messages.binding("field.refused.model", Telling.of(refused)));
        } catch (OutOfMemoryError tooLarge) {
            refuse(before, messages.binding("field.refused.memory"));
        }
    }

    private void refuse(@Nullable V before, StringBinding why) {
        value = before;
        edited = true;
        say(why);
    }

    private void say(@Nullable StringBinding why) {
        error.textProperty().unbind();
        text.accessibleHelpProperty().unbind();
        text.pseudoClassStateChanged(INVALID, why != null);
        if (why == null) {
            getChildren().remove(error);
            text.setAccessibleHelp(null);
            return;
        }
        error.textProperty().bind(why);
        text.accessibleHelpProperty().bind(why);
        if (!getChildren().contains(error)) {
            getChildren().add(error);
        }
    }
}
