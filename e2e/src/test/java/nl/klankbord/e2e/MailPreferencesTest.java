package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.LocatorAssertions.IsCheckedOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An advisor chooses mails, gets an address for a calendar and reads news of the law (A14-2, NOT-3, NOT-6). */
class MailPreferencesTest {
    private final People people = new People();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void anAdvisorSeesEveryMailAndPutsTheDaysOfTermsIntoACalendar() {
        var advisor = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        advisor.signIn(World.noor().username(), World.noor().password());
        advisor.unlock(World.noor().passphrase());
        advisor.press("nav-a14");
        advisor.sees("a14");
        assertThat(advisor.the("a14-mail")).hasCount(3);
        advisor.press("a14-mail-samples");
        assertThat(advisor.the("a14-mail-sample")).containsText("Er staat iets voor je klaar. Log in om het te lezen.");
        assertThat(advisor.the("a14-law-item").first()).containsText("Bron:");

        choose(advisor, false);
        advisor.press("a14-calendar-new");
        var url = advisor.the("a14-calendar-url").inputValue();
        Look.at(advisor.page, "a14-mails");
        var calendar = advisor.page.request().get(url);
        assertEquals(200, calendar.status());
        assertTrue(calendar.text().startsWith("BEGIN:VCALENDAR\r\n"), calendar.text());
        assertFalse(calendar.text().contains("DESCRIPTION")
                || calendar.text().contains(World.noor().username()));
        advisor.press("a14-calendar-stop");
        assertThat(advisor.the("a14-calendar-url")).hasCount(0);
        assertEquals(404, advisor.page.request().get(url).status());
        choose(advisor, true);
    }

    private static void choose(AdvisorHands advisor, boolean wanted) {
        advisor.the("a14-mail", "value", "LAW").setChecked(wanted);
        advisor.press("a14-save");
        assertThat(advisor.the("a14-mail-said")).hasText("Bewaard.");
        assertThat(advisor.the("a14-mail", "value", "LAW")).isChecked(checked(wanted));
    }

    private static IsCheckedOptions checked(boolean wanted) {
        return new IsCheckedOptions().setChecked(wanted);
    }
}
