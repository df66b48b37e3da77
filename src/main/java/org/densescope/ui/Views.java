package org.densescope.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.densescope.session.Arrangements;

/// All that can stand in the middle of the window, and what stands there now.
public final class Views {
    private final List<View> all;
    private final Arrangements arrangements;

    /// @param all the first one counts where an arrangement names one that is not known
    public Views(List<View> all, Arrangements arrangements) {
        this.all = List.copyOf(all);
        this.arrangements = arrangements;
    }

    public List<View> all() {
        return all;
    }

    public View shown() {
        return find(arrangements.now().view());
    }

    private View find(String id) {
        return all.stream().filter(view -> view.id().equals(id)).findFirst().orElse(all.getFirst());
    }

    /// From left to right.
    public List<Region> nodes() {
        View now = shown();
        Region own = now.node().get();
        return now.beside().isEmpty()
                ? List.of(own)
                : List.of(find(now.beside()).node().get(), own);
    }

    /// All that somebody has looked at.
    public List<Region> made() {
        return all.stream()
                .map(View::node)
                .filter(node -> !(node instanceof Lazy<?> lazy) || lazy.isMade())
                .<Region>map(Supplier::get)
                .distinct()
                .toList();
    }

    /// All views that are called by the same keys as one of them, in their order.
    public List<View> sameKeys(View one) {
        return one.keys().isEmpty()
                ? List.of(one)
                : all.stream().filter(view -> view.keys().equals(one.keys())).toList();
    }

    /// The message key of what is missing where a view is not possible.
    public String missing(View view) {
        return sameKeys(view).getFirst().command() + ".missing";
    }

    /// What is looked at from nearer or farther: where the keyboard is, or else the first that can be.
    public Optional<Zoomable> zoomable() {
        List<Region> there = nodes().stream().filter(Zoomable.class::isInstance).toList();
        return there.stream()
                .filter(Node::isFocusWithin)
                .findFirst()
                .or(() -> there.stream().findFirst())
                .map(Zoomable.class::cast);
    }

    /// The view that comes after the one that is shown, where several are called by the same keys: each in turn, and
    /// then the first of all.
    public View after(List<View> sameKeys) {
        int at = sameKeys.indexOf(shown());
        return at + 1 < sameKeys.size() ? sameKeys.get(at + 1) : all.getFirst();
    }
}
