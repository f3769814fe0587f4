package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.SelectOption;
import nl.klankbord.local.seed.Demo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an advisor does for an organisation besides cases, and what the organisation answers. */
class AdviceTest {
    private static final String ORGANISATION = "Gemeente Eikenrade";

    private final People people = new People();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void adviceIsGivenAndAnsweredAndAQuestionIsAskedAndAnswered() {
        var advisor = advisor(World.noor());
        advises(advisor, "Maak de route naar de vertrouwenspersoon bekend");
        logsASession(advisor);

        var officer = officer("fatima");
        answers(officer);
        asks(officer, "Nieuwe gedragscode", "Waar moeten wij op letten?");
        isAnswered(advisor, officer);

        advisor.press("work-part-advice");
        assertThat(advisor.the("a13-advice", "data-state", "ACTION_OPEN")).containsText("Wij nemen het deels over");
        advisor.press("work-part-profile");
        advisor.sees("work-profile");
        Look.at(advisor.page, "work-profile");
    }

    private static void advises(AdvisorHands advisor, String subject) {
        advisor.press("nav-advice");
        advisor.sees("advice");
        advisor.the("a13-organisation").selectOption(new SelectOption().setLabel(ORGANISATION));
        advisor.press("a13-advice-add");
        advisor.write("a13-advice-subject", subject);
        advisor.the("a13-advice-kind").selectOption("PROCES");
        advisor.write("a13-advice-why", "In gesprekken met de ondernemingsraad bleek dat niet iedereen haar kent.");
        advisor.write("a13-advice-effect", "Wie hulp zoekt, vindt die.");
        Look.at(advisor.page, "a13-advice-form");
        advisor.press("work-save");
        assertThat(advisor.the("a13-advice", "data-state", "DRAFT")).containsText(subject);
        advisor.press("a13-step-give");
        assertThat(advisor.the("a13-advice", "data-state", "GIVEN")).isVisible();
        Look.at(advisor.page, "a13-advice");
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

    private static void answers(OfficerHands officer) {
        officer.press("nav-o7");
        officer.sees("o7-advice");
        officer.the("o7-answer", "value", "partly").check();
        officer.write("o7-reason", "Wij beginnen met het intranet.");
        officer.write("o7-owner", "Communicatie");
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

    private static void isAnswered(AdvisorHands advisor, OfficerHands officer) {
        advisor.press("work-part-requests");
        assertThat(advisor.the("work-request")).containsText("Waar moeten wij op letten?");
        advisor.write("work-request-reply", "Laat de ondernemingsraad meelezen.");
        advisor.press("work-request-send");
        assertThat(advisor.the("work-request-message")).hasCount(2);
        Look.at(advisor.page, "work-requests");

        officer.press("nav-o7");
        officer.sees("o7");
        officer.press("nav-o10");
        assertThat(officer.the("o10-message")).hasCount(2);
        assertEquals("false", officer.the("o10-message").last().getAttribute("data-mine"));
        assertThat(officer.the("o10-message").last()).containsText("Laat de ondernemingsraad meelezen.");
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
