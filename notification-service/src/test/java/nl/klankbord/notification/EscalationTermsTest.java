package nl.klankbord.notification;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.notification.Facts.Someone;
import nl.klankbord.protocol.events.AnswerRelayed;
import nl.klankbord.protocol.events.CaseAftercareBegan;
import nl.klankbord.protocol.events.CaseReopened;
import nl.klankbord.protocol.events.EscalationAcknowledged;
import nl.klankbord.protocol.events.EscalationDestroyed;
import nl.klankbord.protocol.events.EscalationReceived;
import nl.klankbord.protocol.events.FeedbackGiven;
import nl.klankbord.protocol.events.OfficerExcluded;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.events.QuestionAsked;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.ThreadId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who hears of the terms of an escalation, on which days, and who never (ESC-3, ESC-13). */
@QuarkusTest
@TestProfile(FixedTimesTest.AsInstalled.class)
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "notification_service"))
@WithTestResource(Surroundings.class)
class EscalationTermsTest {
    private static final String NEAR = "Een termijn loopt bijna af";
    private static final String PASSED = "Een termijn is voorbij";
    private static final String COLLEAGUE = "Een termijn van een collega vraagt aandacht";
    private static final String WAITS = "Er staat iets voor je klaar";
    private static final String SIGN_IN = "Dit is een vaste herinnering, ook als er niets is";
    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);

    @SuppressWarnings("NullAway.Init") // given by the test resource
    Surroundings surroundings;

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    private final ThreadId thread = new ThreadId(drawn());
    private final Kid author = new Kid(drawn());
    private final Someone advisor = Someone.isNew();
    private final Someone officer = Someone.isNew();
    private final Someone implicated = Someone.isNew();
    private final Someone fallback = Someone.isNew();
    private final Someone elsewhere = Someone.isNew();
    private final Map<Someone, Integer> read = new HashMap<>();

    @BeforeEach
    void everybodyIsAdmitted() {
        clock.set("2027-02-01T06:00:00Z");
        for (var someone : List.of(advisor, officer, implicated, fallback, elsewhere))
            surroundings.knows(someone.subject(), "nl");
        facts.admitted(advisor, PersonRole.ADVISOR, author, false);
        for (var someone : List.of(officer, implicated, fallback, elsewhere))
            facts.admitted(someone, PersonRole.OFFICER, null, true);
        awaitRows(4, "people where role = 'OFFICER' and person_id in (" + ids() + ")");
    }

    @Test
    void termsAreCalledToMindToWhoeverCanKeepThemAndToNobodyElse() {
        facts.about(
                thread,
                new EscalationReceived(
                        thread,
                        author,
                        List.of(officer.person(), implicated.person()),
                        List.of(fallback.person()),
                        MONDAY,
                        MONDAY.plusDays(7),
                        LocalDate.of(2027, 5, 10),
                        List.of(MONDAY.plusDays(4), MONDAY.plusDays(7)),
                        List.of(LocalDate.of(2027, 4, 26)),
                        7));
        awaitRows(3, "escalation_readers");

        clock.set("2027-02-01T07:00:00Z");
        hears(officer, WAITS, SIGN_IN);
        hears(implicated, WAITS, SIGN_IN);
        hears(fallback, SIGN_IN);
        hears(elsewhere, SIGN_IN);

        clock.set("2027-02-05T07:00:00Z");
        hears(officer, NEAR);
        hears(implicated, NEAR);

        clock.set("2027-02-08T07:00:00Z");
        hears(officer, NEAR);
        hears(implicated, NEAR);
        hears(fallback, NEAR);

        facts.about(thread, new OfficerExcluded(thread, author, implicated.person(), MONDAY.plusDays(8)));
        facts.about(thread, new QuestionAsked(thread, author, 0, MONDAY.plusDays(8)));
        awaitRows(1, "causes where not told");
        clock.set("2027-02-15T07:00:00Z");
        hears(officer, PASSED);
        hears(fallback, PASSED);
        hears(advisor, PASSED, WAITS);

        var due = LocalDate.of(2027, 5, 18);
        var days = List.of(LocalDate.of(2027, 4, 19), LocalDate.of(2027, 5, 3));
        facts.about(thread, new EscalationAcknowledged(thread, author, due, days, MONDAY.plusDays(15)));
        facts.about(thread, new AnswerRelayed(thread, author, List.of(officer.person()), 1, MONDAY.plusDays(15)));
        awaitRows(2, "causes where not told");
        clock.set("2027-02-22T07:00:00Z");
        hears(advisor, WAITS);
        hears(officer, WAITS);

        clock.set("2027-04-19T06:00:00Z");
        hears(officer, NEAR);
        clock.set("2027-05-03T06:00:00Z");
        hears(officer, NEAR, SIGN_IN);
        hears(advisor, NEAR);
        hears(fallback, SIGN_IN);
        hears(implicated, SIGN_IN);
        hears(elsewhere, SIGN_IN);

        facts.about(thread, new FeedbackGiven(thread, author, LocalDate.of(2027, 9, 1), LocalDate.of(2027, 5, 20)));
        awaitRows(1, "causes where not told");
        clock.set("2027-05-25T06:00:00Z");
        hears(advisor, WAITS);

        facts.about(thread, new EscalationDestroyed(thread, author, LocalDate.of(2027, 5, 26)));
        awaitRows(0, "escalations");
        assertEquals(0, rows("escalation_readers") + rows("escalation_reminders"));
        nobodyHeardAnythingElse();
    }

    /** Working days are those of the practice; a manager hears of a key that waits for being compared. */
    @Test
    void aTermOfACaseIsCalledToMindOnItsLastDayAndOnceWhenItIsOver() {
        var manager = anotherOf(PersonRole.PRACTICE_MANAGER);
        var due = LocalDate.of(2028, 3, 7);
        facts.due(Facts.aCase(), due, due.plusDays(1), advisor);
        facts.keyOffered(officer, new byte[32]);
        awaitRows(
                1, "causes where not told and person_id = '" + manager.person().text() + "'");

        clock.set("2028-03-07T07:00:00Z");
        hears(advisor, NEAR, WAITS);
        hears(manager, WAITS);
        clock.set("2028-03-08T07:00:00Z");
        hears(advisor, PASSED, NEAR);
        clock.set("2028-03-09T07:00:00Z");
        hears(advisor, PASSED);
        clock.set("2028-03-10T07:00:00Z");
        nobodyHeardAnythingElse();
    }

    /** First whoever keeps the term, then whoever stands in, then the practice; never somebody who stepped aside (NOT-1). */
    @Test
    void aTermOfTheLawIsCalledToMindToItsKeeperThenTheBackUpThenThePractice() {
        var backup = anotherOf(PersonRole.ADVISOR);
        var manager = anotherOf(PersonRole.PRACTICE_MANAGER);
        var aside = anotherOf(PersonRole.ADVISOR);
        var leftOut = anotherOf(PersonRole.ADVISOR);
        var caseId = Facts.aCase();
        var day = LocalDate.of(2029, 3, 5);
        var absence = Facts.anAbsence();
        facts.dueByLaw(caseId, day, advisor, aside);
        facts.recused(caseId, aside);
        facts.awayNow(absence, advisor, backup, day.plusDays(20));
        facts.awayNow(Facts.anAbsence(), advisor, aside, day.plusDays(20));
        facts.awayNow(Facts.anAbsence(), advisor, leftOut, day.plusDays(20), caseId);
        awaitRows(1, "legal_keepers where not recused");
        awaitRows(3, "absences");
        awaitRows(1, "absence_exceptions");

        clock.set("2029-03-09T07:00:00Z");
        hears(advisor, NEAR);
        clock.set("2029-03-12T07:00:00Z");
        hears(advisor, NEAR);
        hears(backup, COLLEAGUE);
        clock.set("2029-03-19T07:00:00Z");
        hears(advisor, PASSED);
        hears(backup, COLLEAGUE);
        hears(manager, COLLEAGUE);

        facts.acknowledged(caseId);
        facts.aboutCase(caseId, new CaseAftercareBegan(caseId, day));
        awaitRows(1, "legal_terms where acknowledged and resting");
        clock.set("2029-03-26T07:00:00Z");
        facts.aboutCase(caseId, new CaseReopened(caseId, day));
        facts.ended(absence, advisor);
        awaitRows(1, "legal_terms where not resting");
        awaitRows(2, "absences");
        clock.set("2029-05-14T06:00:00Z");
        hears(advisor, NEAR);
        facts.purged(caseId);
        awaitRows(0, "legal_terms");
        assertEquals(0, rows("legal_keepers") + rows("legal_reminders"));
        for (var never : List.of(aside, leftOut)) assertEquals(List.of(), surroundings.mailsTo(never.subject()));
        nobodyHeardAnythingElse();
    }

    private Someone anotherOf(PersonRole role) {
        var someone = Someone.isNew();
        surroundings.knows(someone.subject(), "nl");
        facts.admitted(someone, role, null, false);
        awaitRows(1, "people where person_id = '" + someone.person().text() + "'");
        return someone;
    }

    /** The next mail to somebody: the subject is the first reason, and each reason has a line. */
    private void hears(Someone someone, String... reasons) {
        var number = read.merge(someone, 1, Integer::sum);
        await().untilAsserted(() ->
                assertEquals(number, surroundings.mailsTo(someone.subject()).size()));
        var mail = surroundings.mailsTo(someone.subject()).get(number - 1);
        try {
            assertEquals(reasons[0], mail.getSubject());
            var body = mail.getContent().toString();
            assertEquals(
                    reasons.length, body.lines().filter(line -> !line.isBlank()).count(), body);
            for (var reason : reasons) assertTrue(body.contains(reason + ". "), body);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void nobodyHeardAnythingElse() {
        await().untilAsserted(() -> assertEquals(0, rows("outgoing_mails")));
        for (var someone : List.of(advisor, officer, implicated, fallback, elsewhere)) {
            var mails = surroundings.mailsTo(someone.subject());
            assertEquals(read.getOrDefault(someone, 0), mails.size());
            for (var mail : mails) {
                var raw = Surroundings.raw(mail);
                for (var secret :
                        List.of(thread.hex(), author.hex(), someone.person().text(), "2027-05-18"))
                    assertFalse(raw.contains(secret), secret);
            }
        }
    }

    private static String drawn() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private String ids() {
        return String.join(
                ", ",
                List.of(officer, implicated, fallback, elsewhere).stream()
                        .map(someone -> "'" + someone.person().text() + "'")
                        .toList());
    }

    private void awaitRows(int count, String table) {
        await().untilAsserted(() -> assertEquals(count, rows(table)));
    }

    private int rows(String table) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from " + table)) {
            found.next();
            return found.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
