package org.densescope.trace;

/// The five parts of a training step, as a training loop names them.
public enum Chapter {
    OUTPUTS,
    LOSS,
    ZERO_GRAD,
    BACKWARD,
    STEP
}
