package nl.klankbord.reporting.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nl.klankbord.disclosure.Form;
import nl.klankbord.disclosure.Profile;
import nl.klankbord.disclosure.PublishedTable;
import nl.klankbord.disclosure.PublishedTotal;
import nl.klankbord.disclosure.PublishedTotal.Kind;
import nl.klankbord.disclosure.Verdict;
import nl.klankbord.disclosure.YearFigures;
import org.junit.jupiter.api.Test;

class GroundsTest {
    private static final Verdict VERDICT = new Verdict(true, Verdict.Rule.OK);
    private static final PublishedTotal NONE = new PublishedTotal(Kind.NONE, null, null, null);
    private static final PublishedTotal SIX = new PublishedTotal(Kind.EXACT, 6, null, null);
    private static final PublishedTotal FIVE_TO_NINE = new PublishedTotal(Kind.CLASS, null, 5, 9);

    @Test
    void onlyANumberThatWasPublishedLetsSomethingRestOnCases() {
        assertEquals(false, Grounds.tell(List.of()));
        assertEquals(false, Grounds.tell(List.of(year(2026, NONE))));
        assertEquals(true, Grounds.tell(List.of(year(2026, SIX))));
        assertEquals(true, Grounds.tell(List.of(year(2026, FIVE_TO_NINE))));
    }

    @Test
    void theNewestYearDecides() {
        assertEquals(false, Grounds.tell(List.of(year(2026, NONE), year(2025, SIX))));
        assertEquals(true, Grounds.tell(List.of(year(2025, NONE), year(2026, SIX))));
    }

    private static YearFigures year(int year, PublishedTotal total) {
        var table = new PublishedTable(
                "T1", "contacts", Form.TOTAL, List.of(year), List.of(), total, List.of(), List.of(), null, VERDICT);
        return new YearFigures(year, 5, Profile.STRICT, List.of(table), false, true, null);
    }
}
