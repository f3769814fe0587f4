package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import nl.klankbord.local.clients.ChannelLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A practice manager prints a poster; somebody scans it at home and lands exactly where the poster says. */
class PosterTest {
    private static final String ORGANISATION = "Gemeente Eikenrade";

    private final People people = new People();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @ParameterizedTest
    @CsvSource({"poster-a4, nl, 'Scan thuis, met je eigen telefoon.'", "card, en, 'Scan at home, with your own phone.'"
    })
    void whatHangsOnTheWallOpensTheRightPage(String sheet, String language, String words) throws IOException {
        var link = World.reporterLink(ORGANISATION);
        var desk = new Browser.NewContextOptions().setLocale(language).setViewportSize(1280, 800);
        var manager = new ManagerHands(people.with(desk, XWing.NATIVE), World.advisorApp());
        manager.signIn(World.ellen().username(), World.ellen().password());

        manager.openOrganisation(ORGANISATION);
        Look.at(manager.page, language + "-p1-kit");
        var poster = manager.print(sheet + "-" + language);

        assertEquals(link, poster.scanned());
        assertTrue(poster.text().contains(words), poster.text());
        assertTrue(poster.text().contains(ChannelLink.parse(link).pin().spoken()), poster.text());
        var reporter = new ReporterHands(people.withPhone("nl-NL"));
        reporter.open(poster.scanned());
        reporter.sees("r0");
        assertThat(reporter.page.locator("body")).containsText(ORGANISATION);
        reporter.begin(poster.scanned());
    }
}
