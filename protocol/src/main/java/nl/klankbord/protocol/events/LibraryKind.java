package nl.klankbord.protocol.events;

/** What an item in the library of a practice is (ORG-6). */
public enum LibraryKind {
    /** A page to read. */
    ARTICLE,
    /** Something to watch. */
    VIDEO,
    /** A longer document. */
    WHITEPAPER,
    /** Something to listen to. */
    PODCAST,
    /** Words that an organisation may take over. */
    MODEL_TEXT,
    /** A number, never without its source. */
    FIGURE
}
