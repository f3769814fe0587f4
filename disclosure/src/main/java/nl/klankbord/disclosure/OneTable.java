package nl.klankbord.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One one-way table of a year: the publication function, then the audits; what fails becomes the next coarser form. */
final class OneTable {
    private static final String MAIN = "T2/topic";

    private final Parameters parameters;
    private final int k;
    private final PublicationFunction function;
    private final Insiders insiders;
    private final Explanations explanations;

    OneTable(Parameters parameters) {
        this.parameters = parameters;
        this.k = parameters.k();
        this.function = new PublicationFunction(parameters);
        this.insiders = new Insiders(parameters);
        this.explanations = new Explanations(k);
    }

    PublishedTable of(YearCounts counts, CountedTable counted, PublishedTotal total, List<PastPublication> past) {
        var year = List.of(counts.year());
        if (counted.total() < k) return without(counted, year, total, Reason.FEW);
        if (!enoughStaff(counts, counted)) return without(counted, year, total, Reason.TOO_FEW_STAFF);
        if (total.kind() != PublishedTotal.Kind.EXACT) return without(counted, year, total, Reason.LEDGER);
        var outcome = outcome(counted);
        if (outcome.kind() != Outcome.Kind.TABLE) return without(counted, year, total, outcome.reason());
        var table = table(counted, outcome, year);
        var alone = alone(counted, outcome);
        if (!alone.pass()) return without(counted, year, total, because(alone, Reason.NO_SAFE_TABLE));
        if (!mayBeReadByInsiders(counted, outcome)) return without(counted, year, total, Reason.INSIDER);
        var together = together(counts, counted, table, past);
        return together.pass() ? table : without(counted, year, total, because(together, Reason.LEDGER));
    }

    private static Reason because(Verdict verdict, Reason usual) {
        return verdict.reason() == Verdict.Rule.NODE_LIMIT ? Reason.NOT_PROVEN : usual;
    }

    /** In the form that follows from the total, the number of rows and what insiders know, and from nothing else. */
    Outcome outcome(CountedTable counted) {
        var total = counted.total();
        if (total < k) return Outcome.sentence();
        if (wouldTellOfOneLarge(total)) return Outcome.total(false, total, Reason.CLOSED_WINDOW);
        var fine = insiders.mayHave(counted.known(false), total);
        if (counted.groups().isEmpty()) {
            return fine ? function.publish(counted.counts()) : Outcome.total(false, total, Reason.INSIDER);
        }
        if (fine && function.isFine(total, counted.counts().size())) return function.publish(counted.counts());
        return insiders.mayHave(counted.known(true), total)
                ? function.publish(counted.counts(true)).asCoarse()
                : Outcome.total(true, total, Reason.INSIDER);
    }

    /**
     * So few that a large row can never be hidden: a table would say that all rows are small, and no table that nearly all
     * cases are in one, which whoever knows a single case could name.
     */
    private boolean wouldTellOfOneLarge(int total) {
        return !parameters.profile().protects(new Interval(0, total - k), k);
    }

    /** Whether it tells insiders nothing either. */
    boolean mayBeReadByInsiders(CountedTable counted, Outcome outcome) {
        return insiders.mayRead(outcome.cells(), outcome.total(), counted.known(outcome.coarse()));
    }

    PublishedTable table(CountedTable counted, Outcome outcome, List<Integer> years) {
        var codes = counted.codes(outcome.coarse());
        var cells = new ArrayList<PublishedCell>();
        for (var at = 0; at < codes.size(); at++)
            cells.add(outcome.cells().get(at).as(codes.get(at)));
        var hidden = cells.stream().anyMatch(cell -> cell.kind() != PublishedCell.Kind.EXACT);
        return new PublishedTable(
                counted.id(),
                counted.of(),
                outcome.coarse() ? Form.COARSE : Form.FINE,
                years,
                cells,
                PublishedTotal.exactly(outcome.total()),
                hidden ? List.of("whyNoNumber") : List.of(),
                explanations.ofTable(cells, outcome.coarse()),
                outcome.coarse() ? more(counted, outcome.total()) : null,
                Verdict.PASS);
    }

    /** Tables of sex and age need a large organisation and many cases (T11). */
    private boolean enoughStaff(YearCounts counts, CountedTable counted) {
        return !counted.id().equals("T11")
                || (counts.staff() >= parameters.personalStaff() && counted.total() >= parameters.fineFactor() * k);
    }

