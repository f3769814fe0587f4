package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A manager fills the library, and whoever reads for a practice or an organisation finds it (ORG-6). */
class LibraryTest {
    private final People people = new People();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void aManagerLooksSomethingUpAndAnAdvisorReadsItWithItsSource() {
        var title = "Onderzoek " + UUID.randomUUID();
        var manager = new ManagerHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        manager.signIn(World.ellen().username(), World.ellen().password());
        manager.press("nav-p4");
        manager.sees("p4-library");
        assertThat(manager.the("p4-library-verify").first()).isVisible();

        manager.press("p4-library-new");
        manager.the("p4-library-kind").selectOption("FIGURE");
        manager.write("p4-library-titleNl", title);
        manager.write("p4-library-textNl", "Zo vaak komt het voor.");
        manager.write("p4-library-titleEn", title);
        manager.write("p4-library-textEn", "This is how often it happens.");
        manager.write("p4-library-value", "1 op 6");
        manager.press("p4-library-keep");
        assertThat(manager.the("p4-library-source-error")).isVisible();
        assertThat(manager.the("p4-library-looked-error")).isVisible();
        manager.write("p4-library-source", "Een verzonnen onderzoek");
        manager.write("p4-library-link", "https://voorbeeld.nl/onderzoek?utm_source=mail");
        manager.the("p4-library-looked").check();
        manager.press("p4-library-keep");
        assertThat(manager.the("p4-library-link-error")).containsText("utm_source");
        Look.at(manager.page, "p4-library-form");
        manager.write("p4-library-link", "https://voorbeeld.nl/onderzoek");
        manager.press("p4-library-keep");
        var kept = manager.the("p4-library-item").filter(having(title));
        assertThat(kept).containsText("Een verzonnen onderzoek");
        manager.press("lang-en");
        Look.at(manager.page, "en-p4-library");

        var advisor = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        advisor.signIn(World.noor().username(), World.noor().password());
        advisor.unlock(World.noor().passphrase());
        advisor.press("nav-a14");
        var read = advisor.the("a14-library-item").filter(having(title));
        assertThat(read).containsText("Een verzonnen onderzoek");
        assertThat(read.locator("a")).hasAttribute("rel", "noopener noreferrer");
        read.scrollIntoViewIfNeeded();
        Look.at(advisor.page, "a14-library");

        kept.getByTestId("p4-library-retire").click();
        assertThat(kept).hasAttribute("data-retired", "true");
        assertThat(kept.getByTestId("p4-library-earlier")).isVisible();
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
