package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.klankbord.protocol.wire.ThreadId;

/** What an officer of an organisation can do: sign in, make keys, open a report, confirm, ask, give feedback. */
final class OfficerHands extends Hands {
    private final String app;

    OfficerHands(Page page, String app) {
        super(page);
        this.app = app;
    }

    void signIn(String username, String password) {
        passesKeycloak(username, password);
        sees("o0");
    }

    /** Board and works council have nothing to unlock. */
    void signInToRead(String username, String password) {
        passesKeycloak(username, password);
        sees("o6");
    }

    /** Comes to the door. */
    Page visit() {
        page.navigate(app);
        sees("o0");
        return page;
    }

    private void passesKeycloak(String username, String password) {
        visit();
        press("o0-sign-in");
        page.fill("#username", username);
        page.fill("#password", password);
        page.click("#kc-login");
        page.waitForURL(app + "/**");
    }

    /** The first time: seven words, the sheet, and what is said about the second officer. Returns the words. */
    String enrol() {
        assertThat(the("o0")).hasAttribute("data-state", "setup");
        sees("o0-second-officer");
        var phrase = read("o0-setup-words");
        write("o0-setup-repeat", phrase);
        var kit = read("o0-setup-kit-code");
        write("o0-setup-kit-group", kit.substring(kit.length() - 4));
        press("o0-setup-finish");
        sees("o1");
        return phrase;
    }

    void unlock(String passphrase) {
        write("o0-passphrase", passphrase);
        press("o0-unlock");
        page.waitForSelector("[data-testid^=o1], [data-testid^=o2]");
    }

    /** The way in for whoever has no phrase at hand; quick too, because nothing is stretched. */
    void unlockWithSheet(String kit) {
        press("o0-recovery");
        write("o0-recovery-code", kit);
        press("o0-unlock");
        page.waitForSelector("[data-testid^=o1], [data-testid^=o2]");
    }

    /** Downloads a sheet of the awareness kit. */
    Paper print(String sheet, String language) {
        the("o8-kind").selectOption(sheet);
        the("o8-language").selectOption(language);
        var link = the("o8-pdf", "data-sheet", sheet + "-" + language);
        return new Paper(page.waitForDownload(link::click).path());
    }

    void openReports() {
        press("nav-o1");
        sees("o1");
    }

    /** The reports in the list. */
    Set<String> reports() {
        openReports();
        page.waitForSelector("[data-testid=o1-row], [data-testid=o1-empty]");
        return the("o1-row").all().stream()
                .map(row -> row.getAttribute("data-id"))
                .collect(Collectors.toSet());
    }

    /** Opens the one report that was not there before, and waits for what the browser found about it. */
    void openReportThatCameAfter(Set<String> before) {
        openReports();
        assertThat(the("o1-row")).hasCount(before.size() + 1);
        var fresh = new HashSet<>(reports());
        fresh.removeAll(before);
        openReport(new ThreadId(fresh.iterator().next()));
    }

    /** Opens one of several reports, and waits for what the browser found about it. */
    void openReport(ThreadId thread) {
        openReports();
        the("o1-row", "data-id", thread.hex()).click();
        assertThat(the("o2")).hasAttribute("data-id", thread.hex());
        sees("o2-verified");
    }

    /** The report on screen. */
    ThreadId openedReport() {
        return new ThreadId(the("o2").getAttribute("data-id"));
    }

    /** The browser keeps the report closed, and says why. */
    void refuses(ThreadId thread, String why) {
        openReport(thread);
        assertThat(the("o2-verified", "data-state", "failed")).hasAttribute("data-why", why);
        doesNotSee("o2-text");
        doesNotSee("o2-acknowledge");
    }

    void acknowledge(String words) {
        write("o2-ack-text", words);
        press("o2-acknowledge");
        sees("o2-acknowledged");
    }

    /** Takes a step that needs no words. */
    void takes(String step, String state) {
        the("o2-set-status", "data-step", step).click();
        assertThat(the("o2")).hasAttribute("data-state", state);
    }

    /** Writes to the advisor, with a file. */
    void tell(String words, Path file) {
        write("o2-tell-text", words);
        the("o2-tell-files").setInputFiles(file);
        assertThat(the("o2-tell-file")).hasCount(1);
        press("o2-tell");
        page.waitForCondition(() -> hasLeft("o2-tell-text"));
    }

    /** Asks, also what seems to ask who somebody is: the portal warns once, and then it goes. */
    void ask(String question) {
        press("o2-tab-questions");
        write("o3-question-text", question);
        press("o3-send");
        page.waitForCondition(() -> has("o3-identifying-warning") || hasLeft("o3-question-text"));
        if (!has("o3-identifying-warning")) return;
        press("o3-send");
        page.waitForCondition(() -> hasLeft("o3-question-text"));
    }

    /** Says that the organisation does what was advised. */
    void adopts(String subject, String reason) {
        press("nav-o7");
        sees("o7-advice");
        assertThat(the("o7-advice")).containsText(subject);
        the("o7-answer", "value", "adopt").check();
        write("o7-reason", reason);
        press("o7-save");
        assertThat(the("o7-answer")).hasCount(0);
    }

    /** A field is empty again, or went with its form, when the server has what stood in it. */
    private boolean hasLeft(String field) {
        return !has(field) || the(field).inputValue().isEmpty();
    }

    void giveFeedback(String assessment, String text, String measure) {
        press("o2-tab-feedback");
        the("o4-assessment").selectOption(assessment);
        write("o4-text", text);
        the("o4-measure", "value", measure).check();
        press("o4-send");
        sees("o4-sent");
    }

    /** The report as it was received, for whoever checks who wrote it. */
    String keepForVerifier() {
        press("o2-verifier");
        try {
            return Files.readString(saved("o2-verifier-save"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that a button or link gives. */
    Path saved(String testId) {
        return page.waitForDownload(() -> press(testId)).path();
    }
}
