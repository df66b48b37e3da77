/// The examples to choose from: with small pictures, what they are about, groups and a search.
@NullMarked
package org.densescope.ui.gallery;

import org.jspecify.annotations.NullMarked;
