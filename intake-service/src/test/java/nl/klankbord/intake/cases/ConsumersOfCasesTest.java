package nl.klankbord.intake.cases;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.klankbord.intake.testing.Broker;
import nl.klankbord.intake.testing.Casework;
import nl.klankbord.intake.testing.Database;
import nl.klankbord.intake.testing.Practice;
import nl.klankbord.intake.testing.Reporter;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.AdvisorRecused;
import nl.klankbord.protocol.events.CaseAcknowledged;
import nl.klankbord.protocol.events.CaseAftercareBegan;
import nl.klankbord.protocol.events.CaseAnswered;
import nl.klankbord.protocol.events.CaseClosed;
import nl.klankbord.protocol.events.CaseFellDormant;
import nl.klankbord.protocol.events.CaseModeConfirmed;
import nl.klankbord.protocol.events.CaseReopened;
import nl.klankbord.protocol.events.CaseResumed;
import nl.klankbord.protocol.events.CaseStage;
import nl.klankbord.protocol.events.CaseStatutoryTermsSet;
import nl.klankbord.protocol.events.CaseStepChosen;
import nl.klankbord.protocol.events.PersonRemoved;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.CaseId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What case-service tells becomes plain words for the reporter, and rights for advisors. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ConsumersOfCasesTest {
    @Inject
    DataSource source;

    private Reporter reporter;

    @BeforeEach
    void aReport() {
        reporter = Reporter.whoReported();
    }

    @Test
    void theReporterSeesHowFarTheCaseIs() {
        mailbox().body("status.state", is("received")).body("status.ackDue", nullValue());
        var casework = Casework.of(reporter);
        mailbox()
                .body("status.state", is("received"))
                .body("status.receivedOn", is(Broker.today().toString()))
                .body("status.ackDue", is(Broker.today().plusDays(1).toString()))
                .body("status.answerDue", is(Broker.today().plusDays(2).toString()));

        tell(casework, new CaseAcknowledged(casework.id(), Broker.today()));
        await().untilAsserted(() -> mailbox().body("status.state", is("acknowledged")));
        tell(casework, new CaseAnswered(casework.id(), Broker.today()));

        await().untilAsserted(() -> mailbox().body("status.state", is("answered")));
    }

    @Test
    void theReporterSeesEveryStageAndTheDaysAroundTheEnd() {
        var casework = Casework.of(reporter);
        var id = casework.id();
        var today = Broker.today();

        tell(casework, new CaseAnswered(id, today));
        tell(casework, new CaseModeConfirmed(id, today));
        sees("exploring");
        tell(casework, new CaseStepChosen(id, today));
        sees("accompanying");
        tell(casework, new CaseModeConfirmed(id, today));
        tell(casework, new CaseFellDormant(id, today.plusWeeks(6), today));
        sees("dormant").body("status.end.closeDue", is(today.plusWeeks(6).toString()));
        tell(casework, new CaseResumed(id, CaseStage.ACCOMPANYING, today));
        sees("accompanying").body("status.end.closeDue", nullValue());
        tell(casework, new CaseAftercareBegan(id, today));
        sees("aftercare");
        tell(casework, new CaseClosed(id, today.plusMonths(3), today.plusMonths(12), today));
        sees("closed")
                .body("status.end.reopenUntil", is(today.plusMonths(3).toString()))
                .body("status.end.purgeDue", is(today.plusMonths(12).toString()));
        tell(casework, new CaseReopened(id, today));
        sees("exploring").body("status.end.reopenUntil", nullValue());
    }

    @Test
    void theReporterSeesTheTermsOfTheLawWhileTheyRun() {
        var casework = Casework.of(reporter);
        var today = Broker.today();
        tell(casework, legal(casework.id(), today.plusDays(7), today.plusMonths(3)));
        await().untilAsserted(() -> mailbox()
                .body("status.legal.ackDue", is(today.plusDays(7).toString()))
                .body("status.legal.feedbackDue", is(today.plusMonths(3).toString())));

        tell(casework, legal(casework.id(), null, null));

        await().untilAsserted(() -> mailbox().body("status.legal.ackDue", nullValue()));
    }

    private ValidatableResponse sees(String state) {
        return await().until(
                        this::mailbox, found -> state.equals(found.extract().path("status.state")));
    }

    @Test
    void theSameEventTwiceChangesNothing() throws SQLException {
        var casework = Casework.of(reporter);
        var id = UUID.randomUUID();
        casework.tell(id);
        casework.tell(id);
        casework.tell(UUID.randomUUID());
        tell(casework, new CaseAnswered(casework.id(), Broker.today()));
        tell(casework, new CaseAcknowledged(casework.id(), Broker.today()));
        tell(casework, new CaseAnswered(casework.id(), Broker.today()));

        await().untilAsserted(() -> mailbox().body("status.state", is("answered")));
        var count = "select count(*) from cases where mailbox_id = cast('%s' as uuid)";
        assertEquals(1, new Database(source).number(count.formatted(reporter.mailbox())));
    }

    @Test
    void whoeverWasRemovedOpensNothing() {
        var practice = new Practice().opened();
        reporter = new Reporter(practice);
        reporter.send(reporter.report()).then().statusCode(204);
        var casework = Casework.of(reporter);
        var person = practice.advisor().person();

        Broker.tell(Topics.PRACTICE_PEOPLE, person.text(), new PersonRemoved(person));

        await().untilAsserted(() ->
                practice.advisor().signedIn().get(casework.path()).then().statusCode(404));
    }

    @Test
    void whoeverSteppedAsideOpensNothingAndCannotBeGivenAKey() {
        var practice = new Practice().opened();
        reporter = new Reporter(practice);
        reporter.send(reporter.report()).then().statusCode(204);
        var casework = Casework.of(reporter);
        var unknown = "/v1/advisor/conversations/" + UUID.randomUUID();
        mailbox().body("recused", is(List.of()));

        tell(casework, new AdvisorRecused(casework.id(), practice.advisor().person(), Broker.today()));
        await().untilAsserted(() -> mailbox()
                .body("recused", is(List.of(practice.advisor().identity().kid().hex()))));

        for (var path : List.of("", "/messages")) {
            var never = practice.backup().signedIn().get(unknown + path);
            var now = practice.advisor().signedIn().get(casework.path() + path);
            assertEquals(404, now.statusCode());
            assertEquals(never.asString(), now.asString());
            assertEquals(
                    never.headers().asList().toString(), now.headers().asList().toString());
        }
        var keys = reporter.keys();
        reporter.post(
                        reporter.token(),
                        reporter.next(1, "Ik schrijf verder."),
                        List.of(keys.grant(1, practice.advisor().prekey(), false)),
                        List.of())
                .statusCode(400)
                .body("type", is("/problems/grant-refused"));
        reporter.post(
                        reporter.token(),
                        reporter.next(1, "Ik schrijf verder."),
                        List.of(keys.grant(1, practice.backup().prekey(), false)),
                        List.of())
                .statusCode(204);
        practice.backup().signedIn().get(casework.path()).then().statusCode(200);
    }

    private ValidatableResponse mailbox() {
        return reporter.call(reporter.token(), "mailboxes", Map.of()).then().statusCode(200);
    }

    private static CaseStatutoryTermsSet legal(CaseId id, @Nullable LocalDate ackDue, @Nullable LocalDate feedbackDue) {
        return new CaseStatutoryTermsSet(id, List.of(), ackDue, feedbackDue, List.of(), List.of(), 7, Broker.today());
    }

    private static void tell(Casework casework, Object event) {
        Broker.tell(Topics.CASE_CASES, casework.id().text(), event);
    }
}
