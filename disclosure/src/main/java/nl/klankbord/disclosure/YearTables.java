package nl.klankbord.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decides for a whole year at once what may be published: each table by the publication function, then the audit of each
 * alone, for insiders, and together with everything that was published before.
 */
public final class YearTables {
    static final String TOTAL_KEY = "T1/contacts";
    private final Parameters parameters;
    private final int k;
    private final OneTable oneTable;
    private final Explanations explanations;

    /** For an organisation of a size that the parameters were chosen for ({@link Parameters#forStaff}). */
    public YearTables(Parameters parameters) {
        this.parameters = parameters;
        this.k = parameters.k();
        this.oneTable = new OneTable(parameters);
        this.explanations = new Explanations(k);
    }

    /**
     * Everything of a year that may be published.
     *
     * @param counts what was counted
     * @param past everything of the organisation that was published before, earlier versions of this year among it
     */
    public YearFigures of(YearCounts counts, List<PastPublication> past) {
        var total = total(counts, past);
        var tables = new ArrayList<PublishedTable>();
        for (var counted : counts.tables()) {
            if (counted.key().equals(RegisterTotal.KEY)) continue;
            tables.add(counted.several() ? rows(counts, counted, total) : oneTable.of(counts, counted, total, past));
        }
        RepeatedActions.leaveOut(tables);
        new PartOfTopic(k).leaveOut(tables);
        new RegisterTotal(k).of(counts, tables).ifPresent(tables::add);
        tables.addAll(new Pool(parameters).of(counts, total, List.copyOf(tables), past));
        tables.add(0, new Totals(k).of(counts.year(), total, tables));
        tables.add(new Terms(parameters).of(counts, total));
        tables.add(new Hours(parameters).of(counts, total, past));
        tables.add(new ProcessTable(parameters).of(counts.year(), tables));
        var nothing = tables.stream().allMatch(table -> table.form() == Form.SENTENCE || table.form() == Form.NOTHING);
        var pass = tables.stream().allMatch(table -> table.verdict().pass());
        return new YearFigures(counts.year(), k, parameters.profile(), tables, nothing, pass, null);
    }

    /** The total is one decision for the whole year: exact, as a class, or not at all. */
    private PublishedTotal total(YearCounts counts, List<PastPublication> past) {
        var cases = counts.cases();
        var earlier = past.stream()
                .filter(version -> version.counts().year() == counts.year())
                .toList();
        if (cases < k) return wasTold(earlier) ? PublishedTotal.WITHHELD : PublishedTotal.NOTHING;
        for (var candidate : List.of(PublishedTotal.exactly(cases), PublishedTotal.classOf(cases, k))) {
            if (earlier.stream().allMatch(version -> fits(candidate, counts, version))) return candidate;
        }
        return PublishedTotal.WITHHELD;
    }

    /** Whether a reader has a total of the year already: then "below k" and "not told" are one answer, or it would tell which. */
    private static boolean wasTold(List<PastPublication> earlier) {
        return earlier.stream().anyMatch(version -> version.figures().contacts().kind() != PublishedTotal.Kind.NONE);
    }

    /** Whether two versions of a year may be subtracted: what came between them is a part of its own. */
    private boolean fits(PublishedTotal candidate, YearCounts counts, PastPublication version) {
        var before = version.counts().cases();
        var now = counts.cases();
        var earlier = version.table(TOTAL_KEY);
        if (before == now || earlier == null) return true;
        var facts = new PublishedFacts(parameters);
        var shown = facts.totalOf(earlier);
        var next = facts.totalOf(Totals.table(counts.year(), candidate));
        var larger = List.of("both", "between");
        var values = Map.of("both", Math.min(before, now), "between", Math.abs(now - before));
        return new Ledger(parameters)
                .auditWhatMayBeSmall(
                        values,
                        List.of(
                                new Ledger.Fact(before < now ? List.of("both") : larger, shown),
                                new Ledger.Fact(before < now ? larger : List.of("both"), next)),
                        List.of(List.of("both"), List.of("between")))
                .pass();
    }

    /** Several answers: a row is shown when neither it nor the rest is small; there is no total to subtract from. */
    private PublishedTable rows(YearCounts counts, CountedTable counted, PublishedTotal total) {
        var cells = new ArrayList<PublishedCell>();
        var why = new ArrayList<Explanation>();
        for (var at = 0; at < counted.codes().size(); at++) {
            var count = counted.counts().get(at);
            var code = counted.codes().get(at);
            var shown = total.kind() == PublishedTotal.Kind.EXACT
                    && count >= k
                    && counts.cases() - count >= k
                    && !parameters.tooMuch(count, counts.cases());
            if (shown) cells.add(ShownCell.exactly(count).as(code));
            else why.add(explanations.of(Reason.ROW_NOT_SHOWN, code));
        }
        return new PublishedTable(
                counted.id(),
                counted.of(),
                cells.isEmpty() ? Form.NOTHING : Form.ROWS,
                List.of(counts.year()),
                cells,
                PublishedTotal.NOTHING,
                cells.isEmpty() ? List.of() : List.of("whyNoNumber"),
                why,
                null,
                Verdict.PASS);
    }
}
