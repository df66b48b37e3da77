package org.densescope.ui.rescue;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// The way to what JavaFX hides of a [Parent]: whether it believes that it is being laid out, and its children.
///
/// `Parent.layout()` marks a parent as performing layout and takes the mark off at the end, without a `finally`: a
/// failure on the way leaves it there, and from then on layout passes it by for ever. No public call takes it off.
///
/// The package is opened from within, as `engine.VectorModule` brings in its module: by the option
/// `--add-exports=java.base/jdk.internal.module=ALL-UNNAMED`, or by `--add-opens` where a start has that. A start with
/// the second option could not use the cache of classes, unless that was made with it.
final class LayoutDoor {
    private final Field performing;
    private final Method children;

    private LayoutDoor(Field performing, Method children) {
        this.performing = performing;
        this.children = children;
    }

    /// Null where it is closed.
    static @Nullable LayoutDoor open() {
        try {
            Field performing = Parent.class.getDeclaredField("performingLayout");
            Method children = Parent.class.getDeclaredMethod("getChildren");
            if (!performing.trySetAccessible()) {
                Class.forName("jdk.internal.module.Modules")
                        .getMethod("addOpensToAllUnnamed", Module.class, String.class)
                        .invoke(null, Parent.class.getModule(), Parent.class.getPackageName());
            }
            return performing.trySetAccessible() && children.trySetAccessible()
                    ? new LayoutDoor(performing, children)
                    : null;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError closed) {
            return null;
        }
    }

    /// Whether layout passes it by. To be asked while nothing is laid out.
    boolean stuck(Parent parent) {
        try {
            return performing.getBoolean(parent);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e); // it was made accessible
        }
    }

    /// Takes the mark off; what is below has to ask for layout then.
    void free(Parent parent) {
        try {
            performing.setBoolean(parent, false);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The children of any parent, to be changed.
    @SuppressWarnings("unchecked")
    List<Node> children(Parent parent) {
        try {
            return (List<Node>) children.invoke(parent);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
