package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every screen and state, in both languages, seen by axe, at 320 px, in light, dark and forced colours (RG-9, RG-10). */
class AccessTest {
    private final People people = new People();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl-NL", "en-GB"})
    void theReportersScreensAreForEverybody(String language) {
        var reporter = new ReporterHands(people.withPhone(language));
        var name = language.substring(0, 2) + "-";
        reporter.open(World.reporterLink("Gemeente Eikenrade"));
        reporter.sees("r0");
        Look.at(reporter.page, name + "r0");
        reporter.press("r0-how-safe");
        reporter.sees("r14");
        Look.at(reporter.page, name + "r14");
        reporter.press("back");
        reporter.press("r0-start");
        reporter.sees("r1");
        Look.at(reporter.page, name + "r1");
        reporter.press("r1-continue");
        reporter.page.waitForSelector("[data-testid=r2], [data-testid=r3]");
        if (reporter.has("r2")) {
            Look.at(reporter.page, name + "r2");
            reporter.the("r2-any").check();
            reporter.press("r2-continue");
        }
        storyWithAnError(reporter, name);
        questions(reporter, name);
        Look.at(reporter.page, name + "r5");
        sendAndComeBack(reporter, name);
    }

    private static void storyWithAnError(ReporterHands reporter, String name) {
        reporter.sees("r3");
        Look.at(reporter.page, name + "r3");
        reporter.press("r3-continue");
        reporter.sees("error-summary");
        Look.at(reporter.page, name + "r3-error");
        reporter.tell("Een toegankelijk verhaal.");
    }

    private static void questions(ReporterHands reporter, String name) {
        while (true) {
            var question = reporter.the("r4").getAttribute("data-question");
            if ("safe".equals(question)) {
                reporter.the("r4-safe", "value", "no").check();
                reporter.sees("r4-safe-help");
            }
            Look.at(reporter.page, name + "r4-" + question);
            reporter.press("r4-continue");
            if ("files".equals(question)) break;
            reporter.page.waitForFunction(
                    "before => document.querySelector('[data-testid=r4]')?.dataset.question !== before", question);
        }
        reporter.sees("r5");
    }

    private static void sendAndComeBack(ReporterHands reporter, String name) {
        var code = reporter.send();
        reporter.press("r6-show-qr");
        reporter.sees("r6-qr");
        Look.at(reporter.page, name + "r6");
        reporter.press("r6-saved");
        reporter.sees("r7");
        reporter.write("r7-last-group", "00000");
        reporter.press("r7-continue");
        reporter.sees("r7-last-group-error");
        Look.at(reporter.page, name + "r7-error");
        reporter.write("r7-last-group", code.substring(25));
        reporter.press("r7-continue");
        reporter.sees("r8");
        Look.at(reporter.page, name + "r8");
        reporter.press("r8-open");
        reporter.sees("r10");
        Look.at(reporter.page, name + "r10");
        reporter.press("r10-tab-data");
        reporter.sees("r13");
        Look.at(reporter.page, name + "r13");
        reporter.press("r13-delete");
        reporter.sees("r13-delete-group");
        Look.at(reporter.page, name + "r13-delete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl-NL", "en-GB"})
    void theWaysBackAndTheProblemsAreForEverybody(String language) {
        var reporter = new ReporterHands(people.withPhone(language));
        var name = language.substring(0, 2) + "-";
        var origin = World.reporterOrigin();
        reporter.open(origin + "/" + "0".repeat(32));
        reporter.sees("r0-unknown");
        Look.at(reporter.page, name + "r0-unknown");
        reporter.press("r0-have-code");
        reporter.enter("1".repeat(30));
        reporter.sees("r9-code-error");
        Look.at(reporter.page, name + "r9-error");
        reporter.page.route("**/v1/reporter/channels", Route::abort);
        reporter.open(World.reporterLink("Gemeente Eikenrade") + "&");
        reporter.page.reload();
        reporter.sees("r15");
        Look.at(reporter.page, name + "r15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl-NL", "en-GB"})
    void theAdvisorsScreensAreForEverybody(String language) {
        var name = language.substring(0, 2) + "-";
        var reporter = new ReporterHands(people.withPhone("nl-NL"));
        reporter.report(World.reporterLink("Gemeente Eikenrade"), "Een zaak om naar te kijken, " + language);
        var advisor = new AdvisorHands(
                people.with(
                        new Browser.NewContextOptions().setLocale(language).setViewportSize(1280, 800), XWing.NATIVE),
                World.advisorApp());
        advisor.page.navigate(World.advisorApp());
        advisor.sees("a0");
        Look.at(advisor.page, name + "a0-signed-out");
        advisor.signIn(World.noor().username(), World.noor().password());
        Look.at(advisor.page, name + "a0-locked");
        advisor.write("a0-passphrase", "niet de goede");
        advisor.press("a0-unlock");
        advisor.sees("a0-unlock-error");
        Look.at(advisor.page, name + "a0-error");
        advisor.unlock(World.noor().passphrase());
        advisor.press("nav-a1");
        advisor.sees("a1");
        Look.at(advisor.page, name + "a1");
        advisor.openCaseWith(language);
        assertThat(advisor.the("a3-message-text").first()).containsText(language);
        Look.at(advisor.page, name + "a3");
        advisor.press("nav-a2");
        Look.at(advisor.page, name + "a2");
        advisor.press("nav-a14");
        advisor.sees("a14");
        Look.at(advisor.page, name + "a14");
        if (language.startsWith("en")) theRestOfTheDesk(advisor, name);
        advisor.page.locator("h1").focus();
        advisor.page.keyboard().press("?");
        advisor.sees("shortcuts");
        Look.at(advisor.page, name + "shortcuts");
    }

