package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reporter sees when something is wrong is for everybody too, in both languages (RG-9, RG-10). */
class TroubleAccessTest {
    private static final String CALLS = "**/v1/reporter/";
    private static final String ORGANISATION = "Gemeente Eikenrade";
    private static final String NOBODYS_CODE = "012345678901234567890123456746";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final People people = new People();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl-NL", "en-GB"})
    void aLinkThatCannotBeUsedIsForEverybody(String language) {
        var link = World.reporterLink(ORGANISATION);
        var other = World.reporterLink("Zorggroep Veldzicht");
        var forged = someone(language);
        forged.open(link.substring(0, link.indexOf('#')) + other.substring(other.indexOf('#')));
        assertThat(forged.the("r0-unavailable")).hasAttribute("data-reason", "pin");
        look(forged, language, "r0-pin");

        var unread = someone(language);
        changing(unread, "channels", answer -> answer.putArray("prekeys"));
        unread.open(link);
        assertThat(unread.the("r0-unavailable")).hasAttribute("data-reason", "no-key");
        look(unread, language, "r0-no-key");

        var late = withAClockAhead(language);
        late.open(link);
        assertThat(late.the("r0-unavailable")).hasAttribute("data-reason", "date");
        look(late, language, "r0-date");

        for (var problem : Map.of("busy", 429, "maintenance", 503).entrySet()) {
            var waiting = someone(language);
            waiting.page.route(
                    CALLS + "channels",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(problem.getValue())
                            .setHeaders(Map.of("Retry-After", "120"))));
            waiting.open(link);
            assertThat(waiting.the("r15")).hasAttribute("data-problem", problem.getKey());
            look(waiting, language, "r15-" + problem.getKey());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl-NL", "en-GB"})
    void troubleWhileSendingAndComingBackIsForEverybody(String language) {
        var reporter = someone(language);
        reporter.page.clock().install();
        reporter.begin(World.reporterLink(ORGANISATION));
        reporter.page.clock().fastForward("08:30");
        reporter.sees("lock-warning");
        look(reporter, language, "r3-warning");
        reporter.press("lock-stay");
        reporter.tell("Een verhaal met tegenslag.");
        reporter.skipTheQuestions();

        theReaderHasNoKeyAnyMore(reporter, language);
        theReceiptIsLost(reporter, language);
        var code = reporter.read("r6-code").replaceAll("\\D", "");
        reporter.keep(code);
        look(reporter, language, "r8-former");
        reporter.press("r8-open");
        // The words that came too late for the report wait in the box.
        assertThat(reporter.the("r10-reply")).hasValue("Een ander verhaal.");

        itLocks(reporter, language);
        itSlowsDown(reporter, language);
        theKeysAreOthers(reporter, code, language);
        theDateIsWrong(code, language);
    }

    private static void theReaderHasNoKeyAnyMore(ReporterHands reporter, String language) {
        var reader = reporter.the("r5-recipient").first().getAttribute("data-id");
        changing(reporter, "channels", answer -> {
            var there = answer.get("prekeys");
            var left = answer.putArray("prekeys");
            for (var prekey : there) if (!ownerOf(prekey).equals(reader)) left.add(prekey);
        });
        refusing(reporter, "reports", 400, "report-refused");
        reporter.press("r5-send");
        reporter.sees("r5-others");
        look(reporter, language, "r5-others");
        reporter.page.unroute(CALLS + "reports");
        reporter.page.unroute(CALLS + "channels");
    }

    private static void theReceiptIsLost(ReporterHands reporter, String language) {
        reporter.page.route(CALLS + "reports", route -> {
            route.fetch();
            route.abort();
        });
        reporter.press("r5-send");
        reporter.sees("r5-send-error");
        look(reporter, language, "r5-send-error");
        reporter.the("r5-change", "data-field", "story").click();
        reporter.write("r3-story", "Een ander verhaal.");
        reporter.press("r3-continue");
        reporter.press("r5-retry");
        reporter.sees("r6-former");
        look(reporter, language, "r6-former");
    }

    private static void itLocks(ReporterHands reporter, String language) {
        reporter.page.clock().fastForward("08:30");
        reporter.sees("lock-warning");
        look(reporter, language, "r10-warning");
        reporter.page.clock().fastForward("02:00");
        reporter.sees("r9-notice");
        look(reporter, language, "r9-locked");
    }

    private static void itSlowsDown(ReporterHands reporter, String language) {
        refusing(reporter, "logins", 403, "login-refused");
        for (var tries = 0; tries < 5; tries++) {
            reporter.page.waitForResponse(CALLS + "logins", () -> reporter.enter(NOBODYS_CODE));
            assertThat(reporter.the("r9-open")).hasAttribute("aria-busy", "false");
        }
        reporter.sees("r9-slow");
        look(reporter, language, "r9-slow");
        reporter.page.unroute(CALLS + "logins");
        reporter.page.clock().runFor("00:35");
        reporter.doesNotSee("r9-slow");
    }

    private void theKeysAreOthers(ReporterHands reporter, String code, String language) {
        var elsewhere = someone(language);
        var theirs = elsewhere.page.waitForResponse(
                CALLS + "channels", () -> elsewhere.open(World.reporterLink("Zorggroep Veldzicht")));
        var directories = read(theirs.text()).get("directories");
        changing(reporter, "mailboxes", answer -> answer.set("directories", directories));
        reporter.enter(code);
        reporter.sees("r10-keys-changed");
        look(reporter, language, "r10-keys-changed");
    }

    /** Read only, and no alarm: it is the clock of the phone. */
    private void theDateIsWrong(String code, String language) {
        var late = withAClockAhead(language);
        late.comeBack(World.reporterLink(ORGANISATION), code);
        late.sees("r10-date");
        late.doesNotSee("r10-keys-changed");
        late.doesNotSee("r10-reply");
        look(late, language, "r10-date");
    }

    private ReporterHands withAClockAhead(String language) {
        var someone = someone(language);
        someone.page
                .clock()
                .setFixedTime(Instant.now().plus(Duration.ofDays(400)).toEpochMilli());
        return someone;
    }

    private ReporterHands someone(String language) {
        return new ReporterHands(people.withPhone(language));
    }

    /** From the top: what the bar above covers while a page is scrolled is no target of its own. */
    private static void look(ReporterHands reporter, String language, String name) {
        reporter.page.evaluate("scrollTo(0, 0)");
        Look.at(reporter.page, language.substring(0, 2) + "-" + name);
    }

    /** From here on answers to this call come changed. */
    private static void changing(ReporterHands reporter, String call, Consumer<ObjectNode> change) {
        reporter.page.route(CALLS + call, route -> {
            var answer = read(route.fetch().text());
            change.accept(answer);
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(200)
                    .setContentType("application/json")
                    .setBody(answer.toString()));
        });
    }

    private static void refusing(ReporterHands reporter, String call, int status, String problem) {
        reporter.page.route(
                CALLS + call,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("application/problem+json")
                        .setBody("{\"type\":\"/problems/" + problem + "\"}")));
    }

    /** Whose prekey it is; the name stands behind magic and kind. */
    private static String ownerOf(JsonNode prekey) {
        return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(prekey.textValue()), 5, 21);
    }

    private static ObjectNode read(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
