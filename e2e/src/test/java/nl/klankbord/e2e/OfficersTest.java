package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import nl.klankbord.local.clients.ChannelLink;
import nl.klankbord.local.clients.OfficerClient;
import nl.klankbord.local.clients.StaffSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Officers come in as everybody does: invited, with a key of their own, compared by voice and signed into the list. */
class OfficersTest {
    private static final String ORGANISATION = "Scholengroep De Wilg";
    private static final String ADDRESS = "sanne@de-wilg.example";
    private static final String PASSWORD = "sanne-wachtwoord-1";
    private static final String COLOUR = "#2e7d6b";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final People people = new People();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void aManagerInvitesAnOfficerAndSignsTheKeyAfterComparingWords() throws IOException {
        var manager = new ManagerHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        manager.signIn(World.ellen().username(), World.ellen().password());
        anOrganisationWithTwoOfficersAndAFallbackIsReady(manager);

        manager.press("nav-p1");
        manager.openOrganisation(ORGANISATION);
        assertThat(ready(manager)).hasAttribute("data-state", "missing");
        var first = invites(manager);
        var officer = new StaffSession(World.stack().keycloak(), ADDRESS, PASSWORD, RANDOM);
        officer.replaceFirstPassword(first);
        waitsToBeKnown(officer, manager.page);
        var portal =
                new OfficerHands(people.withBrowser(XWing.NATIVE), World.stack().organisationApp());
        var phrase = enrols(portal);
        var spoken = portal.read("o1-unsigned-key");

        manager.page.waitForCondition(() -> {
            manager.page.reload();
            manager.sees("p1-officer");
            return manager.has("p1-officer-list");
        });
        assertThat(manager.the("p1-officer")).hasAttribute("data-listed", "false");
        Look.at(manager.page, "p1-officers");
        signs(manager, spoken);

        assertThat(manager.the("p1-officer")).hasAttribute("data-listed", "true");
        manager.press("p1-officer-remove");
        manager.sees("p1-officer-blocked");
        Look.at(manager.page, "p1-officer-blocked");
        finds(portal, phrase);
        makesItKnown(portal);
        signsOut(portal);
    }

