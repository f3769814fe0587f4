package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import nl.klankbord.local.seed.Demo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An advisor puts a case without names to one chosen colleague, learns something, and the card goes. */
class IntervisionTest {
    private final People people = new People();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void aColleagueThinksAlong(String language) {
        var question = "Iemand twijfelt of praten helpt. Hoe laat ik de keuze daar, " + language + "?";
        var noor = atIntervision(World.noor(), language);
        noor.write("a17-text", question + " Noor van Dalen, 12-3");
        noor.sees("a17-given-away");
        noor.press("a17-share");
        noor.sees("a17-incomplete");
        Look.at(noor.page, language + "-a17");
        noor.write("a17-text", question);
        for (var check : noor.the("a17-check").all()) check.check();
        noor.page.getByLabel("Samir").check();
        noor.press("a17-share");
        var shared = card(noor, question);
        assertThat(shared).hasCount(1);

        var samir = atIntervision(World.samir(), language);
        var received = card(samir, question);
        assertThat(received).hasCount(1);
        assertThat(received.getByTestId("a17-delete")).hasCount(0);
        received.getByTestId("a17-thought").fill("Vraag wat de ander zelf het liefst wil.");
        received.getByTestId("a17-add").click();
        assertThat(received.getByTestId("a17-addition")).containsText("zelf het liefst");
        Look.at(samir.page, language + "-a17-card");

        noor.press("nav-a2");
        noor.press("nav-a17");
        assertThat(shared.getByTestId("a17-addition")).containsText("zelf het liefst");
        shared.getByTestId("a17-lesson").fill("Eerst vragen, dan raden.");
        shared.getByTestId("a17-add").click();
        assertThat(shared.getByTestId("a17-addition")).hasCount(2);
        shared.getByTestId("a17-delete").click();
        assertThat(shared).hasCount(0);
        samir.press("nav-a2");
        samir.press("nav-a17");
        assertThat(received).hasCount(0);
    }

    private static Locator card(AdvisorHands advisor, String question) {
        return advisor.the("a17-card").filter(new Locator.FilterOptions().setHasText(question));
    }

    private AdvisorHands atIntervision(Demo.Account person, String language) {
        var desk = new Browser.NewContextOptions().setLocale(language).setViewportSize(1280, 800);
        var advisor = new AdvisorHands(people.with(desk, XWing.NATIVE), World.advisorApp());
        advisor.signIn(person.username(), person.password());
        advisor.unlockWithSheet(person.kit());
        advisor.press("nav-a17");
        advisor.sees("a17");
        return advisor;
    }
}
