package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A manager keeps the books of the practice: registrations, contracts, addresses. */
class PracticeBooksTest {
    private static final int MOST_LOOKS = 15;

    private static final Map<String, String> CUSTOMER =
            Map.of("chamberNumber", "87654321", "street", "Molenweg 1", "postcode", "3512 AB", "city", "Utrecht");
    private static final Map<String, String> SUPPLIER = Map.of(
            "name", "De Linde",
            "chamberNumber", "12345678",
            "street", "Lindelaan 1",
            "postcode", "3512 AB",
            "city", "Utrecht",
            "vatNumber", "NL123456782B12",
            "iban", "NL91ABNA0417164300");

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

    /** Through the real paths: the contract travels to the service that issues the statement, and the file comes back. */
    @Test
    void theManagerChargesAPeriodWithoutSeeingACase() throws IOException {
        var manager = new ManagerHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        manager.signIn(World.ellen().username(), World.ellen().password());
        manager.press("nav-p3");
        var bakery = manager.the("p3-contract").filter(having("Bakkerij Korenaar"));
        bakery.getByTestId("p3-agree").click();
        bakery.getByTestId("p3-start")
                .fill(LocalDate.now().minusYears(1).withDayOfYear(1).toString());
        bakery.getByTestId("p3-hourly").fill("95");
        bakery.locator("[data-testid=p3-form][value=OPEN]").check();
        bakery.locator("[data-testid=p3-tax][value=without]").check();
        bakery.getByTestId("p3-save").click();

        assertThat(bakery.getByTestId("p3-save")).hasCount(0);

        manager.press("p3-supplier");
        for (var field : SUPPLIER.entrySet()) manager.write("p3-party-" + field.getKey(), field.getValue());
        manager.press("p3-party-save");
        assertThat(manager.the("p3-party-save")).hasCount(0);
        bakery.getByTestId("p3-customer").click();
        for (var field : CUSTOMER.entrySet()) {
            bakery.getByTestId("p3-party-" + field.getKey()).fill(field.getValue());
        }
        Look.at(manager.page, "p3-details");
        bakery.getByTestId("p3-party-save").click();
        assertThat(bakery.getByTestId("p3-party-save")).hasCount(0);
        var year = String.valueOf(LocalDate.now().getYear() - 1);
        // The contract arrives at the other service a moment later.
        for (var look = 0; look < MOST_LOOKS && !appears(chargeable(bakery, year)); look++) {
            manager.page.reload();
            manager.press("nav-p3");
        }
        bakery.getByTestId("p3-period-choice").selectOption(year);
        bakery.getByTestId("p3-issue").click();

        // By the hour until December; the demonstration has a bundle from January on.
        var statement = bakery.getByTestId("p3-statement").first();
        assertThat(statement.getByTestId("p3-audit")).hasAttribute("data-audit", "SETTLED");
        Look.at(manager.page, "p3-statement");
        var paper = manager.page.waitForDownload(() ->
                statement.locator("[data-testid=p3-download][data-file=pdf-nl]").click());
        var invoice = manager.page.waitForDownload(() -> statement
                .locator("[data-testid=p3-download][data-file=invoice]")
                .click());
        assertTrue(Files.readString(paper.path(), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        assertTrue(Files.readString(invoice.path()).contains("<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>"));
    }

    /** By its words: an option that says what it stands for needs no value of its own. */
    private static Locator chargeable(Locator organisation, String period) {
        return organisation
                .locator("[data-testid=p3-period-choice] option")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + period + "$")));
    }

    private static boolean appears(Locator place) {
        try {
            place.waitFor(new Locator.WaitForOptions()
                    .setState(WaitForSelectorState.ATTACHED)
                    .setTimeout(2_000));
            return true;
        } catch (TimeoutError notYet) {
            return false;
        }
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
