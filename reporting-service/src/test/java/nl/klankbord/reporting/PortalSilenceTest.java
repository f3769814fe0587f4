package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.YearlyReportPublished;
import org.junit.jupiter.api.Test;

/**
 * Whoever watches the portal learns nothing of a year before its report is published: every address that can be read answers
 * officer, board and works council with the same status, headers, order and bytes before a first case and after it.
 */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class PortalSilenceTest {
    private static final String PORTAL = "/v1/organisation/";
    private static final String LIST = PORTAL + "yearly-reports";

    /** Signing in draws a state of its own each time, and a stream does not end. */
    private static final List<String> NO_ANSWERS = List.of(PORTAL + "sign-in", PORTAL + "sign-out", PORTAL + "live");

    @Test
    void everyAnswerIsTheSameUntilAReportIsPublished() throws IOException {
        var desk = new TestYearlyReport();
        var colleague = desk.colleague();
        var readers = Map.of(
                "officer", desk.channel.officers.get(0).token(),
                "board", TestReader.board(desk.channel.organisation).token(),
                "works council",
                        TestReader.worksCouncil(desk.channel.organisation).token());
        var before = answers(readers, desk.year);
        assertTrue(before.size() > 3 * 25, () -> "only " + before.size() + " answers are compared");

        desk.cards(1);
        assertEquals(before, answers(readers, desk.year), "a first case");
        desk.cards(22);
        desk.take("FREEZE", "COLLECTING", Map.of()).then().statusCode(204);
        desk.take("BEGIN", "SNAPSHOT_FROZEN", Map.of()).then().statusCode(204);
        desk.text(desk.tag(), "Er waren {contacts} contacten.").then().statusCode(204);
        assertEquals(before, answers(readers, desk.year), "a draft");
        desk.take("CHECK", "DRAFT", Map.of()).then().statusCode(204);
        desk.step(colleague, "REVIEW", "SDC_CHECKED", Map.of("answers", TestYearlyReport.answers(false)))
                .then()
                .statusCode(204);
        assertEquals(before, answers(readers, desk.year), "a report that was read by a colleague");
        assertEquals(List.of(), published(desk));

        desk.take("FINALISE", "PEER_REVIEWED", Map.of()).then().statusCode(204);
        var after = answers(readers, desk.year);
        readers.keySet()
                .forEach(who -> assertNotEquals(before.get(who + " " + LIST), after.get(who + " " + LIST), who));
    }

    private static List<YearlyReportPublished> published(TestYearlyReport desk) {
        return Broker.get()
                .events(
                        YearlyReportPublished.class,
                        event -> event.organisation().equals(desk.channel.organisation));
    }

    /** Of everybody and every address: status, headers and bytes. */
    private static Map<String, String> answers(Map<String, String> readers, int year) throws IOException {
        var answers = new LinkedHashMap<String, String>();
        for (var address : addresses(year))
            readers.forEach((who, token) -> answers.put(who + " " + address, answer(token, address)));
        return answers;
    }

    private static String answer(String token, String address) {
        var answer = as(token).get(address);
        var headers = answer.headers().asList().stream()
                .filter(header -> !header.getName().equalsIgnoreCase("Date"))
                .map(Object::toString)
                .toList();
        return answer.statusCode() + "\n" + headers + "\n" + HexFormat.of().formatHex(answer.asByteArray());
    }

    /** Every address that the interface lets somebody read; one that is added is watched as well. */
    private static List<String> addresses(int year) throws IOException {
        var paths = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("openapi.yaml").toFile())
                .path("paths");
        var addresses = new ArrayList<String>();
        paths.fields().forEachRemaining(path -> {
            if (path.getKey().startsWith(PORTAL)
                    && !NO_ANSWERS.contains(path.getKey())
                    && path.getValue().has("get")) {
                addresses.add(path.getKey()
                        .replace("{year}", String.valueOf(year))
                        .replace("{number}", year + "-0001")
                        .replaceAll("\\{[a-z]+}", new UUID(0x4000L, 0x8000_0000_0000_0000L).toString()));
            }
        });
        return addresses;
    }
}
