package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An advisor who knows the accused steps aside: the case is gone for her, and the employee chooses who goes on. */
class RecusalTest {
    private static final String ORGANISATION = "Scholengroep De Wilg";
    private static final String STORY = "Het gaat over de directeur, de broer van een van de vertrouwenspersonen 2087.";

    private final People people = new People();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void theCaseIsGoneForHerAndTheEmployeeChoosesWhoGoesOn() {
        var employee = new ReporterHands(people.withBrowser(XWing.NATIVE));
        var code = employee.report(World.reporterLink(ORGANISATION), STORY);
        var noor = advisor(World.noor());
        noor.openCaseWith("2087");

        noor.press("a3-more");
        noor.press("a3-handover");
        noor.sees("a8");
        Look.at(noor.page, "a8");
        noor.press("a8-recuse");
        noor.press("a8-confirm");

        noor.sees("a2");
        noor.write("a2-search", "2087");
        assertThat(noor.the("a2-row")).hasCount(0);
        noor.page.reload();
        noor.unlockWithSheet(World.noor().kit());
        noor.openCases();
        noor.write("a2-search", "2087");
        assertThat(noor.the("a2-row")).hasCount(0);

        var returned = new ReporterHands(people.withBrowser(XWing.NATIVE));
        returned.comeBack(World.reporterLink(ORGANISATION), code);
        assertThat(returned.the("r10-backup-ask")).containsText("Noor van Dalen");
        assertThat(returned.the("r10-backup-ask")).containsText("Samir Haddad");
        returned.show("r10-aside");
        returned.press("r10-backup-history");
        returned.doesNotSee("r10-backup-ask");

        var samir = advisor(World.samir());
        samir.openCaseWith("2087");
        assertThat(samir.the("a3-message-text").first()).hasText(STORY);
        samir.press("a3-tab-log");
        assertThat(samir.the("a4-log-row")).hasCount(1);
        assertEquals("CASE_RECUSED", samir.the("a4-log-row").getAttribute("data-action"));
        Look.at(samir.page, "a4-log");
        samir.press("a3-tab-talk");
        samir.answer("Ik neem het over van mijn collega.");
        assertThat(returned.the("r10-message", "data-from", "advisor").last()).containsText("Ik neem het over");
    }

    private AdvisorHands advisor(nl.klankbord.local.seed.Demo.Account account) {
        var hands = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        hands.signIn(account.username(), account.password());
        hands.unlockWithSheet(account.kit());
        return hands;
    }
}
