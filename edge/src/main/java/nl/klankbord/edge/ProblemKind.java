package nl.klankbord.edge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The reasons for which an API refuses. A kind that several things must hide behind says no more than they share. */
enum ProblemKind {
    INVALID_REQUEST(
            400, "The request is not valid", "A part of the request is missing, unknown or not what it must be."),
    CREDENTIALS_NOT_ACCEPTED(
            400,
            "Credentials are not accepted here",
            "Send this request without cookies and without staff credentials."),
    REPORT_REFUSED(400, "The report was refused", "The report could not be accepted as it was sent."),
    MESSAGE_REFUSED(400, "The message was refused", "The message could not be accepted as it was sent."),
    GRANT_REFUSED(400, "The grant was refused", "A grant could not be accepted as it was sent."),
    NOT_SIGNED_IN(401, "Not signed in", "Sign in and try again."),
    NOT_ALLOWED(403, "Not allowed", "This is not open to the person who is signed in."),
    CROSS_SITE(403, "Not from this site", "Changes are accepted from the pages of this site only."),
    SIGN_IN_AGAIN(403, "Sign in again", "This needs a sign-in of the last minutes."),
    LOGIN_REFUSED(403, "Not opened", "The code could not be used."),
    WORK_REFUSED(403, "The proof of work was refused", "Ask for a new challenge and try again."),
    MAILBOX_NOT_AVAILABLE(403, "Not available", "Open the mailbox again with its code."),
    NOT_FOUND(404, "Not found", "There is nothing here, or nothing that you may see."),
    CHANNEL_NOT_AVAILABLE(404, "Not available", "There is no open channel behind this link."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "This address does not take that method."),
    NOT_ACCEPTABLE(406, "Not acceptable", "There is no answer of the kind that was asked for."),
    CONFLICT(409, "Conflict", "It is already there, or has changed in the meantime."),
    CONVERSATION_MOVED(409, "The conversation has moved on", "Read the new messages and send again."),
    TOO_FEW_CASES(409, "Too few cases", "No number that is large enough has been published."),
    STALE(412, "Changed in the meantime", "Read the newest version and save again."),
    TOO_LARGE(413, "Too large", "The request is larger than this address takes."),
    ADDRESS_TOO_LONG(414, "Address too long", "The address is longer than this service takes."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "This address does not take that kind of content."),
    IDEMPOTENCY_MISMATCH(422, "Key used before", "The idempotency key was used for another request."),
    PRECONDITION_REQUIRED(428, "Precondition required", "Say with If-Match which version is to be replaced."),
    TOO_MANY(429, "Too many requests", "Wait and try again."),
    BUDGET_SPENT(429, "Too much for today", "Wait and try again."),
    HEADERS_TOO_LARGE(431, "Headers too large", "The headers are larger than this service takes."),
    INTERNAL(500, "Something went wrong", "It is our fault; try again later."),
    UNAVAILABLE(503, "Not available now", "Try again in a moment.");

    final int status;
    final String title;
    final String detail;

    ProblemKind(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ProblemKind> of(int status, String slug) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status && kind.slug().equals(slug))
                .findFirst();
    }

    /** What stands for a status that a framework chose. */
    static ProblemKind ofStatus(int status) {
        return switch (status) {
            case 401, 499 -> NOT_SIGNED_IN;
            case 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> STALE;
            case 413 -> TOO_LARGE;
            case 414 -> ADDRESS_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 428 -> PRECONDITION_REQUIRED;
            case 429 -> TOO_MANY;
            case 431 -> HEADERS_TOO_LARGE;
            case 502, 503, 504 -> UNAVAILABLE;
            default -> status >= 500 ? INTERNAL : INVALID_REQUEST;
        };
    }
}
