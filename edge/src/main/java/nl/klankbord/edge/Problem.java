package nl.klankbord.edge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal with a stable name (RFC 9457). Thrown anywhere in a request, or a failure of its Uni, it becomes the answer.
 *
 * <p>It says what kind of thing is wrong, never with which value: no input, class, statement or host stands in it. It
 * carries no stack trace, and no log shows it.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemKind kind;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers;

    private Problem(ProblemKind kind, List<FieldError> errors, Map<String, String> headers) {
        super(kind.slug(), null, false, false);
        this.kind = kind;
        this.errors = errors;
        this.headers = headers;
    }

    /**
     * What is wrong with one member of a request.
     *
     * @param pointer where it stands (RFC 6901), such as {@code /name}
     * @param code a fixed word, such as {@code length}
     */
    public record FieldError(String pointer, String code) {}

    /**
     * A problem by its name.
     *
     * @throws IllegalArgumentException for a name that is not listed with this status
     */
    public static Problem of(int status, String slug) {
        var kind = ProblemKind.of(status, slug);
        return of(kind.orElseThrow(() -> new IllegalArgumentException("No problem " + status + " " + slug)));
    }

    /** The problem that stands for a status of a framework; 499 of the sign-in stands for 401. */
    public static Problem ofStatus(int status) {
        return of(ProblemKind.ofStatus(status));
    }

    /** 400: something in the request, without saying what. */
    public static Problem invalid() {
        return of(ProblemKind.INVALID_REQUEST);
    }

    /** 400: this member of the request. */
    public static Problem invalid(String pointer, String code) {
        return invalid().with(pointer, code);
    }

    /** 401. */
    public static Problem notSignedIn() {
        return of(ProblemKind.NOT_SIGNED_IN);
    }

    /** 403: the role does not reach this. For a thing of somebody else use {@link #notFound}. */
    public static Problem notAllowed() {
        return of(ProblemKind.NOT_ALLOWED);
    }

    /** 403: the sign-in was too long ago for this. */
    public static Problem signInAgain() {
        return of(ProblemKind.SIGN_IN_AGAIN);
    }

    /** 404: not there, or not yours. */
    public static Problem notFound() {
        return of(ProblemKind.NOT_FOUND);
    }

    /** 409. */
    public static Problem conflict() {
        return of(ProblemKind.CONFLICT);
    }

    /** 409: wrong sequence number or predecessor of a message. */
    public static Problem conversationMoved() {
        return of(ProblemKind.CONVERSATION_MOVED);
    }

    /** 412, with the ETag of what is there now. */
    public static Problem stale(String currentTag) {
        return of(ProblemKind.STALE).withHeader("ETag", currentTag);
    }

    /** 422: an idempotency key with another request behind it. */
    public static Problem idempotencyMismatch() {
        return of(ProblemKind.IDEMPOTENCY_MISMATCH);
    }

    /** 428: a write without If-Match. */
    public static Problem preconditionRequired() {
        return of(ProblemKind.PRECONDITION_REQUIRED);
    }

    /** 429. */
    public static Problem tooMany(int retryAfterSeconds) {
        return of(ProblemKind.TOO_MANY).withHeader("Retry-After", String.valueOf(retryAfterSeconds));
    }

    /** 503. */
    public static Problem unavailable(int retryAfterSeconds) {
        return of(ProblemKind.UNAVAILABLE).withHeader("Retry-After", String.valueOf(retryAfterSeconds));
    }

    /** The same problem with one more member named. */
    public Problem with(String pointer, String code) {
        var more = new ArrayList<>(errors);
        more.add(new FieldError(pointer, code));
        return new Problem(kind, List.copyOf(more), headers);
    }

    /** The same problem with a header beside it. */
    public Problem withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(kind, errors, Map.copyOf(more));
    }

    /** The status of the answer. */
    public int status() {
        return kind.status;
    }

    /** The last part of its type. */
    public String slug() {
        return kind.slug();
    }

    /** What it is, for people. */
    public String title() {
        return kind.title;
    }

    /** What to do about it, for people. */
    public String detail() {
        return kind.detail;
    }

    /** What is wrong with which member. */
    public List<FieldError> errors() {
        return errors;
    }

    /** Headers of the answer. */
    public Map<String, String> headers() {
        return headers;
    }

    private static Problem of(ProblemKind kind) {
        return new Problem(kind, List.of(), Map.of());
    }
}
