package nl.klankbord.e2e;

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

    /** Opens the case whose first message holds this text. */
    void openCaseWith(String words) {
        openCases();
        the("a2-view", "data-view", "all").click();
        write("a2-search", words);
        the("a2-row").first().click();
        sees("a3");
    }

    void answer(String text) {
        write("a3-reply", text);
        press("a3-send");
    }
}
