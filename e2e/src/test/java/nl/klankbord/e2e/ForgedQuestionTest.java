package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.client.MessageContent;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.EscalationStatements;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.ThreadId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Officers share the keys of a report, and the advisor passes words on: whoever writes in another's name is found out by the
 * browser of the advisor, of the colleague and of the reporter, and nobody is shown what they wrote.
 */
class ForgedQuestionTest {
    private static final String ORGANISATION = "Bakkerij Korenaar";
    private static final String TEXT = "Er verdwijnt geld uit de kas.";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final People people = new People();
    private final EscalationDesk noor = new EscalationDesk(ORGANISATION);

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void aQuestionInAnOfficersNameReachesNobody() {
        var before = noor.threads.all();
        var reporter = new ReporterHands(people.withPhone("nl-NL"));
        var story = "Een vraag uit naam van een ander.";
        var code = reporter.report(World.reporterLink(ORGANISATION), story);
        var advisor = advisor(story);
        advisor.escalation().worksOutAReport("Kas", TEXT, List.of("Tineke", "Jan"), "Marga");
        advisor.press("a10-next");
        advisor.escalation().asksForConsent();
        reporter.comeBack(World.reporterLink(ORGANISATION), code);
        reporter.turnToTheReport();
        reporter.press("r11-consent");
        reporter.stands("CONSENTED");
        nothingElseIsSentThanWhatWasAgreed(advisor);
        advisor.escalation().submitsTheReport();
        reporter.stands("SUBMITTED");
        var tineke = officer("tineke");
        var thread = opens(tineke, before);
        tineke.acknowledge("Ontvangen.");
        reporter.stands("ACKNOWLEDGED");
        tineke.takes("ASSESS", "ASSESSMENT");

        var forged = inTinekesName(thread, "Wie heeft dit gemeld?");
        jan(thread, forged);
        advisor.sees("a10-forged");
        advisor.doesNotSee("a10-question");
        Look.at(advisor.page, "a10-forged");
        assertThat(tineke.the("o2-event", "data-state", "forged")).isVisible();
        tineke.doesNotSee("o3-question");
        Look.at(tineke.page, "o2-forged");

        theAdvisorPassesItOn(advisor.openCase(), forged);
        reporter.sees("r11-forged");
        reporter.doesNotSee("r11-question");
        reporter.show("r11-forged");
    }

    private AdvisorHands advisor(String story) {
        var advisor = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        advisor.signIn(World.noor().username(), World.noor().password());
        advisor.unlockWithSheet(World.noor().kit());
        advisor.openCaseWith(story);
        advisor.press("a3-acknowledge");
        advisor.press("a3-send-now");
        return advisor;
    }

    /** Another word after the yes, and it has to be asked again; the words of the yes, and it counts. */
    private static void nothingElseIsSentThanWhatWasAgreed(AdvisorHands advisor) {
        assertThat(advisor.the("a10-consent-state", "data-state", "CONSENTED")).isVisible();
        advisor.escalation().rewritesTheReport(TEXT + " En nog iets.");
        assertThat(advisor.the("a10-consent-state", "data-state", "STALE")).isVisible();
        advisor.press("a10-next");
        advisor.doesNotSee("a10-submit");
        advisor.press("a10-previous");
        advisor.escalation().rewritesTheReport(TEXT);
        assertThat(advisor.the("a10-consent-state", "data-state", "CONSENTED")).isVisible();
    }

    private OfficerHands officer(String name) {
        var account = EscalationDesk.officer(name);
        var officer =
                new OfficerHands(people.withBrowser(XWing.NATIVE), World.stack().organisationApp());
        officer.signIn(account.username(), account.password());
        officer.unlockWithSheet(account.kit());
        return officer;
    }

    /** The one report that was not there before. */
    private ThreadId opens(OfficerHands officer, List<String> before) {
        var thread = noor.threads.all().stream()
                .filter(id -> !before.contains(id))
                .map(ThreadId::new)
                .findFirst()
                .orElseThrow();
        officer.openReport(thread);
        return thread;
    }

    /** Signed by nobody whose name it carries. */
    private ObjectNode inTinekesName(ThreadId thread, String text) {
        var id = new byte[16];
        RANDOM.nextBytes(id);
        var statement =
                EscalationStatements.question(thread, id, Hash.sha256("text", text.getBytes(StandardCharsets.UTF_8)));
        return EscalationDesk.text(text)
                .put("threadId", thread.hex())
                .put("qId", HexFormat.of().formatHex(id))
                .put("officer", noor.kidOf("Tineke").hex())
                .put("sig", Base64Url.encode(AdvisorIdentity.draw(RANDOM).sign(statement)));
    }

    /** Jan has the keys of the thread, and writes as if he were Tineke. */
    private void jan(ThreadId thread, ObjectNode question) {
        var account = EscalationDesk.officer("jan");
        var client = EscalationDesk.client(account);
        var view = client.escalations().view(thread);
        var keys = noor.opened(view, client.unlock(account.passphrase()));
        var content = new MessageContent(
                "question",
                Agreement.today().toString(),
                noor.directory(),
                0,
                noor.kidOf("Tineke"),
                question,
                List.of());
        client.escalations()
                .post(thread, keys.seal(view.nextOfOfficers(), content), Map.of("step", "ASK", "from", view.state()));
    }

    /** An advisor's own browser would not. */
    private void theAdvisorPassesItOn(CaseId id, ObjectNode question) {
        var conversation = noor.conversation(id);
        conversation.post(conversation.prepare("question", question));
    }
}