    /** Board and works council read what is final; that there are reports they do not even hear (ORG-13). */
    @Test
    void theBoardReadsReportsOfTheYearAndNoneOfMisconduct() {
        var address = "bestuur@veldzicht.example";
        var manager = new ManagerHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        manager.signIn(World.ellen().username(), World.ellen().password());
        manager.openOrganisation("Zorggroep Veldzicht");
        manager.press("p1-reader-invite");
        manager.write("p2-first-name", "Bas");
        manager.write("p2-last-name", "Stuur");
        manager.write("p2-email", address);
        manager.the("p2-role").first().check();
        manager.press("p2-invite-send");
        var first = manager.read("p2-first-password");
        assertThat(manager.the("p1-reader").filter(new Locator.FilterOptions().setHasText("Bas")))
                .hasCount(1);
        manager.showToEverybody("p1-readers");
        var session = new StaffSession(World.stack().keycloak(), address, PASSWORD, RANDOM);
        session.replaceFirstPassword(first);

        var board =
                new OfficerHands(people.withBrowser(XWing.NATIVE), World.stack().organisationApp());
        board.signInToRead(address, PASSWORD);
        board.doesNotSee("nav-o1");
        board.doesNotSee("nav-o5");
        for (var closed : List.of("escalations", "register", "register.csv", "vault")) {
            var answer = board.page
                    .request()
                    .get(World.stack().organisationApp() + "/v1/organisation/" + closed)
                    .status();
            assertTrue(answer == 403 || answer == 404, closed + " " + answer);
        }
        board.press("nav-o9");
        board.sees("o9");
        board.showToEverybody("o9-board");
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

    private static void waitsToBeKnown(StaffSession session, Page page) {
        var client = new OfficerClient(
                World.stack().organisationApp(), session, Clock.system(ZoneId.of("Europe/Amsterdam")), RANDOM);
        page.waitForCondition(client::isKnown);
    }

    /** Makes keys in the browser; until they are signed, the portal says what to read out. */
    private static String enrols(OfficerHands officer) {
        Look.at(officer.visit(), "o0-signed-out");
        officer.signIn(ADDRESS, PASSWORD);
        Look.at(officer.page, "o0-setup");
        var phrase = officer.enrol();
        officer.sees("o1-unsigned");
        Look.at(officer.page, "o1-unsigned");
        officer.press("nav-o8");
        officer.sees("o8-unsigned");
        officer.doesNotSee("o8-link");
        officer.openReports();
        officer.sees("o1-unsigned");
        return phrase;
    }

    private static void signs(ManagerHands manager, String spoken) {
        manager.write("p1-colour", COLOUR);
        manager.press("p1-publish");
        assertThat(manager.the("p2-difference", "data-kind", "new-key")).hasCount(1);
        var difference = manager.the("p2-difference", "data-kind", "new-key");
        assertThat(difference).containsText("Sanne Mol");
        assertThat(difference).containsText(spoken);
        manager.openRoot(World.ellen().kit());
        manager.compareEverybody();
        Look.at(manager.page, "p2-officer-difference");
        manager.press("p2-sign-directory");
        manager.sees("p1-publish");
    }

    /** What the signed list brought: a name, nobody beside her, and an empty list like everybody's. */
    private static void finds(OfficerHands officer, String phrase) {
        officer.press("lock");
        assertThat(officer.the("o0")).hasAttribute("data-state", "locked");
        Look.at(officer.page, "o0-locked");
        officer.unlock(phrase);
        officer.sees("o1-empty");
        officer.doesNotSee("o1-unsigned");
        assertThat(officer.the("who")).hasText("Sanne Mol");
        Look.at(officer.page, "o1-empty");
        officer.press("nav-o5");
        officer.sees("o5");
        Look.at(officer.page, "o5-empty");
        officer.press("nav-o9");
        officer.sees("o9-blocked");
        assertThat(officer.the("o9-officer")).hasCount(1);
        officer.press("lang-en");
        assertThat(officer.the("o9")).containsText("Who receives reports");
        Look.at(officer.page, "o9-en");
    }

    /** The portal's sheets hold exactly the link that the practice hands out, once the own list can prove it (O8). */
    private static void makesItKnown(OfficerHands officer) throws IOException {
        var link = World.reporterLink(ORGANISATION);
        officer.press("lang-nl");
        officer.press("nav-o8");
        assertThat(officer.the("o8-link")).hasText(link);
        assertThat(officer.the("o8-colour")).containsText(COLOUR);
        assertThat(officer.the("o8-contrast")).hasAttribute("data-seen", "yes");
        assertThat(officer.the("o8-preview")).containsText("Scan thuis, met je eigen telefoon.");
        assertEquals(link, Paper.linkIn(officer.the("o8-qr").screenshot()));
        officer.showToEverybody("o8");

        var poster = officer.print("poster-a4", "nl");
        assertEquals(link, poster.scanned());
        assertTrue(poster.text().contains("Scan thuis, met je eigen telefoon."), poster.text());
        assertTrue(poster.text().contains(ChannelLink.parse(link).pin().spoken()), poster.text());
        var slide = officer.print("slide", "en");
        assertEquals(link, slide.scanned());
        assertTrue(slide.text().contains("Scan at home, with your own phone."), slide.text());
        officer.the("o8-kind").selectOption("intranet");
        assertThat(officer.the("o8-preview")).containsText(link);
        Look.at(officer.page, "o8-intranet");
    }

    private static void signsOut(OfficerHands officer) {
        var me = World.stack().organisationApp() + "/v1/organisation/me";
        assertEquals(200, officer.page.request().get(me).status());
        officer.press("sign-out");
        assertThat(officer.the("o0")).hasAttribute("data-state", "signed-out");
        assertEquals(401, officer.page.request().get(me).status());
    }
}
