package nl.klankbord.notification.waiting;

import java.util.Arrays;
import java.util.List;

/** Why a mail leaves, by class: never for which case or report, and never how many. The order decides the subject. */
public enum Reason {
    /** A term is over. */
    TERM_PASSED(2, false),
    /** A term ends soon. */
    TERM_NEAR(1, true),
    /** A term that a colleague keeps needs somebody to ask after it. */
    COLLEAGUE_TERM(5, false),
    /** There is something to read or to do. */
    WAITS(0, true),
    /** The fixed day on which every officer signs in, whether or not anything waits (KB-28). */
    SIGN_IN(3, false),
    /** The bulletin of the law has a new item. */
    LAW(4, true);

    private final int number;
    private final boolean mayBeUnwanted;

    Reason(int number, boolean mayBeUnwanted) {
        this.number = number;
        this.mayBeUnwanted = mayBeUnwanted;
    }

    /** How a row names it. */
    int number() {
        return number;
    }

    /** Its place in a set of reasons. */
    public int bit() {
        return 1 << number;
    }

    /** Whether somebody can say that they want no mail for it. */
    public boolean mayBeUnwanted() {
        return mayBeUnwanted;
    }

    /** Those in a set, the most urgent first. */
    public static List<Reason> in(int bits) {
        return Arrays.stream(values())
                .filter(reason -> (bits & reason.bit()) != 0)
                .toList();
    }

    /** A set of them. */
    public static int bits(List<Reason> reasons) {
        return reasons.stream().mapToInt(Reason::bit).sum();
    }
}