    /** The audit of the table by itself, for any reader. */
    private Verdict alone(CountedTable counted, Outcome outcome) {
        var values = counted.counts(outcome.coarse());
        var cells = IntStream.range(0, values.size())
                .mapToObj(at ->
                        new TableAudit.Cell(values.get(at), outcome.cells().get(at), 0))
                .toList();
        return new TableAudit(parameters).oneWay(cells);
    }

    /** The audit with earlier versions of the same year. */
    private Verdict together(
            YearCounts counts, CountedTable counted, PublishedTable table, List<PastPublication> past) {
        var years = List.of(counts.year());
        var facts = new ArrayList<>(new PublishedFacts(parameters).of(table, counted, years));
        var before = 0;
        for (var version : past) {
            var earlier = version.counts().year() == counts.year() ? version.table(counted.key()) : null;
            if (earlier == null || earlier.cells().isEmpty()) continue;
            if (!isSame(version.counts().table(counted.key()), earlier, counted)) {
                return Verdict.fails(Verdict.Rule.RULE_A);
            }
            var then = parameters.with(version.figures().k(), version.figures().profile());
            facts.addAll(new PublishedFacts(then).of(earlier, counted, years));
            before++;
        }
        if (before == 0) return Verdict.PASS;
        return new Ledger(parameters).audit(values(counts.year(), counted), facts, each(counts.year(), counted));
    }

    /** Whether an earlier version counted the same cases in the same rows. */
    private static boolean isSame(@Nullable CountedTable then, PublishedTable shown, CountedTable now) {
        return then != null
                && then.counts().equals(now.counts())
                && shown.cells().stream().allMatch(cell -> now.codes().containsAll(now.finest(cell.code())));
    }

    static Map<String, Integer> values(int year, CountedTable counted) {
        var values = new TreeMap<String, Integer>();
        for (var at = 0; at < counted.codes().size(); at++) {
            values.put(
                    PublishedFacts.part(year, counted.codes().get(at)),
                    counted.counts().get(at));
        }
        return values;
    }

    static List<List<String>> each(int year, CountedTable counted) {
        return counted.codes().stream()
                .map(code -> List.of(PublishedFacts.part(year, code)))
                .collect(Collectors.toList());
    }

    private PublishedTable without(CountedTable counted, List<Integer> years, PublishedTotal total, Reason reason) {
        var main = counted.key().equals(MAIN);
        var form = switch (total.kind()) {
            case EXACT -> reason == Reason.TOO_FEW_STAFF ? Form.NOTHING : Form.TOTAL;
            case CLASS -> main ? Form.TOTAL_CLASS : Form.NOTHING;
            case NONE, WITHHELD -> main ? Form.SENTENCE : Form.NOTHING;
        };
        return new PublishedTable(
                counted.id(),
                counted.of(),
                form,
                years,
                List.of(),
                form == Form.NOTHING ? PublishedTotal.NOTHING : total,
                main ? sentences(form, total) : List.of(),
                List.of(explanations.of(reason, null)),
                next(counted, reason, years.get(0)),
                Verdict.PASS);
    }

    /** They are about subjects, so they stand with the table of subjects only. */
    private static List<String> sentences(Form form, PublishedTotal total) {
        return switch (form) {
            case SENTENCE -> List.of(Totals.sentence(total));
            case TOTAL, TOTAL_CLASS -> List.of("noBreakdown");
            default -> List.of();
        };
    }

    private @Nullable Explanation next(CountedTable counted, Reason reason, int year) {
        return switch (reason) {
            case CLOSED_WINDOW ->
                Pool.POOLED.contains(counted.key())
                        ? explanations.of(Reason.NEXT_POOL, null, Map.of("year", year + Pool.YEARS - 1))
                        : more(counted, counted.total());
            case FEW -> explanations.of(Reason.NEXT_MORE, null, Map.of("n", leastOfBest(counted)));
            default -> explanations.of(Reason.NEXT_WORDS, null);
        };
    }

    /** From which total the best form is tried; not from how many there are, which nobody may work out from it. */
    private int leastOfBest(CountedTable counted) {
        return counted.groups().isEmpty() ? k : parameters.fineFactor() * k;
    }

    /** From which total a better form would be tried. */
    private Explanation more(CountedTable counted, int total) {
        var from = counted.groups().isEmpty() ? total + 1 : Math.max(total + 1, parameters.fineFactor() * k);
        while (function.inClosedWindow(from, counted.codes().size())) from++;
        return explanations.of(Reason.NEXT_MORE, null, Map.of("n", from));
    }
}
