package nl.klankbord.reporting.escalations;

import nl.klankbord.edge.Problem;

/** The answers about threads that say no. What must look alike is one method. */
final class Refusals {
    private static final int MALFORMED = 400;

    private Refusals() {}

    /** Of another thread or direction, an older epoch, a name that is taken, a file that is not complete, a step it does not fit. */
    static Problem messageRefused() {
        return Problem.of(MALFORMED, "message-refused");
    }

    /** Of another thread or advisor, not signed, to somebody who may not have it. */
    static Problem grantRefused() {
        return Problem.of(MALFORMED, "grant-refused");
    }

    /** More of one day than somebody may bring; tomorrow is another day. */
    static Problem budgetSpent() {
        return Problem.of(429, "budget-spent").withHeader("Retry-After", "3600");
    }
}
