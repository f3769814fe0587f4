package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.YearlyReportPublished;
import nl.klankbord.protocol.events.YearlyReportReady;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A yearly report from its year to its archive, as author, second reader and organisation meet it. */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class YearlyReportTest {
    private static final String READER = "/v1/organisation/yearly-reports";

    private TestYearlyReport desk;
    private TestChannel channel;
    private String author;
    private String reader;
    private String report;
    private int year;

    @BeforeEach
    void anOrganisationHasAnAdvisorAndAnOfficer() {
        desk = new TestYearlyReport();
        channel = desk.channel;
        author = desk.author;
        reader = channel.officers.get(0).token();
        report = desk.report;
        year = desk.year;
    }

    @Test
    void aReportIsWrittenCheckedReadByASecondPairOfEyesAndPublished() {
        var colleague = desk.colleague();
        var before = as(reader).get(READER).asString();
        desk.cards(22);
        assertEquals(before, as(reader).get(READER).asString());
        as(author)
                .get(TestYearlyReport.ALL)
                .then()
                .body("reports.findAll { it.year == " + year + " }.state", equalTo(List.of("COLLECTING")));
        as(colleague).get(report).then().statusCode(404);
        as(TestChannel.withOfficers(1).token()).get(report).then().statusCode(404);

        desk.take("FREEZE", "COLLECTING", Map.of()).then().statusCode(204);
        desk.take("BEGIN", "SNAPSHOT_FROZEN", Map.of()).then().statusCode(204);
        numbersInTextAreBound();
        desk.take("CHECK", "DRAFT", Map.of()).then().statusCode(204);
        assertEquals(before, as(reader).get(READER).asString());
        as(reader).get(READER + "/" + year).then().statusCode(404);
        secondReader(colleague);
        desk.take("FINALISE", "PEER_REVIEWED", Map.of()).then().statusCode(204);
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
        var seen = desk.tag();
        desk.text(seen, "Er waren 3 gesprekken, {contacts} contacten en {contactenn}.")
                .then()
                .statusCode(204)
                .header("ETag", not(equalTo(seen)));
        desk.text(seen, "Te laat.").then().statusCode(412).header("ETag", equalTo(desk.tag()));
        desk.text(null, "Zonder.").then().statusCode(428);
        as(author).get(report).then().body("findings.kind", containsInAnyOrder("DIGITS", "UNKNOWN_FIELD"));
        desk.take("CHECK", "DRAFT", Map.of()).then().statusCode(409).body("errors[0].pointer", equalTo("/fields"));
        desk.text(desk.tag(), "Er waren {contacts} contacten.").then().statusCode(204);
        desk.put(desk.tag(), Map.of("section", 15, "nl", "Nee.", "en", ""))
                .then()
                .statusCode(400);
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
        desk.take("REVIEW", "SDC_CHECKED", Map.of("answers", TestYearlyReport.answers(false)))
                .then()
                .statusCode(409);
        desk.text(desk.tag(), "Nu niet meer.").then().statusCode(409);
        as(colleague)
                .get(report)
                .then()
                .statusCode(200)
                .body("mine", equalTo(false))
                .body("steps", containsInAnyOrder("RETURN", "REVIEW"));
        desk.step(colleague, "REVIEW", "SDC_CHECKED", Map.of("answers", TestYearlyReport.answers(true)))
                .then()
                .statusCode(400);
        desk.step(
                        colleague,
                        "REVIEW",
                        "SDC_CHECKED",
                        Map.of("answers", TestYearlyReport.answers(false).subList(1, 10)))
                .then()
                .statusCode(400);
        desk.step(colleague, "RETURN", "SDC_CHECKED", Map.of("answers", TestYearlyReport.answers(true)))
                .then()
                .statusCode(204);
        as(colleague).get(report).then().statusCode(404);
        as(author)
                .get(report)
                .then()
                .body("review.answers.question", equalTo(List.of(6)))
                .body("review.answers.found", equalTo(List.of(true)));
        desk.take("CHECK", "DRAFT", Map.of()).then().statusCode(204);
        as(author).get(report).then().body("review", nullValue());
        desk.take("FINALISE", "SDC_CHECKED", Map.of()).then().statusCode(409);
        desk.step(colleague, "REVIEW", "SDC_CHECKED", Map.of("answers", TestYearlyReport.answers(false)))
                .then()
                .statusCode(204);
        desk.step(colleague, "FINALISE", "PEER_REVIEWED", Map.of()).then().statusCode(409);
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
        filesSayTheSame();
    }

    private void filesSayTheSame() {
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
        desk.take("PRESENT_BOARD", "FINAL", Map.of("heldOn", today.plusDays(1).toString()))
                .then()
                .statusCode(400);
        desk.take("PRESENT_OR", "FINAL", Map.of("heldOn", today.toString()))
                .then()
                .statusCode(409);
        desk.take("PRESENT_BOARD", "FINAL", Map.of("heldOn", today.toString(), "attendees", "directie"))
                .then()
                .statusCode(204);
        desk.take("PRESENT_OR", "PRESENTED_BOARD", Map.of("heldOn", today.toString()))
                .then()
                .statusCode(204);
        as(author)
                .get(report)
                .then()
                .body("meetings.kind", equalTo(List.of("BOARD", "WORKS_COUNCIL")))
                .body("meetings[0].attendees", equalTo("directie"))
                .body("dueOn", equalTo(today.plusWeeks(6).toString()));
        desk.take("TAKE_RESPONSE", "PRESENTED_OR", Map.of()).then().statusCode(204);
        desk.take("MONITOR", "MANAGEMENT_RESPONSE", Map.of()).then().statusCode(204);
        desk.take("ARCHIVE", "ACTIONS_MONITORED", Map.of()).then().statusCode(204);
    }

    private void correctedAndWithdrawn(String colleague) {
        desk.take("CORRECT", "ARCHIVED", Map.of()).then().statusCode(400);
        desk.take("CORRECT", "ARCHIVED", Map.of("reason", "Op 3 plaatsen was een adres onjuist."))
                .then()
                .statusCode(204);
        var first = as(reader).get(READER + "/" + year).asString();
        as(author)
                .get(report)
                .then()
                .body("version", equalTo(2))
                .body("versions", hasSize(2))
                .body("sections[0].editable", equalTo(true))
                .body("sections[0].nl", equalTo("Op 3 plaatsen was een adres onjuist."))
                .body("findings.findAll { it.section == 0 }.kind", hasItem("DIGITS"));
        desk.put(desk.tag(), Map.of("section", 0, "nl", "", "en", "")).then().statusCode(204);
        desk.take("CHECK", "DRAFT", Map.of()).then().statusCode(409).body("errors[0].pointer", equalTo("/reason"));
        desk.put(desk.tag(), Map.of("section", 0, "nl", "Een adres was onjuist.", "en", ""))
                .then()
                .statusCode(204);
        desk.text(desk.tag(), "Nu juist: {contacts}.").then().statusCode(204);
        desk.take("CHECK", "DRAFT", Map.of()).then().statusCode(204);
        desk.step(colleague, "REVIEW", "SDC_CHECKED", Map.of("answers", TestYearlyReport.answers(false)))
                .then()
                .statusCode(204);
        assertEquals(first, as(reader).get(READER + "/" + year).asString());
        desk.take("FINALISE", "PEER_REVIEWED", Map.of()).then().statusCode(204);
        as(reader)
                .get(READER + "/" + year)
                .then()
                .body("version", equalTo(2))
                .body("sections[0].blocks.text", hasItem("Een adres was onjuist."))
                .body("sections[5].blocks.text", hasItem("Nu juist: 22."));
        as(author).get(report).then().body("versions.state", equalTo(List.of("CORRECTED", "FINAL")));
        withdrawnByACode();
    }

    private void withdrawnByACode() {
        desk.take("WITHDRAW", "FINAL", Map.of("reason", "De stagiaire.")).then().statusCode(400);
        desk.take("WITHDRAW", "FINAL", Map.of("withdrawal", "De stagiaire."))
                .then()
                .statusCode(400);
        desk.take("WITHDRAW", "FINAL", Map.of("withdrawal", "ERROR_IN_TEXT"))
                .then()
                .statusCode(204);
        as(reader).get(READER + "/" + year).then().statusCode(404);
        as(reader)
                .get(READER)
                .then()
                .body("reports.state", equalTo(List.of("WITHDRAWN")))
                .body("reports[0].withdrawal", equalTo("ERROR_IN_TEXT"));
    }

    @Test
    void threeYearsStandBesideEachOther() {
        var colleague = desk.colleague();
        desk.published(year - 2, 22, colleague);
        desk.published(year - 1, 12, colleague);
        desk.published(year, 30, colleague);

        as(reader).get(READER).then().body("reports.year", equalTo(List.of(year, year - 1, year - 2)));
        as(reader)
                .get(READER + "/" + year)
                .then()
                .body(
                        "sections[4].blocks.find { it.id == 'T1' }.headers",
                        equalTo(List.of("Wat", "" + year, "" + (year - 1))))
                .body(
                        "sections[4].blocks.find { it.id == 'T1' }.rows[0].cells",
                        equalTo(List.of("Contacten", "30", "12")))
                .body(
                        "sections[8].blocks.find { it.id == 'years' }.rows.cells",
                        equalTo(List.of(
                                List.of("" + (year - 2), "22"),
                                List.of("" + (year - 1), "12"),
                                List.of("" + year, "30"))))
                .body("sections[8].blocks.text", hasItem(containsString("hoger")));
    }

    @Test
    void withoutANumberThereIsANilReport() {
        desk.cards(4);
        desk.take("FREEZE", "COLLECTING", Map.of()).then().statusCode(204);
        desk.take("BEGIN", "SNAPSHOT_FROZEN", Map.of()).then().statusCode(204);

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
        desk.take("FREEZE", "COLLECTING", Map.of()).then().statusCode(409);
    }

    @Test
    void aYearThatRunsIsNotFrozen() {
        var running = TestClock.today().getYear();
        var address = desk.at(running);
        write(author, TestYearlyReport.body("FREEZE", "COLLECTING", Map.of()))
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
}
