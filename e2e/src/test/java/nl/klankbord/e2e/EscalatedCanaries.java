package nl.klankbord.e2e;

import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Words that go with a report to the organisation, for the search through everything that is kept. */
final class EscalatedCanaries {
    private final Canaries canaries;
    private final People people;
    private final Path folder;

    EscalatedCanaries(Canaries canaries, People people, Path folder) {
        this.canaries = canaries;
        this.people = people;
        this.folder = folder;
    }

    /** A text, its reasons, a file, a question, an answer, an outcome, a reaction and a proof, each with words of its own. */
    void areLived(AdvisorHands advisor, ReporterHands reporter) throws IOException {
        var escalation = advisor.escalation();
        var officer = officer("fatima");
        var before = officer.reports();
        escalation.choosesTheNature(canaries.release("Kanarie-weging-4401 het raakt er meer"));
        escalation.write("a10-title", canaries.release("Kanarie-kop-4402"));
        escalation.write("a10-text", canaries.release("Kanarie-melding-4403 er verdwijnt geld"));
        var name = canaries.release("kanarie-bewijsnaam-4404");
        escalation.attach(
                Files.writeString(folder.resolve(name + ".txt"), canaries.release("Kanarie-bewijs-4405 regel een")));
        escalation.press("a10-next");
        escalation.thinksWhoKnows(canaries.release("Kanarie-kenners-4406 de hele balie"));
        escalation.addresses(List.of("Fatima", "Peter"), "Rob");
        escalation.press("a10-next");
        escalation.asksForConsent();
        reporter.turnToTheReport();
        reporter.press("r11-consent");
        reporter.stands("CONSENTED");
        escalation.submitsTheReport();
        reporter.stands("SUBMITTED");

        officer.openReportThatCameAfter(before);
        officer.acknowledge(canaries.release("Kanarie-ontvangst-4407 wij hebben het"));
        officer.takes("ASSESS", "ASSESSMENT");
        var evidence = canaries.release("kanarie-formulier-4408");
        officer.tell(
                canaries.release("Kanarie-bericht-4409 een formulier"),
                Files.writeString(folder.resolve(evidence + ".txt"), canaries.release("Kanarie-formulier-4410")));
        officer.ask(canaries.release("Kanarie-vraag-4411 sinds wanneer"));
        escalation.forwards(canaries.release("Kanarie-herformulering-4412 het jaar"));
        reporter.stands("QUESTION_TO_REPORTER");
        reporter.write("r11-answer", canaries.release("Kanarie-antwoord-4413 sinds 2024"));
        reporter.press("r11-answer-send");
        escalation.passesTheAnswerOn();
        escalation.write("a10-chat", canaries.release("Kanarie-woord-4417 aan de ontvangers"));
        escalation.press("a10-chat-send");
        officer.press("o2-tab-feedback");
        officer.write("o4-not-told", canaries.release("Kanarie-verzwegen-4418 om iemand te beschermen"));
        officer.giveFeedback("GEGROND", canaries.release("Kanarie-uitkomst-4414 er komt toezicht"), "TRAINING");
        reporter.stands("FEEDBACK_GIVEN");
        reporter.write("r11-reaction-text", canaries.release("Kanarie-reactie-4415 dank"));
        reporter.press("r11-reaction-yes");
        reporter.sees("r11-reacted");
        escalation.press("a10-reaction-send");
        var number = canaries.release("c0ffee5eed".repeat(6) + "c0de");
        canaries.release(reporter.proves(canaries.release("Rechtbank Kanarie-4416"), number));
    }

    /** Management asks for advice: for the eyes of officers and advisors. */
    void areAsked(AdvisorHands advisor) {
        var officer = officer("mirjam");
        // Until the browser has checked who is signed, there is nobody to ask.
        officer.openReports();
        officer.page.waitForSelector("[data-testid=o1-row], [data-testid=o1-empty]");
        officer.press("nav-o10");
        officer.write("o10-subject", canaries.release("Kanarie-onderwerp-4419"));
        officer.write("o10-text", canaries.release("Kanarie-adviesvraag-4420 over gedrag"));
        officer.press("o10-send");
        officer.sees("o10-thread");
        advisor.press("nav-advice");
        advisor.the("a13-organisation").selectOption(new SelectOption().setLabel("Zorggroep Veldzicht"));
        advisor.press("work-part-requests");
        advisor.write("work-request-reply", canaries.release("Kanarie-raad-4421 begin klein"));
        advisor.press("work-request-send");
        advisor.the("work-request-message").nth(1).waitFor();
    }

    private OfficerHands officer(String name) {
        var account = EscalationDesk.officer(name);
        var officer =
                new OfficerHands(people.withBrowser(XWing.NATIVE), World.stack().organisationApp());
        officer.signIn(account.username(), account.password());
        officer.unlock(account.passphrase());
        return officer;
    }
}
