package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The first journey without a mouse: only Tab, Enter, Space and letters. */
class KeyboardTest {
    private static final String STORY = "Getypt zonder muis.";
    private final People people = new People();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void aReporterTellsKeepsTheCodeAndReadsBack() {
        var reporter = new ReporterHands(people.withPhone("nl-NL"));
        reporter.open(World.reporterLink("Zorggroep Veldzicht"));
        reporter.sees("r0");
        press(reporter, "r0-start");
        reporter.sees("r1");
        assertEquals("H1", reporter.page.evaluate("document.activeElement.tagName"), "focus moves to the heading");
        press(reporter, "r1-continue");
        choosesAnybody(reporter);
        type(reporter, "r3-story", STORY);
        press(reporter, "r3-continue");
        reporter.sees("r4");
        press(reporter, "r4-skip-all");
        reporter.sees("r5");
        press(reporter, "r5-send");
        reporter.sees("r6-code");
        var code = reporter.read("r6-code").replaceAll("\\D", "");
        press(reporter, "r6-saved");
        reporter.sees("r7");
        assertThat(reporter.page.locator("h1")).isFocused();
        type(reporter, "r7-last-group", code.substring(25));
        assertThat(reporter.the("r7-last-group")).hasValue(code.substring(25));
        press(reporter, "r7-continue");
        reporter.sees("r8");
        press(reporter, "r8-open");
        reporter.sees("r10");
        assertThat(reporter.the("r10-message-text").first()).hasText(STORY);
        type(reporter, "r10-reply", "Nog iets.");
        press(reporter, "r10-send");
        assertThat(reporter.the("r10-message-text").last()).hasText("Nog iets.");
    }

    @Test
    void anAdvisorUnlocksOpensACaseAndAnswers() {
        var reporter = new ReporterHands(people.withPhone("nl-NL"));
        reporter.report(World.reporterLink("Zorggroep Veldzicht"), "Voor het toetsenbord van de vertrouwenspersoon.");
        var advisor = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        advisor.signIn(World.noor().username(), World.noor().password());

        type(advisor, "a0-passphrase", World.noor().passphrase());
        press(advisor, "a0-unlock");
        advisor.page.waitForSelector("[data-testid=a1], [data-testid=a2]");
        press(advisor, "nav-a2");
        advisor.sees("a2");
        type(advisor, "a2-search", "toetsenbord");
        assertThat(advisor.the("a2-row")).hasCount(1);
        press(advisor, "a2-row");
        advisor.sees("a3");
        type(advisor, "a3-reply", "Zonder muis geantwoord.");
        press(advisor, "a3-send");
        assertThat(advisor.the("a3-message", "data-from", "me").last()).containsText("Zonder muis geantwoord.");
    }

    private static void choosesAnybody(ReporterHands reporter) {
        reporter.page.waitForSelector("[data-testid=r2], [data-testid=r3]");
        if (!reporter.has("r2")) return;
        reporter.reach("r2-advisor");
        while (!reporter.the("r2-any").isChecked()) reporter.page.keyboard().press("ArrowDown");
        press(reporter, "r2-continue");
        reporter.sees("r3");
    }

    private static void press(Hands somebody, String testId) {
        somebody.reach(testId);
        somebody.page.keyboard().press("Enter");
    }

    private static void type(Hands somebody, String testId, String text) {
        somebody.reach(testId);
        somebody.page.keyboard().type(text);
    }
}
