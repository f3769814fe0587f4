package nl.klankbord.disclosure;

import java.util.List;

/**
 * Statutory terms: a percentage of many reports only, then a sentence, below k nothing. Nor is there anything when no number
 * of cases is told, because a sentence about reports would say how many at least there were.
 */
final class Terms {
    private static final int WHOLE = 100;

    private final Parameters parameters;

    Terms(Parameters parameters) {
        this.parameters = parameters;
    }

    PublishedTable of(YearCounts counts, PublishedTotal total) {
        var ended = counts.terms().ended();
        var met = counts.terms().met();
        var missed = ended - met;
        if (!total.hasNumber() || ended < parameters.k())
            return table(counts.year(), Form.NOTHING, List.of(), List.of());
        if (missed == 0) return table(counts.year(), Form.ROWS, List.of(), List.of("termsAllMet"));
        if (ended < parameters.percentFrom() || missed < parameters.k() || met < parameters.k()) {
            return table(counts.year(), Form.ROWS, List.of(), List.of("termsNotAllMet"));
        }
        var percent = Math.round((float) WHOLE * met / ended);
        return table(
                counts.year(),
                Form.ROWS,
                List.of(ShownCell.exactly(percent).as("percentMet")),
                List.of("termsNotAllMet"));
    }

    private static PublishedTable table(int year, Form form, List<PublishedCell> cells, List<String> sentences) {
        return new PublishedTable(
                "T8",
                "terms",
                form,
                List.of(year),
                cells,
                PublishedTotal.NOTHING,
                sentences,
                List.of(),
                null,
                Verdict.PASS);
    }
}
