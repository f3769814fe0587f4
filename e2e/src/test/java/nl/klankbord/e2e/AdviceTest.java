package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import nl.klankbord.local.seed.Demo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an advisor does for an organisation besides cases, and what the organisation answers. */
class AdviceTest {
    private static final String ORGANISATION = "Gemeente Eikenrade";

    @TempDir
    Path folder;

    private final People people = new People();

    /** What only advisor and officers may read. */
    private final Canaries sealed = new Canaries();

    /** What practice and organisation may read, and nobody on the way. */
    private final Canaries open = new Canaries();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void adviceIsGivenAndAnsweredAndAQuestionIsAskedAndAnswered() {
        var advisor = advisor(World.noor());
        advises(advisor, open.release("Maak de route bekend, advies-6101"));
        signals(advisor);
        logsASession(advisor);

        var officer = officer("fatima");
        answers(officer);
        asks(officer, sealed.release("Nieuwe gedragscode-6102"), sealed.release("Waar moeten wij op letten-6103?"));
        isAnswered(advisor, officer);

        advisor.press("work-part-advice");
        assertThat(advisor.the("a13-advice", "data-state", "ACTION_OPEN")).containsText("Wij nemen het deels over");
        advisor.press("work-part-profile");
        advisor.sees("work-profile");
        Look.at(advisor.page, "work-profile");
        describesTheOrganisation(advisor);
        nothingTravelled();
    }

    private void advises(AdvisorHands advisor, String subject) {
        advisor.press("nav-advice");
        advisor.sees("advice");
        advisor.the("a13-organisation").selectOption(new SelectOption().setLabel(ORGANISATION));
        advisor.press("a13-advice-add");
        advisor.write("a13-advice-subject", subject);
        advisor.the("a13-advice-kind").selectOption("PROCES");
        advisor.write("a13-advice-why", open.release("Niet iedereen kent haar, advies-6104."));
        advisor.write("a13-advice-effect", open.release("Wie hulp zoekt, vindt die, advies-6105."));
        Look.at(advisor.page, "a13-advice-form");
        advisor.press("work-save");
        assertThat(advisor.the("a13-advice", "data-state", "DRAFT")).containsText(subject);
        advisor.press("a13-step-give");
        assertThat(advisor.the("a13-advice", "data-state", "GIVEN")).isVisible();
        Look.at(advisor.page, "a13-advice");
    }

    private void signals(AdvisorHands advisor) {
        var theme = open.release("Overdracht van diensten, signaal-6106");
        advisor.press("a13-signal-add");
        advisor.write("a13-signal-theme", theme);
        advisor.write("a13-signal-text", open.release("Het komt op meer plaatsen terug, signaal-6107."));
        advisor.write("a13-signal-sources", open.release("Gesprek met de ondernemingsraad, signaal-6108"));
        Look.at(advisor.page, "a13-signal-form");
        advisor.press("work-save");
        assertThat(advisor.page.getByText(theme)).isVisible();
    }

    private void describesTheOrganisation(AdvisorHands advisor) {
        advisor.write("profile-structure", open.release("Vijf afdelingen, profiel-6109"));
        advisor.write("profile-contacts", open.release("Mevrouw Kanarieboom, profiel-6110"));
        advisor.press("work-save");
        assertThat(advisor.the("work-save")).hasAttribute("aria-disabled", "false");
    }

    /** Sealed words are nowhere; the others stand where they are read, and not in Kafka, a log, a mail or another database. */
    private void nothingTravelled() {
        var remains = new Remains(folder);
        var secrets = new LeakSearch(sealed);
        var words = new LeakSearch(open);
        var tables = remains.searchTables(words);
        assertFalse(tables.isEmpty());
        for (var table : tables) assertTrue(table.startsWith("reporting_service."), table);
        assertEquals(List.of(), remains.searchTables(secrets));
        for (var search : List.of(secrets, words)) {
            assertEquals(List.of(), search.inFolder(remains.kafkaFiles()));
            assertEquals(List.of(), search.inFolder(remains.logs()));
            assertEquals(List.of(), remains.searchMails(search));
        }
    }

    private static void logsASession(AdvisorHands advisor) {
        advisor.press("work-part-activities");
        advisor.press("p4-activity-add");
        advisor.the("p4-activity-kind").selectOption("VOORLICHTING");
        advisor.the("p4-activity-size").selectOption("UP_TO_25");
        Look.at(advisor.page, "p4-activity-form");
        advisor.press("work-save");
        advisor.press("p4-activity-hold");
        assertThat(advisor.the("p4-activity", "data-state", "HELD")).isVisible();
        Look.at(advisor.page, "p4-activities");
    }

    private void answers(OfficerHands officer) {
        officer.press("nav-o7");
        officer.sees("o7-advice");
        officer.the("o7-answer", "value", "partly").check();
        officer.write("o7-reason", open.release("Wij beginnen met het intranet, antwoord-6111."));
        officer.write("o7-owner", open.release("Communicatie-6112"));
        officer.write("o7-due", "2099-01-15");
        Look.at(officer.page, "o7-answer");
        officer.press("o7-save");
        assertThat(officer.the("o7-advice", "data-state", "ACTION_OPEN")).isVisible();
        Look.at(officer.page, "o7");
    }

    private static void asks(OfficerHands officer, String subject, String question) {
        officer.press("nav-o10");
        officer.sees("o10");
        officer.write("o10-subject", subject);
        officer.write("o10-text", question);
        officer.press("o10-send");
        assertThat(officer.the("o10-thread")).containsText(subject);
        Look.at(officer.page, "o10");
    }

    private void isAnswered(AdvisorHands advisor, OfficerHands officer) {
        advisor.press("work-part-requests");
        assertThat(advisor.the("work-request")).containsText("Waar moeten wij op letten");
        var reply = sealed.release("Laat de ondernemingsraad meelezen-6113.");
        advisor.write("work-request-reply", reply);
        advisor.press("work-request-send");
        assertThat(advisor.the("work-request-message")).hasCount(2);
        Look.at(advisor.page, "work-requests");

        officer.press("nav-o7");
        officer.sees("o7");
        officer.press("nav-o10");
        assertThat(officer.the("o10-message")).hasCount(2);
        assertEquals("false", officer.the("o10-message").last().getAttribute("data-mine"));
        assertThat(officer.the("o10-message").last()).containsText(reply);
    }

    private AdvisorHands advisor(Demo.Account account) {
        var hands = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        hands.signIn(account.username(), account.password());
        hands.unlockWithSheet(account.kit());
        return hands;
    }

    private OfficerHands officer(String name) {
        var account = World.stack().demo().officers().stream()
                .map(Demo.Officer::account)
                .filter(one -> one.username().startsWith(name))
                .findFirst()
                .orElseThrow();
        var hands =
                new OfficerHands(people.withBrowser(XWing.NATIVE), World.stack().organisationApp());
        hands.signIn(account.username(), account.password());
        hands.unlockWithSheet(account.kit());
        return hands;
    }
}
