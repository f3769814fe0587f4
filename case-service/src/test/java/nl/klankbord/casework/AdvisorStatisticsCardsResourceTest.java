package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.write;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.StatisticsCardCorrected;
import nl.klankbord.protocol.events.StatisticsCardIssued;
import nl.klankbord.protocol.wire.CaseCodes;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.TaxonomyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorStatisticsCardsResourceTest {
    private TestPractice practice;
    private TestAdvisor advisor;
    private ChannelId channel;

    @BeforeEach
    void aChannel() {
        practice = TestPractice.open();
        advisor = practice.advisor().enrolled();
        channel = practice.openChannel(advisor);
    }

    @Test
    void cardsLeaveTogetherOnceThereAreEnough() {
        var few = Stream.generate(this::posted).limit(2).toList();
        nextBatch();
        few.forEach(card -> assertEquals(0, issued(card).size()));

        var enough = posted();
        nextBatch();

        var event = Broker.get()
                .expect(
                        StatisticsCardIssued.class,
                        issued -> issued.card().text().equals(enough));
        assertEquals(new TaxonomyCode("OO.PES"), event.codes().topic());
        assertEquals(TestClock.today().getYear(), event.year());
        await().untilAsserted(
                        () -> few.forEach(card -> assertEquals(1, issued(card).size())));
    }

    @Test
    void aCardIsCorrectedBeforeAndAfterItLeft() {
        var cards = Stream.generate(this::posted).limit(3).toList();
        put(advisor, cards.get(0), codes("topic", "OO.INT")).then().statusCode(204);
        nextBatch();
        await().untilAsserted(() -> assertEquals(1, issued(cards.get(0)).size()));
        assertEquals(
                new TaxonomyCode("OO.INT"), issued(cards.get(0)).get(0).codes().topic());

        cards.forEach(
                card -> put(advisor, card, codes("result", "RES.NIE")).then().statusCode(204));
        nextBatch();

        var corrected = Broker.get()
                .expect(
                        StatisticsCardCorrected.class,
                        event -> event.card().text().equals(cards.get(1)));
        assertEquals(new TaxonomyCode("RES.NIE"), corrected.codes().result());
    }

    @Test
    void oneNewCardDoesNotLeaveAloneAmongCorrections() {
        var cards = Stream.generate(this::posted).limit(3).toList();
        nextBatch();
        cards.forEach(
                card -> put(advisor, card, codes("result", "RES.NIE")).then().statusCode(204));
        var alone = posted();

        nextBatch();

        var corrected = Broker.get()
                .expect(
                        StatisticsCardCorrected.class,
                        event -> event.card().text().equals(cards.get(2)));
        assertEquals(new TaxonomyCode("RES.NIE"), corrected.codes().result());
        assertEquals(0, issued(alone).size());
    }

    @Test
    void theRowsOfCardsDoNotTellWhichOneCameLast() {
        assertEquals(4, Stream.generate(this::posted).limit(4).count());

        var transactions = Rows.of("""
                select distinct statistics_cards.xmin::text from statistics_cards join channels using (organisation_id)
                where channel_id = '%s'""".formatted(channel.hex()), row -> row.getString(1));

        assertEquals(1, transactions.size());
    }

    @Test
    void whatWasNotAskedIsUnknownAndWhatWasIsOnTheCard() {
        var cards = Stream.generate(this::posted).limit(3).toList();
        put(advisor, cards.get(0), codes("answer", "TE_LAAT")).then().statusCode(204);
        var older = codes("topic", "OO.PES");
        List.of("party", "known", "answer").forEach(older::remove);
        put(advisor, cards.get(1), older).then().statusCode(204);
        older.remove("nature");
        put(advisor, cards.get(2), older).then().statusCode(400);
        nextBatch();

        var told = Broker.get()
                .expect(StatisticsCardIssued.class, event -> event.card().text().equals(cards.get(0)))
                .codes();
        assertEquals(
                List.of("COLLEGA", "BEKEND_BIJ_VP", "TE_LAAT"),
                Stream.of(told.party(), told.known(), told.answer())
                        .map(TaxonomyCode::value)
                        .toList());
        await().untilAsserted(() -> assertEquals(1, issued(cards.get(1)).size()));
        var unasked = issued(cards.get(1)).get(0).codes();
        assertEquals(
                List.of(CaseCodes.UNKNOWN, CaseCodes.UNKNOWN, CaseCodes.UNKNOWN),
                List.of(unasked.party(), unasked.known(), unasked.answer()));
    }

    @Test
    void aBatchIsNotSentTwice() {
        nextBatch();
        var cards = Stream.generate(this::posted).limit(4).toList();

        await().during(java.time.Duration.ofSeconds(2))
                .untilAsserted(
                        () -> cards.forEach(card -> assertEquals(0, issued(card).size())));
    }

    @Test
    void theYearsBatchTakesWhatIsLeftAndForgetsItsNames() {
        var card = posted();
        var year = TestClock.today().getYear() - 2;
        Rows.change("update statistics_cards set card_year = %d where card_id = '%s'".formatted(year, card));

        nextBatch();

        await().untilAsserted(() -> assertEquals(1, issued(card).size()));
        assertEquals(List.of(), Rows.naming(card));
        put(advisor, card, codes("topic", "OO.PES"), year).then().statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({
        "topic, OO.NEW",
        "topic, oo.pes",
        "nature, OO.PES",
        "role, WERKNEMER",
        "relation, GETUIGE",
        "channel, FAX",
        "mode, PRATEN",
        "result, RES.TOP",
        "reason, CLO.ZZZ",
        "talks, C9",
        "duration, LANG",
        "party, GETUIGE",
        "party, Jan de Vries",
        "known, Jan de Vries",
        "known, BEKEND",
        "answer, 3",
        "answer, 2026-11-24"
    })
    void aCodeOutsideItsListIsRefused(String member, String code) {
        put(advisor, UUID.randomUUID().toString(), codes(member, code)).then().statusCode(400);
    }

    @Test
    void extraTopicsAreFewAndOthersThanTheMainOne() {
        Stream.of(List.of("OO.PES"), List.of("OO.INT", "OO.INT"), List.of("OO.INT", "OO.SEX", "OO.AGR"))
                .forEach(extra -> put(advisor, UUID.randomUUID().toString(), codes("extraTopics", extra))
                        .then()
                        .statusCode(400));
        put(advisor, UUID.randomUUID().toString(), codes("actions", List.of()))
                .then()
                .statusCode(400);
    }

    @Test
    void somebodyElsesChannelOrCardIsNotThere() {
        var card = posted();
        var stranger = TestPractice.open().advisor().enrolled();
        var elsewhere = practice.advisor().enrolled();
        var other = practice.openChannel(elsewhere);

        var missing = put(stranger, UUID.randomUUID().toString(), codes("topic", "OO.PES"));
        var notServing = put(elsewhere, card, codes("topic", "OO.PES"));
        assertEquals(404, missing.statusCode());
        assertEquals(missing.asString(), notServing.asString());
        var body =
                Map.of("channel", other.hex(), "year", TestClock.today().getYear(), "codes", codes("topic", "OO.SEX"));
        write(elsewhere.token(), body)
                .put("/v1/advisor/statistics-cards/" + card)
                .then()
                .statusCode(404)
                .body("type", equalTo(missing.path("type")));
    }

    @Test
    void noColumnLeadsFromACardToACaseAPersonOrADay() {
        var columns = Rows.of(
                "select column_name from information_schema.columns where table_name = 'statistics_cards' order by 1",
                row -> row.getString(1));

        assertEquals(List.of("card_id", "card_year", "codes", "issued", "organisation_id"), columns);
    }

    private String posted() {
        var card = UUID.randomUUID().toString();
        put(advisor, card, codes("topic", "OO.PES")).then().statusCode(204);
        return card;
    }

    private Response put(TestAdvisor actor, String card, Map<String, Object> codes) {
        return put(actor, card, codes, TestClock.today().getYear());
    }

    private Response put(TestAdvisor actor, String card, Map<String, Object> codes, int year) {
        var body = Map.of("channel", channel.hex(), "year", year, "codes", codes);
        return write(actor.token(), body).put("/v1/advisor/statistics-cards/" + card);
    }

    private static Map<String, Object> codes(String member, Object other) {
        var codes = new HashMap<String, Object>(Map.of(
                "topic",
                "OO.PES",
                "nature",
                "LN.PER",
                "role",
                "SLACHTOFFER",
                "relation",
                "WERKNEMER",
                "channel",
                "PLATFORM",
                "mode",
                "ZELF_AANPAKKEN",
                "result",
                "RES.DEE",
                "reason",
                "CLO.AFG",
                "talks",
                "C2_3",
                "duration",
                "W2_8"));
        codes.putAll(Map.of("party", "COLLEGA", "known", "BEKEND_BIJ_VP", "answer", "OP_TIJD"));
        codes.put("extraTopics", List.of());
        codes.put("actions", List.of("ACT.LUI"));
        codes.put(member, other);
        return codes;
    }

    /** As if the month had changed; waits until the batch is over. */
    private static void nextBatch() {
        Rows.change("delete from statistics_batches");
        await().until(() -> !Rows.of("select batch_on from statistics_batches", row -> row.getString(1))
                .isEmpty());
    }

    private static List<StatisticsCardIssued> issued(String card) {
        return Broker.get()
                .events(StatisticsCardIssued.class, event -> event.card().text().equals(card));
    }
}
