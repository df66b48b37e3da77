package org.densescope.trace;

/// What the edges show by colour and strength; the strongest edges are the strongest of this.
public enum Channel {
    /// `w`.
    WEIGHT("weight"),
    /// `dL/dw`, as far as it is computed.
    GRADIENT("gradient"),
    /// `w·a`: what the shown sample sends through an edge, as far as it has come.
    USE("use"),
    /// By how much the update changes `w`, as far as it has come.
    CHANGE("change"),
    /// By how much `w` differs from that of the twin, a network of the same shape; nothing where there is none.
    TWIN("twin");

    private final String id;

    Channel(String id) {
        this.id = id;
    }

    /// The end of its message keys.
    public String id() {
        return id;
    }

    public Channel next() {
        return switch (this) {
            case WEIGHT -> GRADIENT;
            case GRADIENT -> USE;
            case USE -> CHANGE;
            case CHANGE -> TWIN;
            case TWIN -> WEIGHT;
        };
    }
}
