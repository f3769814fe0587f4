package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** What a court can do: draw a number, take a report and a proof, and see what the page says, without a network. */
final class VerifierHands extends Hands {
    private static final Path PAGE = Path.of("target", "verifier", "authorship.html");

    VerifierHands(Page page) {
        super(page);
    }

    /** Opens the page from its file on a machine without a network. */
    static VerifierHands open(People people) {
        var options = new Browser.NewContextOptions().setLocale("nl-NL").setOffline(true);
        var verifier = new VerifierHands(people.with(options.setViewportSize(1280, 800), XWing.NATIVE));
        verifier.page.navigate(PAGE.toUri().toString());
        assertThat(verifier.page).hasTitle("Wie schreef deze melding?");
        return verifier;
    }

    /** A number for one proof. */
    String draw() {
        press("draw");
        return the("number").inputValue();
    }

    /** Checks a proof against a report; the answer is one of the words of the result. */
    void check(String name, String number, String report, String proof) {
        write("name", name);
        write("number", number);
        write("report", report);
        write("proof", proof);
        press("check");
    }

    void finds(String result) {
        assertThat(the("result")).hasAttribute("data-state", result);
    }
}
