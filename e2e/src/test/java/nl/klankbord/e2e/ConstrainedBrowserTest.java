package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The journey in a browser without WebAssembly and without just-in-time compilation, as Tor Browser at its safest (RG-12, RG-13). */
class ConstrainedBrowserTest {
    private static final String STORY = "Geschreven zonder WebAssembly en zonder JIT.";

    @Test
    void theJourneyWorksWithoutJitWasmAndCanvas() {
        try (var browser = World.launch(List.of("--js-flags=--jitless --no-expose-wasm"))) {
            var profile = browser.newContext(new Browser.NewContextOptions().setLocale("nl-NL"));
            profile.addInitScript("""
                    for (const read of ['getContext', 'toDataURL', 'toBlob']) {
                      HTMLCanvasElement.prototype[read] = () => { throw new Error('no canvas') }
                    }""");
            var reporter = new ReporterHands(profile.newPage());
            reporter.page.setDefaultTimeout(120_000);
            var link = World.reporterLink("Zorggroep Veldzicht");

            var code = reporter.report(link, STORY);
            reporter.comeBack(link, code);

            assertThat(reporter.the("r10-message-text").first()).hasText(STORY);
            assertEquals("undefined", reporter.page.evaluate("() => typeof WebAssembly"));
        }
    }
}
