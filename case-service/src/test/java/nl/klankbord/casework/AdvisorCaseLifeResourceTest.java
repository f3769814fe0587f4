package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.CaseAftercareBegan;
import nl.klankbord.protocol.events.CaseClosed;
import nl.klankbord.protocol.events.CaseModeConfirmed;
import nl.klankbord.protocol.events.CaseStepChosen;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.ChannelId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorCaseLifeResourceTest {
    private static final String CASES = "/v1/advisor/cases/";

    private TestPractice practice;
    private TestAdvisor advisor;
    private ChannelId channel;
    private TestConversation conversation;
    private CaseId id;

    @BeforeEach
    void aCaseThatWasAnswered() {
        practice = TestPractice.open();
        advisor = practice.advisor().enrolled();
        channel = practice.openChannel(advisor);
        conversation = TestConversation.on(channel).grantedTo(advisor);
        id = conversation.received().caseId();
    }

    @Test
    void aCaseGoesThroughItsStagesToTheEnd() {
        answered();

        step("CONFIRM_MODE", "INTAKE").then().statusCode(204);
        step("CHOOSE_STEP", "EXPLORING").then().statusCode(204);
        step("STEP_DONE", "ACCOMPANYING").then().statusCode(204);
        step("CLOSE", "AFTERCARE").then().statusCode(409);
        code(advisor).then().statusCode(204);
        step("CLOSE", "AFTERCARE").then().statusCode(204);

        var today = TestClock.today();
        var closed =
                Broker.get().expect(CaseClosed.class, event -> event.caseId().equals(id));
        assertEquals(new CaseClosed(id, today.plusMonths(3), today.plusMonths(12), today), closed);
        List.of(CaseModeConfirmed.class, CaseStepChosen.class, CaseAftercareBegan.class)
                .forEach(type -> assertEquals(1, told(type)));
        read().body("status", equalTo("CLOSED"))
                .body("coded", equalTo(true))
                .body("end.closed", equalTo(today.toString()))
                .body("end.reopenUntil", equalTo(today.plusMonths(3).toString()))
                .body("end.purgeDue", equalTo(today.plusMonths(12).toString()));
    }

    @Test
    void aRepeatedStepChangesNothingAndAForbiddenOneIsAConflict() {
        answered();

        step("CHOOSE_STEP", "INTAKE").then().statusCode(409);
        step("CONFIRM_MODE", "EXPLORING").then().statusCode(409);
        step("CONFIRM_MODE", "INTAKE").then().statusCode(204);
        step("CONFIRM_MODE", "INTAKE").then().statusCode(204);
        step("TALK_WAS_ENOUGH", "INTAKE").then().statusCode(409);

        read().body("status", equalTo("EXPLORING"));
        Broker.get().expect(CaseModeConfirmed.class, event -> event.caseId().equals(id));
        assertEquals(1, told(CaseModeConfirmed.class));
    }

    @Test
    void aModeNeedsAWordOfTheReporter() {
        conversation.advisorWrote(advisor, 0).advisorWrote(advisor, 1);
        await().untilAsserted(() -> read().body("status", equalTo("INTAKE")));

        step("CONFIRM_MODE", "INTAKE").then().statusCode(409);
    }

    @Test
    void onlyWhatABrowserMayAskForIsTaken() {
        answered();

        for (var step : List.of("FALL_DORMANT", "LOSE_CONTACT", "REOPEN", "RESUME", "PURGE", "DELETE", "ANSWER")) {
            step(step, "INTAKE").then().statusCode(409);
        }
        step("DANCE", "INTAKE").then().statusCode(400);
        step("CLOSE", "SOMEWHERE").then().statusCode(400);
        write(advisor.token(), "{}").post(CASES + id + "/steps").then().statusCode(400);
        read().body("status", equalTo("INTAKE"));
    }

    @Test
    void aCaseIsWithdrawnOnlyAfterAWordOfTheReporter() {
        conversation.advisorWrote(advisor, 0).advisorWrote(advisor, 1);
        await().untilAsserted(() -> read().body("status", equalTo("INTAKE")));
        code(advisor).then().statusCode(204);
        step("WITHDRAW", "INTAKE").then().statusCode(409);

        conversation.reporterWrote(1);
        await().untilAsserted(() -> read().body("r2a", equalTo(1)));
        step("WITHDRAW", "INTAKE").then().statusCode(204);

        Broker.get().expect(CaseClosed.class, event -> event.caseId().equals(id));
        read().body("status", equalTo("CLOSED"));
    }

    @Test
    void spamIsSetAsideWithoutACode() {
        step("SET_ASIDE", "RECEIVED").then().statusCode(204);

        read().body("status", equalTo("CLOSED")).body("coded", equalTo(false));
    }

    @Test
    void whoeverHasNoKeyFindsNothingToChange() {
        answered();
        var colleague = practice.advisor().enrolled();
        var unknown = new CaseId(UUID.randomUUID());
        var hold = Map.of(
                "reason", "COURT_CASE", "until", TestClock.today().plusDays(9).toString());
        List<Function<CaseId, Response>> calls = List.of(
                it -> step(colleague, it, "CONFIRM_MODE", "INTAKE"),
                it -> step(colleague, it, "DELETE", "INTAKE"),
                it -> write(colleague.token()).post(CASES + it + "/codings"),
                it -> write(colleague.token(), Map.of("runs", true)).put(CASES + it + "/legal-clock"),
                it -> write(colleague.token(), hold).put(CASES + it + "/legal-hold"),
                it -> write(colleague.token()).delete(CASES + it + "/legal-hold"));

        for (var call : calls) {
            var missing = call.apply(unknown);
            var another = call.apply(id);
            assertEquals(404, missing.statusCode());
            assertEquals(404, another.statusCode());
            assertEquals(missing.asString(), another.asString());
        }
        write(practice.token(), Map.of("step", "CLOSE", "from", "INTAKE"))
                .post(CASES + id + "/steps")
                .then()
                .statusCode(403);
    }

    private void answered() {
        conversation.advisorWrote(advisor, 0).advisorWrote(advisor, 1).reporterWrote(1);
        await().untilAsserted(() -> read().body("status", equalTo("INTAKE")).body("r2a", equalTo(1)));
    }

    private io.restassured.response.ValidatableResponse read() {
        return as(advisor.token()).get(CASES + id).then().statusCode(200);
    }

    private Response step(String step, String from) {
        return step(advisor, id, step, from);
    }

    private static Response step(TestAdvisor actor, CaseId which, String step, String from) {
        return write(actor.token(), Map.of("step", step, "from", from)).post(CASES + which + "/steps");
    }

    private Response code(TestAdvisor actor) {
        return write(actor.token()).post(CASES + id + "/codings");
    }

    private <E extends Record> int told(Class<E> type) {
        return Broker.get()
                .events(type, event -> event.toString().contains(id.text()))
                .size();
    }
}
