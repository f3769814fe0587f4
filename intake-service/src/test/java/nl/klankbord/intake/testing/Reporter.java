package nl.klankbord.intake.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.klankbord.protocol.client.AttachmentReference;
import nl.klankbord.protocol.client.MessageContent;
import nl.klankbord.protocol.client.Position;
import nl.klankbord.protocol.client.ProofOfWorkSearch;
import nl.klankbord.protocol.client.ReporterKeys;
import nl.klankbord.protocol.client.SealMessage;
import nl.klankbord.protocol.client.SealedAttachment;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.SealedMessage;

/** Somebody with a pickup code. Every method is one step of the app; what a step sends can be changed before it is sent. */
public final class Reporter {
    public static final String ORIGIN = "http://localhost:8081";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SealMessage SEAL = new SealMessage(RANDOM);
    private final Practice practice;
    private final ReporterKeys keys = ReporterKeys.drawn(RANDOM);
    private final List<SealedMessage> posted = new ArrayList<>();
    private final List<String> attachments = new ArrayList<>();

    public Reporter(Practice practice) {
        this.practice = practice;
    }

    /** A reporter of the shared practice who has reported. */
    public static Reporter whoReported() {
        var reporter = new Reporter(Practice.shared());
        reporter.send(reporter.report()).then().statusCode(204);
        return reporter;
    }

    public ReporterKeys keys() {
        return keys;
    }

    public String mailbox() {
        return keys.mailbox().hex();
    }

    public Practice practice() {
        return practice;
    }

    public SealedMessage lastPosted() {
        return posted.get(posted.size() - 1);
    }

    public List<String> attachments() {
        return attachments;
    }

    /** A report to the advisor of the practice, not yet sent. */
    public Map<String, Object> report() {
        return report(List.of(keys.grant(0, practice.advisor().prekey(), false)));
    }

    public Map<String, Object> report(List<Grant> grants) {
        var content = MessageContent.report(
                "nl",
                "Dit is wat er is gebeurd.",
                Map.of(),
                practice.today(),
                practice.newest().hash(),
                List.of());
        var message = SEAL.seal(keys.caseKey(0), keys.mailbox(), Position.first(1), content);
        posted.add(message);
        var body = new LinkedHashMap<String, Object>();
        body.put("channel", practice.channel().hex());
        body.put("mailboxKey", keys.mailboxKey().text());
        body.putAll(work());
        body.put("grants", grants.stream().map(Grant::text).toList());
        body.put("message", message.text());
        body.put("attachments", List.copyOf(attachments));
        return body;
    }

    /** A challenge with its nonce. */
    public Map<String, Object> work() {
        var issued = json(Map.of(
                        "purpose", "work", "channel", practice.channel().hex()))
                .post("/v1/reporter/challenges");
        String challenge = issued.path("challenge");
        int difficulty = issued.path("difficulty");
        var nonce = ProofOfWorkSearch.find(Hex.decode(challenge), keys.mailbox(), difficulty);
        return Map.of("challenge", challenge, "nonce", nonce);
    }

    public Response send(Map<String, Object> report) {
        return json(report).post("/v1/reporter/reports");
    }

    public Map<String, Object> login() {
        return proof("login");
    }

    /** A signed challenge for a login or a deletion. */
    public Map<String, Object> proof(String purpose) {
        String challenge = challenge(purpose);
        var bytes = Hex.decode(challenge);
        var signature = purpose.equals("delete") ? keys.signDelete(ORIGIN, bytes) : keys.signLogin(ORIGIN, bytes);
        var body = new LinkedHashMap<String, Object>();
        body.put("mailboxKey", keys.mailboxKey().text());
        body.put("challenge", challenge);
        body.put("signature", Base64Url.encode(signature));
        return body;
    }

    public static String challenge(String purpose) {
        return json(Map.of("purpose", purpose)).post("/v1/reporter/challenges").path("challenge");
    }

    public String token() {
        return json(login())
                .post("/v1/reporter/logins")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    /** The next message of this conversation, in this epoch, not yet sent. */
    public SealedMessage next(int epoch, String text) {
        var content = MessageContent.chat(
                null, text, practice.today(), practice.newest().hash(), -1);
        return SEAL.seal(keys.caseKey(epoch), keys.mailbox(), Position.after(lastPosted()), content);
    }

    public ValidatableResponse post(String token, SealedMessage message, List<Grant> grants, List<String> named) {
        var body = body();
        body.put("message", message.text());
        body.put("grants", grants.stream().map(Grant::text).toList());
        body.put("attachments", named);
        var answer = call(token, "messages", body);
        if (answer.statusCode() == 204) posted.add(message);
        return answer.then();
    }

    /** Any call about the own mailbox. */
    public Response call(String token, String plural, Map<String, Object> more) {
        var body = body();
        body.putAll(more);
        return json(body).header("Authorization", "Mailbox " + token).post("/v1/reporter/" + plural);
    }

    public Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("mailbox", mailbox());
        return body;
    }

    /** A place for an attachment, paid with work. */
    public Response reserve(String attachment, long length) {
        var body = body();
        body.put("attachment", attachment);
        body.put("length", length);
        body.putAll(work());
        return json(body).post("/v1/reporter/attachment-reservations");
    }

    /** Brings all parts of an attachment and names it in the next report. */
    public AttachmentReference bring(SealedAttachment attachment) {
        var id = attachment.reference().id().hex();
        String reservation = reserve(id, attachment.length()).path("reservation");
        for (var part = 0; part < attachment.parts(); part++) {
            upload(reservation, part, attachment.part(part)).then().statusCode(204);
        }
        attachments.add(id);
        return attachment.reference();
    }

    public static Response upload(String reservation, int part, byte[] bytes) {
        return given().contentType("application/octet-stream")
                .header("Authorization", "Reservation " + reservation)
                .header("Klankbord-Part", part)
                .body(bytes)
                .post("/v1/reporter/attachment-parts");
    }

    public static RequestSpecification json(Object body) {
        return given().contentType("application/json").body(body);
    }
}
