/// ONNX, the format that most programs exchange networks in (onnx.ai, IR version 8).
@NullMarked
package org.densescope.exchange.onnx;

import org.jspecify.annotations.NullMarked;
