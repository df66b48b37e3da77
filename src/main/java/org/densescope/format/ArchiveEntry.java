package org.densescope.format;

/// One entry of an archive that was read.
///
/// @param name as it stands there: never a path
/// @param packed whether it is deflated
/// @param sum its CRC-32
/// @param length bytes in the archive
/// @param size bytes of the content, as claimed
/// @param at where its bytes begin
/// @param header where its local header begins
public record ArchiveEntry(String name, boolean packed, long sum, long length, long size, long at, long header) {}
