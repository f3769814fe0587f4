package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.events.PersonAdmitted;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.events.StatisticsCardIssued;
import nl.klankbord.protocol.events.YearlyReportPublished;
import nl.klankbord.protocol.events.YearlyReportReady;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.CardId;
import nl.klankbord.protocol.wire.CaseCodes;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.TaxonomyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A yearly report from its year to its archive, as author, second reader and organisation meet it. */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class YearlyReportTest {
    private static final String ADVISOR = "/v1/advisor/yearly-reports";
    private static final String READER = "/v1/organisation/yearly-reports";

    /** Over, and past its freeze, whatever day it is. */
    private final int year =
            TestClock.today().getYear() - 1 - (TestClock.today().getDayOfYear() < 20 ? 1 : 0);

    private TestChannel channel;
    private String author;
    private String reader;
    private String report;

    @BeforeEach
    void anOrganisationHasAnAdvisorAndAnOfficer() {
        channel = TestChannel.withOfficers(1);
        author = channel.token();
        reader = channel.officers.get(0).token();
        report = ADVISOR + "/" + channel.organisation.text() + "/" + year;
    }

    @Test
    void aReportIsWrittenCheckedReadByASecondPairOfEyesAndPublished() {
        var colleague = colleague();
        var before = as(reader).get(READER).asString();
        cards(22);
        assertEquals(before, as(reader).get(READER).asString());
        as(author)
                .get(ADVISOR)
                .then()
                .body("reports.findAll { it.year == " + year + " }.state", equalTo(List.of("COLLECTING")));
        as(colleague).get(report).then().statusCode(404);
        as(TestChannel.withOfficers(1).token()).get(report).then().statusCode(404);

        take("FREEZE", "COLLECTING", Map.of()).then().statusCode(204);
        take("BEGIN", "SNAPSHOT_FROZEN", Map.of()).then().statusCode(204);
        numbersInTextAreBound();
        take("CHECK", "DRAFT", Map.of()).then().statusCode(204);
        assertEquals(before, as(reader).get(READER).asString());
        as(reader).get(READER + "/" + year).then().statusCode(404);
        secondReader(colleague);
        take("FINALISE", "PEER_REVIEWED", Map.of()).then().statusCode(204);
        readersHaveIt();
        presentedAndArchived();
        correctedAndWithdrawn(colleague);
    }

    private void numbersInTextAreBound() {
        as(author)
                .get(report)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("mine", equalTo(true))
                .body("nil", equalTo(false))
                .body("steps", containsInAnyOrder("CHECK"))
                .body("author.name", equalTo("Somebody"))
                .body("audit.passes", equalTo(true))
                .body("audit.decisions.size()", not(equalTo(0)))
                .body("fields.name", hasItems("contacts", "year", "T2/topic/OO.PES"))
                .body("fields.find { it.name == 'contacts' }.nl", equalTo("22"))
                .body("findings", hasSize(0))
                .body("questions", hasSize(10))
                .body("sections", hasSize(17));
        var seen = tag();
        text(seen, "Er waren 3 gesprekken, {contacts} contacten en {contactenn}.")
                .then()
                .statusCode(204)
                .header("ETag", not(equalTo(seen)));
        text(seen, "Te laat.").then().statusCode(412).header("ETag", equalTo(tag()));
        text(null, "Zonder.").then().statusCode(428);
        as(author).get(report).then().body("findings.kind", containsInAnyOrder("DIGITS", "UNKNOWN_FIELD"));
        take("CHECK", "DRAFT", Map.of()).then().statusCode(409).body("errors[0].pointer", equalTo("/fields"));
        text(tag(), "Er waren {contacts} contacten.").then().statusCode(204);
        put(tag(), Map.of("section", 15, "nl", "Nee.", "en", "")).then().statusCode(400);
        as(author)
                .get(report + "/document?lang=en")
                .then()
                .body("draft", equalTo(true))
                .body("sections[13].blocks.id", hasItem("law"))
                .body("sections[5].blocks.text", hasItem("Er waren 22 contacten."))
                .body("sections[5].blocks.language", hasItem("nl"));
        as(author).get(report + "/page?lang=xx").then().statusCode(400);
    }

    private void secondReader(String colleague) {
        var ready = Broker.get()
                .expect(YearlyReportReady.class, event -> event.organisation().equals(channel.organisation));
        assertEquals(1, ready.advisors().size());
        take("REVIEW", "SDC_CHECKED", Map.of("answers", answers(false))).then().statusCode(409);
        text(tag(), "Nu niet meer.").then().statusCode(409);
        as(colleague)
                .get(report)
                .then()
                .statusCode(200)
                .body("mine", equalTo(false))
                .body("steps", containsInAnyOrder("RETURN", "REVIEW"));
        step(colleague, "REVIEW", "SDC_CHECKED", Map.of("answers", answers(true)))
                .then()
                .statusCode(400);
        step(
                        colleague,
                        "REVIEW",
                        "SDC_CHECKED",
                        Map.of("answers", answers(false).subList(1, 10)))
                .then()
                .statusCode(400);
        step(colleague, "RETURN", "SDC_CHECKED", Map.of()).then().statusCode(204);
        as(colleague).get(report).then().statusCode(404);
        take("CHECK", "DRAFT", Map.of()).then().statusCode(204);
        take("FINALISE", "SDC_CHECKED", Map.of()).then().statusCode(409);
        step(colleague, "REVIEW", "SDC_CHECKED", Map.of("answers", answers(false)))
                .then()
                .statusCode(204);
        step(colleague, "FINALISE", "PEER_REVIEWED", Map.of()).then().statusCode(409);
    }

    private void readersHaveIt() {
        var published = Broker.get()
                .expect(
                        YearlyReportPublished.class,
                        event -> event.organisation().equals(channel.organisation));
        assertEquals(List.of(channel.officers.get(0).person), published.readers());
        var board = TestReader.board(channel.organisation).token();
        var council = TestReader.worksCouncil(channel.organisation).token();
        for (var token : List.of(reader, board, council)) {
            as(token)
                    .get(READER)
                    .then()
                    .body("reports", hasSize(1))
                    .body("reports[0].state", equalTo("PUBLISHED"))
                    .body("reports[0].hash", notNullValue());
            as(token)
                    .get(READER + "/" + year)
                    .then()
                    .body("draft", equalTo(false))
                    .body("organisation", equalTo("=Bakkerij; Korenaar"))
                    .body("sections[5].blocks.text", hasItem("Er waren 22 contacten."));
        }
        as(TestOfficer.alone().token()).get(READER + "/" + year).then().statusCode(404);
        as(author).get(READER).then().statusCode(403);
        as(reader)
                .get(READER + "/" + year + "/page")
                .then()
                .contentType("text/html")
                .body(containsString("<h1>"));
        as(reader).get(READER + "/" + year + "/page.css").then().contentType("text/css");
        var paper = as(reader).get(READER + "/" + year + "/report.pdf?lang=en");
        paper.then()
                .contentType("application/pdf")
                .header("Content-Disposition", containsString(year + "-yearly-report.pdf"));
        assertEquals("%PDF", new String(paper.asByteArray(), 0, 4, StandardCharsets.US_ASCII));
        as(reader).get(READER + "/" + year + "/data.csv").then().body(startsWith("\uFEFFtable,"));
        as(reader)
                .get(READER + "/" + year + "/data.json")
                .then()
                .body("k", equalTo(5))
                .body("tables.find { it.id == 'T1' }.rows.find { it.code == 'total' }.value", equalTo(22));
    }

    private void presentedAndArchived() {
        var today = TestClock.today();
        take("PRESENT_BOARD", "FINAL", Map.of("heldOn", today.plusDays(1).toString()))
                .then()
                .statusCode(400);
        take("PRESENT_OR", "FINAL", Map.of("heldOn", today.toString())).then().statusCode(409);
        take("PRESENT_BOARD", "FINAL", Map.of("heldOn", today.toString(), "attendees", "directie"))
                .then()
                .statusCode(204);
        take("PRESENT_OR", "PRESENTED_BOARD", Map.of("heldOn", today.toString()))
                .then()
                .statusCode(204);
        as(author)
                .get(report)
                .then()
                .body("meetings.kind", equalTo(List.of("BOARD", "WORKS_COUNCIL")))
                .body("meetings[0].attendees", equalTo("directie"))
                .body("dueOn", equalTo(today.plusWeeks(6).toString()));
        take("TAKE_RESPONSE", "PRESENTED_OR", Map.of()).then().statusCode(204);
        take("MONITOR", "MANAGEMENT_RESPONSE", Map.of()).then().statusCode(204);
        take("ARCHIVE", "ACTIONS_MONITORED", Map.of()).then().statusCode(204);
    }

    private void correctedAndWithdrawn(String colleague) {
        take("CORRECT", "ARCHIVED", Map.of()).then().statusCode(400);
        take("CORRECT", "ARCHIVED", Map.of("reason", "Een adres was onjuist."))
                .then()
                .statusCode(204);
        var first = as(reader).get(READER + "/" + year).asString();
        as(author).get(report).then().body("version", equalTo(2)).body("versions", hasSize(2));
        text(tag(), "Nu juist: {contacts}.").then().statusCode(204);
        take("CHECK", "DRAFT", Map.of()).then().statusCode(204);
        step(colleague, "REVIEW", "SDC_CHECKED", Map.of("answers", answers(false)))
                .then()
                .statusCode(204);
        assertEquals(first, as(reader).get(READER + "/" + year).asString());
        take("FINALISE", "PEER_REVIEWED", Map.of()).then().statusCode(204);
        as(reader)
                .get(READER + "/" + year)
                .then()
                .body("version", equalTo(2))
                .body("sections[5].blocks.text", hasItem("Nu juist: 22."));
        as(author).get(report).then().body("versions.state", equalTo(List.of("CORRECTED", "FINAL")));
        take("WITHDRAW", "FINAL", Map.of("reason", "Op verzoek.")).then().statusCode(204);
        as(reader).get(READER + "/" + year).then().statusCode(404);
        as(reader)
                .get(READER)
                .then()
                .body("reports.state", equalTo(List.of("WITHDRAWN")))
                .body("reports[0].reason", equalTo("Op verzoek."));
    }

    @Test
    void withoutANumberThereIsANilReport() {
        cards(4);
        take("FREEZE", "COLLECTING", Map.of()).then().statusCode(204);
        take("BEGIN", "SNAPSHOT_FROZEN", Map.of()).then().statusCode(204);

        as(author)
                .get(report)
                .then()
                .body("state", equalTo("NIL_REPORT"))
                .body("nil", equalTo(true))
                .body("fields.find { it.name == 'contacts' }.nl", equalTo("kleiner dan 5 (ook nul)"));
        as(author)
                .get(report + "/document")
                .then()
                .body(
                        "sections[4].blocks.text",
                        hasItem("Het aantal contacten was kleiner dan vijf (dit kan ook nul zijn)."))
                .body("sections[4].blocks.kind", not(hasItem("table")));
        take("FREEZE", "COLLECTING", Map.of()).then().statusCode(409);
    }

    @Test
    void aYearThatRunsIsNotFrozen() {
        var running = TestClock.today().getYear();
        var address = ADVISOR + "/" + channel.organisation.text() + "/" + running;
        write(author, body("FREEZE", "COLLECTING", Map.of()))
                .header("If-Match", as(author).get(address).header("ETag"))
                .post(address + "/steps")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("not-frozen"));
        as(author)
                .get(address)
                .then()
                .body("state", equalTo("COLLECTING"))
                .body("dueOn", equalTo((running + 1) + "-01-15"));
        as(author).get(address.replace("" + running, "" + (running + 1))).then().statusCode(404);
    }

    private String colleague() {
        var subject = "colleague-" + UUID.randomUUID();
        var person = new PersonId(UUID.randomUUID());
        var kid = AdvisorIdentity.draw(TestOfficer.RANDOM).kid();
        Broker.get()
                .tell(
                        Topics.PRACTICE_PEOPLE,
                        person.text(),
                        new PersonAdmitted(
                                person,
                                new KeycloakSubject(subject),
                                kid,
                                PersonRole.ADVISOR,
                                channel.practice,
                                false));
        var token = Tokens.advisor(subject);
        await().until(() -> as(token).get(ADVISOR).statusCode() == 200);
        return token;
    }

    private void cards(int count) {
        IntStream.range(0, count).forEach(any -> {
            var card = new CardId(UUID.randomUUID());
            var issued = new StatisticsCardIssued(card, channel.organisation, year, codes(), TestClock.today());
            Broker.get().tell(Topics.CASE_STATISTICS, card.text(), issued);
        });
        var known =
                "select count(*) from statistics_cards where organisation_id = '" + channel.organisation.text() + "'";
        await().until(() -> Rows.of(known, row -> row.getInt(1)).get(0) == count);
    }

    private static CaseCodes codes() {
        return new CaseCodes(
                code("OO.PES"),
                List.of(),
                code("LN.PER"),
                code("SLACHTOFFER"),
                code("WERKNEMER"),
                code("PLATFORM"),
                code("SPARREN"),
                List.of(code("ACT.LUI")),
                code("RES.DEE"),
                code("CLO.AFG"),
                code("C2_3"),
                code("W2_8"));
    }

    private static TaxonomyCode code(String code) {
        return new TaxonomyCode(code);
    }

    private String tag() {
        return as(author).get(report).header("ETag");
    }

    private Response text(String tag, String nl) {
        return put(tag, Map.of("section", 5, "nl", nl, "en", ""));
    }

    private Response put(String tag, Map<String, Object> section) {
        var request = write(author, Map.of("sections", List.of(section)));
        if (tag != null) request = request.header("If-Match", tag);
        return request.put(report + "/text");
    }

    private Response take(String step, String from, Map<String, Object> members) {
        return step(author, step, from, members);
    }

    private Response step(String token, String step, String from, Map<String, Object> members) {
        return write(token, body(step, from, members)).header("If-Match", tag()).post(report + "/steps");
    }

    private static Map<String, Object> body(String step, String from, Map<String, Object> members) {
        var body = new HashMap<String, Object>(members);
        body.put("step", step);
        body.put("from", from);
        return body;
    }

    private static List<Map<String, Object>> answers(boolean sixthFound) {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(question -> Map.<String, Object>of(
                        "question", question, "found", sixthFound && question == 6, "remark", ""))
                .toList();
    }
}
