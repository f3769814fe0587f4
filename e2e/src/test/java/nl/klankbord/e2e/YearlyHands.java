package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What the author and the second reader of a yearly report do on their screen. */
final class YearlyHands extends Hands {
    YearlyHands(Page page) {
        super(page);
    }

    /** Opens the report of an organisation on a year. */
    void open(String organisation, int year) {
        press("nav-a13");
        sees("a13");
        the("a13-organisation").selectOption(new SelectOption().setLabel(organisation));
        the("a13-year").selectOption(String.valueOf(year));
        assertThat(page.locator("#a13-state-title")).containsText(organisation + ", " + year);
    }

    void stands(String state) {
        assertThat(the("a13-state", "data-state", state)).isVisible();
    }

    /** Takes a step, from which the report stands elsewhere. */
    void takes(String step, String state) {
        page.locator("button[data-step=" + step + "]").click();
        stands(state);
    }

    Locator text(int section, String language) {
        return the("a13-section", "data-section", String.valueOf(section))
                .locator("[data-language=" + language + "] textarea");
    }

    /** Types a text and waits until the server has it. */
    void writes(int section, String language, String text) {
        text(section, language).fill(text);
        assertThat(the("a13-saving")).hasAttribute("data-state", "saved");
    }

    /** The numbers of one table of the figures without its total; none where there is no such table. */
    List<String> cells(String table) {
        return the("a13-table", "data-table", table)
                .locator("tr:not([data-code=total]) td")
                .allTextContents();
    }

    Locator warning(int section) {
        return the("a13-section", "data-section", String.valueOf(section)).locator("[data-testid=a13-digits-warning]");
    }

    /** Answers all ten questions with no, as somebody who read everything. */
    void findsNothing() {
        assertThat(the("a13-question")).hasCount(10);
        for (var answer : the("a13-question-no").all()) answer.check();
        press("a13-review");
        stands("PEER_REVIEWED");
    }

    /** Shows the report as readers will get it. */
    void looksAhead() {
        press("a13-preview");
        sees("a13-preview-page");
    }

    Path savesPdf(String language, Path file) {
        var download = page.waitForDownload(
                () -> the("a13-pdf", "data-language", language).click());
        download.saveAs(file);
        return file;
    }

    /** Records a talk about the report. */
    void presents(String step, LocalDate day, String attendees, String state) {
        page.locator("button[data-step=" + step + "]").click();
        write("a13-held-on", day.toString());
        write("a13-step-words", attendees);
        press("a13-step-take");
        stands(state);
    }
}
