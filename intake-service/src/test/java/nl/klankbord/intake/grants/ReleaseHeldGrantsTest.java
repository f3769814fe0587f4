package nl.klankbord.intake.grants;

import static nl.klankbord.intake.testing.Answers.refused;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.intake.channels.Channels;
import nl.klankbord.intake.testing.Broker;
import nl.klankbord.intake.testing.Casework;
import nl.klankbord.intake.testing.Database;
import nl.klankbord.intake.testing.Practice;
import nl.klankbord.intake.testing.Reporter;
import nl.klankbord.intake.testing.Waiting;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.AbsenceEnded;
import nl.klankbord.protocol.events.AbsenceStarted;
import nl.klankbord.protocol.events.AdvisorRecused;
import nl.klankbord.protocol.events.CaseKeyReleased;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.AbsenceId;
import nl.klankbord.protocol.wire.DirectoryPerson.Role;
import nl.klankbord.protocol.wire.DirectoryPerson.Status;
import nl.klankbord.protocol.wire.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The channel of these tests holds a back-up's key for five days. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ReleaseHeldGrantsTest {
    @Inject
    DataSource source;

    @Inject
    Channels channels;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    private Practice practice;
    private Reporter reporter;
    private Casework casework;

    @BeforeEach
    void aCaseWithABackup() {
        practice = new Practice().opened();
        reporter = new Reporter(practice);
        var keys = reporter.keys();
        reporter.send(reporter.report(List.of(
                        keys.grant(0, practice.advisor().prekey(), false),
                        keys.grant(0, practice.backup().prekey(), true))))
                .then()
                .statusCode(204);
        casework = Casework.of(reporter);
    }

    @Test
    void aMessageThatWaitedTooLongOpensTheCaseForTheBackup() {
        releaseAfter(4);
        refused(practice.backup().signedIn().get(casework.path()), 404, "not-found");

        releaseAfter(5);
        releaseAfter(6);

        practice.backup().signedIn().get(casework.path()).then().statusCode(200).body("grants.size()", is(1));
        await().untilAsserted(() -> assertEquals(1, released()));
    }

    @Test
    void anAnsweredMessageDoesNotWait() {
        var answer = casework.answer(0, 0, Hash.ZEROS, "answer");
        practice.advisor()
                .signedIn()
                .contentType("application/json")
                .body(Map.of("message", answer.text(), "attachments", List.of()))
                .post(casework.path() + "/messages")
                .then()
                .statusCode(204);

        releaseAfter(30);

        refused(practice.backup().signedIn().get(casework.path()), 404, "not-found");
    }

    @Test
    void anAbsentAdvisorOpensTheCaseForTheBackup() {
        practice.publish(List.of(
                practice.advisor().entry(Role.ADVISOR, Status.ABSENT),
                practice.backup().entry(Role.BACKUP, Status.ACTIVE)));

        await().untilAsserted(() -> {
            releaseAfter(0);
            practice.backup().signedIn().get(casework.path()).then().statusCode(200);
        });
    }

    @Test
    void anAbsenceOpensTheCaseForTheBackupAtOnceAndTheReporterSeesIt() {
        var absence = started(practice.today().plusDays(3), practice.today());

        Broker.tell(Topics.PRACTICE_ABSENCES, absence.advisor().text(), absence);

        await().untilAsserted(() ->
                practice.backup().signedIn().get(casework.path()).then().statusCode(200));
        mailbox()
                .body("away[0].kid", is(practice.advisor().identity().kid().hex()))
                .body("away[0].until", is(practice.today().plusDays(3).toString()))
                .body("away[0].backup", is(practice.backup().identity().kid().hex()))
                .body("released[0].kid", is(practice.backup().identity().kid().hex()))
                .body("released[0].on", is(practice.today().toString()));
        Broker.tell(
                Topics.PRACTICE_ABSENCES,
                absence.advisor().text(),
                new AbsenceEnded(absence.absence(), absence.advisor()));
        await().untilAsserted(() -> mailbox().body("away.size()", is(0)));
        practice.backup().signedIn().get(casework.path()).then().statusCode(200);
    }

    @Test
    void anAbsenceLeavesOutTheCasesInWhichSomebodyStaysReachable() {
        var until = practice.today().plusDays(3);
        var elsewhere = started(until, practice.today());
        var here = new AbsenceStarted(
                elsewhere.absence(),
                elsewhere.advisor(),
                elsewhere.backup(),
                until,
                practice.today(),
                List.of(casework.id()));

        Broker.tell(Topics.PRACTICE_ABSENCES, here.advisor().text(), here);

        await().untilAsserted(() -> assertEquals(List.of(casework.id().text()), exceptions(here.absence())));
        mailbox().body("away.size()", is(0));
        releaseAfter(1);
        refused(practice.backup().signedIn().get(casework.path()), 404, "not-found");

        Broker.tell(Topics.PRACTICE_ABSENCES, elsewhere.advisor().text(), elsewhere);
        await().untilAsserted(() -> mailbox().body("away.size()", is(1)));
    }

    @Test
    void anAbsenceEnteredByAColleagueReleasesNothingBeforeItsDay() {
        var absence = started(practice.today().plusDays(9), practice.today().plusDays(2));

        Broker.tell(Topics.PRACTICE_ABSENCES, absence.advisor().text(), absence);

        await().untilAsserted(() -> mailbox().body("away.size()", is(1)));
        releaseAfter(1);
        refused(practice.backup().signedIn().get(casework.path()), 404, "not-found");
        releaseAfter(2);
        practice.backup().signedIn().get(casework.path()).then().statusCode(200);
    }

    @Test
    void anAdvisorWhoStepsAsideOpensTheCaseForTheBackup() {
        Broker.tell(
                Topics.CASE_CASES,
                casework.id().text(),
                new AdvisorRecused(casework.id(), practice.advisor().person(), practice.today()));

        await().untilAsserted(() ->
                practice.backup().signedIn().get(casework.path()).then().statusCode(200));
        refused(practice.advisor().signedIn().get(casework.path()), 404, "not-found");
    }

    private AbsenceStarted started(LocalDate until, LocalDate releasesFrom) {
        return new AbsenceStarted(
                new AbsenceId(UUID.randomUUID()),
                practice.advisor().person(),
                practice.backup().person(),
                until,
                releasesFrom,
                List.of());
    }

    private ValidatableResponse mailbox() {
        return reporter.call(reporter.token(), "mailboxes", Map.of()).then().statusCode(200);
    }

    private void releaseAfter(int days) {
        var later = Clock.offset(clock, Duration.ofDays(days));
        Waiting.until(() -> new ReleaseHeldGrants(channels, outbox, later).release());
    }

    private List<String> exceptions(AbsenceId absence) throws SQLException {
        return new Database(source)
                .texts("select case_id from absence_exceptions where absence_id = '%s'".formatted(absence.value()));
    }

    private long released() {
        return Broker.heard(Topics.INTAKE_CONVERSATIONS, reporter.mailbox()).stream()
                .filter(event -> event.type().equals(CaseKeyReleased.TYPE))
                .count();
    }
}
