package nl.klankbord.intake.challenges;

import java.util.OptionalInt;

/**
 * Two generations of spent challenges take turns, each twice as long as a challenge lives, counted by expiry. In the first
 * half of a turn every challenge that is still alive expires in that same turn; what the other generation holds is over
 * and can go. So neither a row nor a table has to know its moment, and forgetting twice, or on several instances, is safe.
 */
final class Generation {
    private static final int LIFETIMES_PER_TURN = 2;

    /** Part of the first half that is left alone at either end, for clocks that differ between instances. */
    private static final int MARGIN = 8;

    private Generation() {}

    static int of(Purpose purpose, long expiry) {
        return (int) (expiry / turn(purpose) % 2);
    }

    /** The generation that holds nothing alive at this second; none in the second half of a turn. */
    static OptionalInt over(Purpose purpose, long now) {
        var lifetime = purpose.lifetime().toSeconds();
        var into = now % turn(purpose);
        var margin = lifetime / MARGIN;
        if (into < margin || into > lifetime - margin) return OptionalInt.empty();
        return OptionalInt.of(1 - of(purpose, now));
    }

    private static long turn(Purpose purpose) {
        return LIFETIMES_PER_TURN * purpose.lifetime().toSeconds();
    }
}
