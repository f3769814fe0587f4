package nl.klankbord.local.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.klankbord.protocol.client.AttachmentSealer;
import nl.klankbord.protocol.client.DirectoryChain;
import nl.klankbord.protocol.client.MessageContent;
import nl.klankbord.protocol.client.PickupCode;
import nl.klankbord.protocol.client.Position;
import nl.klankbord.protocol.client.ProofOfWorkSearch;
import nl.klankbord.protocol.client.ReporterKeys;
import nl.klankbord.protocol.client.SealMessage;
import nl.klankbord.protocol.client.SealedAttachment;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.SealedMessage;
import nl.klankbord.protocol.wire.SignedDirectory;

/** What a reporter's browser does. Safe for many threads. */
public final class ReporterClient {
    /**
     * What a challenge asks for.
     *
     * @param challenge its bytes as hexadecimal
     * @param nonce what pays it
     */
    public record Work(String challenge, long nonce) {}

    private final JsonHttp http;
    private final Clock clock;
    private final SecureRandom random;

    /** Works at the origin of the reporter app. */
    public ReporterClient(String origin, Clock clock, SecureRandom random) {
        this.http = new JsonHttp(origin);
        this.clock = clock;
        this.random = random;
    }

    /** Opens a link and checks who answers there (KB-29 to KB-31). */
    public ReporterChannel channel(ChannelLink link) {
        var answer = http.post("/v1/reporter/channels", Map.of("channel", link.channel()));
        var chain = DirectoryChain.of(JsonHttp.listOf(answer.path("directories"), SignedDirectory.class), today());
        chain.requirePin(link.pin());
        return new ReporterChannel(
                chain.newest(),
                JsonHttp.listOf(answer.path("prekeys"), Prekey.class),
                JsonHttp.as(answer.path("profile"), ChannelProfile.class));
    }

    /** A report with answers to the optional questions, as the reporter app writes them. */
    public PreparedReport prepare(
            ReporterChannel channel, ReporterKeys keys, String text, ObjectNode answers, byte[]... files) {
        var sealer = new AttachmentSealer(random);
        var attachments = Arrays.stream(files)
                .map(file -> sealer.seal(file, keys.mailbox(), "bestand", "application/octet-stream"))
                .toList();
        var body = JsonHttp.JSON.createObjectNode().put("lang", "nl").put("text", text);
        body.set("answers", answers);
        var references = attachments.stream().map(SealedAttachment::reference).toList();
        var directory = channel.directory();
        var content = new MessageContent("report", today().toString(), directory.hash(), -1, null, body, references);
        var first = Position.first(SealedMessage.REPORTER_TO_ADVISOR);
        var message = new SealMessage(random).seal(keys.caseKey(0), keys.mailbox(), first, content);
        var grants = channel.firstGrants(keys, today());
        return new PreparedReport(directory.directory().channel(), keys, grants, message, attachments);
    }

    /** Gets a challenge and pays it. */
    public Work work(PreparedReport report) {
        var wanted = http.post("/v1/reporter/challenges", Map.of("purpose", "work", "channel", report.channel()));
        var challenge = wanted.path("challenge").asText();
        var difficulty = wanted.path("difficulty").asInt();
        return new Work(
                challenge,
                ProofOfWorkSearch.find(Hex.decode(challenge), report.keys().mailbox(), difficulty));
    }

    /** Uploads the files of a report. */
    public void upload(PreparedReport report) {
        for (var attachment : report.attachments()) upload(report, attachment);
    }

    private void upload(PreparedReport report, SealedAttachment attachment) {
        var work = work(report);
        var reservation = http.post(
                        "/v1/reporter/attachment-reservations",
                        Map.of(
                                "mailbox", report.keys().mailbox(),
                                "attachment", attachment.reference().id(),
                                "length", attachment.length(),
                                "challenge", work.challenge(),
                                "nonce", work.nonce()))
                .path("reservation")
                .asText();
        for (var part = 0; part < attachment.parts(); part++) {
            var headers = List.of(
                    "Content-Type",
                    "application/octet-stream",
                    "Authorization",
                    "Reservation " + reservation,
                    "Klankbord-Part",
                    String.valueOf(part));
            var bytes = BodyPublishers.ofByteArray(attachment.part(part));
            http.send("POST", "/v1/reporter/attachment-parts", bytes, headers);
        }
    }

    /** Sends a report whose files are there; the same again changes nothing. */
    public void send(PreparedReport report, Work work) {
        http.post("/v1/reporter/reports", body(report, work));
    }

    /** The body of such a request, as JSON, for who sends it some other way. */
    public byte[] written(PreparedReport report, Work work) {
        return JsonHttp.write(body(report, work));
    }

    private static Map<String, Object> body(PreparedReport report, Work work) {
        return Map.of(
                "channel", report.channel(),
                "mailboxKey", report.keys().mailboxKey(),
                "challenge", work.challenge(),
                "nonce", work.nonce(),
                "grants", report.grants(),
                "message", report.message(),
                "attachments",
                        report.attachments().stream()
                                .map(file -> file.reference().id())
                                .toList());
    }

    /** The whole of it: opens the link, seals, uploads, pays and sends. */
    public PickupCode report(ChannelLink link, String text, byte[]... files) {
        var code = PickupCode.draw(random);
        var keys = ReporterKeys.of(code, random);
        var report = prepare(channel(link), keys, text, JsonHttp.JSON.createObjectNode(), files);
        upload(report);
        send(report, work(report));
        return code;
    }

    /** Comes back with a code; half a second of one core. */
    public ReporterMailbox open(PickupCode code) {
        return open(ReporterKeys.of(code, random));
    }

    /** Comes back with keys. */
    public ReporterMailbox open(ReporterKeys keys) {
        return new ReporterMailbox(http, keys, clock, random);
    }

    /** A challenge for a signature: {@code login} or {@code delete}. */
    static byte[] challenge(JsonHttp http, String purpose) {
        JsonNode answer = http.post("/v1/reporter/challenges", Map.of("purpose", purpose));
        return Hex.decode(answer.path("challenge").asText());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
