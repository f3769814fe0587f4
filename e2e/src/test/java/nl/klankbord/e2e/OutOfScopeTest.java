package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An employee asks what no confidential advisor is for, and leaves knowing where to go (CAS-9). */
class OutOfScopeTest {
    private static final String ORGANISATION = "Scholengroep De Wilg";
    private static final String QUESTION = "Mijn verlof 5582 is nog niet uitbetaald. Wie moet ik bellen?";
    private static final String FAREWELL =
            "Ik help je hier niet bij, maar zij wel. Schrijf gerust als er iets anders speelt.";

    private final People people = new People();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void theEmployeeIsShownTheWayAndMayComeBack() {
        var employee = new ReporterHands(people.withPhone("nl-NL"));
        var code = employee.report(World.reporterLink(ORGANISATION), QUESTION);
        var noor = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        noor.signIn(World.noor().username(), World.noor().password());
        noor.unlockWithSheet(World.noor().kit());
        noor.openCaseWith("5582");

        noor.refer("JUR");
        noor.closeAsOutOfScope(FAREWELL);

        var returned = new ReporterHands(people.withPhone("nl-NL"));
        returned.comeBack(World.reporterLink(ORGANISATION), code);
        returned.sees("r10-closed");
        var answers = returned.the("r10-message", "data-from", "advisor");
        assertThat(answers.nth(0)).containsText("0800-8020");
        assertThat(answers.nth(1)).containsText(FAREWELL);
        Look.at(returned.page, "r10-out-of-scope");
        returned.reply("Het is opgelost, maar er is ook iets anders.");
        assertThat(noor.the("a3-status", "data-state", "EXPLORING")).isVisible();
    }
}
