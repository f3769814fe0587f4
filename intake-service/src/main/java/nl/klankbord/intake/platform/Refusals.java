package nl.klankbord.intake.platform;

import nl.klankbord.edge.Problem;

/** The answers of this service that say no. What must look alike is one method. */
public final class Refusals {
    private static final int FORBIDDEN = 403;
    private static final int MALFORMED = 400;

    private Refusals() {}

    /** Unknown and paused channels. */
    public static Problem channelNotAvailable() {
        return Problem.of(404, "channel-not-available");
    }

    /** Unknown mailbox, wrong signature, spent challenge, deleted mailbox. */
    public static Problem loginRefused() {
        return Problem.of(FORBIDDEN, "login-refused");
    }

    /** Too little work, for another channel, too late, or paid with before. */
    public static Problem workRefused() {
        return Problem.of(FORBIDDEN, "work-refused");
    }

    /** No token, one that has expired or is for another mailbox, and a mailbox that is gone. */
    public static Problem mailboxNotAvailable() {
        return Problem.of(FORBIDDEN, "mailbox-not-available");
    }

    public static Problem reportRefused() {
        return Problem.of(MALFORMED, "report-refused");
    }

    public static Problem messageRefused() {
        return Problem.of(MALFORMED, "message-refused");
    }

    public static Problem grantRefused() {
        return Problem.of(MALFORMED, "grant-refused");
    }

    /** More of one day than a conversation or a channel takes; tomorrow is another day. */
    public static Problem budgetSpent() {
        return Problem.of(429, "budget-spent").withHeader("Retry-After", "3600");
    }

    public static boolean isRefusal(Throwable failure) {
        return failure instanceof Problem;
    }
}
