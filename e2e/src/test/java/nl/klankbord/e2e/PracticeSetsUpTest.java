package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A manager sets up an organisation from nothing; its link carries a report to its advisor. */
class PracticeSetsUpTest {
    private static final String ORGANISATION = "Drukkerij Vlinderdal";
    private static final String STORY = "De ploegbaas sluit mij al weken buiten bij het overleg.";

    private final People people = new People();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void aManagerSetsUpAnOrganisationAndItsLinkCarriesAReportToItsAdvisor() {
        var manager = new ManagerHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        manager.signIn(World.ellen().username(), World.ellen().password());
        seesNoCaseAnywhere(manager);
        Look.at(manager.page, "p1-list");

        manager.press("p1-new");
        manager.press("p1-publish");
        manager.sees("error-summary");
        manager.write("p1-name", ORGANISATION);
        manager.write("p1-size", "42");
        manager.the("p1-role", "value", "advisor").check();
        manager.seat(World.noor().name(), "advisor");
        manager.seat(World.samir().name(), "backup");
        Look.at(manager.page, "p1-new");
        manager.press("p1-publish");

        signs(manager);

        manager.sees("p1-link");
        var link = manager.read("p1-link");
        assertTrue(link.startsWith(World.reporterOrigin() + "/"), link);
        assertTrue(link.contains("#1."), link);
        assertThat(manager.the("p2-key-change")).hasCount(2);
        assertThat(manager.the("p1-trial")).hasAttribute("data-testing", "true");
        Look.at(manager.page, "p1-organisation");

        manager.press("p1-live");
        assertThat(manager.the("p1-trial")).hasAttribute("data-testing", "false");

        var employee = new ReporterHands(people.withPhone("nl-NL"));
        employee.report(link, STORY);

        var advisor = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        advisor.signIn(World.noor().username(), World.noor().password());
        advisor.unlock(World.noor().passphrase());
        advisor.openCaseWith("ploegbaas");
        assertThat(advisor.the("a3-message-text").first()).hasText(STORY);
        assertThat(advisor.the("a3-organisation")).hasText(ORGANISATION);

        theOrganisationLeavesAndTheConversationGoesOn(manager, advisor, link);
    }

    private void theOrganisationLeavesAndTheConversationGoesOn(
            ManagerHands manager, AdvisorHands advisor, String link) {
        manager.press("p1-offboard");
        manager.press("confirm-yes");
        manager.sees("p1-leaving");

        advisor.answer("Dank je wel voor je bericht.");
        assertThat(advisor.the("a3-message", "data-from", "me").last()).containsText("Dank je wel");
        var late = new ReporterHands(people.withPhone("nl-NL"));
        // Asked in the thread of the browser, until intake-service has heard of it.
        late.page.waitForCondition(() -> {
            late.open(link);
            late.page.waitForSelector("[data-testid=r0-start], [data-testid=r0-unknown]");
            return late.has("r0-unknown");
        });
    }

    /** The difference names both new keys with the characters to compare, and nothing is signed before that. */
    private static void signs(ManagerHands manager) {
        assertThat(manager.the("p2-difference", "data-kind", "new-key")).hasCount(2);
        manager.write("p2-root-kit", World.noor().kit());
        manager.press("p2-root-open");
        manager.sees("p2-signing-error");
        manager.openRoot(World.ellen().kit());
        manager.press("p2-sign-directory");
        manager.sees("p2-signing-error");
        manager.compareEverybody();
        Look.at(manager.page, "p2-signing");
        manager.press("p2-sign-directory");
    }

    private static void seesNoCaseAnywhere(ManagerHands manager) {
        for (var place : new String[] {"nav-a1", "nav-a2", "nav-a14"}) manager.doesNotSee(place);
        var answer = manager.page.evaluate("""
                () => fetch('/v1/advisor/cases').then((answer) => answer.status)""");
        assertEquals(403, answer);
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
        vera.getByTestId("p2-domains").first().check();
        vera.getByTestId("p2-duty").selectOption("HUMAN_RESOURCES");
        assertThat(vera.getByTestId("p2-conflict")).isVisible();
        Look.at(manager.page, "p2");
        vera.getByTestId("p2-register-save").click();

        assertThat(vera.getByTestId("p2-certificate-warning")).isVisible();
        assertThat(vera.getByTestId("p2-conflict")).isVisible();
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

    @Test
    void whoeverIsInvitedChoosesAPasswordAndComesToTheEnrolment() {
        var manager = new ManagerHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        manager.signIn(World.ellen().username(), World.ellen().password());
        manager.press("nav-p2");
        manager.press("p2-invite");
        manager.write("p2-first-name", "Mila");
        manager.write("p2-last-name", "de Boer");
        manager.write("p2-email", "mila@de-linde.example");
        manager.press("p2-invite-send");
        manager.sees("p2-first-password");
        Look.at(manager.page, "p2-invited");
        var password = manager.read("p2-first-password");

        var mila = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        mila.page.navigate(World.advisorApp());
        mila.press("a0-sign-in");
        mila.page.fill("#username", "mila@de-linde.example");
        mila.page.fill("#password", password);
        mila.page.click("#kc-login");
        mila.page.fill("#password-new", "een-eigen-wachtwoord-9");
        mila.page.fill("#password-confirm", "een-eigen-wachtwoord-9");
        mila.page.locator("#kc-passwd-update-form [type=submit]").click();

        assertThat(mila.the("a0")).hasAttribute("data-state", "setup");
    }

    @Test
    void aContactPersonHandsOverTheLinkAndSeesNothing() {
        var joris = new Hands(people.withBrowser(XWing.NATIVE));
        joris.page.navigate(World.advisorApp());
        joris.press("a0-sign-in");
        joris.page.fill("#username", World.joris().username());
        joris.page.fill("#password", World.joris().password());
        joris.page.click("#kc-login");
        joris.sees("contact-link");
        for (var place : new String[] {"nav-a1", "nav-a2", "nav-p1"}) joris.doesNotSee(place);
        assertEquals(World.reporterLink("Scholengroep De Wilg"), joris.read("contact-link"));
        joris.write("contact-count", "4");
        joris.press("contact-count-save");
        assertThat(joris.the("contact-month")).containsText("4");
        Look.at(joris.page, "contact");
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
