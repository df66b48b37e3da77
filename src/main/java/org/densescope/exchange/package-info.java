/// Files of others: cases with a network, a batch and a target, read with suspicion and answered in full precision.
///
/// What cannot be read ends in an [org.densescope.exchange.ImportException] with one sentence for a person.
@NullMarked
package org.densescope.exchange;

import org.jspecify.annotations.NullMarked;
