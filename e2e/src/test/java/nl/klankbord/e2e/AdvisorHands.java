package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.util.UUID;
import nl.klankbord.protocol.wire.CaseId;

/** What an advisor can do: sign in at Keycloak, open the vault, work a case. */
final class AdvisorHands extends Hands {
    private final String app;

    AdvisorHands(Page page, String app) {
        super(page);
        this.app = app;
    }

    void signIn(String username, String password) {
        page.navigate(app);
        sees("a0");
        press("a0-sign-in");
        page.fill("#username", username);
        page.fill("#password", password);
        page.click("#kc-login");
        page.waitForURL(app + "/**");
        sees("a0");
    }

    void unlock(String passphrase) {
        write("a0-passphrase", passphrase);
        press("a0-unlock");
        page.waitForSelector("[data-testid=a1], [data-testid=a2]");
    }

    /** The way in for whoever has no phrase at hand; quick too, because nothing is stretched. */
    void unlockWithSheet(String kit) {
        press("a0-recovery");
        write("a0-recovery-code", kit);
        press("a0-unlock");
        page.waitForSelector("[data-testid=a1], [data-testid=a2]");
    }

    void openCases() {
        press("nav-a2");
        sees("a2");
    }

    /** Narrows the list to the one case whose messages hold this text. */
    void find(String words) {
        openCases();
        page.waitForSelector(".list-pane[aria-busy=false]");
        the("a2-view", "data-view", "all").click();
        write("a2-search", words);
        assertThat(the("a2-row")).hasCount(1);
    }

    /** Opens the one case whose messages hold this text. */
    void openCaseWith(String words) {
        find(words);
        the("a2-row").click();
        sees("a3");
    }

    /** The case on screen, as its address names it. */
    CaseId openCase() {
        var path = URI.create(page.url()).getPath();
        return new CaseId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    }

    /** Sticks labels on the one case in the list. */
    void label(String labels) {
        press("a2-labels");
        write("a2-labels-text", labels);
        press("a2-labels-save");
        assertThat(the("a2-row-labels")).hasText(labels);
    }

    /** Writes a text block of one's own. */
    void keepBlock(String title, String dutch, String english) {
        press("nav-a5");
        sees("a5");
        press("a5-new");
        write("a5-block-title", title);
        write("a5-block-nl", dutch);
        write("a5-block-en", english);
        press("a5-save");
        assertThat(the("a5-block").getByText(title, new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    /** Puts a case without names to one colleague. */
    void shareCard(String text, String colleague) {
        press("nav-a17");
        sees("a17");
        write("a17-text", text);
        for (var check : the("a17-check").all()) check.check();
        page.getByLabel(colleague).check();
        press("a17-share");
        assertThat(the("a17-card").getByText(text)).isVisible();
    }

    /** Adds to a card what was learned from it. */
    void learn(String card, String lesson) {
        var own = the("a17-card").filter(new Locator.FilterOptions().setHasText(card));
        own.getByTestId("a17-lesson").fill(lesson);
        own.getByTestId("a17-add").click();
        assertThat(own.getByTestId("a17-addition")).containsText(lesson);
    }

    /** Decides not to break secrecy, and writes it down. */
    void staysSilent(String colleague, String told) {
        press("a3-breach");
        sees("a16");
        write("a16-colleague", colleague);
        write("a16-told", told);
        press("a16-do-not-speak");
        sees("a16-decided");
        press("a3-breach");
    }

    /** Answers without second thoughts, and sees that it arrived at the server. */
    void answer(String text) {
        write("a3-reply", text);
        press("a3-send");
        press("a3-send-now");
        var last = the("a3-message", "data-from", "me").last();
        assertThat(last).containsText(text);
        assertThat(last.locator("[data-testid=a3-message-arrived]")).isVisible();
    }

    /** Turns to another part of the open case. */
    void turnTo(String part) {
        press("a3-tab-" + part);
        if (!"talk".equals(part)) sees("a4-" + part);
    }

    void note(String text) {
        turnTo("notes");
        write("a4-note-text", text);
        press("a4-note-save");
        assertThat(the("a4-note").first()).containsText(text);
    }

    /** Puts one more option into the plan. */
    void addOption(String title, String pros, String cons) {
        press("a4-option-add");
        the("a4-option-title").last().fill(title);
        the("a4-option-pros").last().fill(pros);
        the("a4-option-cons").last().fill(cons);
    }

    void sharePlan() {
        press("a4-share");
        assertThat(the("a4-shared", "data-same", "true")).isVisible();
    }

    void shareMinutes(String text) {
        write("a4-minutes-text", text);
        press("a4-minutes-share");
        assertThat(the("a4-minutes").last()).containsText(text);
    }

    void askConsent(String text, String to) {
        turnTo("consents");
        write("a4-consent-ask-text", text);
        write("a4-consent-to", to);
        press("a4-consent-ask");
        assertThat(the("a4-consent", "data-state", "requested").last()).containsText(text);
    }

    /** Asks the reporter to go on in another way. */
    void proposeMode(String mode, String text) {
        press("a3-set-mode");
        the("a3-mode-choice", "value", mode).check();
        write("a3-mode-text", text);
        press("a3-mode-send");
    }

    /** Work on a report to the organisation, in the case on screen. */
    EscalationHands escalation() {
        return new EscalationHands(page);
    }

    /** Gives the case its own name, which nobody else sees. */
    void name(String name) {
        press("a3-label-edit");
        write("a3-label-field", name);
        page.keyboard().press("Enter");
        assertThat(the("a3-label")).hasText(name);
    }

    /** Takes the whole case along as a locked file. */
    void export(String reason, String passphrase) {
        press("a3-export");
        write("a11-reason", reason);
        write("a11-passphrase", passphrase);
        page.waitForDownload(() -> press("a11-download"));
    }

    /** Writes down what a caller told; returns the code that was read aloud. */
    String recordCall(String organisation, String told) {
        press("a2-record");
        sees("a2-record-form");
        if (has("a2-record-organisation"))
            the("a2-record-organisation").selectOption(new SelectOption().setLabel(organisation));
        the("a2-record-channel", "value", "TEL").check();
        write("a2-record-text", told);
        press("a2-record-save");
        sees("a2-record-code");
        return read("a2-record-code").replaceAll("\\D", "");
    }

    /** Sends the card with this code, as it is, to the reporter. */
    void refer(String code) {
        press("a3-refer");
        write("a3-refer-find", code);
        the("a3-referral", "data-code", code).locator("button").click();
        press("a3-refer-send");
        assertThat(the("a3-message", "data-from", "me")).hasCount(1);
    }

    /** Closes the case as one that lay outside the role, with a last message. */
    void closeAsOutOfScope(String farewell) {
        press("a3-close-case");
        sees("a12");
        code("reason", "CLO.BSC");
        code("topic", "BS.WDR");
        code("nature", "LN.PER");
        code("role", "GETUIGE");
        code("relation", "WERKNEMER");
        code("channel", "TEL");
        code("result", "RES.STR");
        code("talks", "C1");
        the("a12-action").first().check();
        write("a12-text", farewell);
        press("a12-close");
        assertThat(the("a3-status", "data-state", "CLOSED")).isVisible();
    }

    private void code(String field, String code) {
        the("a12-" + field).selectOption(code);
    }

    /** Types an answer and leaves it; the page has told the server, sealed, before this returns. */
    void beginToAnswer(String text) {
        turnTo("talk");
        page.waitForResponse(
                answer -> answer.url().endsWith("/v1/advisor/records") && answer.status() == 204,
                () -> write("a3-reply", text));
    }
}
