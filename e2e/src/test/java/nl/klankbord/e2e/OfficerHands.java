package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** What an officer of an organisation can do: sign in, make keys, open a report, confirm, ask, give feedback. */
final class OfficerHands extends Hands {
    private final String app;

    OfficerHands(Page page, String app) {
        super(page);
        this.app = app;
    }

    void signIn(String username, String password) {
        passesKeycloak(username, password);
        sees("o0");
    }

    /** Board and works council have nothing to unlock. */
    void signInToRead(String username, String password) {
        passesKeycloak(username, password);
        sees("o6");
    }

    /** Comes to the door. */
    Page visit() {
        page.navigate(app);
        sees("o0");
        return page;
    }

    private void passesKeycloak(String username, String password) {
        visit();
        press("o0-sign-in");
        page.fill("#username", username);
        page.fill("#password", password);
        page.click("#kc-login");
        page.waitForURL(app + "/**");
    }

    /** The first time: seven words, the sheet, and what is said about the second officer. Returns the words. */
    String enrol() {
        assertThat(the("o0")).hasAttribute("data-state", "setup");
        sees("o0-second-officer");
        var phrase = read("o0-setup-words");
        write("o0-setup-repeat", phrase);
        var kit = read("o0-setup-kit-code");
        write("o0-setup-kit-group", kit.substring(kit.length() - 4));
        press("o0-setup-finish");
        sees("o1");
        return phrase;
    }

    void unlock(String passphrase) {
        write("o0-passphrase", passphrase);
        press("o0-unlock");
        page.waitForSelector("[data-testid^=o1], [data-testid^=o2]");
    }

    /** The way in for whoever has no phrase at hand; quick too, because nothing is stretched. */
    void unlockWithSheet(String kit) {
        press("o0-recovery");
        write("o0-recovery-code", kit);
        press("o0-unlock");
        page.waitForSelector("[data-testid^=o1], [data-testid^=o2]");
    }

    void openReports() {
        press("nav-o1");
        sees("o1");
    }

    /** Opens the one report in the list, and waits for what the browser found about it. */
    void openReport() {
        openReports();
        assertThat(the("o1-row")).hasCount(1);
        the("o1-row").click();
        sees("o2-verified");
    }

    void acknowledge(String words) {
        write("o2-ack-text", words);
        press("o2-acknowledge");
        sees("o2-acknowledged");
    }

    /** Takes a step that needs no words. */
    void takes(String step, String state) {
        the("o2-set-status", "data-step", step).click();
        assertThat(the("o2")).hasAttribute("data-state", state);
    }

    /** Asks, also what seems to ask who somebody is: the portal warns once, and then it goes. */
    void ask(String question) {
        press("o2-tab-questions");
        write("o3-question-text", question);
        press("o3-send");
        page.waitForCondition(() -> has("o3-identifying-warning") || hasLeft("o3-question-text"));
        if (!has("o3-identifying-warning")) return;
        press("o3-send");
        page.waitForCondition(() -> hasLeft("o3-question-text"));
    }

    /** A field is empty again, or went with its form, when the server has what stood in it. */
    private boolean hasLeft(String field) {
        return !has(field) || the(field).inputValue().isEmpty();
    }

    void giveFeedback(String assessment, String text, String measure) {
        press("o2-tab-feedback");
        the("o4-assessment").selectOption(assessment);
        write("o4-text", text);
        the("o4-measure", "value", measure).check();
        press("o4-send");
        sees("o4-sent");
    }
}
