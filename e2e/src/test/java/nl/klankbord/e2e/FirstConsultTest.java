package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first talk: the reporter names a place that is safe, the advisor agrees, they talk. It is free, once. */
class FirstConsultTest {
    private static final String ORGANISATION = "Zorggroep Veldzicht";

    @TempDir
    Path folder;

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    private final People people = new People();
    private final Canaries canaries = new Canaries();
    private final String story = canaries.release("Kanarie-gesprek-8841 graag");
    private final String place = canaries.release("Kanarieplein-bibliotheek-5518");
    private final String wish = canaries.release("Kanarie-wens-7720 zonder collega");
    private final String phone = canaries.release("06-kanarie-553311");

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void theFirstTalkIsFreeAndTheNextOneCounts() throws IOException {
        var reporter = new ReporterHands(people.withPhone("nl-NL"));
        canaries.releaseCode(reporter.report(World.reporterLink(ORGANISATION), story));
        reporter.press("r8-open");
        reporter.sees("r10");
        var advisor = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        advisor.signIn(World.noor().username(), World.noor().password());
        advisor.unlockWithSheet(World.noor().kit());

        theReporterNamesASafePlace(reporter);
        theAdvisorAgrees(advisor);
        bothKeepItInACalendarThatSaysNothing(advisor, reporter);
        theTalkWasHeldAndWasFree(advisor);
        theNextTalkIsNotFree(advisor, reporter);
        theAdvisorCountsTravel(advisor);
        nothingOfItIsKept();
    }

    private void theReporterNamesASafePlace(ReporterHands reporter) {
        reporter.press("r10-tab-appointment");
        reporter.sees("r12");
        assertThat(reporter.the("r12-free")).isVisible();
        reporter.press("r12-propose");
        reporter.the("r12-how", "value", "in-person").check();
        reporter.press("r12-propose-send");
        reporter.sees("error-summary");
        reporter.show("r12-proposing");
        reporter.write("r12-propose-day", today.toString());
        reporter.write("r12-propose-from", "10:00");
        reporter.write("r12-place", "bij mij thuis");
        reporter.sees("r12-place-warning");
        reporter.write("r12-place", place);
        reporter.doesNotSee("r12-place-warning");
        reporter.the("r12-safe-place").check();
        reporter.write("r12-propose-text", wish);
        reporter.press("r12-propose-send");
        assertThat(reporter.the("r12-state")).hasAttribute("data-state", "asked");
    }

    private void theAdvisorAgrees(AdvisorHands advisor) {
        advisor.openCaseWith(story);
        advisor.press("a3-tab-appointments");
        var asked = advisor.the("a4-appointment", "data-state", "asked");
        assertThat(asked).containsText(place);
        assertThat(asked).containsText(wish);
        assertThat(advisor.the("a4-free")).hasAttribute("data-free", "true");
        Look.at(advisor.page, "a4-appointments-asked");
        advisor.press("a4-accept");
        assertThat(advisor.the("a4-appointment", "data-state", "agreed")).containsText(place);
        assertThat(advisor.the("a4-held")).isVisible();
    }

    private void bothKeepItInACalendarThatSaysNothing(AdvisorHands advisor, ReporterHands reporter) throws IOException {
        assertThat(reporter.the("r12-state", "data-state", "agreed")).isVisible();
        assertThat(reporter.the("r12-state", "data-state", "agreed")).containsText("Nederlandse tijd");
        assertThat(reporter.the("r12-ics")).isHidden();
        reporter.press("r12-ics-more");
        assertThat(reporter.the("r12-ics")).isVisible();
        reporter.show("r12-agreed");
        if (!reporter.the("r12-ics").isVisible()) reporter.press("r12-ics-more");
        var own = entry(reporter.page.waitForDownload(() -> reporter.press("r12-ics")));
        var theirs = entry(advisor.page.waitForDownload(() -> advisor.press("a4-ics")));

        assertTrue(own.contains("SUMMARY:Afspraak\r\n"), own);
        assertTrue(theirs.contains("SUMMARY:Gesprek\r\n"), theirs);
        assertFalse(own.lines().filter(theirs.lines().toList()::contains).anyMatch(line -> line.startsWith("UID:")));
        for (var entry : List.of(own, theirs)) {
            assertTrue(entry.contains(
                    "DTSTART;TZID=Europe/Amsterdam:" + today.toString().replace("-", "") + "T100000"));
            for (var telling : List.of("ATTENDEE", "ORGANIZER", "URL", "LOCATION", "DESCRIPTION", place, "Noor"))
                assertFalse(entry.contains(telling), telling);
        }
    }

