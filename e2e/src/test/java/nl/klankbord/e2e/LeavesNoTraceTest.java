package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Margin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays behind on the reporter's device, and how fast the page can be left. Rules RG-1 to RG-8 and RG-18. */
class LeavesNoTraceTest {
    private static final Pattern TELLING = Pattern.compile(
            "meld|klokken|anoniem|vertrouwens|klankbord|whistle|report|pest|fraude|integrit|veldzicht",
            Pattern.CASE_INSENSITIVE);
    private static final String STORY = "Kanarie 7731: dit mag nergens blijven staan.";
    private static final String STORES = """
            async () => {
              const databases = await indexedDB.databases()
              const caches = await window.caches?.keys() ?? []
              const workers = await navigator.serviceWorker?.getRegistrations() ?? []
              return [localStorage.length, sessionStorage.length, databases.length, caches.length, workers.length,
                document.cookie.length].join()
            }""";

    @TempDir
    Path folder;

    private final People people = new People();
    private final List<String> requests = new ArrayList<>();
    private ReporterHands reporter;
    private String link;

    @BeforeEach
    void aReporterOpensTheLink() {
        reporter = new ReporterHands(people.withPhone("nl-NL"));
        reporter.page.onRequest(request -> requests.add(request.url()));
        link = World.reporterLink("Zorggroep Veldzicht");
    }

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void everyStepKeepsOneAddressANeutralTitleAndEmptyStores() {
        reporter.begin(link);
        isNeutral();
        reporter.tell(STORY);
        isNeutral();
        reporter.skipTheQuestions();
        isNeutral();
        var code = reporter.send();
        isNeutral();
        reporter.keep(code);
        isNeutral();
        reporter.press("r8-open");
        reporter.sees("r10");
        isNeutral();

        var origin = link.substring(0, link.indexOf('/', 8));
        var elsewhere = requests.stream()
                .filter(url -> !url.startsWith(origin + "/") && !url.startsWith("blob:" + origin))
                .toList();
        assertEquals(List.of(), elsewhere);
        assertEquals(
                0,
                reporter.page.context().cookies().stream()
                        .filter(c -> !c.name.startsWith("AUTH"))
                        .count());
    }

    private void isNeutral() {
        assertFalse(TELLING.matcher(reporter.page.title()).find(), reporter.page.title());
        assertEquals(link, reporter.page.url());
        assertEquals("0,0,0,0,0,0", reporter.page.evaluate(STORES));
    }

    @Test
    void thePrintedSlipHoldsTheDigitsAndNothingElse() throws IOException {
        reporter.begin(link);
        reporter.tell(STORY);
        reporter.skipTheQuestions();
        var digits = reporter.send().replaceAll("(.{5})(?=.)", "$1 ");

        isOnPaper(digits + " Bewaar dit");
        // A page that says who answers in which language, and that its translation was not looked at.
        reporter.press("lang");
        reporter.press("lang-pl");
        isOnPaper(digits + " Keep this");
    }

    private void isOnPaper(String text) throws IOException {
        var slip = new Paper(folder.resolve("slip.pdf"));
        // As a browser prints that nobody told otherwise: address, title and day in the margin, if there is one.
        reporter.page.pdf(new Page.PdfOptions()
                .setPath(slip.file())
                .setPreferCSSPageSize(true)
                .setDisplayHeaderFooter(true)
                .setMargin(new Margin().setTop("18mm").setBottom("18mm")));
        assertEquals(text, slip.text().strip());
        assertFalse(TELLING.matcher(slip.text()).find(), slip.text());
        assertEquals(1, slip.pages());
    }

