package nl.klankbord.disclosure;

import java.util.List;
import java.util.OptionalDouble;

/**
 * T12: cases per 100 staff of all organisations of a sector in a practice. There must be enough of them, and none may be so
 * large that the figure is its own.
 */
public final class SectorPool {
    private static final double HUNDRED = 100.0;
    private static final double TENTHS = 10.0;

    private final Parameters parameters;

    /** By these thresholds. */
    public SectorPool(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * One organisation of the sector.
     *
     * @param staff how many people work there
     * @param cases how many cases it had
     */
    public record Member(int staff, int cases) {}

    /** The rate with one decimal; empty if it may not be shown. */
    public OptionalDouble casesPerHundredStaff(List<Member> members) {
        var staff = members.stream().mapToLong(Member::staff).sum();
        var cases = members.stream().mapToLong(Member::cases).sum();
        if (members.size() < parameters.sectorOrganisations() || cases < parameters.rateFrom() || staff == 0) {
            return OptionalDouble.empty();
        }
        var dominated = members.stream()
                .anyMatch(member -> HUNDRED * member.cases() > (double) parameters.sectorMostPercent() * cases
                        || HUNDRED * member.staff() > (double) parameters.sectorMostPercent() * staff);
        return dominated
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.round(cases * HUNDRED * TENTHS / staff) / TENTHS);
    }
}
