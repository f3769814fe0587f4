package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What a practice manager can do: sign in at Keycloak, set up organisations, sign who answers. */
final class ManagerHands extends Hands {
    private final String app;

    ManagerHands(Page page, String app) {
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
        sees("p1");
    }

    void openOrganisation(String name) {
        the("p1-organisation")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("button")
                .click();
        sees("p1-publish");
    }

    /** Downloads a sheet of the awareness kit, such as {@code poster-a4-nl}. */
    Paper print(String sheet) {
        var link = the("p1-sheet", "data-sheet", sheet);
        return new Paper(page.waitForDownload(link::click).path());
    }

    /** Gives somebody a place in the channel that is on screen. */
    void seat(String name, String seat) {
        the("p1-seat", "data-name", name).selectOption(seat);
    }

    /** Opens the signing key with its sheet. */
    void openRoot(String kit) {
        write("p2-root-kit", kit);
        press("p2-root-open");
        sees("p2-sign-directory");
    }

    /** Ticks every new key, as after a call with each of its owners. */
    void compareEverybody() {
        for (var box : the("p2-compared").all()) box.check();
        assertThat(page.locator("[data-testid=p2-compared]:not(:checked)")).hasCount(0);
    }
}
