package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.protocol.events.CaseKeyGranted;
import nl.klankbord.protocol.events.CaseKeyHeld;
import nl.klankbord.protocol.events.CaseKeyReleased;
import nl.klankbord.protocol.events.CaseReceived;
import nl.klankbord.protocol.events.ConversationDeleted;
import nl.klankbord.protocol.events.MessagePostedByAdvisor;
import nl.klankbord.protocol.events.MessagePostedByReporter;
import nl.klankbord.protocol.events.ReportReceived;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.MailboxId;

/** What intake-service would tell about one conversation. */
final class TestConversation {
    final MailboxId mailbox = MailboxId.of(TestAdvisor.bytes(MailboxId.LENGTH));
    final Hash prekey = Hash.of(TestAdvisor.bytes(Hash.LENGTH));
    private final ChannelId channel;

    private TestConversation(ChannelId channel) {
        this.channel = channel;
    }

    static TestConversation on(ChannelId channel) {
        return new TestConversation(channel).reported();
    }

    private TestConversation reported() {
        return tell(new ReportReceived(mailbox, channel, TestClock.today()));
    }

    TestConversation grantedTo(TestAdvisor advisor) {
        return tell(new CaseKeyGranted(mailbox, 0, advisor.kid(), prekey, TestClock.today()));
    }

    TestConversation grantedTo(TestAdvisor advisor, int epoch) {
        return tell(new CaseKeyGranted(mailbox, epoch, advisor.kid(), prekey, TestClock.today()));
    }

    TestConversation heldFor(TestAdvisor advisor) {
        return tell(new CaseKeyHeld(mailbox, 0, advisor.kid(), prekey, TestClock.today()));
    }

    TestConversation releasedTo(TestAdvisor advisor) {
        return tell(new CaseKeyReleased(mailbox, 0, advisor.kid(), prekey, TestClock.today()));
    }

    TestConversation reporterWrote(int seq) {
        return tell(new MessagePostedByReporter(mailbox, seq, TestClock.today()));
    }

    TestConversation advisorWrote(TestAdvisor advisor, int seq) {
        return tell(new MessagePostedByAdvisor(mailbox, seq, advisor.kid(), TestClock.today()));
    }

    TestConversation deleted() {
        return tell(new ConversationDeleted(mailbox, TestClock.today()));
    }

    TestConversation tell(Object event) {
        Broker.get().tell(mailbox.hex(), event);
        return this;
    }

    TestConversation tell(UUID id, Object event) {
        Broker.get().tell(id, mailbox.hex(), event);
        return this;
    }

    /** Waits until it has become a case. */
    CaseReceived received() {
        return Broker.get().expect(CaseReceived.class, event -> event.mailbox().equals(mailbox));
    }

    static List<Map<String, Object>> casesOf(TestAdvisor advisor) {
        return as(advisor.token())
                .get("/v1/advisor/cases")
                .then()
                .statusCode(200)
                .extract()
                .path("cases");
    }
}
