package nl.klankbord.notification;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.notification.Facts.Someone;
import nl.klankbord.protocol.events.AdviceAnswered;
import nl.klankbord.protocol.events.AdviceGiven;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.events.YearlyReportPublished;
import nl.klankbord.protocol.events.YearlyReportReady;
import nl.klankbord.protocol.events.YearlyReportWithdrawn;
import nl.klankbord.protocol.wire.AdviceId;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "notification_service"))
@WithTestResource(Surroundings.class)
class NoticesTest {
    @SuppressWarnings("NullAway.Init") // given by the test resource
    Surroundings surroundings;

    @Inject
    Facts facts;

    @Inject
    DataSource database;

    private Mails mails;

    @BeforeEach
    void theSurroundings() {
        mails = new Mails(surroundings, facts, database);
    }

    @Test
    void aReportLeadsToAMailThatSaysOnlyThatSomethingWaits() throws Exception {
        var advisor = mails.anAdvisor("nl");
        var reported = Facts.aCase();

        facts.received(reported, advisor);

        mails.awaitMails(1, advisor);
        var mail = surroundings.mailsTo(advisor.subject()).get(0);
        assertEquals("Er staat iets voor je klaar", mail.getSubject());
        assertEquals(
                "Er staat iets voor je klaar. Log in om het te lezen.",
                mail.getContent().toString().strip());
        for (var secret :
                List.of(reported.text(), Facts.MAILBOX, advisor.person().text(), "1 "))
            assertFalse(
                    mail.getSubject().contains(secret) || Surroundings.raw(mail).contains(secret + "\r"), secret);
        assertFalse(Surroundings.raw(mail).contains(InetAddress.getLocalHost().getHostName()));
    }

    @Test
    void whoReadsEnglishGetsEnglish() throws Exception {
        var advisor = mails.anAdvisor("en");

        facts.received(Facts.aCase(), advisor);

        mails.awaitMails(1, advisor);
        assertEquals(
                "Something is waiting for you",
                surroundings.mailsTo(advisor.subject()).get(0).getSubject());
    }

    @Test
    void theSameCauseToldTwiceLeadsToOneMail() {
        var advisor = mails.anAdvisor("nl");
        var reported = Facts.aCase();
        facts.received(reported, advisor);
        mails.awaitMails(1, advisor);

        facts.received(reported, advisor);
        facts.awaits(reported, 1, advisor);

        mails.awaitMails(2, advisor);
        mails.afterEverythingElse();
        assertEquals(2, surroundings.mailsTo(advisor.subject()).size());
    }

    @Test
    void adviceIsToldOnceToWhoeverCanAnswerItAndAnAnswerToWhoeverGaveIt() throws Exception {
        var officer = Someone.isNew();
        surroundings.knows(officer.subject(), "nl");
        facts.admitted(officer, PersonRole.OFFICER, null, true);
        var advisor = Someone.isNew();
        surroundings.knows(advisor.subject(), "nl");
        var kid = new Kid(UUID.randomUUID().toString().replace("-", ""));
        facts.admitted(advisor, PersonRole.ADVISOR, kid, false);
        var advice = new AdviceId(UUID.randomUUID());
        var organisation = new OrganisationId(UUID.randomUUID());
        var day = LocalDate.of(2026, 11, 20);
        var given = new AdviceGiven(advice, organisation, List.of(officer.person()), day);

        facts.ofAdvice(organisation, given);
        facts.ofAdvice(organisation, given);
        facts.ofAdvice(organisation, new AdviceAnswered(advice, organisation, kid, 3, day));
        facts.ofAdvice(organisation, new AdviceAnswered(advice, organisation, kid, 3, day));

        mails.awaitMails(1, officer);
        mails.awaitMails(1, advisor);
        mails.afterEverythingElse();
        assertEquals(1, surroundings.mailsTo(officer.subject()).size());
        assertEquals(1, surroundings.mailsTo(advisor.subject()).size());
        var mail = surroundings.mailsTo(officer.subject()).get(0);
        assertEquals("Er staat iets voor je klaar", mail.getSubject());
        assertFalse(Surroundings.raw(mail).contains(advice.text()));
    }

    @Test
    void aYearlyReportThatIsTakenBackIsToldToItsReadersInNoOtherWords() throws Exception {
        var board = Someone.isNew();
        surroundings.knows(board.subject(), "nl");
        facts.admitted(board, PersonRole.BOARD, null, true);
        var organisation = new OrganisationId(UUID.randomUUID());
        var day = LocalDate.of(2026, 11, 20);

        facts.ofAdvice(organisation, new YearlyReportWithdrawn(organisation, 2025, 1, List.of(board.person()), day));

        mails.awaitMails(1, board);
        var mail = surroundings.mailsTo(board.subject()).get(0);
        assertEquals("Er staat iets voor je klaar", mail.getSubject());
        assertFalse(Surroundings.raw(mail).contains("2025"));
        assertFalse(Surroundings.raw(mail).contains("ingetrokken"));
    }

