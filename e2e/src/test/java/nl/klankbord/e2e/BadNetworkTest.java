package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A network that fails at the worst moment: the text stays, and there is never a second report (RG-14, R5-2, R6-4). */
class BadNetworkTest {
    private static final String REPORTS = "**/v1/reporter/reports";
    private final People people = new People();
    private final ReporterHands reporter = new ReporterHands(people.withPhone("nl-NL"));
    private final List<String> bodies = new ArrayList<>();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void aReportThatNeverArrivedIsSentAgain() {
        failOnce(Route::abort);
        readyToSend("Het netwerk viel uit voordat dit aankwam.");

        reporter.press("r5-send");
        reporter.sees("r5-send-error");
        reporter.press("r5-retry");

        reporter.sees("r6-code");
        assertSameBytesBothTimes();
    }

    @Test
    void aReportWhoseReceiptWasLostIsNotDoubled() {
        failOnce(route -> {
            route.fetch();
            route.abort();
        });
        readyToSend("Het netwerk viel uit nadat dit aankwam.");

        reporter.press("r5-send");
        reporter.sees("r5-send-error");
        reporter.press("r5-retry");

        reporter.sees("r6-code");
        assertSameBytesBothTimes();
        var code = reporter.read("r6-code").replaceAll("\\D", "");
        reporter.keep(code);
        reporter.press("r8-open");
        assertThat(reporter.the("r10-message")).hasCount(1);
    }

    @Test
    void pressingSendTwiceIsOneReport() {
        failOnce(Route::resume);
        readyToSend("Twee keer gedrukt.");

        reporter.the("r5-send").evaluate("button => { button.click(); button.click() }");

        reporter.sees("r6-code");
        assertEquals(1, bodies.size());
    }

    private void readyToSend(String story) {
        reporter.begin(World.reporterLink("Zorggroep Veldzicht"));
        reporter.tell(story);
        reporter.skipTheQuestions();
    }

    private void failOnce(java.util.function.Consumer<Route> how) {
        var tries = new AtomicInteger();
        reporter.page.route(REPORTS, route -> {
            bodies.add(route.request().postData());
            if (tries.getAndIncrement() == 0) how.accept(route);
            else route.resume();
        });
    }

    private void assertSameBytesBothTimes() {
        assertEquals(2, bodies.size());
        assertEquals(bodies.get(0), bodies.get(1));
    }
}
