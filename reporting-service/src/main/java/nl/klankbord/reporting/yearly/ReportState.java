package nl.klankbord.reporting.yearly;

import java.util.EnumSet;
import java.util.Set;

/** How far a version of a yearly report is (domain.md 4.5). */
enum ReportState {
    /** The year runs, or nobody has begun. */
    COLLECTING,
    /** The figures of the year are fixed. */
    SNAPSHOT_FROZEN,
    /** The author writes. */
    DRAFT,
    /** The author writes a report in which nothing may stand as a number: the same for no case and for four. */
    NIL_REPORT,
    /** The audit passes for every table and every number; the text waits for a second reader. */
    SDC_CHECKED,
    /** The second reader has asked the ten questions and found nothing. */
    PEER_REVIEWED,
    /** Readers of the organisation have it. */
    FINAL,
    /** It was discussed with the board. */
    PRESENTED_BOARD,
    /** It was discussed with the works council, which has the same text. */
    PRESENTED_OR,
    /** The board has answered the advice. */
    MANAGEMENT_RESPONSE,
    /** What was agreed is followed. */
    ACTIONS_MONITORED,
    /** Done; it stays readable. */
    ARCHIVED,
    /** A newer version has taken its place. */
    CORRECTED,
    /** A correction that came to nothing: nobody read it, and its text is gone. */
    DROPPED,
    /** Taken back; readers see that and why, and nothing else, until another version is final. */
    WITHDRAWN;

    private static final Set<ReportState> READABLE =
            EnumSet.of(FINAL, PRESENTED_BOARD, PRESENTED_OR, MANAGEMENT_RESPONSE, ACTIONS_MONITORED, ARCHIVED);

    /** Whether the organisation can read it. */
    boolean isReadable() {
        return READABLE.contains(this);
    }

    /** Whether its text can be changed. */
    boolean isDraft() {
        return this == DRAFT || this == NIL_REPORT;
    }
}
