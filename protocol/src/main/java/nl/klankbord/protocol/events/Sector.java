package nl.klankbord.protocol.events;

/** What kind of organisation it is: the list {@code sector} of the taxonomy. */
public enum Sector {
    /** A company. */
    BEDRIJF,
    /** A school. */
    ONDERWIJS,
    /** A sports club or federation. */
    SPORT,
    /** Care. */
    ZORG,
    /** The public sector. */
    OVERHEID,
    /** Culture and media. */
    CULTUUR,
    /** Anything else. */
    OVERIG
}
