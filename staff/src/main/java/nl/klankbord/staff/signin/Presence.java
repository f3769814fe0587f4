package nl.klankbord.staff.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody is there: as long as the browser session, or until a bearer token ends.
 *
 * @param session the browser session, or null
 * @param until the end of the token, or null for a session
 */
public record Presence(@Nullable UUID session, @Nullable Instant until) {}
