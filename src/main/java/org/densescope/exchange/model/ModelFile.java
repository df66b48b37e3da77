package org.densescope.exchange.model;

import org.densescope.format.Writing;

/// A file that is ready to be written.
///
/// @param size in bytes
/// @param content gives the same bytes each time
public record ModelFile(long size, Writing content) {}
