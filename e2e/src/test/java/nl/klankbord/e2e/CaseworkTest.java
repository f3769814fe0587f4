package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An advisor keeps order in the cases, answers with a text block, and tells where else the reporter can turn. */
class CaseworkTest {
    private static final String ORGANISATION = "Gemeente Eikenrade";

    @TempDir
    Path folder;

    private final People people = new People();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void casesAreLabelledSetAsideAndFound(String language) throws IOException {
        var word = language.equals("nl") ? "Boterbloem" : "Korenbloem";
        var story = word + ": het loopt hoog op.";
        var code = report(story);
        var advisor = atWork(language);
        advisor.find(word);

        advisor.label("Bellen, spoed");
        advisor.press("a2-snooze");
        advisor.write("a2-snooze-until", LocalDate.now().plusDays(9).toString());
        Look.at(advisor.page, language + "-a2-snooze");
        advisor.press("a2-snooze-save");
        advisor.the("a2-view", "data-view", "new").click();
        assertThat(advisor.the("a2-row")).hasCount(0);
        advisor.the("a2-view", "data-view", "snoozed").click();
        assertThat(advisor.the("a2-row")).hasCount(1);
        advisor.press("a2-wake");
        assertThat(advisor.the("a2-row")).hasCount(0);
        advisor.the("a2-view", "data-view", "all").click();
        advisor.the("a2-filter").selectOption("label Bellen");
        assertThat(advisor.the("a2-chip")).hasCount(1);
        assertThat(advisor.the("a2-row")).hasCount(1);
        Look.at(advisor.page, language + "-a2-filter");
        advisor.press("a2-chip-remove");
        assertThat(advisor.the("a2-chip")).hasCount(0);

        advisor.the("a2-row").click();
        advisor.sees("a3");
        asksAboutDanger(advisor, language);
        insertsATextBlock(advisor, language);
        refers(advisor, language);
        staysSilent(advisor, language);
        exports(advisor, language);
        var returned = new ReporterHands(people.withPhone("nl-NL"));
        returned.comeBack(World.reporterLink(ORGANISATION), code);
        assertThat(returned.the("r10-message", "data-from", "advisor").last()).containsText("0800-8020");
    }

    /** CAS-24: what is ticked stands on top, with who can help. */
    private static void asksAboutDanger(AdvisorHands advisor, String language) {
        advisor.the("a3-safety-sign", "value", "ZEDEN_7D").check();
        advisor.press("a3-safety-save");
        assertThat(advisor.the("a3-safety", "data-state", "danger")).containsText("0800-0188");
        Look.at(advisor.page, language + "-a3-safety");
    }

    /** A16-1 and A16-2: speaking waits for every condition, silence is recorded too. */
    private static void staysSilent(AdvisorHands advisor, String language) {
        advisor.press("a3-breach");
        advisor.the("a16-condition", "value", "harm").check();
        advisor.press("a16-speak");
        assertThat(advisor.the("a16-open").locator("li")).hasCount(8);
        Look.at(advisor.page, language + "-a16");
        advisor.press("a3-breach");
        advisor.staysSilent("Een collega, zonder te zeggen wie", "Vooraf besproken");
        assertThat(advisor.the("a3-breach")).hasAttribute("aria-expanded", "false");
    }