    private static void theTalkWasHeldAndWasFree(AdvisorHands advisor) {
        Look.at(advisor.page, "a4-appointments-agreed");
        advisor.write("a4-held-minutes", "50");
        advisor.press("a4-held");
        assertThat(advisor.the("a4-appointment", "data-state", "held")).containsText("gratis");
        assertThat(advisor.the("a4-free")).hasAttribute("data-free", "false");
    }

    private void theNextTalkIsNotFree(AdvisorHands advisor, ReporterHands reporter) {
        advisor.press("a4-new");
        advisor.write("a4-slot-date", today.plusDays(9).toString());
        advisor.write("a4-slot-time", "14:00");
        advisor.write("a4-slot-until", "14:45");
        advisor.press("a4-slot-add");
        assertThat(advisor.the("a4-slot")).hasCount(1);
        advisor.press("a4-slot-keep");
        Look.at(advisor.page, "a4-proposing");
        advisor.press("a4-propose");
        assertThat(advisor.the("a4-appointment", "data-state", "proposed")).isVisible();

        reporter.sees("r12-slot");
        reporter.doesNotSee("r12-free");
        reporter.show("r12-choosing");
        reporter.the("r12-slot").first().check();
        reporter.press("r12-accept");
        reporter.sees("error-summary");
        reporter.write("r12-phone", phone);
        reporter.press("r12-accept");
        assertThat(reporter.the("r12-state", "data-state", "agreed")).hasCount(2);

        var agreed = advisor.the("a4-appointment", "data-state", "agreed");
        assertThat(agreed).containsText(phone);
        assertThat(agreed).containsText("Vervolggesprek");
        reporter.the("r12-cancel").last().click();
        reporter.press("r12-cancel-yes");
        assertThat(reporter.the("r12-state", "data-state", "cancelled")).isVisible();
        assertThat(advisor.the("a4-appointment", "data-state", "cancelled")).isVisible();
        advisor.press("a4-new");
        assertThat(advisor.the("a4-slot")).hasCount(1);
    }

    private static void theAdvisorCountsTravel(AdvisorHands advisor) {
        advisor.press("a3-tab-time");
        advisor.write("a4-time-minutes", "een uur");
        advisor.press("a4-time-save");
        assertThat(advisor.the("a4-time-minutes-error")).isVisible();
        advisor.write("a4-time-minutes", "40");
        advisor.the("a4-time-kind").selectOption("REIS");
        Look.at(advisor.page, "a4-time");
        advisor.press("a4-time-save");
        assertThat(advisor.the("a4-time-minutes")).hasValue("");
        assertThat(advisor.the("a4-time-row")).containsText("45 minuten");
    }

    private void nothingOfItIsKept() {
        people.close();
        var search = new LeakSearch(canaries);
        var remains = new Remains(folder);

        assertEquals(List.of(), remains.searchTables(search));
        assertEquals(List.of(), search.inFolder(remains.databaseFiles()));
        assertEquals(List.of(), search.inFolder(remains.kafkaFiles()));
        assertEquals(List.of(), search.inFolder(remains.logs()));
    }

    private static String entry(Download download) throws IOException {
        return Files.readString(download.path());
    }
}
