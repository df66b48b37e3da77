/// From the bytes of a lesson file to its pieces, each with its place in the file: front matter, steps, fences, YAML.
@NullMarked
package org.densescope.lesson.source;

import org.jspecify.annotations.NullMarked;
