package nl.klankbord.staff.signin;

import java.time.Duration;
import nl.klankbord.edge.Problem;

/**
 * What only somebody who has just proved who they are may do: an identity, or the ways to open a vault (KB-42).
 *
 * <p>Does not protect against: somebody who watched the sign-in and has the device.
 */
public final class FullSignIn {
    private static final Duration RECENT = Duration.ofMinutes(15);

    private FullSignIn() {}

    /** Refuses whoever signed in longer ago. */
    public static void requireRecent(SignedIn person) {
        if (!person.provedWithin(RECENT)) throw Problem.signInAgain();
    }
}
