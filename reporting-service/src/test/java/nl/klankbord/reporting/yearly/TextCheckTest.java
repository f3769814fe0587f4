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
        "Er waren er drieëntwintig, NUMBER_WORD, drieëntwintig",
        "Bij zestig procent hielp het, NUMBER_WORD, zestig",
        "Er kwam een tweede melding, NUMBER_WORD, tweede",
        "De eerste was in de pauze, NUMBER_WORD, eerste",
        "Wij spraken beide leidinggevenden, NUMBER_WORD, beide",
        "Het gebeurde viermaal, NUMBER_WORD, viermaal",
        "Een drietal kwam langs, NUMBER_WORD, drietal",
        "Onder de III, DIGITS, III",
        "Wij spraken ３ mensen, DIGITS, ３",
        "Dat was ½ van hen, DIGITS, ½",
        "Het was vorige week, DAY_WORD, vorige week",
        "There were several contacts, NUMBER_WORD, several",
        "Zie {contactenn} hierboven, UNKNOWN_FIELD, {contactenn}"
    })
    void dutchTextIsWarnedAbout(String text, Kind kind, String word) {
        assertEquals(List.of(new Finding(5, "nl", kind, text.indexOf(word), word.length(), word)), found(text, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "There were several contacts, NUMBER_WORD, several",
        "Somebody came in March, DAY_WORD, March",
        "We heard both of them, NUMBER_WORD, both",
        "The second came later, NUMBER_WORD, second",
        "For sixty percent it helped, NUMBER_WORD, sixty",
        "Wij spraken drie mensen, NUMBER_WORD, drie",
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
                        "Er waren {contacts} contacten in {year}, waarvan {T2/topic/OO.PES} over pesten. Een volgend gesprek"
                                + " hielp een collega; iemand achterin en de vierhoek ook.",
                        "There were {contacts} contacts. Someone talked to anyone who stayed."));
        assertEquals(List.of(), TextCheck.of(ReportTexts.prefilled(), fields));
        assertEquals(
                List.of(),
                found(
                        "Ten eerste is een eerste gesprek normaal en helemaal gewoon; een aantal teams en het totaal staan hierboven.",
                        "First of all, the advice took part in daily work."));
    }

    /** A letter with its sign may come as two, such as from a paste on some machines. */
    @Test
    void aNumberWordIsFoundHoweverItsLettersAreMade() {
        var apart = "Wij spraken e\u0301e\u0301n persoon";
        assertEquals(
                List.of("één"), found(apart, "").stream().map(Finding::word).toList());
    }

    /** What advisors typed elsewhere stands in the report too. */
    @Test
    void adviceAndSignalsAreLookedAt() {
        var advice = new Block.AdviceEntry(
                "id",
                false,
                "Bestuur",
                "Praat met team Zuid",
                "Twee mensen vroegen erom",
                "Rust",
                "HR",
                null,
                "Open",
                null);
        var signal = new Block.Paragraph("Onrust. Dit kwam vorige week.", "nl");
        assertEquals(
                List.of("Twee", "vorige week"),
                TextCheck.ofMaterial(
                                11,
                                List.of(advice, signal, new Block.Paragraph("Twee regels van het programma.", null)))
                        .stream()
                        .map(Finding::word)
                        .toList());
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
