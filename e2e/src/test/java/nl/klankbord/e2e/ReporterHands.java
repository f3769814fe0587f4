package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.klankbord.protocol.events.json.EventCodec;

/** What a reporter can do: from the link of the poster to the conversation. */
final class ReporterHands extends Hands {
    /** The page looks for news every ten seconds, give or take; in a story every second. Only that pause is no whole number. */
    private static final String LOOKS_SOON = """
            (() => {
              const later = window.setTimeout
              window.setTimeout = (run, ms, ...more) => later(run, !Number.isInteger(ms) ? ms / 10 : ms, ...more)
            })()""";

    ReporterHands(Page page) {
        super(page);
        page.addInitScript(LOOKS_SOON);
    }

    void open(String channelLink) {
        page.navigate(channelLink);
    }

    /** From the link to the empty story. */
    void begin(String channelLink) {
        open(channelLink);
        sees("r0");
        press("r0-start");
        sees("r1");
        press("r1-continue");
        page.waitForSelector("[data-testid=r2], [data-testid=r3]");
        if (has("r2")) {
            the("r2-any").check();
            press("r2-continue");
        }
        sees("r3");
    }

    void tell(String story) {
        write("r3-story", story);
        press("r3-continue");
        sees("r4");
    }

    /** From the questions to the screen that shows everything once more. */
    void skipTheQuestions() {
        press("r4-skip-all");
        sees("r5");
    }

    /** Moves on to the question for files, leaving the others unanswered, and adds these. */
    void attach(Path... files) {
        while (!"files".equals(the("r4").getAttribute("data-question"))) {
            var before = the("r4").getAttribute("data-question");
            press("r4-continue");
            page.waitForFunction(
                    "before => document.querySelector('[data-testid=r4]')?.dataset.question !== before", before);
        }
        the("r4-file-input").setInputFiles(files);
        assertThat(the("r4-file")).hasCount(files.length);
        assertThat(the("r4-file", "data-state", "cleaning")).hasCount(0);
    }

    /** Sends every file along, also those that cannot be cleaned, and moves on to the check. */
    void keepTheFiles() {
        for (var keep : the("r4-file-keep").all()) keep.click();
        assertThat(the("r4-file", "data-state", "ready"))
                .hasCount(the("r4-file").count());
        press("r4-continue");
        sees("r5");
    }

    /** Sends, and reads the code off the screen: 30 digits. */
    String send() {
        press("r5-send");
        sees("r6-code");
        return read("r6-code").replaceAll("\\D", "");
    }

    void keep(String code) {
        press("r6-saved");
        sees("r7");
        write("r7-last-group", code.substring(25));
        press("r7-continue");
        sees("r8");
    }

    /** A whole report without answers or files. Returns the pickup code. */
    String report(String channelLink, String story) {
        begin(channelLink);
        tell(story);
        skipTheQuestions();
        var code = send();
        keep(code);
        return code;
    }

    void comeBack(String link, String code) {
        open(link);
        page.waitForSelector("[data-testid=r0-have-code], [data-testid=r9]");
        if (!has("r9")) press("r0-have-code");
        enter(code);
        sees("r10");
    }

    void enter(String code) {
        write("r9-code", code);
        press("r9-open");
    }

    void reply(String text) {
        write("r10-reply", text);
        press("r10-send");
    }

    /** Has everybody look at the screen, in Dutch and in English. */
    void show(String name) {
        Look.at(page, name);
        turnTo("en");
        Look.atTranslated(page, name + "-en");
        turnTo("nl");
    }

    private void turnTo(String language) {
        if (!has("lang-" + language)) press("lang");
        press("lang-" + language);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        if (has("lang-" + language)) press("lang");
    }

    void turnToThePlan() {
        press("r10-tab-plan");
        sees("r10-plan");
    }

    void chooseOption(int number) {
        the("r10-plan-option").nth(number - 1).check();
        press("r10-plan-choose");
        isSent();
    }

    void objectToMinutes(String text) {
        press("r10-minutes-object");
        write("r10-minutes-text", text);
        press("r10-minutes-send");
        isSent();
    }

    /** Proposes to talk tomorrow morning, at a place of one's own. */
    void proposeATalk(String place, String wish) {
        beginToPropose("in-person");
        write("r12-place", place);
        the("r12-safe-place").check();
        write("r12-propose-text", wish);
        press("r12-propose-send");
        assertThat(the("r12-state", "data-state", "asked")).isVisible();
    }

    /** Takes the proposal back and asks to be called instead. */
    void proposeACallInstead(String phone) {
        press("r12-cancel");
        beginToPropose("phone");
        write("r12-phone", phone);
        press("r12-propose-send");
        assertThat(the("r12-state", "data-state", "asked")).isVisible();
    }

    private void beginToPropose(String how) {
        press("r12-propose");
        the("r12-how", "value", how).check();
        write("r12-propose-day", LocalDate.now(EventCodec.ZONE).plusDays(1).toString());
        write("r12-propose-from", "10:00");
    }

    void turnToTheReport() {
        press("r10-tab-report");
        sees("r11-state");
    }

    /** Changes the text that is proposed for the organisation. */
    void wantsAnotherText(String text) {
        press("r11-edit");
        write("r11-edit-text", text);
        press("r11-edit-save");
        stands("CHANGED");
    }

    /** How the report to the organisation stands, as this page found out. */
    void stands(String state) {
        assertThat(the("r11-state", "data-state", state)).isVisible();
    }

    /** Proves to one verifier who wrote the newest report to the organisation; the line of text that leaves the page. */
    String proves(String verifier, String number) {
        press("r10-tab-report");
        press("r11-proof");
        sees("r11-proof-card");
        write("r11-proof-verifier", verifier);
        write("r11-proof-number", number);
        press("r11-proof-make");
        return read("proof-text");
    }

    void isSent() {
        assertThat(the("r10-send-state", "data-state", "sent")).isVisible();
    }
}
