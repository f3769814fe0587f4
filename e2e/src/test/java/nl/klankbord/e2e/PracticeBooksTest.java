package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A manager keeps the books of the practice: registrations, contracts, addresses. */
class PracticeBooksTest {
    private final People people = new People();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void theManagerRecordsACertificateAndIsWarnedOfItsEndAndOfAConflict() {
        var manager = new ManagerHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        manager.signIn(World.ellen().username(), World.ellen().password());
        manager.press("nav-p2");
        manager.sees("p2");
        assertThat(manager.the("p2-expires").first()).isVisible();

        var vera = manager.the("p2-advisor").filter(having(World.newcomer().name()));
        vera.getByTestId("p2-register").click();
        vera.getByTestId("p2-certificate").fill("LVV 20871");
        vera.getByTestId("p2-valid-until").fill(LocalDate.now().plusDays(30).toString());
        vera.getByTestId("p2-training").fill("12");
        vera.getByTestId("p2-domains").first().check();
        vera.getByTestId("p2-duty").selectOption("HUMAN_RESOURCES");
        assertThat(vera.getByTestId("p2-conflict")).isVisible();
        Look.at(manager.page, "p2");
        vera.getByTestId("p2-register-save").click();

        assertThat(vera.getByTestId("p2-certificate-warning")).isVisible();
        assertThat(vera.getByTestId("p2-conflict")).isVisible();
        assertThat(vera.getByTestId("p2-learning")).containsText("12");
    }

    @Test
    void theManagersScreensAreForEverybodyInEnglishToo() {
        var manager = new ManagerHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        manager.signIn(World.ellen().username(), World.ellen().password());
        manager.press("lang-en");
        Look.at(manager.page, "en-p1-list");
        manager.press("p1-new");
        manager.write("p1-colour", "#ffee00");
        Look.at(manager.page, "en-p1-new");
        manager.press("nav-p2");
        manager.the("p2-advisor")
                .filter(having(World.noor().name()))
                .getByTestId("p2-register")
                .click();
        Look.at(manager.page, "en-p2");
        manager.the("p2-advisor")
                .filter(having(World.samir().name()))
                .getByTestId("p2-revoke")
                .click();
        manager.sees("p2-revoke-list");
        Look.at(manager.page, "en-p2-revoking");
        manager.press("p2-revoke-back");
        manager.the("p2-advisor")
                .filter(having(World.samir().name()))
                .getByTestId("p2-depart")
                .click();
        assertThat(manager.the("p2-depart-obstacle", "data-obstacle", "listed")).isVisible();
        Look.at(manager.page, "en-p2-departing");
        manager.press("p2-depart-back");
        manager.press("p2-absence-new");
        Look.at(manager.page, "en-p2-absence");
        manager.press("p2-root-renew");
        manager.write("p2-root-kit", World.ellen().kit());
        manager.press("p2-root-open");
        manager.sees("p2-root-keep");
        Look.at(manager.page, "en-p2-root");
        manager.press("nav-p3");
        manager.the("p3-agree").first().click();
        Look.at(manager.page, "en-p3");
        manager.press("nav-p4");
        manager.press("p4-edition-new");
        manager.press("p4-audit-check");
        assertThat(manager.the("p4-audit-verdict", "data-whole", "true")).isVisible();
        Look.at(manager.page, "en-p4");
    }

    @Test
    void theManagerEntersThatSomebodyIsIllAndTheLogThatWasKeptStillStands() {
        var manager = new ManagerHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        manager.signIn(World.ellen().username(), World.ellen().password());
        manager.press("nav-p4");
        manager.press("p4-audit-check");
        assertThat(manager.the("p4-audit-verdict", "data-whole", "true")).isVisible();
        var kept = manager.page.waitForDownload(() -> manager.press("p4-audit-export"));

        manager.press("nav-p2");
        manager.press("p2-absence-new");
        manager.the("p2-absence-person").selectOption(label(World.samir().name()));
        manager.write("p2-absence-from", LocalDate.now().plusDays(40).toString());
        manager.write("p2-absence-until", LocalDate.now().plusDays(41).toString());
        manager.the("p2-absence-backup").selectOption(label(World.noor().name()));
        Look.at(manager.page, "p2-absence");
        manager.press("p2-absence-save");
        var entered = manager.the("p2-absence").filter(having(World.samir().name()));
        assertThat(entered).containsText(World.noor().name());
        entered.getByTestId("p2-absence-end").click();
        assertThat(entered).hasCount(0);

        manager.press("nav-p4");
        manager.press("p4-audit-check");
        assertThat(manager.the("p4-audit-line").first()).hasAttribute("data-action", "ABSENCE_ENDED");
        manager.the("p4-audit-kept").setInputFiles(kept.path());
        assertThat(manager.the("p4-audit-compared", "data-state", "same")).isVisible();
        Look.at(manager.page, "p4-audit");
    }

    @Test
    void theManagerAgreesAContractByThePriceList() {
        var manager = new ManagerHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        manager.signIn(World.ellen().username(), World.ellen().password());
        manager.press("nav-p3");
        manager.sees("p3");
        assertThat(manager.the("p3-band")).hasCount(4);

        var bakery = manager.the("p3-contract").filter(having("Bakkerij Korenaar"));
        bakery.getByTestId("p3-agree").click();
        Look.at(manager.page, "p3");
        bakery.getByTestId("p3-save").click();

        assertThat(bakery.getByTestId("p3-period").first()).containsText("275");
    }

    @Test
    void theManagerNotesThatAnAddressWasChecked() {
        var manager = new ManagerHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        manager.signIn(World.ellen().username(), World.ellen().password());
        manager.press("nav-p4");
        manager.sees("p4");
        assertThat(manager.the("p4-term", "data-key", "case.ack").getByTestId("p4-term-value"))
                .containsText("1");

        var police = manager.the("p4-referral", "data-code", "POL");
        assertThat(police).hasAttribute("data-stale", "true");
        police.getByTestId("p4-check").click();
        Look.at(manager.page, "p4");
        police.getByTestId("p4-check-save").click();

        assertThat(police).hasAttribute("data-stale", "false");
    }

    private static SelectOption label(String text) {
        return new SelectOption().setLabel(text);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
