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
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.klankbord.intake.testing.Broker;
import nl.klankbord.intake.testing.Casework;
import nl.klankbord.intake.testing.Database;
import nl.klankbord.intake.testing.Practice;
import nl.klankbord.intake.testing.Reporter;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.CaseAcknowledged;
import nl.klankbord.protocol.events.CaseAnswered;
import nl.klankbord.protocol.events.PersonRemoved;
import nl.klankbord.protocol.events.json.Topics;
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

    private ValidatableResponse mailbox() {
        return reporter.call(reporter.token(), "mailboxes", Map.of()).then().statusCode(200);
    }

    private static void tell(Casework casework, Object event) {
        Broker.tell(Topics.CASE_CASES, casework.id().text(), event);
    }
}
