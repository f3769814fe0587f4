package nl.klankbord.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import nl.klankbord.local.LocalStack;
import nl.klankbord.local.Part;
import nl.klankbord.local.StackPart;
import nl.klankbord.local.clients.AdvisorClient;
import nl.klankbord.local.clients.AdvisorConversation;
import nl.klankbord.local.clients.AdvisorVault;
import nl.klankbord.local.clients.ChannelLink;
import nl.klankbord.local.clients.HttpRefusal;
import nl.klankbord.local.clients.OfficerClient;
import nl.klankbord.local.clients.PracticeClient;
import nl.klankbord.local.clients.ReporterClient;
import nl.klankbord.local.clients.ReporterMailbox;
import nl.klankbord.local.clients.StaffSession;
import nl.klankbord.local.seed.DemoPerson;
import nl.klankbord.protocol.client.ReadConversation;
import nl.klankbord.protocol.client.ReadMessage;
import nl.klankbord.protocol.client.RecoveryKit;
import nl.klankbord.protocol.client.ReporterKeys;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.SealedMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Both sides write while a part of the system is killed without warning. Every message that was accepted is there
 * once, in order, on both sides, and the case counts right.
 */
class SurvivalTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Amsterdam"));
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int BEFORE = 3;

    /** More than either side can post before the kill comes, so that some are under way at that moment and some come after. */
    private static final int MEANWHILE = 12;

    private final LocalStack stack = World.stack();
    private final ReporterClient reporters = new ReporterClient(stack.reporterApp(), CLOCK, RANDOM);
    private final AdvisorClient noor = somebodySigningIn();

    private AdvisorClient somebodySigningIn() {
        return new AdvisorClient(stack.advisorApp(), signsIn(DemoPerson.NOOR), CLOCK, RANDOM);
    }

    private StaffSession signsIn(DemoPerson person) {
        return new StaffSession(stack.keycloak(), person.username(), person.password(), RANDOM);
    }

    /** Other stories use the same world: it is left as it was found, Keycloak included. */
    @AfterEach
    void everythingWorksAgain() {
        keepTrying(() -> somebodySigningIn().cases());
    }

    @ParameterizedTest
    @EnumSource(names = {"INTAKE", "CASE", "KAFKA", "POSTGRES"})
    void whatWasAcceptedArrivesOnceAndInOrder(Part part) throws Exception {
        var story = new Story();
        var killed = stack.part(part);
        CompletableFuture.allOf(story.reporterWrites(BEFORE), story.advisorWrites(BEFORE))
                .get();
        var meanwhile = CompletableFuture.allOf(story.reporterWrites(MEANWHILE), story.advisorWrites(MEANWHILE));

        killed.kill();
        if (part == Part.POSTGRES) whoAsksMeanwhileIsToldToTryAgain();
        restart(killed, part);
        meanwhile.get();

        assertEquals(story.allSent(), textsOf(story.mailbox.read()), "on the reporter's side");
        assertEquals(story.allSent(), textsOf(story.conversation.read()), "on the advisor's side");
        await().atMost(PATIENCE).untilAsserted(() -> {
            var view = viewOf(story.caseId);
            assertEquals(story.reporterSent.size() - 1, view.r2a());
            assertEquals(story.advisorSent.size() - 1, view.a2r());
        });
    }

    @Test
    void aReportWhoseReceiptWasLostInACrashIsThereOnce() throws Exception {
        var channel = reporters.channel(ChannelLink.parse(World.reporterLink("Zorggroep Veldzicht")));
        var report =
                reporters.prepare(channel, ReporterKeys.drawn(RANDOM), "Verstuurd in een storing.", World.noAnswers());
        var work = reporters.work(report);
        var cases = casesNow();
        var sending = CompletableFuture.runAsync(() -> keepTrying(() -> {
            reporters.send(report, work);
            return true;
        }));

        stack.part(Part.INTAKE).kill();
        stack.part(Part.INTAKE).start();
        sending.get();
        reporters.send(report, work);

        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(cases + 1, casesNow()));
        assertEquals(1, reporters.open(report.keys()).read().messages().size());
    }

    @Test
    void aKeyThatAnOfficerMadeReachesThePracticeAlthoughItsServiceWasKilled() throws Exception {
        var manager = new PracticeClient(stack.advisorApp(), signsIn(DemoPerson.ELLEN));
        var organisation = manager.organisation(
                UUID.randomUUID().toString(), "Atelier Noodweer", 12, "BEDRIJF", AdvisorRole.ADVISOR_IN_CONFIDENCE);
        var invited = manager.inviteOfficer(organisation, "Kees", "Blom", UUID.randomUUID() + "@noodweer.example");
        var session = new StaffSession(stack.keycloak(), invited.username(), "kees-wachtwoord-1", RANDOM);
        session.replaceFirstPassword(invited.firstPassword());
        var officer = new OfficerClient(stack.organisationApp(), session, CLOCK, RANDOM);
        await().until(officer::isKnown);
        var vault = AdvisorVault.draw(RANDOM);
        officer.enrol(vault, "storm regen hagel bliksem donder wind mist", RecoveryKit.draw(RANDOM));

        var killed = stack.part(Part.REPORTING);
        killed.kill();
        restart(killed, Part.REPORTING);

        await().atMost(PATIENCE).untilAsserted(() -> {
            var offered = manager.officers(organisation).get(0);
            assertEquals(vault.identity().identityKey(), offered.identityKey());
            assertNotNull(offered.prekeysUntil());
        });
        assertTrue(officer.isEnrolled());
    }

    private void whoAsksMeanwhileIsToldToTryAgain() {
        var link = ChannelLink.parse(World.reporterLink("Zorggroep Veldzicht"));
        var refusal = assertThrows(HttpRefusal.class, () -> reporters.channel(link));
        assertEquals(503, refusal.status());
    }

    /** Whatever falls with the database gets up again: services reconnect by themselves. */
    private static void restart(StackPart killed, Part part) throws Exception {
        assertFalse(killed.isRunning(), part + " lives");
        killed.start();
    }

    private int casesNow() {
        return keepTrying(noor::cases).size();
    }

    private AdvisorClient.CaseView viewOf(CaseId id) {
        return noor.cases().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> textsOf(ReadConversation conversation) {
        assertFalse(conversation.isBroken(), "the chain is broken");
        return conversation.messages().stream()
                .map(SurvivalTest::textOf)
                .sorted()
                .toList();
    }

    private static String textOf(ReadMessage message) {
        assertEquals(ReadMessage.State.OK, message.state());
        return message.message().direction() + " "
                + message.content().orElseThrow().body().path("text").asText();
    }

    /** Tries the same again, as an app does, until it is accepted. */
    private static <T> T keepTrying(Callable<T> act) {
        var answer = new ArrayList<T>();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> answer.add(act.call()));
        return answer.get(0);
    }

    /** One conversation and what both sides have sent in it. */
    private final class Story {
        final List<String> reporterSent = new ArrayList<>();
        final List<String> advisorSent = new ArrayList<>();
        final ReporterMailbox mailbox;
        final AdvisorConversation conversation;
        final CaseId caseId;

        Story() {
            var before = keepTrying(noor::cases).stream()
                    .map(AdvisorClient.CaseView::id)
                    .toList();
            var code = reporters.report(ChannelLink.parse(World.reporterLink("Zorggroep Veldzicht")), "0");
            reporterSent.add("1 0");
            mailbox = reporters.open(code);
            mailbox.read();
            caseId = keepTrying(() -> noor.cases().stream()
                    .map(AdvisorClient.CaseView::id)
                    .filter(id -> !before.contains(id))
                    .findFirst()
                    .orElseThrow());
            var vault = noor.unlock(World.noor().passphrase());
            conversation = keepTrying(() -> noor.conversation(caseId, vault));
        }

        /** Each message is sealed once; only the sending is repeated. */
        CompletableFuture<Void> reporterWrites(int messages) {
            return writing(messages, () -> {
                var text = String.valueOf(reporterSent.size());
                SealedMessage message = keepTrying(() -> mailbox.prepare(text));
                keepTrying(() -> {
                    mailbox.post(message);
                    return true;
                });
                reporterSent.add("1 " + text);
            });
        }

        CompletableFuture<Void> advisorWrites(int messages) {
            return writing(messages, () -> {
                var text = String.valueOf(advisorSent.size() + 1);
                SealedMessage message = keepTrying(() -> {
                    conversation.read();
                    return conversation.prepare(text);
                });
                keepTrying(() -> {
                    conversation.post(message);
                    return true;
                });
                advisorSent.add("2 " + text);
            });
        }

        private static CompletableFuture<Void> writing(int messages, Runnable writesOne) {
            return CompletableFuture.runAsync(() -> {
                for (var i = 0; i < messages; i++) {
                    writesOne.run();
                }
            });
        }

        List<String> allSent() {
            var all = new ArrayList<>(reporterSent);
            all.addAll(advisorSent);
            return all.stream().sorted().toList();
        }
    }
}
