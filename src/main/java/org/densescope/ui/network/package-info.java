/// The view of the network: its picture, going to a place by name, saving the picture, networks that are only drawn.
@NullMarked
package org.densescope.ui.network;

import org.jspecify.annotations.NullMarked;
