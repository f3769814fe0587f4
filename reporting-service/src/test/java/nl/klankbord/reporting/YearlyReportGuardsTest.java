package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.YearlyReportWithdrawn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a yearly report refuses: one person for two, another text than was read, a number that was taken back. */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class YearlyReportGuardsTest {
    private static final String READER = "/v1/organisation/yearly-reports";

    private TestYearlyReport desk;
    private TestChannel channel;
    private String reader;

    @BeforeEach
    void anOrganisationHasAnAdvisorAndAnOfficer() {
        desk = new TestYearlyReport();
        channel = desk.channel;
        reader = channel.officers.get(0).token();
    }

    @Test
    void anAuthorWithANewKeyIsNoSecondReader() {
        desk.checked(22);
        channel.withANewKey();

        as(desk.author).get(desk.report).then().body("mine", equalTo(true)).body("steps", equalTo(List.of("RETURN")));
        desk.review(desk.author).then().statusCode(409);
        desk.review(desk.colleague()).then().statusCode(204);
        desk.take("FINALISE", "PEER_REVIEWED", Map.of()).then().statusCode(204);
    }

    @Test
    void whoeverWroteOrCheckedReadsNothingAsASecondReader() {
        var first = channel.withColleague().advisor;
        var second = channel.colleagueToken();
        var third = desk.colleague();
        desk.checked(22);
        channel.servedBy(null);
        desk.step(second, "RETURN", "SDC_CHECKED", Map.of()).then().statusCode(204);
        desk.step(second, "CHECK", "DRAFT", Map.of()).then().statusCode(204);
        channel.servedBy(first);

        as(second).get(desk.report).then().body("steps", not(hasItem("REVIEW")));
        desk.review(second).then().statusCode(409);
        desk.review(desk.author).then().statusCode(409);
        assertThrows(
                IllegalStateException.class,
                () -> Rows.of(
                        "update yearly_reports set reader_marks = writer_marks where organisation_id = '"
                                + channel.organisation + "' returning 1",
                        row -> row.getInt(1)));
        desk.review(third).then().statusCode(204);
    }

    /** Where the author leaves after the reading, the reader does not become the author of what they read. */
    @Test
    void aReaderDoesNotFinaliseWhatTheyRead() {
        channel.withColleague();
        desk.checked(22);
        desk.review(channel.colleagueToken()).then().statusCode(204);
        channel.servedBy(null);

        desk.step(channel.colleagueToken(), "FINALISE", "PEER_REVIEWED", Map.of())
                .then()
                .statusCode(409);
        desk.step(channel.colleagueToken(), "RETURN", "PEER_REVIEWED", Map.of())
                .then()
                .statusCode(204);
    }

    @Test
    void aReportUnderCorrectionCanBeWithdrawnAndItsCorrectionDropped() {
        desk.published(desk.year, 22, desk.colleague());
        desk.take("CORRECT", "FINAL", Map.of("reason", "Een adres.")).then().statusCode(204);
        as(desk.author).get(desk.report).then().body("steps", hasItems("CHECK", "WITHDRAW", "DROP"));
        desk.take("DROP", "DRAFT", Map.of()).then().statusCode(204);
        as(desk.author)
                .get(desk.report)
                .then()
                .body("state", equalTo("FINAL"))
                .body("versions.state", equalTo(List.of("FINAL", "DROPPED")));
        desk.take("CORRECT", "FINAL", Map.of("reason", "Toch.")).then().statusCode(204);
        as(reader).get(READER + "/" + desk.year).then().statusCode(200);

        desk.take("WITHDRAW", "DRAFT", Map.of("withdrawal", "OTHER")).then().statusCode(204);

        as(reader).get(READER + "/" + desk.year).then().statusCode(404);
        as(reader)
                .get(READER)
                .then()
                .body("reports.state", equalTo(List.of("WITHDRAWN")))
                .body("reports[0].withdrawal", equalTo("OTHER"));
        as(desk.author)
                .get(desk.report)
                .then()
                .body("version", equalTo(3))
                .body("versions.state", equalTo(List.of("WITHDRAWN", "DROPPED", "DRAFT")));
        desk.take("WITHDRAW", "DRAFT", Map.of("withdrawal", "OTHER")).then().statusCode(409);
    }

    /** Taking it back first is the right thing to do, and costs nobody the year. */
    @Test
    void aReportThatWasWithdrawnIsToldToItsReadersAndCanStillBeCorrected() {
        var colleague = desk.colleague();
        desk.published(desk.year, 22, colleague);
        desk.take("WITHDRAW", "FINAL", Map.of("withdrawal", "ERROR_IN_TEXT"))
                .then()
                .statusCode(204);
        var told = Broker.get()
                .expect(
                        YearlyReportWithdrawn.class,
                        event -> event.organisation().equals(channel.organisation));
        assertEquals(List.of(channel.officers.get(0).person), told.readers());
        as(desk.author).get(desk.report).then().body("steps", equalTo(List.of("CORRECT")));

        desk.take("CORRECT", "WITHDRAWN", Map.of("reason", "Een zin was onjuist."))
                .then()
                .statusCode(204);
        as(reader).get(READER).then().body("reports.state", equalTo(List.of("WITHDRAWN")));
        desk.take("DROP", "DRAFT", Map.of()).then().statusCode(204);
        desk.take("CORRECT", "WITHDRAWN", Map.of("reason", "Toch.")).then().statusCode(204);
        desk.take("CHECK", "DRAFT", Map.of()).then().statusCode(204);
        desk.review(colleague).then().statusCode(204);
        desk.take("FINALISE", "PEER_REVIEWED", Map.of()).then().statusCode(204);

        as(reader)
                .get(READER + "/" + desk.year)
                .then()
                .body("version", equalTo(3))
                .body("sections[0].blocks.text", hasItem("Toch."));
        as(reader).get(READER).then().body("reports.state", equalTo(List.of("PUBLISHED")));
        as(desk.author)
                .get(desk.report)
                .then()
                .body("versions.state", equalTo(List.of("WITHDRAWN", "DROPPED", "FINAL")));
    }

    /** Most organisations have no works council: nobody logs a meeting that was not held. */
    @Test
    void withoutAWorksCouncilAReportIsFinishedAllTheSame() {
        desk.published(desk.year, 22, desk.colleague());
        var today = TestClock.today();
        desk.take("PRESENT_BOARD", "FINAL", Map.of("heldOn", today.toString()))
                .then()
                .statusCode(204);
        as(desk.author)
                .get(desk.report)
                .then()
                .body("steps", hasItems("PRESENT_OR", "TAKE_RESPONSE"))
                .body("dueOn", equalTo(laterOf(today.plusWeeks(6).toString(), (desk.year + 1) + "-05-01")));
        desk.take("TAKE_RESPONSE", "PRESENTED_BOARD", Map.of()).then().statusCode(204);
        desk.take("MONITOR", "MANAGEMENT_RESPONSE", Map.of()).then().statusCode(204);
        desk.take("ARCHIVE", "ACTIONS_MONITORED", Map.of()).then().statusCode(204);
        as(desk.author).get(desk.report).then().body("meetings.kind", equalTo(List.of("BOARD")));
    }

    private static String laterOf(String one, String other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** A pool over two years is audited with both, so the second waits until the first is in the ledger. */
    @Test
    void aReportWaitsForAnyOtherOfTheOrganisation() throws Exception {
        desk.cards(22);
        try (var other = Rows.connect()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute("select pg_advisory_xact_lock(hashtextextended('yearly-report "
                            + channel.organisation.text() + "', 0))");
            var step = CompletableFuture.supplyAsync(
                    () -> desk.take("FREEZE", "COLLECTING", Map.of()).statusCode());
            await().until(() -> !Rows.of(
                            "select 1 from pg_locks where locktype = 'advisory' and not granted", row -> row.getInt(1))
                    .isEmpty());
            other.rollback();
            assertEquals(204, step.get());
        }
    }

    @Test
    void whatBecomesFinalIsWhatWasRead() {
        var colleague = desk.colleague();
        desk.checked(22);
        desk.review(colleague).then().statusCode(204);
        ProfileResourcesTest.keep(desk.author, channel, 0, "Blad van het personeel")
                .then()
                .statusCode(204);

        desk.take("FINALISE", "PEER_REVIEWED", Map.of())
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/document"))
                .body("errors[0].code", equalTo("changed"));
        desk.take("RETURN", "PEER_REVIEWED", Map.of()).then().statusCode(204);
        desk.take("CHECK", "DRAFT", Map.of()).then().statusCode(204);
        ProfileResourcesTest.keep(desk.author, channel, 1, "Een ander blad")
                .then()
                .statusCode(204);
        desk.review(colleague).then().statusCode(409).body("errors[0].code", equalTo("changed"));
        desk.take("RETURN", "SDC_CHECKED", Map.of()).then().statusCode(204);
        desk.take("CHECK", "DRAFT", Map.of()).then().statusCode(204);
        desk.review(colleague).then().statusCode(204);
        desk.take("FINALISE", "PEER_REVIEWED", Map.of()).then().statusCode(204);
    }

    @Test
    void aNumberThatWasWithdrawnIsNotPrintedAgain() {
        var colleague = desk.colleague();
        var before = desk.year - 1;
        desk.published(before, 12, colleague);
        write(desk.author, TestYearlyReport.body("WITHDRAW", "FINAL", Map.of("withdrawal", "ERROR_IN_FIGURES")))
                .header("If-Match", as(desk.author).get(desk.at(before)).header("ETag"))
                .post(desk.at(before) + "/steps")
                .then()
                .statusCode(204);
        desk.published(desk.year, 30, colleague);

        var total = as(reader).get(READER + "/" + desk.year).then().extract();
        assertEquals(
                2,
                total.<List<String>>path("sections[4].blocks.find { it.id == 'T1' }.headers")
                        .size());
        assertEquals(List.of(), total.path("sections[8].blocks.findAll { it.id == 'years' }"));
    }

    @Test
    void adviceGivenWhileAReportIsWrittenIsOfThatReportAndItsAnswerIsAwaited() {
        var advice = UUID.randomUUID();
        var address = "/v1/advisor/advice/" + channel.organisation + "/" + advice;
        write(desk.author, AdviceResourcesTest.text("OTHER_SOURCES"))
                .post(address)
                .then()
                .statusCode(204);
        var colleague = desk.colleague();
        desk.cards(22);
        desk.take("FREEZE", "COLLECTING", Map.of()).then().statusCode(204);
        desk.take("BEGIN", "SNAPSHOT_FROZEN", Map.of()).then().statusCode(204);
        write(desk.author, Map.of("step", "GIVE", "version", 1, "noTrace", List.of()))
                .post(address + "/steps")
                .then()
                .statusCode(204);
        desk.take("CHECK", "DRAFT", Map.of()).then().statusCode(204);
        desk.review(colleague).then().statusCode(204);
        desk.take("FINALISE", "PEER_REVIEWED", Map.of()).then().statusCode(204);
        as(reader)
                .get(READER + "/" + desk.year)
                .then()
                .body("sections[11].blocks.text", hasItem("Maak de route bekend"));
        var today = TestClock.today().toString();
        desk.take("PRESENT_BOARD", "FINAL", Map.of("heldOn", today)).then().statusCode(204);
        desk.take("PRESENT_OR", "PRESENTED_BOARD", Map.of("heldOn", today))
                .then()
                .statusCode(204);

        desk.take("TAKE_RESPONSE", "PRESENTED_OR", Map.of())
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("unanswered"));
        write(reader, Map.of("response", "ADOPT", "reason", "Dit past", "owner", "HR", "due", today, "version", 2))
                .post("/v1/organisation/advice/" + advice + "/answer")
                .then()
                .statusCode(204);
        desk.take("TAKE_RESPONSE", "PRESENTED_OR", Map.of()).then().statusCode(204);
    }
}
