/// Fields in which a person types a number: what is accepted, how it is shown, and what is said when it is refused.
@NullMarked
package org.densescope.ui.field;

import org.jspecify.annotations.NullMarked;
