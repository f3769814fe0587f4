package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import nl.klankbord.local.seed.Demo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report through the advisor: the reporter decides about every letter, and stays unknown to the organisation. */
class EscalationTest {
    private static final String ORGANISATION = "Gemeente Eikenrade";
    private static final String TITLE = "Kas van de balie";
    private static final Duration WITHIN_A_MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final People people = new People();
    private final Canaries canaries = new Canaries();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void fromTheFirstWordToTheReaction() {
        var reporter = new ReporterHands(people.withPhone("nl-NL"));
        var story = canaries.release("Melding-verhaal-6612 over de kas");
        var code = reporter.report(World.reporterLink(ORGANISATION), story);
        var advisor = opens(story);
        var fatima = officer("fatima");
        var before = fatima.reports();

        var text = theReporterDecides(advisor, reporter, code);
        assertEquals(before, fatima.reports());
        advisor.escalation().submitsTheReport();
        advisor.showToEverybody("a10-submitted");
        reporter.stands("SUBMITTED");
        reporter.show("r11-submitted");
        theOrganisationIsLate(code);

        fatima.page.reload();
        unlocks(fatima, "fatima");
        fatima.openReports();
        fatima.showToEverybody("o1-reports");
        fatima.openReportThatCameAfter(before);
        assertEquals(text, fatima.read("o2-text"));
        fatima.showToEverybody("o2-submitted");
        theImplicatedOfficerSeesNothing();
        fatima.acknowledge("Wij hebben uw melding ontvangen.");
        fatima.showToEverybody("o2-acknowledged");
        reporter.stands("ACKNOWLEDGED");
        reporter.show("r11-acknowledged");
        anotherOfficerTurnsOutToBeInvolved(advisor, fatima);
        asksAndAnswers(fatima, advisor, reporter);
        tellsTheOutcome(fatima, advisor, reporter);
        provesWhoWroteIt(reporter, fatima);
        nothingIsLeft();
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

    /** Another text, a no, a not yet, and at last a yes; until then the organisation sees nothing. */
    private String theReporterDecides(AdvisorHands advisor, ReporterHands reporter, String code) {
        var first = canaries.release("Melding-tekst-6613: er verdwijnt geld uit de kas.");
        advisor.escalation().worksOutAndShows(TITLE, first, List.of("Fatima", "Peter"), "Rob");

        reporter.comeBack(World.reporterLink(ORGANISATION), code);
        reporter.turnToTheReport();
        assertEquals(first, reporter.read("r11-text"));
        assertThat(reporter.the("r11-addressee")).hasCount(2);
        reporter.show("r11");
        reporter.press("r11-edit");
        reporter.show("r11-edit");
        reporter.press("r11-edit-stop");
        var text = canaries.release("Melding-tekst-6614: er gaat iets mis met geld.");
        reporter.wantsAnotherText(text);
        reporter.show("r11-changed");
        advisor.sees("a10-take-over");
        advisor.showToEverybody("a10-changed");
        advisor.press("a10-take-over");
        advisor.escalation().asksForConsent();

        reporter.stands("AWAITING_CONSENT");
        reporter.press("r11-refuse");
        reporter.stands("REJECTED");
        reporter.show("r11-rejected");
        assertThat(advisor.the("a10-consent-state", "data-state", "REJECTED")).isVisible();
        advisor.showToEverybody("a10-rejected");
        reporter.press("r11-not-yet");
        reporter.sees("r11-later");
        reporter.show("r11-later");
        reporter.press("r11-consent");
        reporter.stands("CONSENTED");
        reporter.show("r11-given");
        assertThat(advisor.the("a10-consent-state", "data-state", "CONSENTED")).isVisible();
        advisor.showToEverybody("a10-consented");
        return text;
    }

    /** A visit eight days on: nobody confirmed, and the way outside stands there (KB-75). */
    private void theOrganisationIsLate(String code) {
        var later = new ReporterHands(people.withPhone("nl-NL"));
        later.page.clock().setFixedTime(Date.from(Instant.now().plus(Duration.ofDays(9))));
        later.comeBack(World.reporterLink(ORGANISATION), code);
        later.turnToTheReport();
        assertThat(later.the("r11-ack-date", "data-state", "missed")).isVisible();
        later.sees("r11-overdue");
        Look.at(later.page, "r11-overdue");
    }

    private void theImplicatedOfficerSeesNothing() {
        var rob = officer("rob");
        assertThat(rob.the("o1-row")).hasCount(0);
    }

    /** Peter has read it, and loses it at once; whatever follows goes on without him (ESC-13). */
    private void anotherOfficerTurnsOutToBeInvolved(AdvisorHands advisor, OfficerHands fatima) {
        var peter = officer("peter");
        var report = fatima.openedReport();
        peter.openReport(report);
        advisor.escalation().excludes("Peter");
        advisor.showToEverybody("a10-excluded");
        assertThat(peter.the("o2-text")).hasCount(0);
        peter.openReports();
        assertThat(peter.the("o1-row", "data-id", report.hex())).hasCount(0);
    }

    /** One question goes on with the advisor's words, one does not; the answer comes back as it was signed. */
    private void asksAndAnswers(OfficerHands fatima, AdvisorHands advisor, ReporterHands reporter) {
        fatima.takes("ASSESS", "ASSESSMENT");
        fatima.showToEverybody("o3-empty");
        fatima.ask(canaries.release("Melding-vraag-6615 sinds wanneer speelt dit"));
        var question = advisor.the("a10-question").first();
        assertThat(question).hasAttribute("data-state", "new");
        Look.at(advisor.page, "a10-question");
        question.getByTestId("a10-rephrase").fill("Alleen het jaar is genoeg.");
        question.getByTestId("a10-forward").click();

        reporter.stands("QUESTION_TO_REPORTER");
        assertThat(reporter.the("r11-question-text")).containsText("Melding-vraag-6615");
        reporter.show("r11-question");
        reporter.write("r11-answer", canaries.release("Melding-antwoord-6616 sinds 2024"));
        reporter.press("r11-answer-send");
        reporter.stands("ACKNOWLEDGED");
        assertThat(question).hasAttribute("data-state", "answered");
        question.getByTestId("a10-answer-send").click();
        assertThat(question).hasAttribute("data-state", "sent");

        // Who asks while an answer comes in is told that something changed, and asks again.
        assertThat(fatima.the("o3-answer").first()).containsText("Melding-antwoord-6616");
        fatima.showToEverybody("o3-answered");

        fatima.write("o3-question-text", "Hoe heet de melder");
        fatima.press("o3-send");
        fatima.sees("o3-identifying-warning");
        fatima.showToEverybody("o3-identifying");
        fatima.press("o3-send");
        var refused = advisor.the("a10-question").last();
        assertThat(refused).hasAttribute("data-state", "new");
        refused.getByTestId("a10-refuse").click();
        assertThat(refused).hasAttribute("data-state", "refused");
        assertThat(reporter.the("r11-question")).hasCount(1);
    }

    private void tellsTheOutcome(OfficerHands fatima, AdvisorHands advisor, ReporterHands reporter) {
        fatima.press("o2-tab-feedback");
        fatima.press("o4-send");
        fatima.sees("o4-assessment-error");
        fatima.showToEverybody("o4-errors");
        fatima.giveFeedback("GEGROND", canaries.release("Melding-uitkomst-6617 er komt toezicht"), "TRAINING");
        reporter.stands("FEEDBACK_GIVEN");
        assertThat(reporter.the("r11-feedback-text")).containsText("Melding-uitkomst-6617");
        reporter.show("r11-feedback");
        reporter.write("r11-reaction-text", canaries.release("Melding-reactie-6618 dank"));
        reporter.press("r11-reaction-yes");
        reporter.sees("r11-reacted");
        reporter.show("r11-reacted");
        advisor.press("a10-reaction-send");
        advisor.showToEverybody("a10-reaction");
        assertThat(fatima.the("o4-sent", "data-reaction", "SATISFIED")).isVisible();
        fatima.showToEverybody("o4-sent");
        fatima.press("nav-o5");
        fatima.sees("o5-row");
        fatima.showToEverybody("o5-rows");
        theRegisterTellsNoWords(fatima);
        advisor.openCases();
        // The list still holds only what has the words of this story; other stories escalate too.
        advisor.the("a2-view", "data-view", "escalations").click();
        assertThat(advisor.the("a2-row")).hasCount(1);
        advisor.page.goBack();
        advisor.press("a3-tab-escalation");
        bothSidesClose(fatima, advisor);
    }

    private static void bothSidesClose(OfficerHands fatima, AdvisorHands advisor) {
        fatima.page.goBack();
        fatima.press("o2-tab-feedback");
        fatima.press("o4-close");
        advisor.press("a10-close");
        assertThat(fatima.the("o2")).hasAttribute("data-state", "CLOSED");
        fatima.showToEverybody("o2-closed");
        advisor.showToEverybody("a10-closed");
    }

    /** As a table for a spreadsheet, and as paper (ESC-8). */
    private void theRegisterTellsNoWords(OfficerHands fatima) {
        var sheet = fatima.saved("o5-csv");
        var paper = fatima.saved("o5-pdf");
        var search = new LeakSearch(canaries);
        try {
            var words = new Paper(paper).text();
            assertTrue(Files.readString(sheet).contains("Gegrond") && words.contains("Gegrond"), words);
            assertEquals(List.of(), search.inFile(sheet));
            assertEquals(List.of(), search.in(words.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before a court, and before nobody else; the mailbox stays out of it (KB-62). */
    private void provesWhoWroteIt(ReporterHands reporter, OfficerHands fatima) {
        var court = VerifierHands.open(people);
        var number = court.draw();
        var proof = canaries.release(reporter.proves("Rechtbank Voorbeeld", number));
        reporter.show("r11-proof");
        var report = fatima.keepForVerifier();
        court.check("Rechtbank Voorbeeld", number, report, proof);
        court.finds("proven");
        assertThat(court.the("text")).containsText("Melding-tekst-6614");
        court.check("Iemand anders", number, report, proof);
        court.finds("other-verifier");
    }

    private OfficerHands officer(String name) {
        var hands =
                new OfficerHands(people.withBrowser(XWing.NATIVE), World.stack().organisationApp());
        var account = account(name);
        hands.signIn(account.username(), account.password());
        unlocks(hands, name);
        return hands;
    }

    private static void unlocks(OfficerHands hands, String name) {
        hands.unlockWithSheet(account(name).kit());
        hands.openReports();
    }

    private static Demo.Account account(String name) {
        return World.stack().demo().officers().stream()
                .map(Demo.Officer::account)
                .filter(account -> account.username().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private void nothingIsLeft() {
        var remains = new Remains(folder);
        var search = new LeakSearch(canaries);
        await().atMost(WITHIN_A_MINUTE).untilAsserted(() -> assertEquals(List.of(), remains.searchTables(search)));
        assertEquals(List.of(), search.inFolder(remains.logs()));
        assertEquals(List.of(), remains.searchMails(search));
    }
}
