package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.AbsenceEnded;
import nl.klankbord.protocol.events.AbsencePlanned;
import nl.klankbord.protocol.events.AbsenceStarted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AbsencesResourcesTest {
    private static final String MINE = "/v1/advisor/absences";
    private static final String PRACTICE = "/v1/practice/absences";

    private final LocalDate today = TestClock.today();
    private TestPractice practice;
    private TestAdvisor advisor;
    private TestAdvisor backup;

    @BeforeEach
    void twoAdvisors() {
        practice = TestPractice.open();
        advisor = practice.advisor().enrolled();
        backup = practice.advisor().enrolled();
    }

    @Test
    void anAbsenceOfTodayStartsAtOnceAndBothSidesSeeIt() {
        String id = plan(advisor, today, today, backup, true)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        var started = Broker.get()
                .expect(AbsenceStarted.class, event -> event.absence().text().equals(id));
        assertEquals(advisor.person, started.advisor());
        assertEquals(backup.person, started.backup());
        assertEquals(today, started.until());
        assertEquals(today, started.releasesFrom());
        as(advisor.token())
                .get(MINE)
                .then()
                .body("mine", hasSize(1))
                .body("mine[0].state", equalTo("STARTED"))
                .body("mine[0].backupName", equalTo("Noor van Dalen"))
                .body("colleagues", hasSize(1))
                .body("covering", hasSize(0));
        as(backup.token()).get(MINE).then().body("mine", hasSize(0)).body("covering[0].id", equalTo(id));

        write(advisor.token()).post(MINE + "/" + id + "/endings").then().statusCode(204);
        Broker.get().expect(AbsenceEnded.class, event -> event.absence().text().equals(id));
        write(advisor.token()).post(MINE + "/" + id + "/endings").then().statusCode(404);
        as(backup.token()).get(MINE).then().body("covering", hasSize(0));
    }

    @Test
    void aLaterAbsenceIsToldAndWaits() {
        String id = plan(advisor, today.plusDays(3), today.plusDays(9), null, false)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(
                id,
                plan(advisor, today.plusDays(3), today.plusDays(9), null, false)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));

        var planned = Broker.get()
                .expect(AbsencePlanned.class, event -> event.absence().text().equals(id));
        assertFalse(planned.byColleague());
        as(advisor.token()).get(MINE).then().body("mine[0].state", equalTo("PLANNED"));
        assertEquals(
                0,
                Broker.get()
                        .events(
                                AbsenceStarted.class,
                                event -> event.absence().text().equals(id))
                        .size());
    }

    @Test
    void whatAManagerEntersIsToldAtOnceAndReleasesLater() {
        var body = new HashMap<String, Object>();
        body.put("person", advisor.person.text());
        body.put("plan", body(today, today.plusDays(6), backup, true));
        String id = write(practice.token(), body)
                .post(PRACTICE)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        var planned = Broker.get()
                .expect(AbsencePlanned.class, event -> event.absence().text().equals(id));
        var started = Broker.get()
                .expect(AbsenceStarted.class, event -> event.absence().text().equals(id));
        assertEquals(true, planned.byColleague());
        assertFalse(started.releasesFrom().isBefore(today.plusDays(2)));
        as(advisor.token()).get(MINE).then().body("mine[0].byColleague", equalTo(true));
        as(practice.token()).get(PRACTICE).then().body("absences", hasSize(1));
        write(TestPractice.open().token(), body).post(PRACTICE).then().statusCode(404);
        write(advisor.token(), body).post(PRACTICE).then().statusCode(403);
        as(practice.token()).get("/v1/practice/audit").then().body("lines.action", hasItem("ABSENCE_PLANNED"));

        var ending = PRACTICE + "/" + id + "/endings";
        write(TestPractice.open().token()).post(ending).then().statusCode(404);
        write(practice.token()).post(ending).then().statusCode(204);
        write(practice.token()).post(ending).then().statusCode(404);
        as(practice.token()).get(PRACTICE).then().body("absences", hasSize(0));
    }

    @Test
    void aCaseInWhichSomebodyStaysReachableIsLeftOutAndNobodyElseLearnsOfIt() {
        var channel = practice.openChannel(advisor, backup);
        var held = TestConversation.on(channel).grantedTo(advisor).received().caseId();
        var other = TestConversation.on(channel).grantedTo(backup).received().caseId();

        String id = leavingOut(held.text(), advisor, backup)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        var started = Broker.get()
                .expect(AbsenceStarted.class, event -> event.absence().text().equals(id));
        assertEquals(List.of(held), started.exceptions());
        as(advisor.token()).get(MINE).then().body("mine[0].exceptions", equalTo(List.of(held.text())));
        as(backup.token()).get(MINE).then().body("covering[0].exceptions", hasSize(0));
        as(practice.token()).get(PRACTICE).then().body("absences[0].exceptions", hasSize(0));
        leavingOut(held.text(), backup, advisor).then().statusCode(404);
        leavingOut(UUID.randomUUID().toString(), backup, advisor).then().statusCode(404);
        var entered = new HashMap<String, Object>(Map.of("person", backup.person.text()));
        entered.put("plan", planWithout(other.text(), advisor));
        write(practice.token(), entered).post(PRACTICE).then().statusCode(400);
    }

    private Response leavingOut(String left, TestAdvisor who, TestAdvisor colleague) {
        return write(who.token(), planWithout(left, colleague)).post(MINE);
    }

    private Map<String, Object> planWithout(String left, TestAdvisor colleague) {
        var plan = body(today, today, colleague, true);
        plan.put("exceptions", List.of(left));
        return plan;
    }

    @Test
    void whatAnAdvisorPlannedIsNotForTheManagerToTakeBack() {
        String id = plan(advisor, today, today, null, false).path("id");

        write(practice.token()).post(PRACTICE + "/" + id + "/endings").then().statusCode(404);

        as(advisor.token()).get(MINE).then().body("mine", hasSize(1));
    }

    @Test
    void aPlanThatCannotBeIsRefusedWithItsReason() {
        var stranger = TestPractice.open().advisor().enrolled();
        refused(400, "past", plan(advisor, today.minusDays(1), today, null, false));
        refused(400, "range", plan(advisor, today.plusDays(1), today, null, false));
        refused(400, "self", plan(advisor, today, today, advisor, false));
        refused(400, "unknown", plan(advisor, today, today, stranger, false));

        plan(backup, today.plusDays(5), today.plusDays(5), null, false).then().statusCode(201);
        refused(409, "absent", plan(advisor, today.plusDays(4), today.plusDays(6), backup, true));
        plan(advisor, today.plusDays(7), today.plusDays(9), backup, false)
                .then()
                .statusCode(201);
        refused(409, "covering", plan(backup, today.plusDays(8), today.plusDays(8), null, false));
        refused(409, "overlap", plan(advisor, today.plusDays(9), today.plusDays(11), null, false));
    }

    @Test
    void anAbsenceOfSomebodyElseIsNotThere() {
        String id = plan(advisor, today, today, null, false).path("id");

        var mine = write(backup.token()).post(MINE + "/" + id + "/endings");
        var unknown = write(backup.token()).post(MINE + "/" + UUID.randomUUID() + "/endings");
        assertEquals(404, mine.statusCode());
        assertEquals(unknown.asString(), mine.asString());
    }

    private static void refused(int status, String code, Response answer) {
        answer.then().statusCode(status).body("errors[0].code", equalTo(code));
    }

    private static Response plan(
            TestAdvisor who, LocalDate from, LocalDate until, @Nullable TestAdvisor backup, boolean chain) {
        return write(who.token(), body(from, until, backup, chain)).post(MINE);
    }

    private static Map<String, Object> body(
            LocalDate from, LocalDate until, @Nullable TestAdvisor backup, boolean chain) {
        var body = new HashMap<String, Object>();
        body.put("from", from.toString());
        body.put("until", until.toString());
        body.put("backup", backup == null ? null : backup.person.text());
        body.put("chain", chain);
        return body;
    }
}
