package nl.klankbord.local.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.client.CaseKey;
import nl.klankbord.protocol.client.MessageContent;
import nl.klankbord.protocol.client.Position;
import nl.klankbord.protocol.client.ReadConversation;
import nl.klankbord.protocol.client.SealMessage;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.MailboxKey;
import nl.klankbord.protocol.wire.SealedMessage;

/** One conversation as its advisor reads and answers it. Not for several threads. */
public final class AdvisorConversation {
    private final StaffHttp http;
    private final String path;
    private final AdvisorIdentity identity;
    private final AdvisorClient advisor;
    private final Clock clock;
    private final SealMessage sealer;
    private final TreeMap<Integer, CaseKey> keys = new TreeMap<>();
    private final List<SealedMessage> held = new ArrayList<>();
    private JsonNode view = JsonHttp.JSON.createObjectNode();

    AdvisorConversation(
            StaffHttp http,
            CaseId id,
            AdvisorIdentity identity,
            AdvisorClient advisor,
            Clock clock,
            SecureRandom random) {
        this.http = http;
        this.path = "/v1/advisor/conversations/" + id.text();
        this.identity = identity;
        this.advisor = advisor;
        this.clock = clock;
        this.sealer = new SealMessage(random);
        refresh();
    }

    /** Fetches what is new and reads everything from the beginning. */
    public ReadConversation read() {
        refresh();
        JsonNode page;
        do {
            page = http.get(path + "/messages?limit=100&r2a=" + newest(1) + "&a2r=" + newest(2));
            for (var message : page.path("messages"))
                held.add(SealedMessage.fromText(message.path("wire").asText()));
        } while (page.path("more").asBoolean());
        return ReadConversation.of(mailbox(), held, epoch -> Optional.ofNullable(keys.get(epoch)));
    }

    /** Answers in the newest epoch at hand, after whatever the server has. */
    public SealedMessage answer(String text) {
        refresh();
        var message = prepare(text);
        post(message);
        return message;
    }

    /** Seals the next answer without sending it. */
    public SealedMessage prepare(String text) {
        return prepare("chat", JsonHttp.JSON.createObjectNode().put("text", text));
    }

    /** Seals the next message of another type without sending it. */
    public SealedMessage prepare(String type, ObjectNode body) {
        var directory = advisor.directory(new ChannelId(view.path("channel").asText()));
        var content = new MessageContent(
                type,
                LocalDate.now(clock).toString(),
                directory.hash(),
                view.path("r2a").asInt(),
                identity.kid(),
                body,
                List.of());
        var previous = new Hash(view.path("a2rPrev").asText());
        var position =
                new Position(SealedMessage.ADVISOR_TO_REPORTER, view.path("a2r").asInt() + 1, previous);
        return sealer.seal(keys.lastEntry().getValue(), mailbox(), position, content);
    }

    /** Sends a sealed answer; the same again changes nothing. */
    public void post(SealedMessage message) {
        http.post(path + "/messages", Map.of("message", message, "attachments", List.of()));
    }

    /** Tells how far was read. */
    public void readUpTo(int number) {
        http.post(path + "/readings", Map.of("r2a", number));
    }

    /** Fetches one part of a file. */
    public byte[] attachmentPart(String attachment, int part) {
        return http.bytes("GET", path + "/attachments/" + attachment + "/parts/" + part, new byte[0])
                .body();
    }

    /** The mailbox behind the case. */
    public MailboxId mailbox() {
        return new MailboxId(view.path("mailbox").asText());
    }

    private void refresh() {
        view = http.get(path);
        var mailboxKey = JsonHttp.as(view.path("mailboxKey"), MailboxKey.class);
        for (var grant : JsonHttp.listOf(view.path("grants"), Grant.class)) {
            if (keys.containsKey(grant.epoch())) continue;
            for (var key : identity.open(grant, mailboxKey).keys()) keys.put(key.epoch(), key);
        }
    }

    private int newest(int direction) {
        return held.stream()
                .filter(message -> message.direction() == direction)
                .mapToInt(SealedMessage::seq)
                .max()
                .orElse(-1);
    }
}
