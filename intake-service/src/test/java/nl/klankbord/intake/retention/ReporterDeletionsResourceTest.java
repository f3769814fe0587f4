package nl.klankbord.intake.retention;

import static nl.klankbord.intake.testing.Answers.refused;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.klankbord.intake.testing.Broker;
import nl.klankbord.intake.testing.Casework;
import nl.klankbord.intake.testing.Database;
import nl.klankbord.intake.testing.Practice;
import nl.klankbord.intake.testing.Reporter;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.AttachmentSealer;
import nl.klankbord.protocol.events.CasePurged;
import nl.klankbord.protocol.events.ConversationDeleted;
import nl.klankbord.protocol.events.json.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A conversation ends on request or with its case, and nothing of it stays. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ReporterDeletionsResourceTest {
    private static final List<String> TABLES =
            List.of("mailboxes", "messages", "grants", "cases", "attachments", "attachment_parts");

    @Inject
    DataSource source;

    private Reporter reporter;
    private Map<String, Object> report;
    private Casework casework;

    @BeforeEach
    void aConversationWithAFile() {
        reporter = new Reporter(Practice.shared());
        reporter.bring(new AttachmentSealer(new SecureRandom())
                .seal(new byte[10], reporter.keys().mailbox(), "bestand-1.jpg", "image/jpeg"));
        report = reporter.report();
        reporter.send(report).then().statusCode(204);
        casework = Casework.of(reporter);
    }

    @Test
    void afterADeletionNothingIsLeftAndItIsTold() throws SQLException {
        var before = rows();
        var token = reporter.token();

        delete(reporter.proof("delete")).then().statusCode(204);

        assertEquals(List.of(1, 1, 1, 1, 1, 1), before);
        assertEquals(List.of(0, 0, 0, 0, 0, 0), rows());
        refused(reporter.call(token, "mailboxes", Map.of()), 403, "mailbox-not-available");
        refused(logIn(), 403, "login-refused");
        refused(reporter.practice().advisor().signedIn().get(casework.path()), 404, "not-found");
        await().untilAsserted(() -> assertEquals(ConversationDeleted.TYPE, lastHeard()));
    }

    /** Its challenge is spent, although its bytes are the same. */
    @Test
    void aDeletedReportDoesNotComeBack() {
        delete(reporter.proof("delete")).then().statusCode(204);

        refused(reporter.send(report), 403, "work-refused");
    }

    @Test
    void aDeletionNeedsItsOwnSignatureAndAFreshChallenge() {
        var proof = reporter.proof("delete");
        var login = reporter.login();

        refused(delete(login), 403, "login-refused");
        delete(proof).then().statusCode(204);
        refused(delete(proof), 403, "login-refused");
    }

    @Test
    void aPurgedCaseTakesItsConversationAlong() {
        var purged = new CasePurged(casework.id(), Broker.today());

        Broker.tell(Topics.CASE_CASES, casework.id().text(), purged);
        Broker.tell(Topics.CASE_CASES, casework.id().text(), purged);

        await().untilAsserted(() -> assertEquals(List.of(0, 0, 0, 0, 0, 0), rows()));
        await().untilAsserted(() -> assertEquals(ConversationDeleted.TYPE, lastHeard()));
    }

    private List<Integer> rows() throws SQLException {
        var database = new Database(source);
        var count = "select count(*) from %s where mailbox_id = cast('%s' as uuid)";
        var rows = new ArrayList<Integer>();
        for (var table : TABLES) rows.add(database.number(count.formatted(table, reporter.mailbox())));
        return rows;
    }

    private String lastHeard() {
        var heard = Broker.heard(Topics.INTAKE_CONVERSATIONS, reporter.mailbox());
        return heard.get(heard.size() - 1).type();
    }

    private Response logIn() {
        return Reporter.json(reporter.login()).post("/v1/reporter/logins");
    }

    private static Response delete(Map<String, Object> proof) {
        return Reporter.json(proof).post("/v1/reporter/deletions");
    }
}
