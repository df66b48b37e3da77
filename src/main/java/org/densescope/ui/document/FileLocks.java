package org.densescope.ui.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.densescope.format.Disk;
import org.densescope.session.document.DocumentStore;

/// Which files this window has open, said to other windows until it is closed.
final class FileLocks {
    private final DocumentStore store;
    private final Map<Path, Disk.Lock> held = new HashMap<>();

    FileLocks(DocumentStore store) {
        this.store = store;
    }

    Set<Path> files() {
        return Set.copyOf(held.keySet());
    }

    void add(Path file, Disk.Lock lock) {
        held.put(file, lock);
    }

    void hold(Path file) {
        if (!held.containsKey(file)) {
            Disk.Lock lock = store.lock(file);
            if (lock != null) {
                held.put(file, lock);
            }
        }
    }

    void letGo() {
        held.values().forEach(lock -> {
            try {
                lock.close();
            } catch (IOException e) {
                // the system lets go of it when the program ends
            }
        });
        held.clear();
    }
}
