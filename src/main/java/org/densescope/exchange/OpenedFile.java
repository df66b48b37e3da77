package org.densescope.exchange;

import java.nio.file.Path;
import java.util.List;
import org.densescope.exchange.idx.IdxFile;
import org.densescope.exchange.model.ImportedModel;
import org.densescope.exchange.model.Tensor;
import org.densescope.format.NpyArray;
import org.densescope.project.file.Document;
import org.densescope.say.Sentence;

/// What a file turned out to be.
public sealed interface OpenedFile {
    /// A document of this program.
    ///
    /// @param newer whether it must not be saved over
    /// @param notes what is to be said once
    record Saved(Document document, boolean newer, List<Sentence> notes) implements OpenedFile {}

    /// A network of another program.
    record Model(ImportedModel model) implements OpenedFile {}

    /// Arrays with names that are no network of dense layers, though the file is whole.
    ///
    /// @param why they are none
    record Arrays(List<Tensor> tensors, Sentence why) implements OpenedFile {}

    /// A case with its network, batch and target.
    record Case(ComputeCase asked) implements OpenedFile {}

    /// Pictures or labels, one file of two.
    record Pictures(IdxFile file) implements OpenedFile {}

    /// An array without a name.
    record Numbers(NpyArray array) implements OpenedFile {}

    /// A table, which is read in its own way since there is much to decide.
    record Table(Path file) implements OpenedFile {}
}
