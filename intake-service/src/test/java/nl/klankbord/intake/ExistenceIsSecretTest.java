package nl.klankbord.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.klankbord.intake.testing.Practice;
import nl.klankbord.intake.testing.Reporter;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.Test;

/** What must not be told apart has equal bytes and headers. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ExistenceIsSecretTest {
    @Test
    void unknownPausedAndMistypedChannelsLookAlike() {
        var paused = new Practice().opened();
        paused.pause(true);

        alike(
                404,
                channel(Practice.drawnChannel().hex()),
                channel(paused.channel().hex()),
                channel(Practice.shared().channel().hex().replaceFirst("^..", "00")));
    }

    @Test
    void unknownMailboxWrongSignatureSpentChallengeAndDeletedMailboxLookAlike() {
        var unknown = new Reporter(Practice.shared());
        var there = Reporter.whoReported();
        var wrong = there.login();
        wrong.put("signature", unknown.login().get("signature"));
        var spent = there.login();
        logIn(spent).then().statusCode(200);
        var deleted = Reporter.whoReported();
        delete(deleted.proof("delete")).then().statusCode(204);

        alike(403, logIn(unknown.login()), logIn(wrong), logIn(spent), logIn(deleted.login()));
        var wrongDeletion = there.proof("delete");
        wrongDeletion.put("signature", wrong.get("signature"));
        alike(403, delete(unknown.proof("delete")), delete(wrongDeletion), delete(deleted.proof("delete")));
    }

    @Test
    void noTokenAnotherTokenAndADeletedMailboxLookAlike() {
        var deleted = Reporter.whoReported();
        var old = deleted.token();
        delete(deleted.proof("delete")).then().statusCode(204);
        var there = Reporter.whoReported();
        var foreign = Reporter.whoReported().token();

        for (var plural : List.of("mailboxes", "conversations", "polls", "attachment-contents")) {
            alike(
                    403,
                    read(deleted, old, plural),
                    read(there, foreign, plural),
                    read(there, "AAAA", plural),
                    read(new Reporter(Practice.shared()), foreign, plural));
        }
    }

    @Test
    void challengesLookAlikeForEveryChannel() {
        var known = work(Practice.shared().channel().hex());
        var unknown = work(Practice.drawnChannel().hex());

        assertEquals(known.asByteArray().length, unknown.asByteArray().length);
        assertEquals((int) known.path("difficulty"), (int) unknown.path("difficulty"));
    }

    private static void alike(int status, Response first, Response... others) {
        assertEquals(status, first.statusCode());
        for (var other : others) {
            assertEquals(status, other.statusCode());
            assertArrayEquals(first.asByteArray(), other.asByteArray());
            assertEquals(headers(first), headers(other));
        }
    }

    private static Map<String, String> headers(Response answer) {
        var headers = new TreeMap<String, String>();
        answer.headers().forEach(header -> headers.put(header.getName(), header.getValue()));
        return headers;
    }

    private static Response channel(String channel) {
        return Reporter.json(Map.of("channel", channel)).post("/v1/reporter/channels");
    }

    private static Response work(String channel) {
        return Reporter.json(Map.of("purpose", "work", "channel", channel)).post("/v1/reporter/challenges");
    }

    private static Response logIn(Map<String, Object> login) {
        return Reporter.json(login).post("/v1/reporter/logins");
    }

    private static Response delete(Map<String, Object> proof) {
        return Reporter.json(proof).post("/v1/reporter/deletions");
    }

    private static Response read(Reporter reporter, String token, String plural) {
        Map<String, Object> more = switch (plural) {
            case "mailboxes" -> Map.of();
            case "attachment-contents" -> Map.of("attachment", "00".repeat(16), "part", 0);
            default -> Map.of("r2a", -1, "a2r", -1);
        };
        return reporter.call(token, plural, more);
    }
}
