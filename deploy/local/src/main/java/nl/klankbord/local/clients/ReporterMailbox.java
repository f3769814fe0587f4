package nl.klankbord.local.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.klankbord.protocol.client.MessageContent;
import nl.klankbord.protocol.client.Position;
import nl.klankbord.protocol.client.ReadConversation;
import nl.klankbord.protocol.client.ReporterKeys;
import nl.klankbord.protocol.client.SealMessage;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.SealedMessage;
import nl.klankbord.protocol.wire.SignedDirectory;

/** A reporter who has come back. Not for several threads. */
public final class ReporterMailbox {
    private final JsonHttp http;
    private final ReporterKeys keys;
    private final Clock clock;
    private final SealMessage sealer;
    private final List<SealedMessage> held = new ArrayList<>();
    private String token = "";

    ReporterMailbox(JsonHttp http, ReporterKeys keys, Clock clock, SecureRandom random) {
        this.http = http;
        this.keys = keys;
        this.clock = clock;
        this.sealer = new SealMessage(random);
    }

    /** Proves that the mailbox is ours, for half an hour. */
    public void logIn() {
        var challenge = ReporterClient.challenge(http, "login");
        var proof = proof(challenge, keys.signLogin(http.origin(), challenge));
        token = http.post("/v1/reporter/logins", proof).path("token").asText();
    }

    /** What the server tells about the mailbox. */
    public JsonNode view() {
        return call("mailboxes", Map.of());
    }

    /** Fetches what is new and reads everything from the beginning. */
    public ReadConversation read() {
        JsonNode page;
        do {
            page = call("conversations", Map.of("r2a", newest(1), "a2r", newest(2)));
            for (var message : page.path("messages"))
                held.add(SealedMessage.fromText(message.path("wire").asText()));
        } while (page.path("more").asBoolean());
        return ReadConversation.of(keys.mailbox(), held, epoch -> Optional.of(keys.caseKey(epoch)));
    }

    /** Asks whether something came. */
    public JsonNode poll() {
        return call("polls", Map.of("r2a", newest(1), "a2r", newest(2)));
    }

    /** Answers in the newest epoch of the own grants, after all that was read. */
    public SealedMessage post(String text) {
        var message = prepare(text);
        post(message);
        return message;
    }

    /** Seals the next message without sending it. */
    public SealedMessage prepare(String text) {
        return prepare("chat", JsonHttp.JSON.createObjectNode().put("text", text));
    }

    /** Seals the next message of another type without sending it. */
    public SealedMessage prepare(String type, ObjectNode body) {
        var view = view();
        var epoch = JsonHttp.listOf(view.path("grants"), Grant.class).stream()
                .mapToInt(Grant::epoch)
                .max()
                .orElse(0);
        var directories = JsonHttp.listOf(view.path("directories"), SignedDirectory.class);
        var directory = directories.get(directories.size() - 1).hash();
        var content =
                new MessageContent(type, LocalDate.now(clock).toString(), directory, newest(2), null, body, List.of());
        return sealer.seal(keys.caseKey(epoch), keys.mailbox(), next(), content);
    }

    /** Sends a sealed message; the same again changes nothing. */
    public void post(SealedMessage message) {
        call("messages", Map.of("message", message, "grants", List.of(), "attachments", List.of()));
        if (!held.contains(message)) held.add(message);
    }

    /** Fetches one part of a file. */
    public byte[] attachmentPart(String attachment, int part) {
        var body = Map.of("mailbox", keys.mailbox(), "attachment", attachment, "part", part);
        return http.bytes("/v1/reporter/attachment-contents", body, "Authorization", "Mailbox " + token);
    }

    /** Removes the mailbox and everything in it. */
    public void delete() {
        var challenge = ReporterClient.challenge(http, "delete");
        http.post("/v1/reporter/deletions", proof(challenge, keys.signDelete(http.origin(), challenge)));
    }

    /** The keys of this mailbox. */
    public ReporterKeys keys() {
        return keys;
    }

    private Map<String, Object> proof(byte[] challenge, byte[] signature) {
        return Map.of(
                "mailboxKey", keys.mailboxKey(),
                "challenge", Hex.encode(challenge),
                "signature", Base64Url.encode(signature));
    }

    @CanIgnoreReturnValue
    private JsonNode call(String what, Map<String, ?> more) {
        if (token.isEmpty()) logIn();
        var body = new HashMap<String, Object>(more);
        body.put("mailbox", keys.mailbox());
        return http.post("/v1/reporter/" + what, body, "Authorization", "Mailbox " + token);
    }

    private Position next() {
        return held.stream()
                .filter(message -> message.direction() == SealedMessage.REPORTER_TO_ADVISOR)
                .max(Comparator.comparingInt(SealedMessage::seq))
                .map(Position::after)
                .orElseThrow(() -> new IllegalStateException("read first"));
    }

    private int newest(int direction) {
        return held.stream()
                .filter(message -> message.direction() == direction)
                .mapToInt(SealedMessage::seq)
                .max()
                .orElse(-1);
    }
}
