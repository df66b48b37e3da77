/// The window around the panels: menus, tool bar, keys, themes, and what glues the picture to the document.
@NullMarked
package org.densescope.ui.shell;

import org.jspecify.annotations.NullMarked;
