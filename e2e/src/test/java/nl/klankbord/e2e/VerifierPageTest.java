package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A court checks who wrote a report, from a file, on a machine without a network (KB-62). */
class VerifierPageTest {
    private static final Path PAGE = Path.of("target", "verifier", "authorship.html");
    private static final Path VECTORS = Path.of("..", "protocol", "vectors");

    private final People people = new People();
    private final List<String> trouble = new ArrayList<>();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void aProofIsCheckedFromAFileWithoutANetwork() throws IOException {
        var page = opened();
        var right = vector("authorship-check-1");
        fill(page, right);
        Look.at(page, "verifier");

        the(page, "check").click();
        assertThat(the(page, "result")).hasAttribute("data-state", "proven");
        assertThat(the(page, "text")).containsText("Er is iets aan de hand");
        Look.at(page, "verifier-proven");

        the(page, "name").fill("Iemand anders");
        the(page, "check").click();
        assertThat(the(page, "result")).hasAttribute("data-state", "other-verifier");

        fill(page, vector("no-authorship-check-document-changed"));
        the(page, "check").click();
        assertThat(the(page, "result")).hasAttribute("data-state", "report");
        the(page, "language").click();
        assertThat(page).hasTitle("Who wrote this report?");
        Look.at(page, "verifier-refused");
        assertEquals(List.of(), trouble);
    }

    @Test
    void nothingLeavesThePageEvenForWhoeverCouldWriteIntoIt() {
        var page = opened();

        assertNull(page.evaluate("""
                async () => {
                  try { await fetch('https://example.org/'); return 'fetched' } catch { /* as it should be */ }
                  const image = new Image()
                  return new Promise((done) => {
                    image.onload = () => done('loaded')
                    image.onerror = () => done(null)
                    image.src = 'https://example.org/x.png'
                  })
                }"""));
        var script = "() => { try { document.body.innerHTML = '<b>x</b>'; return 'written' } catch { return null } }";
        assertNull(page.evaluate(script));
    }

    private Page opened() {
        var options = new Browser.NewContextOptions().setLocale("nl-NL").setOffline(true);
        var page = people.with(options.setViewportSize(1280, 800), XWing.NATIVE);
        page.onPageError(trouble::add);
        page.onRequest(request -> {
            if (!request.url().startsWith("file:")) trouble.add(request.url());
        });
        page.navigate(PAGE.toUri().toString());
        assertThat(page).hasTitle("Wie schreef deze melding?");
        return page;
    }

    private static void fill(Page page, JsonNode in) {
        the(page, "name").fill(in.path("verifier").asText());
        the(page, "number").fill(in.path("nonce").asText());
        the(page, "report").fill(in.path("report").asText());
        the(page, "proof").fill(in.path("proof").asText());
    }

    private static Locator the(Page page, String id) {
        return page.getByTestId(id);
    }

    private static JsonNode vector(String name) throws IOException {
        return new ObjectMapper()
                .readTree(VECTORS.resolve(name + ".json").toFile())
                .path("in");
    }
}
