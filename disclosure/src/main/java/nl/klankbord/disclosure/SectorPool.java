package nl.klankbord.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * T12: cases per 100 staff of all organisations of a sector for which a practice works (RPT-17). There must be enough of them,
 * none may be so large that the figure is its own, and no small number of any of them may follow from it.
 *
 * <p>The reader is taken to know the exact sum, because rounding protects nothing, how many people work everywhere, every
 * number of cases that is large enough to be published, and the number of one of the organisations besides.
 *
 * <p>Does not protect against: two organisations that put together what they know of themselves.
 */
public final class SectorPool {
    /** How a table of the sector is named. */
    public static final String KEY = "T12/sector";

    private static final int TENTHS_PER_HUNDRED = 1_000;

    private final Parameters parameters;

    /** By these thresholds; always in the STRICT profile, because small organisations are among them. */
    public SectorPool(Parameters parameters) {
        this.parameters = parameters.with(Profile.STRICT);
    }

    /**
     * One organisation of the sector.
     *
     * @param staff how many people work there
     * @param cases how many cases it had
     */
    public record Member(int staff, int cases) {}

    /**
     * What may be shown of a sector.
     *
     * @param organisations how many there are
     * @param tenths tenths of a case per 100 staff
     */
    public record Rate(int organisations, int tenths) {}

    /** What may be shown of them; empty if that is nothing. */
    public Optional<Rate> rate(List<Member> members) {
        var staff = members.stream().mapToLong(Member::staff).sum();
        var cases = members.stream().mapToLong(Member::cases).sum();
        if (members.size() < parameters.sectorOrganisations() || cases < parameters.rateFrom() || staff == 0) {
            return Optional.empty();
        }
        var numbers = members.stream().map(Member::cases).toList();
        return members.stream().anyMatch(member -> dominates(member, staff, cases)) || !isSafe(numbers)
                ? Optional.empty()
                : Optional.of(new Rate(members.size(), tenths(cases, staff)));
    }

    /**
     * The table of a sector in the report of one of its organisations. Its own rate is a division of its published total.
     *
     * @param year which year
     * @param rate what may be shown of the sector
     * @param own the total of the organisation as it is published
     * @param staff how many people work in the organisation
     */
    public PublishedTable table(int year, Optional<Rate> rate, PublishedTotal own, int staff) {
        var cells = new ArrayList<PublishedCell>();
        rate.ifPresent(shown -> {
            cells.add(ShownCell.exactly(shown.organisations()).as("organisations"));
            cells.add(ShownCell.exactly(shown.tenths()).as("sectorRate"));
            var total = own.value();
            if (total != null && total >= parameters.rateFrom() && staff > 0) {
                cells.add(ShownCell.exactly(tenths(total, staff)).as("ownRate"));
            }
        });
        var why = rate.isPresent() ? List.<Explanation>of() : List.of(because(Reason.SECTOR_NOT_SHOWN));
        return table(year, cells, why);
    }

    /** The same for an organisation of which nobody has said in which sector it is. */
    public PublishedTable withoutSector(int year) {
        return table(year, List.of(), List.of(because(Reason.SECTOR_UNKNOWN)));
    }

    private Explanation because(Reason reason) {
        return new Explanations(parameters.k()).of(reason, null);
    }

    private static PublishedTable table(int year, List<PublishedCell> cells, List<Explanation> why) {
        return new PublishedTable(
                "T12",
                "sector",
                cells.isEmpty() ? Form.NOTHING : Form.ROWS,
                List.of(year),
                cells,
                PublishedTotal.NOTHING,
                cells.isEmpty() ? List.of() : List.of("sector.means"),
                why,
                null,
                Verdict.PASS);
    }

    private boolean dominates(Member member, long staff, long cases) {
        var most = (long) parameters.sectorMostPercent();
        return 100L * member.cases() > most * cases || 100L * member.staff() > most * staff;
    }

    /** For any reader, and for each organisation that knows its own number; equal ones know the same. */
    private boolean isSafe(List<Integer> numbers) {
        if (!passes(numbers)) return false;
        return numbers.stream().distinct().allMatch(own -> passes(without(own, numbers)));
    }

    private static List<Integer> without(Integer one, List<Integer> numbers) {
        var place = numbers.indexOf(one);
        var before = numbers.subList(0, place);
        var after = numbers.subList(place + 1, numbers.size());
        return Stream.concat(before.stream(), after.stream()).toList();
    }

    private boolean passes(List<Integer> numbers) {
        var cells = numbers.stream()
                .map(number -> new TableAudit.Cell(
                        number, number < parameters.k() ? ShownCell.SMALL : ShownCell.exactly(number), 0))
                .toList();
        return new TableAudit(parameters).oneWay(cells).pass();
    }

    private static int tenths(long cases, long staff) {
        return Math.toIntExact((cases * TENTHS_PER_HUNDRED + staff / 2) / staff);
    }
}
