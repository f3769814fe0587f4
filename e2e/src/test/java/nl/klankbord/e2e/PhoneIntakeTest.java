package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody calls: the advisor writes it down, reads a code aloud, and the caller goes on with only that code. */
class PhoneIntakeTest {
    private static final String ORGANISATION = "Zorggroep Veldzicht";

    @TempDir
    Path folder;

    private final People people = new People();
    private final Canaries canaries = new Canaries();
    private final String told = canaries.release("Kanarie-telefoon-3391 over de planning");
    private final String reply = canaries.release("Kanarie-terug-6615 met de code");

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void whoCalledGoesOnWithTheCodeThatWasReadAloud() {
        var advisor = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        advisor.signIn(World.noor().username(), World.noor().password());
        advisor.unlockWithSheet(World.noor().kit());
        advisor.openCases();

        var code = recordTheCall(advisor);
        advisor.openCaseWith(told);
        assertThat(advisor.the("a3-message-text").first()).hasText(told);
        assertThat(advisor.the("a3-message").first()).containsText("telefoongesprek");
        assertThat(advisor.the("a3-organisation")).hasText(ORGANISATION);

        var caller = new ReporterHands(people.withPhone("nl-NL"));
        caller.comeBack(World.reporterLink(ORGANISATION), code);
        assertThat(caller.the("r10-message").first()).containsText(told);
        assertThat(caller.the("r10-message").first()).containsText("schreef dit op");
        caller.show("r10-recorded");
        caller.reply(reply);
        assertThat(advisor.the("a3-message", "data-from", "reporter").last()).containsText(reply);

        people.close();
        var search = new LeakSearch(canaries);
        var remains = new Remains(folder);
        assertEquals(List.of(), remains.searchTables(search));
        assertEquals(List.of(), search.inFolder(remains.databaseFiles()));
        assertEquals(List.of(), search.inFolder(remains.kafkaFiles()));
        assertEquals(List.of(), search.inFolder(remains.logs()));
    }

    private String recordTheCall(AdvisorHands advisor) {
        advisor.press("a2-record");
        advisor.sees("a2-record-form");
        advisor.press("a2-record-save");
        advisor.sees("a2-record-text-error");
        Look.at(advisor.page, "a2-record");
        if (advisor.has("a2-record-organisation"))
            advisor.the("a2-record-organisation").selectOption(new SelectOption().setLabel(ORGANISATION));
        advisor.the("a2-record-channel", "value", "TEL").check();
        advisor.write("a2-record-text", told);
        advisor.press("a2-record-save");
        advisor.sees("a2-record-code");
        var code = advisor.read("a2-record-code").replaceAll("\\D", "");
        canaries.releaseCode(code);
        advisor.press("a2-record-qr");
        advisor.sees("a2-record-picture");
        Look.at(advisor.page, "a2-record-code");
        advisor.press("a2-record-done");
        advisor.doesNotSee("a2-record-code");
        return code;
    }
}
