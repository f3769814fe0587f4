package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.AppointmentCancelled;
import nl.klankbord.protocol.events.AppointmentConfirmed;
import nl.klankbord.protocol.events.AppointmentHeld;
import nl.klankbord.protocol.events.AppointmentRequested;
import nl.klankbord.protocol.wire.AppointmentId;
import nl.klankbord.protocol.wire.CaseId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorAppointmentsResourceTest {
    private final LocalDate today = TestClock.today();
    private TestPractice practice;
    private TestAdvisor advisor;
    private TestConversation conversation;
    private CaseId id;

    @BeforeEach
    void aCase() {
        practice = TestPractice.open();
        advisor = practice.advisor().enrolled();
        conversation = TestConversation.on(practice.openChannel(advisor)).grantedTo(advisor);
        id = conversation.received().caseId();
    }

    @Test
    void aFirstTalkIsFreeAndTheNextIsNot() {
        var first = newId();
        assertFree(true);
        step(advisor, first, "propose").then().statusCode(200).body("type", equalTo("FIRST_CONSULT"));
        step(advisor, first, "confirm", today, null)
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("on", equalTo(today.toString()))
                .body("freeUntil", equalTo(today.minusDays(2).toString()));

        step(advisor, first, "hold", null, 5).then().statusCode(200).body("type", equalTo("FIRST_CONSULT"));

        assertFree(false);
        var next = newId();
        step(advisor, next, "request").then().statusCode(200).body("type", equalTo("FOLLOW_UP"));
        as(advisor.token()).get(path()).then().body("appointments", hasSize(2));
    }

    @Test
    void whatHappensIsToldByTheDayAndWithoutTheCase() {
        var appointment = newId();
        step(advisor, appointment, "request");
        step(advisor, appointment, "confirm", today.plusDays(7), null);
        step(advisor, appointment, "cancel", today, null);

        Broker.get()
                .expect(AppointmentRequested.class, event -> event.appointment().equals(appointment));
        var confirmed = Broker.get()
                .expect(AppointmentConfirmed.class, event -> event.appointment().equals(appointment));
        assertEquals(today.plusDays(7), confirmed.day());
        Broker.get()
                .expect(AppointmentCancelled.class, event -> event.appointment().equals(appointment));
        var heard = Broker.get()
                .heard(AppointmentConfirmed.class, event -> event.appointment().equals(appointment))
                .get(0);
        assertEquals(Broker.startOfToday(), heard.envelope().time());
        assertFalse(heard.envelope().data().toString().contains(id.text()));
        assertEquals(appointment.hex(), heard.key());
    }

    @Test
    void theSameAgainChangesNothing() {
        var appointment = newId();
        step(advisor, appointment, "propose");
        step(advisor, appointment, "confirm", today, null);
        step(advisor, appointment, "hold", null, 4);
        step(advisor, appointment, "hold", null, 4).then().statusCode(200);
        Broker.get().expect(AppointmentHeld.class, event -> event.appointment().equals(appointment));

        step(advisor, appointment, "cancel", today, null).then().statusCode(409);

        assertEquals(
                1,
                Broker.get()
                        .events(
                                AppointmentHeld.class,
                                event -> event.appointment().equals(appointment))
                        .size());
        assertEquals(List.of("EERSTE_CONSULT 4"), sums());
    }

    @Test
    void aHeldTalkIsTimeOfThePracticeWithoutTheCase() {
        for (var quarters : List.of(4, 3, 2)) talk(quarters);

        assertEquals(List.of("EERSTE_CONSULT 4", "VERVOLG 5"), sums());
        assertEquals(
                List.of("first 1"), counts(YearMonth.from(today)), "the free talk does not count, a second one once");
    }

    /** A reader must be able to count a case once over a year of months. */
    @Test
    void aCaseIsCountedOnceAMonthWithTheMonthBefore() {
        for (var quarters : List.of(4, 3)) talk(quarters);
        var former = YearMonth.from(today).minusMonths(2);
        Rows.change("update case_months set last_on = '%s' where case_id = '%s'".formatted(former.atDay(1), id));
        Rows.change("delete from case_counts");

        talk(2);
        talk(2);

        assertEquals(List.of(former + " 1"), counts(YearMonth.from(today)));
    }

    private void talk(int quarters) {
        var appointment = newId();
        step(advisor, appointment, "propose");
        step(advisor, appointment, "confirm", today, null);
        step(advisor, appointment, "hold", null, quarters).then().statusCode(200);
    }

    private List<String> counts(YearMonth month) {
        return Rows.of("""
                select coalesce(to_char(before_on, 'YYYY-MM'), 'first') || ' ' || cases from case_counts n
                join channels c on c.organisation_id = n.organisation_id join cases k on k.channel_id = c.channel_id
                where k.id = '%s' and n.month_on = '%s' order by 1""".formatted(id, month.atDay(1)), row -> row.getString(1));
    }

    @Test
    void whoCannotOpenTheCaseLearnsNothing() {
        var appointment = newId();
        step(advisor, appointment, "request");
        var colleague = practice.advisor().enrolled();
        var unknown = new CaseId(UUID.randomUUID());
        var reading = List.of(
                as(colleague.token()).get(path()),
                as(colleague.token()).get(path().replace(id.text(), unknown.text())));
        var writing = List.of(
                step(colleague, appointment, "hold", today, 1),
                write(colleague.token(), "{\"step\":\"hold\"}")
                        .post(path().replace(id.text(), unknown.text()) + "/" + appointment.hex() + "/steps"));

        for (var answers : List.of(reading, writing)) {
            assertEquals(404, answers.get(0).statusCode());
            assertEquals(answers.get(0).asString(), answers.get(1).asString());
        }
        as(practice.token()).get(path()).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"step\":\"dance\"}",
                "{\"step\":\"cancel-late\"}",
                "{\"step\":\"keep\"}",
                "{\"step\":\"request\",\"place\":\"thuis\"}",
                "{\"step\":\"request\",\"quarters\":0}",
                "{\"step\":\"request\",\"quarters\":97}",
                "{\"step\":\"request\",\"on\":\"2026-11-24T10:00:00\"}"
            })
    void whatIsNoStepIsRefused(String body) {
        write(advisor.token(), body)
                .post(path() + "/" + newId().hex() + "/steps")
                .then()
                .statusCode(400);
    }

    @Test
    void aTalkThatWasHeldTookSomeTime() {
        var appointment = newId();
        step(advisor, appointment, "propose");
        step(advisor, appointment, "confirm", today, null);

        step(advisor, appointment, "hold").then().statusCode(400);
    }

    @Test
    void appointmentsGoWithTheirConversation() {
        var appointment = newId();
        step(advisor, appointment, "request");

        conversation.deleted();

        await().untilAsserted(() -> assertEquals(List.of(), Rows.naming(appointment.hex())));
    }

    private void assertFree(boolean free) {
        as(advisor.token())
                .get(path())
                .then()
                .statusCode(200)
                .body("firstConsultFree", equalTo(free))
                .body("freeCancelHours", equalTo(48));
    }

    private List<String> sums() {
        return Rows.of(
                "select kind || ' ' || quarters from time_sums s join channels c on c.organisation_id = s.organisation_id"
                        + " join cases k on k.channel_id = c.channel_id where k.id = '" + id + "' order by kind",
                row -> row.getString(1));
    }

    private Response step(TestAdvisor who, AppointmentId appointment, String step) {
        return step(who, appointment, step, null, null);
    }

    private Response step(
            TestAdvisor who,
            AppointmentId appointment,
            String step,
            @Nullable LocalDate on,
            @Nullable Integer quarters) {
        var body = new HashMap<String, Object>();
        body.put("step", step);
        if (on != null) body.put("on", on.toString());
        if (quarters != null) body.put("quarters", quarters);
        return write(who.token(), body).post(path() + "/" + appointment.hex() + "/steps");
    }

    private String path() {
        return "/v1/advisor/cases/" + id + "/appointments";
    }

    private static AppointmentId newId() {
        return AppointmentId.of(TestAdvisor.bytes(AppointmentId.LENGTH));
    }
}