    @Test
    void aYearlyReportIsToldToItsSecondReaderAndThenToWhoeverReadsForTheOrganisation() throws Exception {
        var board = Someone.isNew();
        surroundings.knows(board.subject(), "nl");
        facts.admitted(board, PersonRole.BOARD, null, true);
        var colleague = Someone.isNew();
        surroundings.knows(colleague.subject(), "nl");
        facts.admitted(
                colleague,
                PersonRole.ADVISOR,
                new Kid(UUID.randomUUID().toString().replace("-", "")),
                false);
        var organisation = new OrganisationId(UUID.randomUUID());
        var day = LocalDate.of(2026, 11, 20);

        for (var twice = 0; twice < 2; twice++) {
            facts.ofAdvice(
                    organisation, new YearlyReportReady(organisation, 2025, 1, List.of(colleague.person()), day));
            facts.ofAdvice(
                    organisation, new YearlyReportPublished(organisation, 2025, 1, List.of(board.person()), day));
        }

        mails.awaitMails(1, colleague);
        mails.awaitMails(1, board);
        mails.afterEverythingElse();
        assertEquals(1, surroundings.mailsTo(colleague.subject()).size());
        assertEquals(1, surroundings.mailsTo(board.subject()).size());
        var mail = surroundings.mailsTo(board.subject()).get(0);
        assertEquals("Er staat iets voor je klaar", mail.getSubject());
        assertFalse(Surroundings.raw(mail).contains("2025"));
        assertFalse(Surroundings.raw(mail).contains("jaarverslag"));
    }

    @Test
    void anAbsenceThatSomebodyElseEnteredIsToldOnceAndAnOwnOneNever() {
        var advisor = mails.anAdvisor("nl");
        var entered = Facts.anAbsence();

        facts.away(Facts.anAbsence(), advisor, false);
        facts.away(entered, advisor, true);
        facts.away(entered, advisor, true);

        mails.awaitMails(1, advisor);
        mails.afterEverythingElse();
        assertEquals(1, surroundings.mailsTo(advisor.subject()).size());
    }

    @Test
    void whoeverSteppedAsideIsNotTold() {
        var late = Someone.isNew();
        surroundings.knows(late.subject(), "nl");
        var reported = Facts.aCase();
        facts.received(reported, late);
        facts.recused(reported, late);
        mails.afterEverythingElse();

        facts.admitted(late, false);

        mails.afterEverythingElse();
        assertEquals(0, surroundings.mailsTo(late.subject()).size());
    }

    @Test
    void anAddressAtTheEmployerGetsNoMail() {
        var internal = Someone.isNew();
        surroundings.knows(internal.subject(), "nl");
        facts.admitted(internal, true);
        var external = mails.anAdvisor("nl");

        facts.received(Facts.aCase(), internal, external);

        mails.awaitMails(1, external);
        mails.afterEverythingElse();
        assertEquals(0, surroundings.mailsTo(internal.subject()).size());
    }

    @Test
    void whoeverIsAdmittedLateHearsOfWhatWaited() {
        var late = Someone.isNew();
        surroundings.knows(late.subject(), "nl");
        facts.received(Facts.aCase(), late);
        mails.afterEverythingElse();

        facts.admitted(late, false);

        mails.awaitMails(1, late);
    }

    @Test
    void whoeverCannotSignInOrWasRemovedHearsNothing() {
        var disabled = Someone.isNew();
        surroundings.knowsDisabled(disabled.subject());
        facts.admitted(disabled, false);
        var unknown = Someone.isNew();
        facts.admitted(unknown, false);
        var removed = mails.anAdvisor("nl");
        facts.removed(removed);
        mails.afterEverythingElse();

        facts.received(Facts.aCase(), disabled, unknown, removed);

        mails.afterEverythingElse();
        for (var nobody : List.of(disabled, unknown, removed))
            assertEquals(0, surroundings.mailsTo(nobody.subject()).size());
        assertEquals(0, mails.count("outgoing_mails"));
    }

    @Test
    void aCaseThatIsGoneLeavesNothing() {
        var advisor = mails.anAdvisor("nl");
        var reported = Facts.aCase();
        facts.received(reported, advisor);
        mails.awaitMails(1, advisor);
        var ofAdvisor = "causes where person_id = '" + advisor.person().text() + "'";
        assertEquals(1, mails.count(ofAdvisor));

        facts.purged(reported);

        await().untilAsserted(() -> assertEquals(0, mails.count(ofAdvisor)));
    }
}
