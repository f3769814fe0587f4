package nl.klankbord.disclosure;

import java.util.List;

/**
 * Hours of T7. They move with cases, so they are rounded, and there are none below k cases, nor when fewer than k cases had
 * some. Nor are there any beside statements that show hours: those could be subtracted. A corrected version shows the very
 * same number or none.
 */
final class Hours {
    static final String KEY = "T7/hours";
    private static final int QUARTERS = 4;

    private final Parameters parameters;

    Hours(Parameters parameters) {
        this.parameters = parameters;
    }

    PublishedTable of(YearCounts counts, PublishedTotal total, List<PastPublication> past) {
        var work = counts.work();
        var step = QUARTERS * parameters.hoursStep();
        var hours = (work.quarters() + step / 2) / step * parameters.hoursStep();
        var enough = total.hasNumber() && work.cases() >= parameters.k();
        var shown = enough
                && work.settled()
                && hours > 0
                && past.stream().allMatch(version -> says(version, counts.year(), hours));
        return new PublishedTable(
                "T7",
                "hours",
                shown ? Form.ROWS : Form.NOTHING,
                List.of(counts.year()),
                shown ? List.of(ShownCell.exactly(hours).as("hours")) : List.of(),
                PublishedTotal.NOTHING,
                List.of(),
                List.of(),
                null,
                Verdict.PASS);
    }

    /** Whether a version of this year said the same, or nothing. */
    private static boolean says(PastPublication version, int year, int hours) {
        var before = version.counts().year() == year ? version.table(KEY) : null;
        return before == null
                || before.cells().stream().map(PublishedCell::value).allMatch(value -> value != null && value == hours);
    }
}
