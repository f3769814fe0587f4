package nl.klankbord.disclosure;

/**
 * What an audit says.
 *
 * @param pass whether it may be published; nothing is published on this alone
 * @param reason which rule failed, or OK
 */
public record Verdict(boolean pass, Rule reason) {
    /** The rules of an audit (domain.md 7.4). */
    public enum Rule {
        /** All rules hold. */
        OK,
        /** A hidden small cell can be worked out too closely. */
        RULE_A,
        /** The hidden cells together are fewer than k. */
        RULE_B,
        /** One shown cell is nearly everything. */
        RULE_C,
        /** Nothing was proven: the search did not end within its limit, or what was told contradicts itself. */
        NODE_LIMIT
    }

    static final Verdict PASS = new Verdict(true, Rule.OK);

    static Verdict fails(Rule rule) {
        return new Verdict(false, rule);
    }
}
