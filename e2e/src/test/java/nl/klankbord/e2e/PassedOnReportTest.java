package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.local.seed.Demo;
import nl.klankbord.protocol.events.json.EventCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Noor goes away while a report runs: it goes on with Samir, and nobody has to tell the organisation anything twice (CAS-28). */
class PassedOnReportTest {
    private static final String ORGANISATION = "Bakkerij Korenaar";
    private static final String STORY = "In de winkel klopt de kas niet, zaak 5519.";

    private final People people = new People();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void aColleagueGoesOnWithTheReportAndPassesTheReceiptOn() {
        var reporter = new ReporterHands(people.withBrowser(XWing.NATIVE));
        var code = reporter.report(World.reporterLink(ORGANISATION), STORY);
        var tineke = tineke();
        var before = tineke.reports();
        var noor = advisor(World.noor());
        escalates(noor, reporter, code);

        goesAway(noor);
        var agrees = new ReporterHands(people.withBrowser(XWing.NATIVE));
        agrees.comeBack(World.reporterLink(ORGANISATION), code);
        agrees.press("r10-backup-history");
        agrees.doesNotSee("r10-backup-ask");
        passesOn(noor);

        var samir = advisor(World.samir());
        samir.openCaseWith("5519");
        samir.press("a3-tab-escalation");
        assertThat(samir.the("a10-state")).hasAttribute("data-state", "SUBMITTED");
        samir.showToEverybody("a10-passed");
        tineke.openReportThatCameAfter(before);
        tineke.showToEverybody("o2-passed");
        tineke.acknowledge("Wij hebben de melding.");
        agrees.turnToTheReport();
        agrees.stands("ACKNOWLEDGED");
        agrees.show("r11-passed");
        noor.press("nav-a7");
        noor.press("a7-returned");
        noor.doesNotSee("a7-returned");
    }

    private static void escalates(AdvisorHands noor, ReporterHands reporter, String code) {
        noor.openCaseWith("5519");
        noor.press("a3-acknowledge");
        noor.press("a3-send-now");
        noor.escalation().worksOutAReport("Kas van de winkel", STORY, List.of("Tineke"), "Jan");
        noor.press("a10-next");
        noor.escalation().asksForConsent();
        reporter.comeBack(World.reporterLink(ORGANISATION), code);
        reporter.turnToTheReport();
        reporter.press("r11-consent");
        reporter.stands("CONSENTED");
        noor.escalation().submitsTheReport();
        reporter.stands("SUBMITTED");
    }

    private static void goesAway(AdvisorHands noor) {
        noor.press("nav-a7");
        noor.sees("a7-save");
        noor.write("a7-until", LocalDate.now(EventCodec.ZONE).plusDays(3).toString());
        noor.the("a7-backup").selectOption(new SelectOption().setLabel("Samir Haddad"));
        noor.press("a7-save");
        assertThat(noor.the("a7-planned", "data-state", "STARTED")).isVisible();
    }

    private static void passesOn(AdvisorHands noor) {
        noor.openCaseWith("5519");
        noor.press("a3-tab-escalation");
        noor.press("a10-pass");
        assertThat(noor.the("a10-pass-form")).containsText("Samir Haddad");
        noor.the("a10-pass-to").first().check();
        noor.showToEverybody("a10-pass");
        noor.press("a10-pass-send");
        noor.press("confirm-yes");
        noor.doesNotSee("a10-pass-form");
        noor.doesNotSee("a10-state");
    }

    private OfficerHands tineke() {
        var account = EscalationDesk.officer("tineke");
        var hands =
                new OfficerHands(people.withBrowser(XWing.NATIVE), World.stack().organisationApp());
        hands.signIn(account.username(), account.password());
        hands.unlockWithSheet(account.kit());
        return hands;
    }

    private AdvisorHands advisor(Demo.Account account) {
        var hands = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        hands.signIn(account.username(), account.password());
        hands.unlockWithSheet(account.kit());
        return hands;
    }
}