    @Test
    void theExitEmptiesThePageBeforeTheNetworkAnswers() {
        reporter.begin(link);
        reporter.write("r3-story", STORY);
        reporter.page.route(url -> !url.startsWith(link.substring(0, 20)), route -> {});

        var left = reporter.page.waitForConsoleMessage(
                new Page.WaitForConsoleMessageOptions()
                        .setPredicate(line -> line.text().startsWith("left:")),
                () -> reporter.the("exit").evaluate("""
                        (button) => {
                          setTimeout(() => console.log('left:' + (document.body?.innerText ?? '').trim()), 100)
                          button.click()
                        }"""));

        assertEquals("left:", left.text());
    }

    @Test
    void shiftThreeTimesLeavesAndTypingCapitalsDoesNot() {
        reporter.begin(link);
        reporter.page.route(url -> !url.startsWith(link.substring(0, 20)), route -> {});
        reporter.the("r3-story").click();
        reporter.page.keyboard().type("ABC DEF GHI");
        assertThat(reporter.the("r3-story")).hasValue("ABC DEF GHI");

        reporter.page.evaluate("""
                () => {
                  const look = () => (document.body?.innerText ?? '').trim() === ''
                    ? console.log('left') : setTimeout(look, 20)
                  look()
                }""");
        reporter.page.waitForConsoleMessage(
                new Page.WaitForConsoleMessageOptions()
                        .setPredicate(line -> line.text().equals("left")),
                () -> {
                    for (var press = 0; press < 3; press++)
                        reporter.page.keyboard().press("Shift");
                });
    }

    @Test
    void backAfterTheExitShowsNoText() {
        reporter.begin(link);
        reporter.write("r3-story", STORY);
        reporter.page.route(
                url -> !url.startsWith(link.substring(0, 20)),
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("weather")));

        reporter.press("exit");
        reporter.page.waitForFunction("() => document.body?.innerText === 'weather'");
        reporter.page.goBack();

        assertFalse(everythingOn(reporter.page).contains("7731"));
    }

    @Test
    void backInsideTheAppGoesOneStepBackAndKeepsTheAnswers() {
        reporter.begin(link);
        reporter.tell(STORY);

        reporter.page.goBack();

        reporter.sees("r3");
        assertThat(reporter.the("r3-story")).hasValue(STORY);
        assertEquals(link, reporter.page.url());
    }

    @Test
    void theConversationLocksAfterTenQuietMinutes() {
        reporter.page.clock().install();
        var code = reporter.report(link, STORY);
        reporter.press("r8-open");
        reporter.sees("r10");

        reporter.page.clock().fastForward("08:30");
        reporter.sees("lock-warning");
        reporter.page.clock().fastForward("02:00");

        reporter.sees("r9-notice");
        assertFalse(everythingOn(reporter.page).contains("7731"));
        reporter.enter(code);
        reporter.sees("r10");
    }

    @Test
    void languagesSwitchWithoutARequestAndKeepEveryCharacter() {
        reporter.begin(link);
        reporter.write("r3-story", STORY);
        var before = requests.size();

        reporter.press("lang");
        reporter.press("lang-ar");

        assertThat(reporter.page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(reporter.the("r3-story")).hasValue(STORY);
        if (!reporter.has("lang-en")) reporter.press("lang");
        reporter.press("lang-en");
        assertThat(reporter.page.locator("html")).hasAttribute("lang", "en");
        assertEquals(before, requests.size());
    }

    @Test
    void theStoryLeavesThePageOnlySealed() {
        var bodies = new ArrayList<String>();
        reporter.page.onRequest(request -> {
            if (request.postData() != null) bodies.add(request.postData());
        });
        var code = reporter.report(link, STORY);

        assertTrue(bodies.stream().anyMatch(body -> body.length() > 5_000), "no report was sent");
        for (var body : bodies) {
            assertFalse(body.contains("Kanarie") || body.contains("7731"));
            assertFalse(body.contains(code));
        }
    }

    private static String everythingOn(Page page) {
        return String.valueOf(page.evaluate("""
                () => [document.body?.innerText ?? '',
                  ...[...document.querySelectorAll('input, textarea')].map((box) => box.value)].join(' ')"""));
    }
}
