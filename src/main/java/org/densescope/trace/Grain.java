package org.densescope.trace;

/// How far one step goes: to the end of a term, a unit, a phase of one layer, a chapter, or the whole training step.
public enum Grain {
    TERM,
    UNIT,
    LAYER,
    PHASE,
    WHOLE
}
