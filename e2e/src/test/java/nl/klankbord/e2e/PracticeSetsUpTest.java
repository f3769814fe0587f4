package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A manager sets up an organisation from nothing; its link carries a report to its advisor. */
class PracticeSetsUpTest {
    private static final String ORGANISATION = "Drukkerij Vlinderdal";
    private static final String STORY = "Ploegbaas Henk Veenstra sluit mij al weken buiten bij het overleg.";
    private static final String WELCOME = "Fijn dat je er bent. Niemand hier hoeft het alleen te dragen.";
    private static final String PARAGRAPH = "De ondernemingsraad koos wie hier antwoordt.";

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
        writesAParagraph(manager);

        manager.press("p1-new");
        manager.press("p1-publish");
        manager.sees("error-summary");
        manager.write("p1-name", ORGANISATION);
        manager.write("p1-size", "42");
        manager.the("p1-role", "value", "advisor").check();
        manager.seat(World.noor().name(), "advisor");
        manager.seat(World.samir().name(), "backup");
        showsItself(manager);
        Look.at(manager.page, "p1-new");
        manager.press("p1-publish");

        signs(manager);

        manager.sees("p1-link");
        var link = manager.read("p1-link");
        assertTrue(link.startsWith(World.reporterOrigin() + "/"), link);
        assertTrue(link.contains("#1."), link);
        assertEquals(link, Paper.linkIn(manager.the("p1-qr").screenshot()));
        assertThat(manager.the("p2-key-change")).hasCount(2);
        assertThat(manager.the("p1-trial")).hasAttribute("data-testing", "true");
        Look.at(manager.page, "p1-organisation");

        manager.press("p1-live");
        assertThat(manager.the("p1-trial")).hasAttribute("data-testing", "false");

        var employee = new ReporterHands(people.withPhone("nl-NL"));
        readsWhatThePracticeSigned(employee, link);
        employee.report(link, STORY);

        var advisor = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        advisor.signIn(World.noor().username(), World.noor().password());
        advisor.unlockWithSheet(World.noor().kit());
        declaresATie(advisor);
        advisor.openCaseWith("ploegbaas");
        assertThat(advisor.the("a3-message-text").first()).hasText(STORY);
        assertThat(advisor.the("a3-organisation")).hasText(ORGANISATION);
        isWarnedAndReadsWhatWasTold(advisor);

        aRevokedKeyLeavesTheListAndTheAdvisorSeesIt(manager);
        manager.press("nav-p1");
        manager.openOrganisation(ORGANISATION);
        assertThat(manager.the("p2-key-change")).hasCount(3);
        theOrganisationLeavesAndTheConversationGoesOn(manager, advisor, link);
    }

    private static void writesAParagraph(ManagerHands manager) {
        manager.press("nav-p4");
        manager.press("p4-edition-new");
        manager.press("p4-edition-keep");
        manager.sees("p4-edition-textNl-error");
        manager.write("p4-edition-titleNl", "Bij ons");
        manager.write("p4-edition-textNl", PARAGRAPH);
        manager.write("p4-edition-titleEn", "With us");
        manager.write("p4-edition-textEn", "The works council chose who answers here.");
        Look.at(manager.page, "p4-edition");
        manager.press("p4-edition-keep");
        assertThat(manager.the("p4-edition").first()).containsText("2026.1-1");
        manager.press("nav-p1");
    }

    /** A colour that not everybody sees is refused with a shade that everybody does. */
    private static void showsItself(ManagerHands manager) {
        manager.write("p1-colour", "#ffee00");
        assertThat(manager.the("p1-contrast")).hasAttribute("data-seen", "no");
        manager.press("p1-publish");
        manager.sees("error-summary");
        Look.at(manager.page, "p1-contrast");
        manager.press("p1-nearest");
        assertThat(manager.the("p1-contrast")).hasAttribute("data-seen", "yes");
        var logo = Photo.withHidden("gemaakt in Utrecht");
        manager.the("p1-logo").setInputFiles(new FilePayload("logo.jpg", "image/jpeg", logo));
        manager.sees("p1-logo-preview");
        manager.write("p1-welcomeNl", WELCOME);
        manager.write("p1-welcomeEn", "Good that you are here.");
        manager.the("p1-information").selectOption("2026.1-1");
    }

    private static void readsWhatThePracticeSigned(ReporterHands employee, String link) {
        employee.open(link);
        assertThat(employee.the("r0-welcome")).hasText(WELCOME);
        assertThat(employee.the("r0-brand")).isVisible();
        assertThat(employee.the("r0-logo")).hasAttribute("alt", ORGANISATION);
        bothDoorsStandAboveTheFold(employee);
        Look.at(employee.page, "r0-own");
        employee.press("r0-start");
        employee.press("r1-more");
        assertThat(employee.the("r1-version")).containsText("2026.1-1");
        assertThat(employee.the("r1")).containsText(PARAGRAPH);
        Look.at(employee.page, "r1-own");
    }

    private static void bothDoorsStandAboveTheFold(ReporterHands employee) {
        var before = employee.page.viewportSize();
        employee.page.setViewportSize(360, 640);
        for (var door : new String[] {"r0-start", "r0-have-code"}) {
            var box = employee.the(door).boundingBox();
            assertTrue(box.y + box.height <= 640, door + " ends at " + (box.y + box.height));
        }
        employee.page.setViewportSize(before.width, before.height);
    }

    private static void declaresATie(AdvisorHands advisor) {
        advisor.press("nav-a14");
        advisor.write("a14-conflict-people", "Henk Veenstra");
        advisor.write("a14-conflict-departments", "Binderij");
        advisor.press("a14-conflict-save");
        advisor.press("a14-key-history");
        Look.at(advisor.page, "a14-conflicts");
        advisor.press("nav-a2");
    }

    private static void isWarnedAndReadsWhatWasTold(AdvisorHands advisor) {
        assertThat(advisor.the("a3-conflict")).containsText("Henk Veenstra");
        assertThat(advisor.the("a3-told")).hasAttribute("data-version", "2026.1-1");
        advisor.press("a3-told-read");
        assertThat(advisor.the("a3-told-text")).containsText(PARAGRAPH);
        Look.at(advisor.page, "a3-conflict");
        advisor.press("a3-conflict-aside");
        advisor.sees("a8-recuse");
        advisor.page.goBack();
        advisor.press("a3-conflict-clear");
        advisor.doesNotSee("a3-conflict");
    }

    private void aRevokedKeyLeavesTheListAndTheAdvisorSeesIt(ManagerHands manager) {
        manager.press("nav-p2");
        manager.the("p2-advisor")
                .filter(having(World.samir().name()))
                .getByTestId("p2-revoke")
                .click();
        var list = manager.the("p2-revoke-list").filter(having(ORGANISATION));
        assertThat(list).isVisible();
        Look.at(manager.page, "p2-revoking");
        list.getByTestId("p2-revoke-begin").click();
        assertThat(manager.the("p2-difference", "data-kind", "left")).hasCount(1);
        manager.openRoot(World.ellen().kit());
        manager.press("p2-sign-directory");
        assertThat(list).hasCount(0);

        var advisor = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        advisor.signIn(World.noor().username(), World.noor().password());
        advisor.unlockWithSheet(World.noor().kit());
        advisor.press("nav-a1");
        assertThat(advisor.the("a1-departed")).containsText(World.samir().name());
        Look.at(advisor.page, "a1-departed");
        advisor.press("a1-departed-seen");
        advisor.doesNotSee("a1-departed");
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
