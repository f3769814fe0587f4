package nl.klankbord.local.clients;

/** A service said no. */
public final class HttpRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final String slug;

    HttpRefusal(String what, int status, String slug) {
        super(what + ": " + status + " " + slug);
        this.status = status;
        this.slug = slug;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The last part of the problem's type, such as {@code conflict}. */
    public String slug() {
        return slug;
    }
}
