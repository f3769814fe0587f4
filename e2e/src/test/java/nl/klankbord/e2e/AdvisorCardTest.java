package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import nl.klankbord.protocol.events.json.EventCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An advisor fills in the own card; whoever opens the link sees it at once, and whoever writes hears of hours (INT-4, NOT-4). */
class AdvisorCardTest {
    private static final String ORGANISATION = "Zorggroep Veldzicht";
    private static final String MAIL = "noor@example.org";

    private final People people = new People();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void whatAnAdvisorWritesOnTheCardIsWhatReportersSee() {
        var advisor = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        advisor.signIn(World.noor().username(), World.noor().password());
        advisor.unlock(World.noor().passphrase());
        advisor.press("nav-a14");
        advisor.sees("a14");

        advisor.the("a14-photo").setInputFiles(new FilePayload("ik.jpg", "image/jpeg", Photo.withHidden("Kanarie")));
        assertThat(advisor.page.getByAltText("Zo staat je foto op de kaart")).isVisible();
        advisor.write("a14-hours", "altijd");
        advisor.press("a14-card-save");
        assertThat(advisor.the("a14-hours-error")).isVisible();
        advisor.write("a14-hours", "09:00-17:00");
        advisor.write("a14-answer-time", "2");
        advisor.write("a14-address", MAIL);
        var today = LocalDate.now(EventCodec.ZONE).getDayOfWeek().getValue();
        advisor.the("a14-days", "value", String.valueOf(today)).uncheck();
        advisor.press("a14-card-save");
        assertThat(advisor.the("status")).hasText("Je kaart is bewaard en staat bij alle organisaties.");
        Look.at(advisor.page, "a14-card");

        var reporter = new ReporterHands(people.withPhone("nl-NL"));
        reporter.open(World.reporterLink(ORGANISATION));
        reporter.sees("r0");
        var card = reporter.the("r0-advisor").filter(new FilterOptions().setHasText("Noor van Dalen"));
        assertThat(card.getByTestId("r0-advisor-domains").first()).containsText("Opgeleid voor:");
        assertThat(card.getByTestId("r0-advisor-days").first()).containsText("van 09:00 tot 17:00");
        assertThat(card.getByAltText("Foto van Noor van Dalen")).isVisible();
        assertThat(card.getByTestId("r0-advisor-mail").first()).containsText(MAIL);
        card.first().scrollIntoViewIfNeeded();
        Look.at(reporter.page, "r0-card");

        reporter.report(World.reporterLink(ORGANISATION), "Vandaag werkt Noor niet.");
        reporter.press("r8-open");
        assertThat(reporter.the("r10-out-of-hours")).containsText("buiten werktijd");
        Look.at(reporter.page, "r10-out-of-hours");
    }
}
