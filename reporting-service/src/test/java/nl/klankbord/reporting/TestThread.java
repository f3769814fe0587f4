package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klankbord.protocol.client.EscalationThread;
import nl.klankbord.protocol.client.MessageContent;
import nl.klankbord.protocol.client.Position;
import nl.klankbord.protocol.client.SealedAttachment;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.SealedMessage;
import nl.klankbord.protocol.wire.ThreadGrant;
import org.jspecify.annotations.Nullable;

/** A thread as browsers on both sides seal and send it. */
final class TestThread {
    static final String ADVISOR = "/v1/advisor/escalations";
    static final String OFFICER = "/v1/organisation/escalations";
    private static final Hash DIRECTORY = Hash.sha256("directory", new byte[0]);

    final TestChannel channel;
    EscalationThread keys = EscalationThread.draw(TestOfficer.RANDOM);
    private Position next3 = Position.first(SealedMessage.ADVISOR_TO_OFFICERS);
    private Position next4 = Position.first(SealedMessage.OFFICERS_TO_ADVISOR);

    TestThread(TestChannel channel) {
        this.channel = channel;
    }

    /** Handed in for all officers of the channel but the last {@code without}. */
    static TestThread handedIn(TestChannel channel, int without) {
        var thread = new TestThread(channel);
        var readers = channel.officers.subList(0, channel.officers.size() - without);
        var body = thread.body(readers);
        thread.handIn(body).then().statusCode(204);
        thread.sent(SealedMessage.fromText(String.valueOf(body.get("message"))));
        return thread;
    }

    String id() {
        return keys.id().hex();
    }

    String at(String place) {
        return place + "/" + id();
    }

    Map<String, Object> body(List<TestOfficer> readers) {
        var body = new HashMap<String, Object>();
        body.put("thread", id());
        body.put("channel", channel.id.hex());
        body.put("grants", texts(grants(readers)));
        body.put("message", seal3("escalation", "Er klopt iets niet").text());
        body.put("attachments", List.of());
        body.put("releaseOn", TestClock.today().toString());
        body.put("nature", "LN.MIS");
        body.put("topic", "IN");
        body.put("excluded", List.of());
        body.put("reportedOn", null);
        body.put("receiptOn", null);
        return body;
    }

    List<ThreadGrant> grants(List<TestOfficer> readers) {
        return readers.stream()
                .map(officer -> keys.grant(channel.advisor, channel.prekey(officer)))
                .toList();
    }

    static List<String> texts(List<ThreadGrant> grants) {
        return grants.stream().map(ThreadGrant::text).toList();
    }

    Response handIn(Map<String, Object> body) {
        return write(channel.token(), body).post(ADVISOR);
    }

    /** The next message of the advisor, not sent yet. */
    SealedMessage seal3(String type, String text) {
        return keys.seal(next3, content(type, channel.advisor.kid(), text));
    }

    SealedMessage seal4(TestOfficer officer, String text) {
        return keys.seal(next4, content("chat", officer.kid(), text));
    }

    private static MessageContent content(String type, Kid from, String text) {
        var body = JsonNodeFactory.instance.objectNode().put("text", text);
        return new MessageContent(type, TestClock.today().toString(), DIRECTORY, -1, from, body, List.of());
    }

    void sent(SealedMessage message) {
        if (message.direction() == SealedMessage.ADVISOR_TO_OFFICERS) next3 = Position.after(message);
        else next4 = Position.after(message);
    }

    /** What the advisor writes after message 0. */
    Response say(SealedMessage message, @Nullable Map<String, ?> step, List<ThreadGrant> grants) {
        var body = new HashMap<String, Object>();
        body.put("message", message.text());
        body.put("attachments", List.of());
        body.put("grants", texts(grants));
        body.put("step", step);
        return write(channel.token(), body).post(at(ADVISOR) + "/messages");
    }

    Response tell(TestOfficer officer, SealedMessage message, @Nullable Map<String, ?> step, String... attachments) {
        var body = new HashMap<String, Object>();
        body.put("message", message.text());
        body.put("attachments", Arrays.asList(attachments));
        body.put("step", step);
        return write(officer.token(), body).post(at(OFFICER) + "/messages");
    }

    /** An officer writes with a step, and that goes well. */
    void tell(TestOfficer officer, Map<String, ?> step) {
        var message = seal4(officer, "Een bericht van de organisatie");
        tell(officer, message, step).then().statusCode(204);
        sent(message);
    }

    Response take(TestOfficer officer, Map<String, ?> step) {
        return write(officer.token(), step).post(at(OFFICER) + "/steps");
    }

    static Map<String, Object> step(String step, String from) {
        return new HashMap<>(Map.of("step", step, "from", from));
    }

    static Map<String, Object> step(String step, String from, Map<String, ?> facts) {
        var all = step(step, from);
        all.putAll(facts);
        return all;
    }

    Response seenBy(TestOfficer officer) {
        return as(officer.token()).get(at(OFFICER));
    }

    Response seenByAuthor() {
        return as(channel.token()).get(at(ADVISOR));
    }

    String state() {
        return seenByAuthor().path("state");
    }

    void upload(String token, String place, SealedAttachment file) {
        write(token, Map.of("attachment", file.reference().id().hex(), "length", file.length()))
                .post(at(place) + "/attachments")
                .then()
                .statusCode(204);
        for (var part = 0; part < file.parts(); part++)
            put(token, place, file, part, file.part(part)).then().statusCode(204);
    }

    Response put(String token, String place, SealedAttachment file, int part, byte[] bytes) {
        return as(token)
                .contentType("application/octet-stream")
                .header("X-Requested-With", "klankbord")
                .body(bytes)
                .put(at(place) + "/attachments/" + file.reference().id().hex() + "/parts/" + part);
    }
}
