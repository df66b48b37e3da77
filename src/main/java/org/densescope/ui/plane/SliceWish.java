package org.densescope.ui.plane;

import org.densescope.draw.pen.Palette;
import org.densescope.engine.Network;
import org.densescope.project.Plane;
import org.densescope.project.Project;

/// Which part of the loss surface is wanted. Immutable.
///
/// @param now the network in the middle
/// @param project what is trained, from its start
/// @param step how far it has come
/// @param how which directions, and how far
/// @param size of the picture
record SliceWish(Network now, Project project, long step, Plane.Slice how, PlaneWish.Size size, Palette palette) {}