    /** In English; the stories that fill these screens look at them in Dutch. */
    private static void theRestOfTheDesk(AdvisorHands advisor, String name) {
        advisor.press("nav-a6");
        advisor.sees("a6-row");
        Look.at(advisor.page, name + "a6");
        advisor.press("nav-a7");
        advisor.sees("a7-save");
        Look.at(advisor.page, name + "a7");
        advisor.openCases();
        advisor.press("a2-record");
        advisor.sees("a2-record-form");
        Look.at(advisor.page, name + "a2-record");
        advisor.openCaseWith("en-GB");
        advisor.press("a3-set-mode");
        Look.at(advisor.page, name + "a3-mode");
        for (var part : List.of("notes", "plan", "appointments", "consents", "time", "log")) {
            advisor.turnTo(part);
            if ("plan".equals(part)) advisor.press("a4-option-add");
            if ("appointments".equals(part)) advisor.press("a4-new");
            Look.at(advisor.page, name + "a4-" + part);
        }
        advisor.press("a3-close-case");
        advisor.sees("a12");
        advisor.press("a12-close");
        advisor.sees("a12-incomplete");
        Look.at(advisor.page, name + "a12-incomplete");
        advisor.openCaseWith("en-GB");
        advisor.press("a3-more");
        advisor.press("a3-handover");
        advisor.sees("a8");
        Look.at(advisor.page, name + "a8");
    }

    /** In English; the stories of the practice look at them in Dutch. */
    @Test
    void theManagersScreensAreForEverybody() {
        var desk = new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 800);
        var manager = new ManagerHands(people.with(desk, XWing.NATIVE), World.advisorApp());
        manager.signIn(World.ellen().username(), World.ellen().password());
        Look.at(manager.page, "en-p1-list");
        manager.press("p1-new");
        manager.press("p1-publish");
        manager.sees("error-summary");
        Look.at(manager.page, "en-p1-new");
        manager.press("nav-p2");
        manager.sees("p2-advisor");
        Look.at(manager.page, "en-p2");
        manager.press("p2-invite");
        manager.sees("p2-invite-send");
        Look.at(manager.page, "en-p2-invite");
        manager.press("nav-p3");
        manager.sees("p3-contract");
        Look.at(manager.page, "en-p3");
        manager.press("nav-p4");
        manager.sees("p4-term");
        Look.at(manager.page, "en-p4");
    }
}
