package nl.klankbord.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * T9: three years together, where each of them was too small for a breakdown (RPT-19). Windows never overlap, and the pool is
 * audited together with what each of its years told.
 *
 * <p>A year counts only if its having no breakdown follows from its total. One whose cells made every breakdown unsafe says so
 * by having none, to a reader who knows this program; a pool would then tell what that year hid.
 */
final class Pool {
    static final int YEARS = 3;

    /** Which tables are pooled. */
    static final List<String> POOLED = List.of("T2/topic", "T5/mode");

    /** A year with what its report tells of a table, and of all its contacts, which not every table says again. */
    private record Year(CountedTable counted, PublishedTable shown, PublishedTable contacts, int k) {}

    private final Parameters parameters;
    private final int k;

    Pool(Parameters parameters) {
        this.parameters = parameters;
        this.k = parameters.k();
    }

    List<PublishedTable> of(
            YearCounts counts, PublishedTotal total, List<PublishedTable> tables, List<PastPublication> past) {
        var contacts = Totals.table(counts.year(), total);
        var pools = new ArrayList<PublishedTable>();
        for (var key : POOLED) {
            var counted = counts.table(key);
            var shown = tables.stream().filter(table -> table.key().equals(key)).findFirst();
            if (counted == null || shown.isEmpty()) continue;
            window(counts.year(), new Year(counted, shown.get(), contacts, k), past)
                    .flatMap(window -> pooled(counts.year(), window))
                    .ifPresent(pools::add);
        }
        return pools;
    }

    /** The years of the pool, if each of them told its total only and none is in another pool. */
    private Optional<List<Year>> window(int last, Year current, List<PastPublication> past) {
        var window = new ArrayList<Year>();
        for (var year = last - YEARS + 1; year <= last; year++) {
            if (pooledElsewhere(year, last, current.counted(), past)) return Optional.empty();
        }
        for (var year = last - YEARS + 1; year < last; year++) {
            var found = newest(year, past).flatMap(published -> yearOf(published, current.counted()));
            if (found.isEmpty()) return Optional.empty();
            window.add(found.get());
        }
        window.add(current);
        return window.stream().allMatch(this::saysItsTotalOnly) ? Optional.of(window) : Optional.empty();
    }

    private boolean saysItsTotalOnly(Year year) {
        var reason = new OneTable(parameters).outcome(year.counted()).reason();
        return year.k() == k
                && year.shown().cells().isEmpty()
                && (reason == Reason.FEW || reason == Reason.CLOSED_WINDOW);
    }

    private static Optional<PastPublication> newest(int year, List<PastPublication> past) {
        return past.stream()
                .filter(published -> published.counts().year() == year)
                .reduce((earlier, later) -> later);
    }

    private static Optional<Year> yearOf(PastPublication published, CountedTable like) {
        var counted = published.counts().table(like.key());
        var shown = published.table(like.key());
        var contacts = published.table(YearTables.TOTAL_KEY);
        return counted == null
                        || shown == null
                        || contacts == null
                        || !counted.codes().equals(like.codes())
                ? Optional.empty()
                : Optional.of(
                        new Year(counted, shown, contacts, published.figures().k()));
    }

    /** By the report of another year, a later one too; an earlier version of this one had the same pool. */
    private static boolean pooledElsewhere(int year, int last, CountedTable counted, List<PastPublication> past) {
        return past.stream()
                .filter(published -> published.counts().year() != last)
                .flatMap(published -> published.figures().tables().stream())
                .anyMatch(table -> table.key().equals("T9/" + counted.of())
                        && table.years().contains(year));
    }

    private Optional<PublishedTable> pooled(int last, List<Year> window) {
        var sum = window.stream().map(Year::counted).reduce(CountedTable::plus).orElseThrow();
        if (sum.total() < parameters.fineFactor() * k) return Optional.empty();
        var oneTable = new OneTable(parameters);
        var outcome = oneTable.outcome(sum);
        if (outcome.kind() != Outcome.Kind.TABLE || !oneTable.mayBeReadByInsiders(sum, outcome))
            return Optional.empty();
        var years = List.of(last - 2, last - 1, last);
        var table = oneTable.table(sum, outcome, years);
        return audit(window, years, sum, table) ? Optional.of(asPool(table)) : Optional.empty();
    }

    private boolean audit(List<Year> window, List<Integer> years, CountedTable sum, PublishedTable table) {
        var facts = new ArrayList<>(new PublishedFacts(parameters).of(table, sum, years));
        Map<String, Integer> values = new TreeMap<>();
        var protect = new ArrayList<List<String>>();
        for (var at = 0; at < window.size(); at++) {
            var year = window.get(at);
            var only = List.of(years.get(at));
            facts.addAll(new PublishedFacts(parameters).of(year.shown(), year.counted(), only));
            facts.add(new Ledger.Fact(
                    PublishedFacts.parts(year.counted().codes(), only),
                    new PublishedFacts(parameters).totalOf(year.contacts())));
            values.putAll(OneTable.values(years.get(at), year.counted()));
            protect.addAll(OneTable.each(years.get(at), year.counted()));
            protect.add(PublishedFacts.parts(year.counted().codes(), only));
        }
        return new Ledger(parameters)
                .auditWhatMayBeSmall(values, facts, protect)
                .pass();
    }

    private static PublishedTable asPool(PublishedTable table) {
        return new PublishedTable(
                "T9",
                table.of(),
                Form.POOL,
                table.years(),
                table.cells(),
                table.total(),
                table.sentences(),
                table.why(),
                null,
                table.verdict());
    }
}
