package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** What an advisor can do: sign in at Keycloak, open the vault, work a case. */
final class AdvisorHands extends Hands {
    private final String app;

    AdvisorHands(Page page, String app) {
        super(page);
        this.app = app;
    }

    void signIn(String username, String password) {
        page.navigate(app);
        sees("a0");
        press("a0-sign-in");
        page.fill("#username", username);
        page.fill("#password", password);
        page.click("#kc-login");
        page.waitForURL(app + "/**");
        sees("a0");
    }

    void unlock(String passphrase) {
        write("a0-passphrase", passphrase);
        press("a0-unlock");
        page.waitForSelector("[data-testid=a1], [data-testid=a2]");
    }

    void openCases() {
        press("nav-a2");
        sees("a2");
    }

    /** Opens the one case whose messages hold this text. */
    void openCaseWith(String words) {
        openCases();
        the("a2-view", "data-view", "all").click();
        write("a2-search", words);
        assertThat(the("a2-row")).hasCount(1);
        the("a2-row").click();
        sees("a3");
    }

    /** Answers without second thoughts, and sees that it arrived at the server. */
    void answer(String text) {
        write("a3-reply", text);
        press("a3-send");
        press("a3-send-now");
        var last = the("a3-message", "data-from", "me").last();
        assertThat(last).containsText(text);
        assertThat(last.locator("[data-testid=a3-message-arrived]")).isVisible();
    }

    /** Turns to another part of the open case. */
    void turnTo(String part) {
        press("a3-tab-" + part);
        if (!"talk".equals(part)) sees("a4-" + part);
    }

    void note(String text) {
        turnTo("notes");
        write("a4-note-text", text);
        press("a4-note-save");
        assertThat(the("a4-note").first()).containsText(text);
    }

    /** Puts one more option into the plan. */
    void addOption(String title, String pros, String cons) {
        press("a4-option-add");
        the("a4-option-title").last().fill(title);
        the("a4-option-pros").last().fill(pros);
        the("a4-option-cons").last().fill(cons);
    }

    void sharePlan() {
        press("a4-share");
        assertThat(the("a4-shared", "data-same", "true")).isVisible();
    }

    void shareMinutes(String text) {
        write("a4-minutes-text", text);
        press("a4-minutes-share");
        assertThat(the("a4-minutes").last()).containsText(text);
    }

    void askConsent(String text, String to) {
        turnTo("consents");
        write("a4-consent-ask-text", text);
        write("a4-consent-to", to);
        press("a4-consent-ask");
        assertThat(the("a4-consent", "data-state", "requested").last()).containsText(text);
    }

    /** Types an answer and leaves it; the page has told the server, sealed, before this returns. */
    void beginToAnswer(String text) {
        turnTo("talk");
        page.waitForResponse(
                answer -> answer.url().endsWith("/v1/advisor/records") && answer.status() == 204,
                () -> write("a3-reply", text));
    }
}
