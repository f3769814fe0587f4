package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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

    /** Narrows the list to the one case whose messages hold this text. */
    void find(String words) {
        openCases();
        page.waitForSelector(".list-pane[aria-busy=false]");
        the("a2-view", "data-view", "all").click();
        write("a2-search", words);
        assertThat(the("a2-row")).hasCount(1);
    }

    /** Opens the one case whose messages hold this text. */
    void openCaseWith(String words) {
        find(words);
        the("a2-row").click();
        sees("a3");
    }

    /** Sticks labels on the one case in the list. */
    void label(String labels) {
        press("a2-labels");
        write("a2-labels-text", labels);
        press("a2-labels-save");
        assertThat(the("a2-row-labels")).hasText(labels);
    }

    /** Writes a text block of one's own. */
    void keepBlock(String title, String dutch, String english) {
        press("nav-a5");
        sees("a5");
        press("a5-new");
        write("a5-block-title", title);
        write("a5-block-nl", dutch);
        write("a5-block-en", english);
        press("a5-save");
        assertThat(the("a5-block").getByText(title, new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    /** Puts a case without names to one colleague. */
    void shareCard(String text, String colleague) {
        press("nav-a17");
        sees("a17");
        write("a17-text", text);
        for (var check : the("a17-check").all()) check.check();
        page.getByLabel(colleague).check();
        press("a17-share");
        assertThat(the("a17-card").getByText(text)).isVisible();
    }

    /** Decides not to break secrecy, and writes it down. */
    void staysSilent(String colleague, String told) {
        press("a3-breach");
        sees("a16");
        write("a16-colleague", colleague);
        write("a16-told", told);
        press("a16-do-not-speak");
        sees("a16-decided");
        press("a3-breach");
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
