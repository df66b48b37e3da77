package org.densescope.project.file;

import java.util.Optional;
import org.densescope.train.Dataset;

/// The data that comes with the program, which a file names instead of holding it.
public interface DataLibrary {
    /// Without any of it: all data is written down, and a file that names some cannot be opened.
    DataLibrary EMPTY = new DataLibrary() {
        @Override
        public Optional<Dataset> data(String id, int outputs) {
            return Optional.empty();
        }

        @Override
        public String sum(String id) {
            return "";
        }
    };

    /// The samples as measured.
    ///
    /// @param outputs one a class
    Optional<Dataset> data(String id, int outputs);

    /// SHA-256 of what the program holds under that name, in hexadecimal digits.
    String sum(String id);
}