    /** A11-1: a reason, a passphrase, and a file that says nothing without it. */
    private void exports(AdvisorHands advisor, String language) throws IOException {
        advisor.press("a3-export");
        advisor.write("a11-reason", "Klachtenprocedure van de beroepsgroep");
        advisor.the("a11-redacted").check();
        advisor.write("a11-redact-word", "een COLLEGA");
        advisor.press("a11-redact-mark");
        assertThat(advisor.the("a11-preview")).not().containsText("Een collega");
        advisor.write("a11-passphrase", "kort");
        advisor.press("a11-download");
        Look.at(advisor.page, language + "-a11");
        advisor.write("a11-passphrase", "linde appel fiets regen");
        var file = advisor.page
                .waitForDownload(() -> advisor.press("a11-download"))
                .path();
        assertFalse(Files.readString(file).contains("loopt hoog op"), "the file can be read without its passphrase");

        var reader = people.withBrowser(XWing.NATIVE);
        reader.navigate(
                Files.copy(file, folder.resolve(language + ".html")).toUri().toString());
        reader.fill("#words", "linde appel fiets");
        reader.click("button");
        assertThat(reader.locator("#wrong")).isVisible();
        reader.fill("#words", "linde appel fiets regen");
        reader.click("button");
        assertThat(reader.locator("#inside")).containsText("loopt hoog op");
        assertThat(reader.locator("#inside")).containsText("DO_NOT_SPEAK");
        assertThat(reader.locator("#inside")).not().containsText(ORGANISATION);
        assertThat(reader.locator("#inside")).not().containsText("Een collega");
    }

    /** A5-1 and A5-2: inserting sends nothing, and what is not filled in keeps the answer here. */
    private static void insertsATextBlock(AdvisorHands advisor, String language) {
        var address = advisor.page.url();
        advisor.press("nav-a5");
        advisor.sees("a5");
        advisor.press("a5-new");
        advisor.write("a5-block-title", "Afspraak " + language);
        advisor.write("a5-block-nl", "Ik bel je op {dag}. Groet, {naam}");
        advisor.write("a5-block-en", "I call you on {dag}. Regards, {naam}");
        assertThat(advisor.the("a5-unresolved")).containsText("{dag}");
        Look.at(advisor.page, language + "-a5");
        advisor.press("a5-save");
        assertThat(advisor.the("a5-block").filter(new Locator.FilterOptions().setHasText("Afspraak " + language)))
                .hasCount(1);
        advisor.page.goBack();
        advisor.page.waitForURL(address);
        advisor.sees("a3-snippet");
        advisor.press("a3-snippet");
        advisor.press("a3-snippet-option");
        assertThat(advisor.the("a3-reply")).hasValue("Ik bel je op {dag}. Groet, Noor van Dalen");
        advisor.press("a3-send");
        assertThat(advisor.the("a3-reply-error")).containsText("{dag}");
        advisor.write("a3-reply", "Ik bel je op maandag. Groet, Noor van Dalen");
        advisor.press("a3-send");
        // What can still be taken back would come behind what is sent after it.
        advisor.press("a3-send-now");
        assertThat(advisor.the("a3-message", "data-from", "me").last()).containsText("op maandag");
    }

    private static void refers(AdvisorHands advisor, String language) {
        advisor.press("a3-refer");
        advisor.write("a3-refer-find", "JUR");
        var card = advisor.the("a3-referral", "data-code", "JUR");
        assertThat(card.locator("[data-testid=a3-referral-stale]")).isVisible();
        Look.at(advisor.page, language + "-a3-refer");
        card.locator("button").click();
        assertThat(advisor.the("a3-refer-text")).containsText("0800-8020");
        advisor.press("a3-refer-send");
        assertThat(advisor.the("a3-message", "data-from", "me").last()).containsText("0800-8020");
    }

    private AdvisorHands atWork(String language) {
        var desk = new Browser.NewContextOptions().setLocale(language).setViewportSize(1280, 800);
        var advisor = new AdvisorHands(people.with(desk, XWing.NATIVE), World.advisorApp());
        advisor.signIn(World.noor().username(), World.noor().password());
        advisor.unlockWithSheet(World.noor().kit());
        return advisor;
    }

    private String report(String story) {
        var reporter = new ReporterHands(people.withPhone("nl-NL"));
        reporter.begin(World.reporterLink(ORGANISATION));
        reporter.tell(story);
        reporter.skipTheQuestions();
        var code = reporter.send();
        reporter.keep(code);
        return code;
    }
}
