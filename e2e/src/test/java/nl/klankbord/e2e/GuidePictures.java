package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.klankbord.protocol.events.json.EventCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Draws the pictures of the guides anew, with nothing but the demonstration on the screens. Only when asked, and alone:
 * {@code -Dtest=GuidePictures}.
 */
class GuidePictures {
    private static final Path PICTURES = Path.of("..", "docs", "pictures");
    private static final String ORGANISATION = "Zorggroep Veldzicht";

    private final People people = new People();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void thePicturesOfTheAdvisorsGuide() {
        var noor = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        noor.signIn(World.noor().username(), World.noor().password());
        noor.unlock(World.noor().passphrase());
        noor.openCaseWith("accent");
        noor.press("a3-acknowledge");
        noor.press("a3-send-now");
        noor.answer(
                "Wat naar dat dit zo lang doorgaat. Je bepaalt zelf wat er gebeurt. Zullen we samen kijken wat kan?");
        agreeOnAWay(noor);

        noor.press("a3-close-case");
        noor.the("a12-reason").selectOption("CLO.AFG");
        noor.the("a12-topic").selectOption("OO.DIS");
        noor.press("a12-close");
        noor.sees("a12-incomplete");
        drawTop(noor.page, "advisor-closing");
        noor.press("nav-a6");
        noor.sees("a6-row");
        drawTop(noor.page, "advisor-terms");
        handsOver(noor);
        goesAway(noor);
        noor.press("nav-a17");
        noor.sees("a17");
        noor.write(
                "a17-text",
                "Iemand wordt al maanden nageaapt door een collega en durft niets te zeggen. Hoe help ik kiezen zonder te sturen?");
        noor.the("a17-check").first().check();
        noor.page.getByLabel("Samir").check();
        draw(noor.the("a17"), "advisor-intervision");
    }

    private void agreeOnAWay(AdvisorHands noor) {
        noor.press("a3-set-mode");
        noor.the("a3-mode-choice", "value", "ZELF_AANPAKKEN").check();
        noor.write("a3-mode-text", "We oefenen eerst samen wat je wilt zeggen.");
        draw(noor.the("a3-mode-form"), "advisor-mode");
        noor.press("a3-mode-send");
        var employee = new ReporterHands(people.withPhone("nl-NL"));
        employee.comeBack(
                World.reporterLink(ORGANISATION),
                World.stack().demo().reports().get(ORGANISATION).replaceAll("\\D", ""));
        employee.sees("r10-mode-ask");
        employee.press("r10-mode-yes");
        assertThat(noor.the("a3-status")).hasAttribute("data-state", "EXPLORING");
    }

    private static void handsOver(AdvisorHands noor) {
        noor.openCaseWith("accent");
        noor.press("a3-more");
        noor.press("a3-handover");
        noor.sees("a8");
        noor.write("a8-summary", "We oefenden wat je wilt zeggen. Volgende stap: een gesprek met je collega.");
        draw(noor.the("a8"), "advisor-hand-over");
    }

    private static void goesAway(AdvisorHands noor) {
        noor.press("nav-a7");
        noor.sees("a7-save");
        noor.write("a7-until", LocalDate.now(EventCodec.ZONE).plusDays(3).toString());
        noor.the("a7-backup")
                .selectOption(new SelectOption().setLabel(World.samir().name()));
        noor.press("a7-save");
        noor.sees("a7-planned");
        draw(noor.the("a7"), "advisor-absence");
        noor.press("a7-returned");
        noor.doesNotSee("a7-returned");
    }

    @Test
    void thePicturesOfTheManagersGuide() {
        var ellen = new ManagerHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        ellen.signIn(World.ellen().username(), World.ellen().password());
        ellen.openOrganisation("Gemeente Eikenrade");
        ellen.sees("p1-kit");
        drawTop(ellen.page, "practice-kit");
        ellen.press("nav-p2");
        ellen.sees("p2-advisor");
        drawTop(ellen.page, "practice-people");
        ellen.press("nav-p4");
        draw(ellen.the("p4-library-suggestion").first(), "practice-library");
        ellen.press("nav-p3");
        ellen.sees("p3-contract");
        drawTop(ellen.page, "practice-contracts");
    }

    @Test
    void thePicturesOfTheOfficersGuide() {
        var noor = new EscalationDesk(ORGANISATION);
        var report = noor.handIn(Agreement.to(
                "Op de dagbehandeling worden medicijnen afgetekend die niemand heeft gegeven. Dat gebeurt in elk geval"
                        + " sinds de zomer, en meer mensen weten het.",
                noor.officers()));
        var account = EscalationDesk.officer("mirjam");
        var mirjam =
                new OfficerHands(people.withBrowser(XWing.NATIVE), World.stack().organisationApp());
        mirjam.signIn(account.username(), account.password());
        mirjam.unlock(account.passphrase());
        mirjam.openReports();
        mirjam.sees("o1-row");
        drawTop(mirjam.page, "officer-reports");
        mirjam.openReport(report.id());
        drawTop(mirjam.page, "officer-report");
        mirjam.acknowledge("Dank u. Wij nemen de melding in behandeling.");
        mirjam.takes("ASSESS", "ASSESSMENT");
        mirjam.write("o3-question-text", "Om welke weken gaat het?");
        draw(mirjam.the("o3"), "officer-questions");
        mirjam.press("o2-tab-feedback");
        mirjam.the("o4-assessment").selectOption("DEELS_GEGROND");
        mirjam.write("o4-text", "Er is elke dag een tweede handtekening nodig.");
        draw(mirjam.the("o4"), "officer-feedback");
        mirjam.press("nav-o5");
        mirjam.sees("o5-row");
        drawTop(mirjam.page, "officer-register");
    }

    private static void draw(Locator part, String name) {
        part.screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private static void drawTop(Page page, String name) {
        page.evaluate("() => scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
