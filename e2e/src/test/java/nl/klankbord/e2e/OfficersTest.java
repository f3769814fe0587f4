package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import nl.klankbord.local.clients.AdvisorVault;
import nl.klankbord.local.clients.OfficerClient;
import nl.klankbord.local.clients.StaffSession;
import nl.klankbord.protocol.client.RecoveryKit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Officers come in as everybody does: invited, with a key of their own, compared by voice and signed into the list. */
class OfficersTest {
    private static final String ORGANISATION = "Scholengroep De Wilg";
    private static final String ADDRESS = "sanne@de-wilg.example";
    private static final String PASSWORD = "sanne-wachtwoord-1";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final People people = new People();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void aManagerInvitesAnOfficerAndSignsTheKeyAfterComparingWords() {
        var manager = new ManagerHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        manager.signIn(World.ellen().username(), World.ellen().password());
        anOrganisationWithTwoOfficersAndAFallbackIsReady(manager);

        manager.press("nav-p1");
        manager.openOrganisation(ORGANISATION);
        assertThat(ready(manager)).hasAttribute("data-state", "missing");
        var first = invites(manager);
        var officer = new StaffSession(World.stack().keycloak(), ADDRESS, PASSWORD, RANDOM);
        officer.replaceFirstPassword(first);
        var kid = enrols(officer, manager.page);

        manager.page.waitForCondition(() -> {
            manager.page.reload();
            manager.sees("p1-officer");
            return manager.has("p1-officer-list");
        });
        assertThat(manager.the("p1-officer")).hasAttribute("data-listed", "false");
        Look.at(manager.page, "p1-officers");
        signs(manager, kid);

        assertThat(manager.the("p1-officer")).hasAttribute("data-listed", "true");
        manager.press("p1-officer-remove");
        manager.sees("p1-officer-blocked");
        Look.at(manager.page, "p1-officer-blocked");
        signsInAtThePortal();
    }

    private static void anOrganisationWithTwoOfficersAndAFallbackIsReady(ManagerHands manager) {
        manager.openOrganisation("Zorggroep Veldzicht");
        assertThat(manager.the("p1-officer")).hasCount(3);
        assertThat(ready(manager)).hasAttribute("data-state", "done");
    }

    private static Locator ready(ManagerHands manager) {
        return manager.page.locator("[data-testid=p1-checklist] [data-what=officers]");
    }

    private static String invites(ManagerHands manager) {
        manager.press("p1-officer-invite");
        manager.write("p2-first-name", "Sanne");
        manager.write("p2-last-name", "Mol");
        manager.write("p2-email", ADDRESS);
        manager.press("p2-invite-send");
        return manager.read("p2-first-password");
    }

    /** What her browser does at the portal. */
    private static String enrols(StaffSession session, Page page) {
        var client = new OfficerClient(
                World.stack().organisationApp(), session, Clock.system(ZoneId.of("Europe/Amsterdam")), RANDOM);
        page.waitForCondition(client::isKnown);
        var vault = AdvisorVault.draw(RANDOM);
        client.enrol(vault, "wilg vlieger krijt bord lijm passer gum", RecoveryKit.draw(RANDOM));
        return vault.identity().kid().hex();
    }

    private static void signs(ManagerHands manager, String kid) {
        manager.press("p1-publish");
        assertThat(manager.the("p2-difference", "data-kind", "new-key")).hasCount(1);
        assertThat(manager.the("p2-difference", "data-id", kid)).containsText("Sanne Mol");
        manager.openRoot(World.ellen().kit());
        manager.compareEverybody();
        Look.at(manager.page, "p2-officer-difference");
        manager.press("p2-sign-directory");
        manager.sees("p1-publish");
    }

    /** With the session of a browser, and without it. */
    private void signsInAtThePortal() {
        var page = people.withBrowser(XWing.NATIVE);
        var portal = World.stack().organisationApp();
        assertEquals(401, page.request().get(portal + "/v1/organisation/me").status());
        page.navigate(portal + "/v1/organisation/sign-in");
        page.fill("#username", ADDRESS);
        page.fill("#password", PASSWORD);
        page.click("#kc-login");
        page.waitForURL(portal + "/**");
        var me = page.request().get(portal + "/v1/organisation/me");
        assertEquals(200, me.status());
        page.navigate(portal + "/v1/organisation/sign-out");
        assertEquals(401, page.request().get(portal + "/v1/organisation/me").status());
    }
}
