package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two reporters who do not know of each other speak in one report to the organisation: each agrees to the own part (ESC-16), is
 * asked alone, and is asked later whether it did harm (ESC-10).
 */
class SeveralReportersTest {
    private static final String ORGANISATION = "Gemeente Eikenrade";
    private static final List<String> OFFICERS = List.of("Fatima", "Peter");
    private static final String DESK = "Aan de balie verdwijnt geld, zaak 7101.";
    private static final String OFFICE = "Op kantoor kloppen de lijsten niet, zaak 7102.";

    private final People people = new People();

    /** A reporter, and what brings this person back. */
    private record Telling(ReporterHands hands, String code) {}

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void eachAgreesToTheOwnPartIsAskedAloneAndLaterWhetherItDidHarm() {
        var desk = tells(DESK);
        var office = tells(OFFICE);
        var noor = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        noor.signIn(World.noor().username(), World.noor().password());
        noor.unlockWithSheet(World.noor().kit());
        var fatima = officer();
        var before = fatima.reports();

        agree(noor, desk, DESK, "Kas van balie twee");
        agree(noor, office, OFFICE, "Lijsten van kantoor");
        noor.press("a10-next");
        noor.escalation().bundles("Kas van balie twee");
        noor.showToEverybody("a10-bundle");
        noor.press("a10-submit");
        assertThat(noor.the("a10-parts")).containsText("2");
        noor.showToEverybody("a10-parts");
        desk.hands.stands("SUBMITTED");
        office.hands.stands("SUBMITTED");

        fatima.openReportThatCameAfter(before);
        assertThat(fatima.the("o2-part")).hasCount(2);
        assertThat(part(fatima, "Kas van balie twee")).containsText(DESK);
        assertThat(part(fatima, "Lijsten van kantoor")).containsText(OFFICE);
        fatima.showToEverybody("o2-parts");
        fatima.acknowledge("Wij hebben de melding ontvangen.");
        desk.hands.stands("ACKNOWLEDGED");
        office.hands.stands("ACKNOWLEDGED");

        oneIsAsked(fatima, noor, desk, office);
        fatima.press("o2-tab-feedback");
        fatima.sees("o4-parts");
        fatima.giveFeedback("GEGROND", "Er komt toezicht op de kas.", "TRAINING");
        office.hands.stands("FEEDBACK_GIVEN");
        desk.hands.stands("FEEDBACK_GIVEN");
        isAskedWhetherItDidHarm(desk, noor);
    }

    private Telling tells(String story) {
        var hands = new ReporterHands(people.withPhone("nl-NL"));
        return new Telling(hands, hands.report(World.reporterLink(ORGANISATION), story));
    }

    private void agree(AdvisorHands noor, Telling reporter, String text, String title) {
        noor.openCaseWith(text);
        noor.press("a3-acknowledge");
        noor.press("a3-send-now");
        noor.escalation().worksOutAReport(title, text, OFFICERS, "Rob");
        noor.press("a10-next");
        noor.escalation().asksForConsent();
        reporter.hands.comeBack(World.reporterLink(ORGANISATION), reporter.code);
        reporter.hands.turnToTheReport();
        reporter.hands.press("r11-consent");
        reporter.hands.stands("CONSENTED");
        assertThat(noor.the("a10-consent-state", "data-state", "CONSENTED")).isVisible();
    }

    private OfficerHands officer() {
        var account = EscalationDesk.officer("fatima");
        var hands =
                new OfficerHands(people.withBrowser(XWing.NATIVE), World.stack().organisationApp());
        hands.signIn(account.username(), account.password());
        hands.unlockWithSheet(account.kit());
        return hands;
    }

    private static Locator part(OfficerHands officer, String title) {
        return officer.the("o2-part").filter(new Locator.FilterOptions().setHasText(title));
    }

    /** A question has to be for somebody, and nobody else hears of it. */
    private static void oneIsAsked(OfficerHands fatima, AdvisorHands noor, Telling desk, Telling office) {
        fatima.takes("ASSESS", "ASSESSMENT");
        fatima.press("o2-tab-questions");
        fatima.write("o3-question-text", "Welke weken gaat het om?");
        fatima.press("o3-send");
        fatima.sees("o3-part-error");
        fatima.doesNotSee("o3-question");
        fatima.showToEverybody("o3-no-part");
        fatima.the("o3-part").first().check();
        fatima.press("o3-send");
        noor.escalation().forwards("Een maand is genoeg.");
        office.hands.stands("QUESTION_TO_REPORTER");
        desk.hands.stands("ACKNOWLEDGED");
        desk.hands.doesNotSee("r11-question");
        office.hands.write("r11-answer", "In september.");
        office.hands.press("r11-answer-send");
        noor.escalation().passesTheAnswerOn();
        assertThat(fatima.the("o3-answer").first()).containsText("In september");
        fatima.showToEverybody("o3-parts");
    }

    /** After 30, 90 and 180 days; a yes shows to the advisor at once. */
    private void isAskedWhetherItDidHarm(Telling reporter, AdvisorHands noor) {
        var first = returnsAfter(31, reporter);
        first.sees("r10-detriment");
        first.show("r10-detriment");
        first.press("r10-detriment-no");
        first.doesNotSee("r10-detriment");
        var second = returnsAfter(91, reporter);
        second.press("r10-detriment-yes");
        second.doesNotSee("r10-detriment");
        noor.openCaseWith(DESK);
        noor.sees("a3-detriment");
        noor.showToEverybody("a3-detriment");
        returnsAfter(181, reporter).sees("r10-detriment");
    }

    private ReporterHands returnsAfter(int days, Telling reporter) {
        var hands = new ReporterHands(people.withPhone("nl-NL"));
        hands.page.clock().setFixedTime(Date.from(Instant.now().plus(Duration.ofDays(days))));
        hands.comeBack(World.reporterLink(ORGANISATION), reporter.code);
        return hands;
    }
}
