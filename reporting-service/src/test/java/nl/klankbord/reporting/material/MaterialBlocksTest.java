package nl.klankbord.reporting.material;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.klankbord.protocol.wire.TaxonomyCode;
import nl.klankbord.reporting.activities.ActivityFact;
import nl.klankbord.reporting.activities.MeetingFact;
import nl.klankbord.reporting.activities.Occasion;
import nl.klankbord.reporting.activities.Partner;
import nl.klankbord.reporting.advice.Addressee;
import nl.klankbord.reporting.advice.AdviceFact;
import nl.klankbord.reporting.advice.AdviceState;
import nl.klankbord.reporting.advice.Basis;
import nl.klankbord.reporting.advice.Response;
import nl.klankbord.reporting.advice.SignalFact;
import nl.klankbord.reporting.advice.SignalForm;
import nl.klankbord.reporting.advice.SignalState;
import nl.klankbord.reporting.profile.CompliancePoint;
import nl.klankbord.reporting.profile.CompliancePoint.Judgement;
import nl.klankbord.reporting.profile.CompliancePoint.What;
import nl.klankbord.reporting.yearly.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialBlocksTest {
    private static final MaterialWords WORDS = new MaterialWords(new ObjectMapper());
    private static final LocalDate DAY = LocalDate.of(2026, 6, 12);

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyCodeHasWords(String language) {
        var said = WORDS.in(language);
        var codes = Stream.of(Addressee.values(), Response.values(), Partner.values(), Occasion.values(), What.values())
                .flatMap(Stream::of)
                .map(Enum::name);
        codes.forEach(code -> assertFalse(said.say(code).isBlank(), code));
        for (var state : AdviceState.values())
            assertFalse(said.say("state." + state).isBlank());
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertEquals(WORDS.in("nl").words().keySet(), WORDS.in("en").words().keySet());
    }

    @Test
    void activitiesAreShownWithoutTheirDaysAndMeetingsWithThem() {
        var held = List.of(
                new ActivityFact(new TaxonomyCode("VOORLICHTING"), 2, 2, 12, 35),
                new ActivityFact(new TaxonomyCode("TRAINING"), 3, 1, 101, null),
                new ActivityFact(new TaxonomyCode("OVERLEG"), 1, 4, 0, 0));
        var meetings = List.of(new MeetingFact(Occasion.MID_TERM, Partner.BOARD, DAY));

        var blocks = WorkBlocks.activities(held, meetings, WORDS.in("nl"));

        var chart = (Block.Chart) blocks.get(0);
        var quarters = (Block.Table) blocks.get(1);
        assertEquals(chart.table(), quarters.id());
        assertEquals(
                List.of("4", "2", "1", "0"),
                quarters.rows().stream().map(row -> row.cells().get(1)).toList());
        assertEquals(
                List.of(1.0, 0.5, 0.25, 0.0),
                chart.bars().stream().map(Block.Bar::share).toList());
        var table = (Block.Table) blocks.get(2);
        assertEquals(
                List.of("Voorlichting", "2", "2", "12 tot 35"),
                table.rows().get(0).cells());
        assertEquals("101 of meer", table.rows().get(1).cells().get(3));
        assertEquals("–", table.rows().get(2).cells().get(3));
        assertEquals(new Block.Items(List.of("Tussentijdse evaluatie met bestuur, 12 juni 2026")), blocks.get(3));
    }

    @Test
    void aSignalSaysOnWhatItRests() {
        var other = signal(Basis.OTHER_SOURCES, "overleg met de OR");
        var blocks = AdviceBlocks.signals(List.of(other, signal(Basis.CASES, null)), WORDS.in("nl"));

        assertEquals(
                AdviceBlocks.paragraph("Dit signaal rust op andere bronnen dan casussen: overleg met de OR."),
                blocks.get(1));
        assertEquals(
                AdviceBlocks.paragraph("Dit signaal rust op genoeg casussen om niemand te kunnen bedoelen."),
                blocks.get(3));
    }

    @Test
    void thisYearsAdviceStandsFirstWithoutItsAnswerAndThenWithIt() {
        var answered = advice(Response.PARTLY, AdviceState.ACTION_OPEN);
        var waiting = advice(null, AdviceState.GIVEN);
        var said = WORDS.in("en");

        var given = AdviceBlocks.given(List.of(answered, waiting), said);
        var answers = AdviceBlocks.answered(List.of(answered, waiting), said);

        assertEquals(2, given.size());
        assertEquals(null, ((Block.AdviceEntry) given.get(0)).response());
        assertEquals(2, answers.size());
        assertEquals(
                AdviceBlocks.paragraph(
                        "The organisation wrote this itself, after the report. Nobody read it for anything that"
                                + " leads back to people, and it is no part of what the advisor signed."),
                answers.get(0));
        assertEquals(
                new Block.Response("Adopted in part", "First this", "HR", DAY),
                ((Block.AdviceEntry) answers.get(1)).response());
        assertEquals(
                List.of(AdviceBlocks.paragraph("No advice has been answered yet.")),
                AdviceBlocks.answered(List.of(waiting), said));
    }

    @Test
    void whereTheAdviceOfEarlierYearsStandsIsDrawnAboveATableThatSaysTheSame() {
        var open = advice(Response.PARTLY, AdviceState.ACTION_OPEN);
        var blocks = AdviceBlocks.followedUp(List.of(open, advice(null, AdviceState.GIVEN), open), WORDS.in("nl"));

        var chart = (Block.Chart) blocks.get(0);
        var table = (Block.Table) blocks.get(1);
        assertEquals(chart.table(), table.id());
        assertEquals(
                List.of("GIVEN", "ACTION_OPEN"),
                table.rows().stream().map(Block.Row::code).toList());
        assertEquals(
                List.of("1", "2"),
                table.rows().stream().map(row -> row.cells().get(1)).toList());
        assertEquals(
                List.of("1", "2"), chart.bars().stream().map(Block.Bar::text).toList());
        assertEquals(5, blocks.size());
        assertEquals(1, AdviceBlocks.followedUp(List.of(open), WORDS.in("nl")).size());
    }

    @Test
    void whatIsNotNeededIsNoYes() {
        var sheet = List.of(
                new CompliancePoint(What.CONSENT, Judgement.NOT_NEEDED, DAY),
                new CompliancePoint(What.PROCEDURE, Judgement.MET, DAY));

        assertEquals(
                List.of(
                        AdviceBlocks.paragraph("Wat er bij u geregeld is, voor zover wij dat weten:"),
                        new Block.Facts(List.of(
                                new Block.Fact(
                                        "Instemming van de ondernemingsraad",
                                        "niet nodig: er is geen ondernemingsraad"),
                                new Block.Fact("Regeling voor het melden van misstanden", "ja, 12 juni 2026")))),
                WorkBlocks.compliance(sheet, WORDS.in("nl")));
        assertEquals(List.of(), WorkBlocks.context(Optional.empty(), 2026, WORDS.in("nl")));
    }

    private static SignalFact signal(Basis basis, String sources) {
        return new SignalFact(
                UUID.randomUUID(),
                "Werkdruk",
                "Dit horen wij",
                basis,
                sources,
                SignalForm.ORAL,
                SignalState.GIVEN,
                DAY);
    }

    @Test
    void ofMoreAdviceThanFiveTheOthersAreNamed() {
        var all = Collections.nCopies(7, advice(null, AdviceState.GIVEN));

        var given = AdviceBlocks.given(all, WORDS.in("en"));

        assertEquals(7, given.size());
        assertEquals(AdviceBlocks.paragraph("This advice was given too:"), given.get(5));
        assertEquals(new Block.Items(List.of("Make it known", "Make it known")), given.get(6));
        assertEquals(5, AdviceBlocks.given(all.subList(0, 5), WORDS.in("en")).size());
    }

    private static AdviceFact advice(Response response, AdviceState state) {
        var answered = response != null;
        return new AdviceFact(
                UUID.randomUUID(),
                2026,
                new TaxonomyCode("PROCES"),
                Addressee.BOARD,
                false,
                Basis.OTHER_SOURCES,
                "Make it known",
                "Few know it",
                "Who seeks, finds",
                "HR",
                null,
                state,
                response,
                answered ? "First this" : null,
                answered ? "HR" : null,
                answered ? DAY : null,
                answered ? DAY : null,
                null);
    }
}
