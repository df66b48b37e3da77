/// Sentences to people as values: what is said, before it is known in which language.
@NullMarked
package org.densescope.say;

import org.jspecify.annotations.NullMarked;
