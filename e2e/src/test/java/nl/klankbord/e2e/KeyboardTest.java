package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
        arrives(reporter, "r1");
        press(reporter, "r1-continue");
        choosesAnybody(reporter);
        type(reporter, "r3-story", STORY);
        press(reporter, "r3-continue");
        arrives(reporter, "r4");
        press(reporter, "r4-skip-all");
        arrives(reporter, "r5");
        press(reporter, "r5-send");
        reporter.sees("r6-code");
        var code = reporter.read("r6-code").replaceAll("\\D", "");
        press(reporter, "r6-saved");
        arrives(reporter, "r7");
        type(reporter, "r7-last-group", code.substring(25));
        assertThat(reporter.the("r7-last-group")).hasValue(code.substring(25));
        press(reporter, "r7-continue");
        arrives(reporter, "r8");
        press(reporter, "r8-open");
        arrives(reporter, "r10");
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

    @Test
    void anAdvisorGoesFromTheSignInToANoteAPlanAndTheEnd() {
        var story = "Met het toetsenbord van begin tot eind.";
        var reporter = new ReporterHands(people.withPhone("nl-NL"));
        reporter.report(World.reporterLink("Zorggroep Veldzicht"), story);
        press(reporter, "r8-open");
        var advisor = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        var keyboard = advisor.page.keyboard();
        signsIn(advisor);
        opensWithShortcuts(advisor, "begin tot eind");

        press(advisor, "a3-acknowledge");
        press(advisor, "a3-send-now");
        type(advisor, "a3-reply", "Dank je. Ik lees met je mee.");
        keyboard.press("Control+Enter");
        press(advisor, "a3-send-now");
        assertThat(advisor.the("a3-status")).hasAttribute("data-state", "INTAKE");
        leavesTheField(advisor);
        keyboard.press("n");
        advisor.sees("a4-notes");
        type(advisor, "a4-note-text", "Voor mijzelf.");
        press(advisor, "a4-note-save");
        assertThat(advisor.the("a4-note")).containsText("Voor mijzelf.");
        plans(advisor);

        press(advisor, "a3-set-mode");
        advisor.reach("a3-mode-choice");
        keyboard.press("Space");
        press(advisor, "a3-mode-send");
        press(reporter, "r10-mode-yes");
        reporter.doesNotSee("r10-mode-ask");
        assertThat(advisor.the("a3-status")).hasAttribute("data-state", "EXPLORING");

        leavesTheField(advisor);
        keyboard.press("e");
        arrives(advisor, "a12");
        advisor.type("a12-reason", "Spam");
        press(advisor, "a12-close");
        assertThat(advisor.the("a3-status")).hasAttribute("data-state", "CLOSED");
    }

    @Test
    void anOfficerReadsConfirmsAsksAndGivesFeedback() {
        var noor = new EscalationDesk("Bakkerij Korenaar");
        var thread = noor.handIn(Agreement.to("Voor het toetsenbord van de ontvanger.", noor.officers()));
        var account = EscalationDesk.officer("jan");
        var officer =
                new OfficerHands(people.withBrowser(XWing.NATIVE), World.stack().organisationApp());
        var keyboard = officer.page.keyboard();
        officer.visit();
        press(officer, "o0-sign-in");
        typeAtKeycloak(officer, "username", account.username());
        typeAtKeycloak(officer, "password", account.password());
        keyboard.press("Enter");
        type(officer, "o0-passphrase", account.passphrase());
        keyboard.press("Enter");
        arrives(officer, "o1");

        officer.reach("o1-row", "data-id", thread.id().hex());
        keyboard.press("Enter");
        arrives(officer, "o2");
        assertThat(officer.the("o2-text")).containsText("toetsenbord");
        type(officer, "o2-ack-text", "Ontvangen zonder muis.");
        press(officer, "o2-acknowledge");
        assertThat(officer.the("o2")).hasAttribute("data-state", "ACKNOWLEDGED");
        officer.reach("o2-set-status", "data-step", "ASSESS");
        keyboard.press("Enter");
        assertThat(officer.the("o2")).hasAttribute("data-state", "ASSESSMENT");

        type(officer, "o3-question-text", "Sinds wanneer?");
        press(officer, "o3-send");
        assertThat(officer.the("o3-question")).containsText("Sinds wanneer?");
        officer.reach("o2-tab-questions");
        keyboard.press("ArrowRight");
        officer.sees("o4");
        type(officer, "o4-assessment", "Gegrond");
        type(officer, "o4-text", "Er komt toezicht.");
        officer.reach("o4-measure", "value", "TRAINING");
        keyboard.press("Space");
        press(officer, "o4-send");
        officer.sees("o4-sent");
        press(officer, "nav-o5");
        arrives(officer, "o5");
        assertThat(officer.the("o5-row", "data-state", "FEEDBACK_GIVEN").first())
                .isVisible();
        officer.reach("o5-pdf");
    }

    private static void signsIn(AdvisorHands advisor) {
        advisor.page.navigate(World.advisorApp());
        press(advisor, "a0-sign-in");
        typeAtKeycloak(advisor, "username", World.noor().username());
        typeAtKeycloak(advisor, "password", World.noor().password());
        advisor.page.keyboard().press("Enter");
        type(advisor, "a0-passphrase", World.noor().passphrase());
        advisor.page.keyboard().press("Enter");
        advisor.page.waitForSelector("[data-testid=a1], [data-testid=a2]");
    }

    private static void typeAtKeycloak(Hands somebody, String field, String text) {
        somebody.page.waitForSelector("#" + field);
        while (!field.equals(somebody.page.evaluate("() => document.activeElement.id")))
            somebody.page.keyboard().press("Tab");
        somebody.page.keyboard().type(text);
    }

    /** g z goes to the cases, / searches, j opens the one that was found. */
    private static void opensWithShortcuts(AdvisorHands advisor, String words) {
        var keyboard = advisor.page.keyboard();
        keyboard.press("g");
        keyboard.press("z");
        arrives(advisor, "a2");
        keyboard.press("/");
        assertThat(advisor.the("a2-search")).isFocused();
        keyboard.type(words);
        assertThat(advisor.the("a2-row")).hasCount(1);
        leavesTheField(advisor);
        keyboard.press("j");
        arrives(advisor, "a3");
        assertThat(advisor.the("a3-message-text").first()).containsText(words);
    }

    private static void plans(AdvisorHands advisor) {
        var keyboard = advisor.page.keyboard();
        advisor.reach("a3-tab-notes");
        keyboard.press("ArrowRight");
        advisor.sees("a4-plan");
        press(advisor, "a4-option-add");
        type(advisor, "a4-option-title", "Zelf praten");
        type(advisor, "a4-option-pros", "Snel");
        type(advisor, "a4-option-cons", "Spannend");
        press(advisor, "a4-share");
        assertThat(advisor.the("a4-shared", "data-same", "true")).isVisible();
    }

    /** Single letters do nothing inside a field, so Tab leads out of it. */
    private static void leavesTheField(AdvisorHands advisor) {
        do {
            advisor.page.keyboard().press("Tab");
        } while ((Boolean) advisor.page.evaluate("() => document.activeElement.matches('input, textarea, select')"));
    }

    private static void choosesAnybody(ReporterHands reporter) {
        reporter.page.waitForSelector("[data-testid=r2], [data-testid=r3]");
        if (!reporter.has("r2")) return;
        reporter.reach("r2-advisor");
        while (!reporter.the("r2-any").isChecked()) reporter.page.keyboard().press("ArrowDown");
        press(reporter, "r2-continue");
        arrives(reporter, "r3");
    }

    /** A new step takes the focus to its heading; before that a key would go nowhere (RG-20). */
    private static void arrives(Hands somebody, String screen) {
        somebody.sees(screen);
        assertThat(somebody.page.locator("h1")).isFocused();
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
