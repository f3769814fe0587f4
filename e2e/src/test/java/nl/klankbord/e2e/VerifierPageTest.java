package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A court checks who wrote a report, from a file, on a machine without a network (KB-62). */
class VerifierPageTest {
    private static final Path VECTORS = Path.of("..", "protocol", "vectors");

    private final People people = new People();
    private final List<String> trouble = new ArrayList<>();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void aProofIsCheckedFromAFileWithoutANetwork() throws IOException {
        var court = opened();
        check(court, vector("authorship-check-1"));
        court.finds("proven");
        assertThat(court.the("text")).containsText("Er is iets aan de hand");
        Look.at(court.page, "verifier-proven");

        court.write("name", "Iemand anders");
        court.press("check");
        court.finds("other-verifier");

        check(court, vector("no-authorship-check-document-changed"));
        court.finds("report");
        court.press("language");
        assertThat(court.page).hasTitle("Who wrote this report?");
        Look.at(court.page, "verifier-refused");
        assertEquals(List.of(), trouble);
    }

    @Test
    void nothingLeavesThePageEvenForWhoeverCouldWriteIntoIt() {
        var page = opened().page;

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

    private VerifierHands opened() {
        var court = VerifierHands.open(people);
        court.page.onPageError(trouble::add);
        court.page.onRequest(request -> {
            if (!request.url().startsWith("file:")) trouble.add(request.url());
        });
        return court;
    }

    private static void check(VerifierHands court, JsonNode in) {
        court.check(text(in, "verifier"), text(in, "nonce"), text(in, "report"), text(in, "proof"));
    }

    private static String text(JsonNode in, String member) {
        return in.path(member).asText();
    }

    private static JsonNode vector(String name) throws IOException {
        return new ObjectMapper()
                .readTree(VECTORS.resolve(name + ".json").toFile())
                .path("in");
    }
}
