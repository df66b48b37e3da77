package org.densescope.lesson.source;

import java.util.List;

/// A piece of YAML with its place in the file. Every scalar is a text: what it stands for is said by whoever asks.
public sealed interface Yaml {
    Caret at();

    record Scalar(Caret at, String value) implements Yaml {}

    record Items(Caret at, List<Yaml> all) implements Yaml {
        public Items {
            all = List.copyOf(all);
        }
    }

    /// Keys may be there twice; [Entries] says so.
    record Fields(Caret at, List<Field> all) implements Yaml {
        public Fields {
            all = List.copyOf(all);
        }
    }

    record Field(Scalar key, Yaml value) {}
}
