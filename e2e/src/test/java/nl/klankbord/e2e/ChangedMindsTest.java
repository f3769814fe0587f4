package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import nl.klankbord.local.seed.Demo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A report to the organisation in which everybody thinks again: a yes that is stale or taken back, no answer, a supervisor. */
class ChangedMindsTest {
    private static final String ORGANISATION = "Gemeente Eikenrade";
    private static final String TEXT = "Bonnen van de balie kloppen niet met de kas.";

    private final People people = new People();
    private final Canaries canaries = new Canaries();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void aYesHoldsForOneTextAndCanBeTakenBackUntilItLeaves() {
        var reporter = new ReporterHands(people.withPhone("nl-NL"));
        var story = canaries.release("Melding-verhaal-6711 over bonnen");
        var code = reporter.report(World.reporterLink(ORGANISATION), story);
        var advisor = opens(story);
        var fatima = officer();
        var before = fatima.reports();

        advisor.escalation().worksOutAReport("Bonnen", TEXT, List.of("Fatima", "Peter"), "Rob");
        advisor.press("a10-next");
        advisor.escalation().asksForConsent();
        reporter.comeBack(World.reporterLink(ORGANISATION), code);
        reporter.turnToTheReport();
        agrees(reporter, advisor);
        aChangedTextCannotLeave(advisor);
        aYesIsTakenBack(reporter, advisor);
        assertEquals(before, fatima.reports());

        advisor.press("a10-previous");
        advisor.escalation().asksForConsent();
        reporter.stands("AWAITING_CONSENT");
        reporter.show("r11-asked-again");
        agrees(reporter, advisor);
        advisor.escalation().submitsTheReport();
        reporter.stands("SUBMITTED");
        aQuestionGetsNoAnswer(opened(fatima, before), advisor, reporter);
        goesToASupervisor(fatima, advisor, reporter);
        theManagerSeesWhoActed();
    }

    private static void agrees(ReporterHands reporter, AdvisorHands advisor) {
        reporter.stands("AWAITING_CONSENT");
        reporter.press("r11-consent");
        reporter.stands("CONSENTED");
        assertThat(advisor.the("a10-consent-state", "data-state", "CONSENTED")).isVisible();
    }

    private static void aChangedTextCannotLeave(AdvisorHands advisor) {
        advisor.escalation().rewritesTheReport(TEXT + " En nog iets.");
        assertThat(advisor.the("a10-consent-state", "data-state", "STALE")).isVisible();
        advisor.showToEverybody("a10-stale");
        advisor.press("a10-next");
        assertThat(advisor.the("a10-consent-state", "data-state", "STALE")).isVisible();
        advisor.doesNotSee("a10-submit");
        advisor.showToEverybody("a10-submit-stale");
        advisor.press("a10-previous");
        advisor.escalation().rewritesTheReport(TEXT);
        advisor.press("a10-next");
        advisor.sees("a10-submit");
        advisor.showToEverybody("a10-submit");
    }

    private static void aYesIsTakenBack(ReporterHands reporter, AdvisorHands advisor) {
        reporter.press("r11-withdraw");
        reporter.show("r11-withdraw");
        reporter.press("r11-withdraw-keep");
        reporter.stands("CONSENTED");
        reporter.press("r11-withdraw");
        reporter.press("r11-withdraw-sure");
        reporter.stands("WITHDRAWN");
        reporter.sees("r11-external");
        reporter.show("r11-withdrawn");
        assertThat(advisor.the("a10-consent-state", "data-state", "WITHDRAWN")).isVisible();
        advisor.doesNotSee("a10-submit");
        advisor.showToEverybody("a10-withdrawn");
    }

    private static void aQuestionGetsNoAnswer(OfficerHands fatima, AdvisorHands advisor, ReporterHands reporter) {
        fatima.acknowledge("Wij hebben uw melding ontvangen.");
        fatima.takes("ASSESS", "ASSESSMENT");
        fatima.ask("Om welke week gaat het");
        advisor.escalation().forwards("Je hoeft niet te antwoorden.");
        reporter.stands("QUESTION_TO_REPORTER");
        reporter.press("r11-decline");
        reporter.sees("r11-answered");
        reporter.stands("ACKNOWLEDGED");
        reporter.show("r11-declined");
        var question = advisor.the("a10-question", "data-state", "declined");
        assertThat(question).isVisible();
        advisor.showToEverybody("a10-declined");
        question.getByTestId("a10-answer-send").click();
        assertThat(advisor.the("a10-question", "data-state", "sent")).isVisible();
        assertThat(fatima.the("o3-question", "data-state", "declined")).isVisible();
        fatima.showToEverybody("o3-declined");
    }

    private static void goesToASupervisor(OfficerHands fatima, AdvisorHands advisor, ReporterHands reporter) {
        fatima.press("o2-refer");
        fatima.the("o2-authority").selectOption("HVK");
        fatima.write("o2-refer-text", "Wij dragen dit over.");
        fatima.showToEverybody("o2-refer");
        fatima.takes("REFER", "REFERRED_EXTERNAL");
        fatima.showToEverybody("o2-referred");
        assertThat(advisor.the("a10-state", "data-state", "REFERRED_EXTERNAL")).isVisible();
        advisor.showToEverybody("a10-referred");
        reporter.stands("REFERRED_EXTERNAL");
        reporter.show("r11-referred");
    }

    /** By day and by name, and never about which report (SEC-4). */
    private void theManagerSeesWhoActed() {
        var manager = new ManagerHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        manager.signIn(World.ellen().username(), World.ellen().password());
        manager.press("nav-p4");
        manager.press("p4-escalations-check");
        assertThat(manager.the("p4-escalations-verdict", "data-whole", "true")).isVisible();
        for (var act : List.of("REFERRED", "QUESTION_ANSWERED", "RECEIPT_CONFIRMED", "ESCALATION_SENT"))
            assertThat(manager.the("p4-escalations-line", "data-action", act).first())
                    .isVisible();
        manager.showToEverybody("p4-escalations");
    }

    private AdvisorHands opens(String story) {
        var advisor = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        advisor.signIn(World.noor().username(), World.noor().password());
        advisor.unlockWithSheet(World.noor().kit());
        advisor.openCaseWith(story);
        advisor.press("a3-acknowledge");
        advisor.press("a3-send-now");
        return advisor;
    }

    private static OfficerHands opened(OfficerHands fatima, Set<String> before) {
        fatima.page.reload();
        fatima.unlockWithSheet(fatimasAccount().kit());
        fatima.openReportThatCameAfter(before);
        return fatima;
    }

    private OfficerHands officer() {
        var hands =
                new OfficerHands(people.withBrowser(XWing.NATIVE), World.stack().organisationApp());
        hands.signIn(fatimasAccount().username(), fatimasAccount().password());
        hands.unlockWithSheet(fatimasAccount().kit());
        return hands;
    }

    private static Demo.Account fatimasAccount() {
        return EscalationDesk.officer("fatima");
    }
}
