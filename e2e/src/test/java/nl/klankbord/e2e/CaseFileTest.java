package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Route;
import java.time.LocalDate;
import nl.klankbord.protocol.events.json.EventCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The file behind the conversation: notes for oneself, and what advisor and employee write down together. */
class CaseFileTest {
    private static final String ORGANISATION = "Zorggroep Veldzicht";
    private static final String STORY = "Mijn rooster wordt steeds op het laatst veranderd. Het begon %s.";
    private static final String NOTE = "Klinkt moe. Volgende keer vragen naar slapen.";
    private static final String MINUTES = "We spraken over het rooster en over wat je zelf kunt doen.";
    private static final String BETTER = "We spraken over het rooster. Je wilt eerst zelf praten.";
    private static final String CONSENT = "Ik vraag de roosteraar hoe roosters worden gemaakt, zonder jou te noemen.";
    private static final String DRAFT = "Ik denk nog na over je vraag en";

    private final People people = new People();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void theyWriteDownTogetherWhatWasSaidAndWhatMayBeDone() {
        var employee = new ReporterHands(people.withPhone("nl-NL"));
        var code = employee.report(World.reporterLink(ORGANISATION), STORY.formatted("sinds Pinksteren"));
        var advisor = anAdvisorInTheCaseWith("sinds Pinksteren");

        advisor.note(NOTE);
        Look.at(advisor.page, "a4-notes");
        advisor.turnTo("plan");
        advisor.addOption("Zelf met je leidinggevende praten", "Het is snel.", "Je bent dan niet meer anoniem.");
        advisor.addOption("Samen een gesprek voorbereiden", "Je staat sterker.", "Het duurt een week langer.");
        advisor.sharePlan();
        advisor.shareMinutes(MINUTES);
        Look.at(advisor.page, "a4-plan");
        advisor.askConsent(CONSENT, "De roosteraar");
        Look.at(advisor.page, "a4-consents");

        employee.comeBack(World.reporterLink(ORGANISATION), code);
        assertThat(employee.the("r10")).not().containsText(NOTE);
        employee.turnToThePlan();
        assertThat(employee.the("r10-plan")).not().containsText(NOTE);
        employee.show("r10-plan");
        employee.chooseOption(2);
        employee.objectToMinutes("Ik wil eerst zelf praten. Dat staat er niet.");
        employee.press("r10-consent-yes");
        assertThat(employee.the("r10-consent", "data-state", "yes")).isVisible();

        assertThat(advisor.the("a4-consent", "data-state", "given")).isVisible();
        advisor.turnTo("plan");
        assertThat(advisor.the("a4-option", "data-state", "chosen").locator("[data-testid=a4-option-title]"))
                .hasValue("Samen een gesprek voorbereiden");
        assertThat(advisor.the("a4-minutes", "data-state", "objected")).containsText("Dat staat er niet.");
        advisor.shareMinutes(BETTER);

        employee.comeBack(World.reporterLink(ORGANISATION), code);
        employee.turnToThePlan();
        assertThat(employee.the("r10-minutes").first()).containsText(BETTER);
        employee.press("r10-minutes-approve");
        employee.isSent();
        employee.press("r10-consent-no");
        assertThat(employee.the("r10-consent", "data-state", "no")).isVisible();

        assertThat(advisor.the("a4-minutes", "data-state", "approved")).containsText(BETTER);
        advisor.turnTo("consents");
        assertThat(advisor.the("a4-consent", "data-state", "withdrawn")).isVisible();
    }

    /** The rules of another day: a year has ended, and its figures still take cards. */
    @Test
    void aCaseThatWasOpenWhenTheYearEndedIsCountedInBothLanguages() {
        somebodyReports("sinds Driekoningen");
        var year = LocalDate.now(EventCodec.ZONE).getYear();
        var advisor = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        advisor.page.route("**/v1/advisor/deadline-rules", route -> {
            var rules = route.fetch().text();
            var ended = "\"yearEnd\":{\"year\":%d,\"freezesOn\":\"%d-01-15\"}".formatted(year, year + 1);
            var others = rules.replaceFirst(",\"yearEnd\":(null|\\{[^}]*})", "");
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(others.replaceFirst("\\{", "{" + ended + ",")));
        });
        advisor.signIn(World.noor().username(), World.noor().password());
        advisor.unlock(World.noor().passphrase());
        advisor.openCaseWith("sinds Driekoningen");
        advisor.press("a3-year-code");
        advisor.sees("a12-year");
        Look.at(advisor.page, "a3-year");
        advisor.press("lang-en");
        Look.at(advisor.page, "en-a3-year");
        advisor.press("lang-nl");
    }

    @Test
    void whatTheAdvisorWasTypingSurvivesAReload() {
        somebodyReports("sinds Hemelvaart");
        var advisor = anAdvisorInTheCaseWith("sinds Hemelvaart");
        advisor.beginToAnswer(DRAFT);
        advisor.sees("a3-draft-kept");

        advisor.page.reload();
        advisor.write("a0-passphrase", World.noor().passphrase());
        advisor.press("a0-unlock");
        advisor.sees("a3");

        assertThat(advisor.the("a3-reply")).hasValue(DRAFT);
        advisor.answer(DRAFT + " antwoord morgen.");
        assertThat(advisor.the("a3-reply")).hasValue("");
    }

    @Test
    void theKeyboardAloneLeadsToANote() {
        somebodyReports("sinds Koningsdag");
        var advisor = anAdvisorInTheCaseWith("sinds Koningsdag");
        var keyboard = advisor.page.keyboard();

        advisor.the("a3-tab-talk").focus();
        keyboard.press("ArrowRight");
        advisor.sees("a4-notes");
        assertEquals("a3-tab-notes", advisor.page.evaluate("document.activeElement.dataset.testid"));
        keyboard.press("Tab");
        keyboard.type("Getypt zonder muis.");
        keyboard.press("Tab");
        keyboard.press("Enter");

        assertThat(advisor.the("a4-note")).containsText("Getypt zonder muis.");
    }

    private void somebodyReports(String since) {
        new ReporterHands(people.withPhone("nl-NL")).report(World.reporterLink(ORGANISATION), STORY.formatted(since));
    }

    private AdvisorHands anAdvisorInTheCaseWith(String words) {
        var advisor = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        advisor.signIn(World.noor().username(), World.noor().password());
        advisor.unlockWithSheet(World.noor().kit());
        advisor.openCaseWith(words);
        return advisor;
    }
}
