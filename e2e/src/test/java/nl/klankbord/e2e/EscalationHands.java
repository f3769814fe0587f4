package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** What an advisor does with a report to the organisation, from its nature to the end. */
final class EscalationHands extends Hands {
    EscalationHands(Page page) {
        super(page);
    }

    /** From the nature to the addressees: everything a report needs before the reporter is asked. */
    void worksOutAReport(String title, String text, List<String> officers, String implicated) {
        choosesTheNature("Het raakt meer mensen dan de melder.");
        write("a10-title", title);
        write("a10-text", text);
        press("a10-next");
        thinksWhoKnows("Iedereen op de afdeling");
        addresses(officers, implicated);
    }

    /** The same, and everybody looks at each step; then asks for consent. */
    void worksOutAndShows(String title, String text, List<String> officers, String implicated) {
        press("a3-tab-escalation");
        sees("a10");
        showToEverybody("a10-triage");
        choosesTheNature("Het raakt meer mensen dan de melder.");
        write("a10-title", title);
        write("a10-text", text);
        showToEverybody("a10-text");
        press("a10-next");
        showToEverybody("a10-who");
        thinksWhoKnows("Iedereen op de afdeling");
        sees("a10-officer");
        showToEverybody("a10-addressee");
        addresses(officers, implicated);
        showToEverybody("a10-preview");
        press("a10-next");
        showToEverybody("a10-unasked");
        asksForConsent();
        showToEverybody("a10-asked");
    }

    /** The first of seven steps. */
    void choosesTheNature(String reason) {
        press("a3-tab-escalation");
        sees("a10");
        the("a10-nature", "value", "LN.MIS").check();
        write("a10-nature-reason", reason);
        the("a10-topic").selectOption("IN");
        press("a10-next");
    }

    void thinksWhoKnows(String who) {
        write("a10-who", who);
        write("a10-who-count", "12");
        press("a10-next");
    }

    void addresses(List<String> officers, String implicated) {
        sees("a10-officer");
        choice("a10-exclude", implicated).check();
        for (var name : officers) choice("a10-officer", name).check();
        press("a10-next");
        sees("a10-preview");
    }

    private Locator choice(String testId, String name) {
        return page.locator("label")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("[data-testid=" + testId + "]");
    }

    /** Puts the text before the reporter, from the step where it stands. */
    void asksForConsent() {
        press("a10-ask-consent");
        assertThat(the("a10-consent-state", "data-state", "AWAITING_CONSENT")).isVisible();
    }

    /** Goes back from the consent to the text, writes another, and comes again. */
    void rewritesTheReport(String text) {
        for (var step : List.of("preview", "addressee", "who", "text")) turnsTo("a10-previous", step);
        write("a10-text", text);
        for (var step : List.of("who", "addressee", "preview", "consent")) turnsTo("a10-next", step);
    }

    private void turnsTo(String button, String step) {
        press(button);
        assertThat(the("a10")).hasAttribute("data-step", step);
    }

    void submitsTheReport() {
        press("a10-next");
        press("a10-submit");
        sees("a10-state");
    }

    /** Lets the part of another reporter go along. */
    void bundles(String title) {
        choice("a10-bundle", title).check();
    }

    /** A file made anew, never the reporter's own. */
    void attach(Path file) {
        the("a10-attach").setInputFiles(file);
        assertThat(the("a10-file")).hasCount(1);
    }

    /** Passes the newest question on, with words of one's own beside it. */
    void forwards(String words) {
        var question = question("new");
        question.getByTestId("a10-rephrase").fill(words);
        question.getByTestId("a10-forward").click();
    }

    void passesTheAnswerOn() {
        question("answered").getByTestId("a10-answer-send").click();
        assertThat(the("a10-question", "data-state", "sent")).isVisible();
    }

    private Locator question(String state) {
        var question = the("a10-question", "data-state", state);
        assertThat(question).isVisible();
        return question;
    }

    /** Takes the report away from an officer who turns out to be involved. */
    void excludes(String name) {
        the("a10-reader")
                .filter(new Locator.FilterOptions().setHasText(name))
                .getByTestId("a10-exclude-now")
                .click();
        press("confirm-yes");
        assertThat(the("a10-excluded")).containsText(name);
    }
}
