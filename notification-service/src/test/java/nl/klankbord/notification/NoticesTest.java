package nl.klankbord.notification;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.notification.Facts.Someone;
import nl.klankbord.protocol.events.AdviceAnswered;
import nl.klankbord.protocol.events.AdviceGiven;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.events.YearlyReportPublished;
import nl.klankbord.protocol.events.YearlyReportReady;
import nl.klankbord.protocol.wire.AdviceId;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.OrganisationId;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "notification_service"))
@WithTestResource(Surroundings.class)
class NoticesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @SuppressWarnings("NullAway.Init") // given by the test resource
    Surroundings surroundings;

    @Inject
    Facts facts;

    @Inject
    DataSource database;

    @Test
    void aReportLeadsToAMailThatSaysOnlyThatSomethingWaits() throws Exception {
        var advisor = anAdvisor("nl");
        var reported = Facts.aCase();

        facts.received(reported, advisor);

        awaitMails(1, advisor);
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
        var advisor = anAdvisor("en");

        facts.received(Facts.aCase(), advisor);

        awaitMails(1, advisor);
        assertEquals(
                "Something is waiting for you",
                surroundings.mailsTo(advisor.subject()).get(0).getSubject());
    }

    @Test
    void theSameCauseToldTwiceLeadsToOneMail() {
        var advisor = anAdvisor("nl");
        var reported = Facts.aCase();
        facts.received(reported, advisor);
        awaitMails(1, advisor);

        facts.received(reported, advisor);
        facts.awaits(reported, 1, advisor);

        awaitMails(2, advisor);
        afterEverythingElse();
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

        awaitMails(1, officer);
        awaitMails(1, advisor);
        afterEverythingElse();
        assertEquals(1, surroundings.mailsTo(officer.subject()).size());
        assertEquals(1, surroundings.mailsTo(advisor.subject()).size());
        var mail = surroundings.mailsTo(officer.subject()).get(0);
        assertEquals("Er staat iets voor je klaar", mail.getSubject());
        assertFalse(Surroundings.raw(mail).contains(advice.text()));
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

        awaitMails(1, colleague);
        awaitMails(1, board);
        afterEverythingElse();
        assertEquals(1, surroundings.mailsTo(colleague.subject()).size());
        assertEquals(1, surroundings.mailsTo(board.subject()).size());
        var mail = surroundings.mailsTo(board.subject()).get(0);
        assertEquals("Er staat iets voor je klaar", mail.getSubject());
        assertFalse(Surroundings.raw(mail).contains("2025"));
        assertFalse(Surroundings.raw(mail).contains("jaarverslag"));
    }

    @Test
    void anAbsenceThatSomebodyElseEnteredIsToldOnceAndAnOwnOneNever() {
        var advisor = anAdvisor("nl");
        var entered = Facts.anAbsence();

        facts.away(Facts.anAbsence(), advisor, false);
        facts.away(entered, advisor, true);
        facts.away(entered, advisor, true);

        awaitMails(1, advisor);
        afterEverythingElse();
        assertEquals(1, surroundings.mailsTo(advisor.subject()).size());
    }

    @Test
    void whoeverSteppedAsideIsNotTold() {
        var late = Someone.isNew();
        surroundings.knows(late.subject(), "nl");
        var reported = Facts.aCase();
        facts.received(reported, late);
        facts.recused(reported, late);
        afterEverythingElse();

        facts.admitted(late, false);

        afterEverythingElse();
        assertEquals(0, surroundings.mailsTo(late.subject()).size());
    }

    @Test
    void anAddressAtTheEmployerGetsNoMail() {
        var internal = Someone.isNew();
        surroundings.knows(internal.subject(), "nl");
        facts.admitted(internal, true);
        var external = anAdvisor("nl");

        facts.received(Facts.aCase(), internal, external);

        awaitMails(1, external);
        afterEverythingElse();
        assertEquals(0, surroundings.mailsTo(internal.subject()).size());
    }

    @Test
    void whoeverIsAdmittedLateHearsOfWhatWaited() {
        var late = Someone.isNew();
        surroundings.knows(late.subject(), "nl");
        facts.received(Facts.aCase(), late);
        afterEverythingElse();

        facts.admitted(late, false);

        awaitMails(1, late);
    }

    @Test
    void whoeverCannotSignInOrWasRemovedHearsNothing() {
        var disabled = Someone.isNew();
        surroundings.knowsDisabled(disabled.subject());
        facts.admitted(disabled, false);
        var unknown = Someone.isNew();
        facts.admitted(unknown, false);
        var removed = anAdvisor("nl");
        facts.removed(removed);
        afterEverythingElse();

        facts.received(Facts.aCase(), disabled, unknown, removed);

        afterEverythingElse();
        for (var nobody : List.of(disabled, unknown, removed))
            assertEquals(0, surroundings.mailsTo(nobody.subject()).size());
        assertEquals(0, count("outgoing_mails"));
    }

    @Test
    void aMailServerThatIsAwayGetsTheMailLater() {
        var advisor = anAdvisor("nl");
        afterEverythingElse();
        surroundings.mailServerGoes();

        facts.received(Facts.aCase(), advisor);

        await().untilAsserted(() -> assertEquals(1, count("outgoing_mails")));
        surroundings.mailServerComes();
        awaitMails(1, advisor);
        afterEverythingElse();
        assertEquals(1, surroundings.mailsTo(advisor.subject()).size());
    }

    @Test
    void aSignInSystemThatIsAwayDelaysTheMail() {
        var advisor = anAdvisor("nl");
        afterEverythingElse();
        surroundings.signInGoes();

        facts.received(Facts.aCase(), advisor);

        await().untilAsserted(() -> assertEquals(1, count("outgoing_mails")));
        surroundings.signInComes();
        awaitMails(1, advisor);
    }

    /** The server may have taken it; twice would be worse than never. */
    @Test
    void aMailWhoseAnswerWasLostIsNotSentAgain() throws Exception {
        var advisor = anAdvisor("nl");
        afterEverythingElse();
        surroundings.mailServerGoes();
        try (var server = new ServerSocket(surroundings.mailPort(), 1, InetAddress.getByName("127.0.0.1"))) {
            var taken = CompletableFuture.supplyAsync(() -> takeAndHangUp(server));

            facts.received(Facts.aCase(), advisor);

            assertEquals(".", taken.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
        surroundings.mailServerComes();
        afterEverythingElse();
        assertEquals(0, surroundings.mailsTo(advisor.subject()).size());
    }

    @Test
    void aMailThatWasQueuedBeforeARestartLeaves() {
        var advisor = anAdvisor("nl");
        afterEverythingElse();

        execute("insert into outgoing_mails values ('" + advisor.person().text() + "', current_date, 1)");

        awaitMails(1, advisor);
    }

    @Test
    void aCaseThatIsGoneLeavesNothing() {
        var advisor = anAdvisor("nl");
        var reported = Facts.aCase();
        facts.received(reported, advisor);
        awaitMails(1, advisor);
        var ofAdvisor = "causes where person_id = '" + advisor.person().text() + "'";
        assertEquals(1, count(ofAdvisor));

        facts.purged(reported);

        await().untilAsserted(() -> assertEquals(0, count(ofAdvisor)));
    }

    private Someone anAdvisor(String language) {
        var someone = Someone.isNew();
        surroundings.knows(someone.subject(), language);
        facts.admitted(someone, false);
        return someone;
    }

    private void awaitMails(int count, Someone someone) {
        await().untilAsserted(() ->
                assertEquals(count, surroundings.mailsTo(someone.subject()).size()));
    }

    /**
     * Facts of a topic arrive in order, so whoever got this mail has seen all facts before it. Mails of one round leave in
     * any order but one after the other, so the mail of a second round proves that the first round is over.
     */
    private void afterEverythingElse() {
        for (var round = 0; round < 2; round++) {
            var last = anAdvisor("nl");
            facts.received(Facts.aCase(), last);
            awaitMails(1, last);
            await().untilAsserted(() -> assertEquals(0, count("outgoing_mails")));
        }
    }

    private int count(String table) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Speaks SMTP up to the end of a mail, and hangs up in the place of the last answer. */
    private static String takeAndHangUp(ServerSocket server) {
        try (var socket = server.accept();
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            var out = socket.getOutputStream();
            out.write("220 ready\r\n".getBytes(StandardCharsets.US_ASCII));
            var heard = new ArrayList<String>();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (line.equals(".")) return line;
                if (heard.contains("DATA") && !line.equals("DATA")) continue;
                var answer = line.equals("DATA") ? "354 go on\r\n" : "250 fine\r\n";
                out.write(answer.getBytes(StandardCharsets.US_ASCII));
            }
            return "hung up by the other side after " + heard.size() + " lines";
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
