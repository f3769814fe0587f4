package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.TestConversation.casesOf;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.klankbord.delivery.inbox.EventReader;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.CaseAnswered;
import nl.klankbord.protocol.events.CaseAwaitsAdvisor;
import nl.klankbord.protocol.events.CaseHandedOver;
import nl.klankbord.protocol.events.CasePurged;
import nl.klankbord.protocol.events.CaseReceived;
import nl.klankbord.protocol.events.MessagePostedByReporter;
import nl.klankbord.protocol.events.ReportReceived;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.MailboxId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class CasesFollowConversationsTest {
    @Inject
    EventReader reader;

    private TestPractice practice;
    private TestAdvisor advisor;
    private TestAdvisor backup;
    private ChannelId channel;

    @BeforeEach
    void aChannel() {
        practice = TestPractice.open();
        advisor = practice.advisor().enrolled();
        backup = practice.advisor().enrolled();
        channel = practice.openChannel(advisor, backup);
    }

    @Test
    void aReportBecomesACaseOfWhoeverWasGrantedTheKey() {
        var received = TestConversation.on(channel).grantedTo(advisor).received();

        assertEquals(List.of(advisor.person), received.advisors());
        assertEquals(channel, received.channel());
        assertFalse(received.ackDue().isAfter(received.answerDue()));
        as(advisor.token())
                .get("/v1/advisor/cases/" + received.caseId())
                .then()
                .statusCode(200)
                .body("id", equalTo(received.caseId().text()))
                .body("channel", equalTo(channel.hex()))
                .body("organisation", equalTo("Bakkerij Korenaar"))
                .body("status", equalTo("RECEIVED"))
                .body("receivedOn", equalTo(TestClock.today().toString()))
                .body("ackDue", equalTo(received.ackDue().toString()))
                .body("answerDue", equalTo(received.answerDue().toString()))
                .body("r2a", equalTo(0))
                .body("a2r", equalTo(-1))
                .body("waitsFor", equalTo("advisor"))
                .body("lastReporterOn", equalTo(TestClock.today().toString()));
        assertEquals(0, casesOf(backup).size());
    }

    @Test
    void reportsThatComeTogetherBecomeCasesOfTheirOwn() {
        reader.stop();
        var kept = Stream.generate(() -> TestConversation.on(channel)
                        .grantedTo(advisor)
                        .grantedTo(backup)
                        .grantedTo(advisor, 1))
                .limit(12)
                .toList();
        var deleted = TestConversation.on(channel).grantedTo(advisor).deleted();
        var unread = TestConversation.on(channel).heldFor(backup);
        reader.start();

        for (var conversation : kept) {
            var received = conversation.received();
            assertEquals(List.of(advisor.person), received.advisors());
            Broker.get()
                    .expect(
                            CaseAwaitsAdvisor.class,
                            event -> event.caseId().equals(received.caseId())
                                    && event.advisors().equals(List.of(backup.person)));
            assertEquals(
                    1,
                    Broker.get()
                            .events(
                                    CaseHandedOver.class,
                                    event -> event.caseId().equals(received.caseId()))
                            .size());
        }
        var gone = deleted.received().caseId();
        Broker.get().expect(CasePurged.class, event -> event.caseId().equals(gone));
        assertEquals(kept.size(), casesOf(advisor).size());
        assertEquals(kept.size(), casesOf(backup).size());
        assertEquals(
                List.of(),
                Broker.get().events(CaseReceived.class, event -> event.mailbox().equals(unread.mailbox)));
    }

    @Test
    void whatAReporterCausesIsToldByTheDay() {
        var conversation = TestConversation.on(channel).grantedTo(advisor);
        conversation.received();

        var heard =
                Broker.get().heard(CaseReceived.class, event -> event.mailbox().equals(conversation.mailbox));

        assertEquals(Broker.startOfToday(), heard.get(0).envelope().time());
        assertEquals(
                heard.get(0).envelope().as(CaseReceived.class).caseId().text(),
                heard.get(0).key());
    }

    @Test
    void aDesignatedReceiverKeepsTheEarlierTerm() {
        var receiving = practice.openChannel(AdvisorRole.DESIGNATED_RECEIVER, advisor);

        var received = TestConversation.on(receiving).grantedTo(advisor).received();

        assertFalse(received.ackDue().isAfter(received.receivedOn().plusDays(7)));
    }

    @Test
    void aHeldKeyIsNobodysNewsUntilItIsReleased() {
        var conversation = TestConversation.on(channel).grantedTo(advisor).heldFor(backup);
        var id = conversation.received().caseId();
        await().untilAsserted(() -> as(backup.token())
                .get("/v1/advisor/prekeys")
                .then()
                .body("keep", equalTo(List.of(conversation.prekey.hex()))));

        conversation.reporterWrote(1);
        var waiting = Broker.get()
                .expect(CaseAwaitsAdvisor.class, event -> event.caseId().equals(id));

        assertEquals(List.of(advisor.person), waiting.advisors());
        assertEquals(0, casesOf(backup).size());
        as(backup.token()).get("/v1/advisor/cases/" + id).then().statusCode(404);

        conversation.releasedTo(backup);
        var released = Broker.get()
                .expect(CaseAwaitsAdvisor.class, event -> event.advisors().equals(List.of(backup.person)));

        assertEquals(id, released.caseId());
        assertEquals(1, released.cause());
        as(backup.token()).get("/v1/advisor/cases/" + id).then().statusCode(200);
        as(backup.token()).get("/v1/advisor/prekeys").then().body("keep", hasSize(1));
    }

    @Test
    void aCaseOnlyABackupMayReadIsNewAtItsRelease() {
        var conversation =
                TestConversation.on(channel).heldFor(backup).reporterWrote(1).releasedTo(backup);

        var received = conversation.received();

        assertEquals(List.of(backup.person), received.advisors());
        assertEquals(
                0,
                Broker.get()
                        .events(CaseAwaitsAdvisor.class, event -> event.caseId().equals(received.caseId()))
                        .size());
    }

    @Test
    void theCountersFollowBothDirections() {
        var conversation = TestConversation.on(channel).grantedTo(advisor);
        var id = conversation.received().caseId();

        conversation.advisorWrote(advisor, 0).advisorWrote(advisor, 1).reporterWrote(1);

        await().untilAsserted(() -> as(advisor.token())
                .get("/v1/advisor/cases/" + id)
                .then()
                .body("r2a", equalTo(1))
                .body("a2r", equalTo(1))
                .body("status", equalTo("INTAKE"))
                .body("waitsFor", equalTo("advisor")));
    }

    @Test
    void anAnswerWithoutAReceiptIsSettledAfterAWhile() {
        var conversation = TestConversation.on(channel).grantedTo(advisor);
        var id = conversation.received().caseId();

        conversation.advisorWrote(advisor, 0);

        Broker.get().expect(CaseAnswered.class, event -> event.caseId().equals(id));
        as(advisor.token()).get("/v1/advisor/cases/" + id).then().body("status", equalTo("INTAKE"));
    }

    @Test
    void theSameEventTwiceChangesNothing() {
        var conversation = TestConversation.on(channel);
        var report = new ReportReceived(conversation.mailbox, channel, TestClock.today());
        var message = new MessagePostedByReporter(conversation.mailbox, 1, TestClock.today());
        var twice = UUID.randomUUID();
        var id = conversation
                .tell(report)
                .grantedTo(advisor)
                .grantedTo(advisor)
                .received()
                .caseId();

        conversation
                .tell(twice, message)
                .tell(twice, message)
                .tell(message)
                .grantedTo(advisor)
                .reporterWrote(2);

        Broker.get().expect(CaseAwaitsAdvisor.class, event -> event.caseId().equals(id) && event.cause() == 2);
        var causes = Broker.get()
                .events(CaseAwaitsAdvisor.class, event -> event.caseId().equals(id))
                .stream()
                .map(CaseAwaitsAdvisor::cause)
                .toList();
        assertEquals(List.of(1, 2), causes);
        assertEquals(
                1,
                Broker.get()
                        .events(CaseReceived.class, event -> event.mailbox().equals(conversation.mailbox))
                        .size());
        assertEquals(1, casesOf(advisor).size());
    }

    @Test
    void unknownTypesAndMembersArePassedOver() {
        var conversation = TestConversation.on(channel);
        var json = """
                {"specversion":"1.0","id":"%s","source":"/intake-service","type":"%s","time":"2026-11-20T23:00:00Z",
                 "datacontenttype":"application/json","data":{"mailbox":"%s","seq":1,"postedOn":"%s","new":{"a":1}}}""";

        Broker.get()
                .tellRaw(
                        conversation.mailbox.hex(),
                        json.formatted(
                                UUID.randomUUID(),
                                "reporter-hummed.v1",
                                conversation.mailbox.hex(),
                                TestClock.today()));
        Broker.get()
                .tellRaw(
                        conversation.mailbox.hex(),
                        json.formatted(
                                UUID.randomUUID(),
                                MessagePostedByReporter.TYPE,
                                conversation.mailbox.hex(),
                                TestClock.today()));
        conversation.grantedTo(advisor);

        var id = conversation.received().caseId();
        as(advisor.token()).get("/v1/advisor/cases/" + id).then().body("r2a", equalTo(1));
    }

    @Test
    void aDeletedConversationLeavesNothing() {
        var conversation = TestConversation.on(channel).grantedTo(advisor).heldFor(backup);
        var id = conversation.received().caseId();
        var before = as(advisor.token()).get("/v1/advisor/cases/" + new CaseId(UUID.randomUUID()));

        conversation.deleted().deleted().grantedTo(backup).reporterWrote(1);
        Broker.get().expect(CasePurged.class, event -> event.caseId().equals(id));

        var after = as(advisor.token()).get("/v1/advisor/cases/" + id);
        assertEquals(404, after.statusCode());
        assertEquals(before.asString(), after.asString());
        assertEquals(0, casesOf(advisor).size());
        as(backup.token()).get("/v1/advisor/prekeys").then().body("keep", hasSize(0));
        assertEquals(List.of(), Rows.naming(conversation.mailbox.hex(), id.text()));
    }

    @Test
    void aConversationOfAnotherDayKeepsTheTermsOfThatDay() {
        var mailbox = MailboxId.of(TestAdvisor.bytes(MailboxId.LENGTH));
        var friday = LocalDate.of(2026, 11, 20);
        var conversation = TestConversation.on(channel);

        Broker.get().tell(mailbox.hex(), new ReportReceived(mailbox, channel, friday));
        Broker.get()
                .tell(
                        mailbox.hex(),
                        new nl.klankbord.protocol.events.CaseKeyGranted(
                                mailbox, 0, advisor.kid(), conversation.prekey, friday));

        var received =
                Broker.get().expect(CaseReceived.class, event -> event.mailbox().equals(mailbox));
        assertEquals(LocalDate.of(2026, 11, 23), received.ackDue());
        assertEquals(LocalDate.of(2026, 11, 24), received.answerDue());
    }
}
