package nl.klankbord.intake.testing;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.protocol.client.CaseKey;
import nl.klankbord.protocol.client.MessageContent;
import nl.klankbord.protocol.client.Position;
import nl.klankbord.protocol.client.SealMessage;
import nl.klankbord.protocol.events.CaseReceived;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.SealedMessage;

/** The case that a report has become, as case-service tells it. */
public final class Casework {
    private static final SealMessage SEAL = new SealMessage(new SecureRandom());
    private final Reporter reporter;
    private final CaseId id = new CaseId(UUID.randomUUID());

    private Casework(Reporter reporter) {
        this.reporter = reporter;
    }

    /** Tells it, and waits until the advisor can open it. */
    public static Casework of(Reporter reporter) {
        var casework = new Casework(reporter);
        casework.tell(UUID.randomUUID());
        await().untilAsserted(() -> reporter.practice()
                .advisor()
                .signedIn()
                .get(casework.path())
                .then()
                .statusCode(200));
        return casework;
    }

    public void tell(UUID eventId) {
        var today = Broker.today();
        var received = new CaseReceived(
                id,
                reporter.keys().mailbox(),
                reporter.practice().channel(),
                List.of(reporter.practice().advisor().person()),
                today,
                today.plusDays(1),
                today.plusDays(2));
        Broker.tell(Topics.CASE_CASES, id.text(), eventId, received);
    }

    public CaseId id() {
        return id;
    }

    public String path() {
        return "/v1/advisor/conversations/" + id.text();
    }

    /** An answer of the advisor with this place in the conversation, not yet sent. */
    public SealedMessage answer(int epoch, int seq, Hash previous, String text) {
        var kid = reporter.practice().advisor().identity().kid();
        var content = MessageContent.chat(
                kid, text, Broker.today(), reporter.practice().newest().hash(), 0);
        return SEAL.seal(key(epoch), reporter.keys().mailbox(), new Position(2, seq, previous), content);
    }

    public Response post(SealedMessage message) {
        return reporter.practice()
                .advisor()
                .signedIn()
                .contentType("application/json")
                .body(Map.of("message", message.text(), "attachments", List.of()))
                .post(path() + "/messages");
    }

    private CaseKey key(int epoch) {
        return reporter.keys().caseKey(epoch);
    }
}
