package org.densescope.ui.paper;

/// A text that can be read in a picture.
///
/// @param text as it is written there
/// @param box where its letters lie, from the top of high ones to the foot of low ones; only what is seen of it
/// @param whole the same, with what a clip hides
/// @param fontSize logical pixels
/// @param truncated whether it ends in an ellipsis for want of room
/// @param index whether it is the index of a name, which may touch the name
/// @param view the part of the window that it stands in
/// @param argb its colour
public record PlacedText(
        String text, Box box, Box whole, double fontSize, boolean truncated, boolean index, String view, int argb) {
    /// Pixels of which nothing can be told.
    private static final double ROUGHLY = 1;

    /// Whether an edge hides a part of it.
    public boolean clipped() {
        return box.width() < whole.width() - ROUGHLY || box.height() < whole.height() - ROUGHLY;
    }
}
