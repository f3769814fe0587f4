package nl.klankbord.disclosure;

import java.time.LocalDate;

/**
 * The numbers behind the rules: dated data of an organisation, none of them stands in a rule.
 *
 * @param validFrom the day from which they hold
 * @param k below this a number is small; at least 3 (HandbookSDC ch. 4: minimum frequency 3 or more)
 * @param profile how wide what a reader works out must stay
 * @param fineFactor from how many times k the fine table may be shown
 * @param mostPercent how much of a table one shown cell may hold
 * @param percentFrom from which denominator a percentage may be shown
 * @param unitStaff how many staff a unit needs to be named
 * @param personalStaff how many staff an organisation needs for the STANDARD profile and for tables of sex and age
 * @param sectorOrganisations how many organisations a sector pool needs
 * @param sectorMostPercent how much of a sector pool one organisation may hold
 * @param rateFrom from how many cases a rate per 100 staff may be shown
 * @param hoursStep to which multiple hours are rounded
 */
public record Parameters(
        LocalDate validFrom,
        int k,
        Profile profile,
        int fineFactor,
        int mostPercent,
        int percentFrom,
        int unitStaff,
        int personalStaff,
        int sectorOrganisations,
        int sectorMostPercent,
        int rateFrom,
        int hoursStep) {
    /** The smallest k there may be. */
    public static final int LEAST_K = 3;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one of them would switch a rule off
     */
    public Parameters {
        if (k < LEAST_K) throw new IllegalArgumentException("k is below its floor");
        if (fineFactor < 1 || hoursStep < 1) throw new IllegalArgumentException("a factor is below one");
        if (mostPercent < 1 || mostPercent > 99 || sectorMostPercent < 1 || sectorMostPercent > 99) {
            throw new IllegalArgumentException("a share is out of range");
        }
        if (percentFrom < k || rateFrom < k || unitStaff < k || personalStaff < k || sectorOrganisations < LEAST_K) {
            throw new IllegalArgumentException("a threshold is below k");
        }
    }

    /** The numbers domain.md 7.2 names. */
    public static Parameters standard(LocalDate validFrom, int k, Profile profile) {
        return new Parameters(validFrom, k, profile, 2, 90, 20, 50, 250, 5, 40, 10, 5);
    }

    /** The same for an organisation of this size: a small one always has the STRICT profile. */
    public Parameters forStaff(int staff) {
        return staff >= personalStaff ? this : with(Profile.STRICT);
    }

    /** The same with another profile. */
    Parameters with(Profile other) {
        return with(k, other);
    }

    /** The same with another k and profile. */
    Parameters with(int otherK, Profile other) {
        return new Parameters(
                validFrom,
                otherK,
                other,
                fineFactor,
                mostPercent,
                percentFrom,
                unitStaff,
                personalStaff,
                sectorOrganisations,
                sectorMostPercent,
                rateFrom,
                hoursStep);
    }

    /** Rule (c): whether this is more of the whole than one shown cell may hold. */
    boolean tooMuch(int cell, int total) {
        return 100L * cell > (long) mostPercent * total;
    }
}
