/// Parts of forms that panels share: choices, steppers, fields with a label, an attempt that may be refused.
@NullMarked
package org.densescope.ui.form;

import org.jspecify.annotations.NullMarked;
