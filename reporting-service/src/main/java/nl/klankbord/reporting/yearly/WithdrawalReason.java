package nl.klankbord.reporting.yearly;

/**
 * Why readers get a report no longer. Codes only: they are read at once and by nobody first, and words about what leaked would
 * tell it once more.
 */
enum WithdrawalReason {
    ERROR_IN_FIGURES,
    ERROR_IN_TEXT,
    OTHER
}
