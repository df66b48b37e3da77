package org.densescope.cli.training;

import java.util.List;
import org.densescope.say.Sentence;
import org.densescope.train.Dataset;
import org.densescope.train.Scaling;
import org.jspecify.annotations.Nullable;

/// Samples that were read from a file.
///
/// @param data as measured
/// @param numbers whether the targets are numbers, rather than classes
/// @param scale how inputs are scaled where nothing else is said
/// @param notes what was decided for the reader
record FileData(Dataset data, boolean numbers, Scaling.@Nullable Kind scale, List<Sentence> notes) {}
