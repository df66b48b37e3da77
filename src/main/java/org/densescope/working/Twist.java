package org.densescope.working;

/// One operation as it is not: from the same operands, another number. Where it cannot be done it gives the usual one.
@FunctionalInterface
interface Twist {
    double of(Operation operation);
}
