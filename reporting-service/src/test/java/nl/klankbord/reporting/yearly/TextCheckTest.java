package nl.klankbord.reporting.yearly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import nl.klankbord.reporting.yearly.TextCheck.Finding;
import nl.klankbord.reporting.yearly.TextCheck.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCheckTest {
    private final BoundFields fields = new BoundFields(
            SampleYear.organisation("Zorggroep Veldzicht", 480),
            SampleYear.figures(SampleYear.YEAR, 480, List.of(6, 5, 3, 4, 1, 2, 0, 1, 0, 0)));

    @ParameterizedTest
    @CsvSource({
        "Er waren 3 contacten, DIGITS, 3",
        "Ongeveer 12.5% had last, DIGITS, 12.5%",
        "Enkele collega's spraken erover, NUMBER_WORD, Enkele",
        "Wij spraken één persoon, NUMBER_WORD, één",
        "Het was in het Voorjaar, DAY_WORD, Voorjaar",
        "Er was opnieuw onrust, POINTS_BACK, opnieuw",
        "Zie {contactenn} hierboven, UNKNOWN_FIELD, {contactenn}"
    })
    void dutchTextIsWarnedAbout(String text, Kind kind, String word) {
        assertEquals(List.of(new Finding(5, "nl", kind, text.indexOf(word), word.length(), word)), found(text, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "There were several contacts, NUMBER_WORD, several",
        "Somebody came in March, DAY_WORD, March",
        "It happened once more, POINTS_BACK, once more"
    })
    void englishTextIsWarnedAbout(String text, Kind kind, String word) {
        assertTrue(
                found("", text).contains(new Finding(5, "en", kind, text.indexOf(word), word.length(), word)),
                () -> found("", text).toString());
    }

    @Test
    void boundNumbersAndOrdinaryWordsAreFine() {
        assertEquals(
                List.of(),
                found(
                        "Er waren {contacts} contacten in {year}, waarvan {T2/topic/OO.PES} over pesten. Een tweede gesprek"
                                + " hielp een collega; iemand achterin en de vierhoek ook.",
                        "There were {contacts} contacts. Someone talked to anyone who stayed."));
        assertEquals(List.of(), TextCheck.of(ReportTexts.prefilled(), fields));
    }

    @Test
    void aFieldIsPutInFromWhatIsPublished() {
        assertEquals(
                "22, 6, kleiner dan 5 (ook nul)",
                fields.resolve("{contacts}, {T2/topic/OO.PES}, {T2/topic/OO.SEX}", Language.NL));
        assertEquals("{nothing}", fields.resolve("{nothing}", Language.EN));
    }

    private List<Finding> found(String nl, String en) {
        return TextCheck.of(ReportTexts.none().with(Map.of(5, new TwoLanguages(nl, en))), fields);
    }
}
