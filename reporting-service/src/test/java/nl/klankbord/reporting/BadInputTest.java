package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.TestThread.ADVISOR;
import static nl.klankbord.reporting.TestThread.OFFICER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.Test;

/** What is cut off, changed, repeated or out of order is a refusal, and never "our fault". */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class BadInputTest {
    /** A report as it should be, cut off or with one character changed somewhere: a report or a refusal. */
    @Test
    void whatIsCutOffOrChangedIsNeverOurFault() throws Exception {
        var channel = TestChannel.withOfficers(2);
        var officer = channel.officers.get(0);
        var thread = TestThread.handedIn(channel, 0);
        var report = new ObjectMapper().writeValueAsString(new TestThread(channel).body(channel.officers));
        var word = new ObjectMapper()
                .writeValueAsString(Map.of("message", thread.seal4(officer, "x").text(), "attachments", List.of()));
        var random = new Random(5);
        for (var round = 0; round < 60; round++) {
            refusedOrTaken(json(channel.token()).body(changed(report, random)).post(ADVISOR));
            refusedOrTaken(json(officer.token()).body(changed(word, random)).post(thread.at(OFFICER) + "/messages"));
            refused(json(channel.token()).body(cut(report, random)).post(ADVISOR));
            refused(json(officer.token()).body(cut(word, random)).post(thread.at(OFFICER) + "/messages"));
        }
    }

    /** What came before, and what comes too early, is told apart from what is new. */
    @Test
    void whatIsSentAgainOrOutOfOrderCountsOnceOrNotAtAll() {
        var channel = TestChannel.withOfficers(2);
        var officer = channel.officers.get(0);
        var thread = TestThread.handedIn(channel, 0);
        var first = thread.seal4(officer, "Eerste");
        thread.sent(first);
        var second = thread.seal4(officer, "Tweede");
        thread.sent(second);
        var third = thread.seal4(officer, "Derde");

        thread.tell(officer, second, null).then().statusCode(409);
        thread.tell(officer, first, null).then().statusCode(204);
        thread.tell(officer, third, null).then().statusCode(409);
        thread.tell(officer, second, null).then().statusCode(204);
        for (var again : List.of(first, second))
            thread.tell(officer, again, null).then().statusCode(204);
        assertEquals(1, (int) thread.seenBy(officer).path("o2a"));
    }

    private static String changed(String text, Random random) {
        var changed = new StringBuilder(text);
        changed.setCharAt(random.nextInt(text.length()), (char) (32 + random.nextInt(95)));
        return changed.toString();
    }

    private static String cut(String text, Random random) {
        return text.substring(0, random.nextInt(text.length()));
    }

    private static void refusedOrTaken(Response answer) {
        assertTrue(answer.statusCode() == 204 || isRefused(answer), () -> answer.statusCode() + answer.asString());
    }

    private static void refused(Response answer) {
        assertTrue(isRefused(answer), () -> answer.statusCode() + answer.asString());
    }

    private static boolean isRefused(Response answer) {
        return answer.statusCode() >= 400
                && answer.statusCode() < 500
                && answer.contentType().equals("application/problem+json");
    }

    private static RequestSpecification json(String token) {
        return as(token)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("X-Requested-With", "klankbord")
                .contentType("application/json");
    }
}
