package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import nl.klankbord.local.seed.Demo;
import nl.klankbord.protocol.events.json.EventCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Noor is away for some days. Whether Samir reads on is for each employee to say, and so is whether Noor gets it back. */
class HandOverTest {
    private static final String ORGANISATION = "Scholengroep De Wilg";
    private static final String YES = "Mijn rooster wordt steeds op het laatst veranderd, zaak 8214.";
    private static final String NO = "Dit vertel ik alleen aan Noor, zaak 6603.";
    private static final String STAYS = "Zaak 5190: dit gaat door terwijl Noor weg is.";
    private static final String SUMMARY = "We spraken af dat je het rooster bewaart. Volgende stap: een gesprek.";

    private final People people = new People();
    private AdvisorHands noor;
    private AdvisorHands samir;

    @BeforeEach
    void bothAreThere() {
        noor = advisor(World.noor());
        samir = advisor(World.samir());
    }

    @AfterEach
    void everybodyLeaves() {
        noor.press("nav-a7");
        noor.sees("a7");
        if (noor.has("a7-returned")) noor.press("a7-returned");
        noor.doesNotSee("a7-returned");
        people.close();
    }

    @Test
    void oneEmployeeSaysYesAndLaterGivesTheCaseBackAnotherWaits() {
        var willing = new ReporterHands(people.withBrowser(XWing.NATIVE));
        var willingCode = willing.report(World.reporterLink(ORGANISATION), YES);
        var waiting = new ReporterHands(people.withBrowser(XWing.NATIVE));
        var waitingCode = waiting.report(World.reporterLink(ORGANISATION), NO);
        noor.openCaseWith("8214");
        noor.openCaseWith("6603");
        var reachable = new ReporterHands(people.withBrowser(XWing.NATIVE));
        var reachableCode = reachable.report(World.reporterLink(ORGANISATION), STAYS);
        noor.openCaseWith("5190");

        goesAway();

        var refuses = returned(waitingCode);
        assertThat(refuses.the("r10-backup-ask")).containsText("Samir Haddad");
        refuses.show("r10-backup-ask");
        refuses.press("r10-backup-no");
        refuses.doesNotSee("r10-backup-ask");

        var knows = returned(reachableCode);
        assertThat(knows.the("r10-message-text").first()).hasText(STAYS);
        knows.doesNotSee("r10-backup-ask");

        var agrees = returned(willingCode);
        agrees.press("r10-backup-history");
        agrees.doesNotSee("r10-backup-ask");

        samir.openCaseWith("8214");
        assertThat(samir.the("a3-message-text").first()).hasText(YES);
        samir.answer("Noor is er niet. Ik help je verder.");
        assertThat(agrees.the("r10-message", "data-from", "advisor").last()).containsText("Ik help je verder");
        samir.openCases();
        samir.write("a2-search", "6603");
        assertThat(samir.the("a2-row")).hasCount(0);
        samir.press("nav-a1");
        assertThat(samir.the("a1-covering")).containsText("Noor van Dalen");
        Look.at(samir.page, "a1-covering");

        noor.press("nav-a1");
        assertThat(noor.the("a1-elsewhere")).isVisible();
        noor.press("nav-a7");
        noor.press("a7-returned");
        noor.doesNotSee("a7-returned");

        samir.press("nav-a7");
        samir.the("a7-hand-back")
                .filter(new Locator.FilterOptions().setHasText("Mijn rooster"))
                .click();
        samir.sees("a8");
        samir.the("a8-to").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Noor van Dalen"));
        samir.write("a8-summary", SUMMARY);
        samir.press("a8-ask");
        assertThat(samir.the("a8-asked", "data-state", "asked")).isVisible();

        var gives = returned(willingCode);
        assertThat(gives.the("r10-message", "data-from", "advisor").last()).containsText(SUMMARY);
        gives.press("r10-backup-history");
        gives.doesNotSee("r10-backup-ask");
        assertThat(samir.the("a8-asked", "data-state", "granted")).isVisible();
        noor.openCaseWith("8214");
        assertThat(noor.the("a3-message", "data-from", "colleague").first()).containsText("Ik help je verder");
        noor.answer("Ik ben er weer.");
        assertThat(gives.the("r10-message", "data-from", "advisor").last()).containsText("Ik ben er weer");
    }

    private void goesAway() {
        noor.press("nav-a7");
        noor.sees("a7-save");
        noor.write("a7-until", LocalDate.now(EventCodec.ZONE).plusDays(3).toString());
        noor.the("a7-backup")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Samir Haddad"));
        assertThat(noor.the("a7-preview")).containsText("Samir Haddad");
        noor.page.getByText("Blijf je in een zaak toch bereikbaar?").click();
        noor.page.getByLabel("Zaak 5190").check();
        noor.press("a7-save");
        assertThat(noor.the("a7-planned", "data-state", "STARTED")).isVisible();
        assertThat(noor.the("a7-left-out")).containsText("1");
        Look.at(noor.page, "a7");
    }

    private ReporterHands returned(String code) {
        var hands = new ReporterHands(people.withBrowser(XWing.NATIVE));
        hands.comeBack(World.reporterLink(ORGANISATION), code);
        return hands;
    }

    private AdvisorHands advisor(Demo.Account account) {
        var hands = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        hands.signIn(account.username(), account.password());
        hands.unlockWithSheet(account.kit());
        return hands;
    }
}
