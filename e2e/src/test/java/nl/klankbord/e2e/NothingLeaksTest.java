package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The promise, searched for: sentences, a code, names, file names, addresses and a browser's name travel the first
 * journey; afterwards databases, write-ahead log, Kafka's files, every log, every mail and the heap of every service are
 * read byte by byte.
 */
class NothingLeaksTest {
    private static final String ORGANISATION = "Gemeente Eikenrade";
    private static final Canaries CANARIES = new Canaries();
    private static final People PEOPLE = new People();

    @TempDir
    static Path folder;

    private static LeakSearch search;
    private static Remains remains;

    @BeforeAll
    static void theStoryIsLived() throws IOException {
        var story = CANARIES.release("Kanarie-verhaal-4471 over Wilhelmina Kanariestein");
        var answer = CANARIES.release("Kanarie-antwoord-9923 van de vertrouwenspersoon");
        var reply = CANARIES.release("Kanarie-vervolg-3317 van de melder");
        CANARIES.release("Wilhelmina Kanariestein");
        var fileName = CANARIES.release("kanarie-bestandsnaam-6654");
        var fileText = CANARIES.release("Kanarie-bijlage-7785 regel een");
        var agent = CANARIES.release("Kanarie-Browser/7.31");
        var forwarded = CANARIES.release("203.0.113.177");

        var reporter = new ReporterHands(PEOPLE.with(
                new Browser.NewContextOptions()
                        .setLocale("nl-NL")
                        .setUserAgent("Mozilla/5.0 " + agent)
                        .setExtraHTTPHeaders(Map.of("X-Forwarded-For", forwarded, "Forwarded", "for=" + forwarded)),
                XWing.NATIVE));
        reporter.begin(World.reporterLink(ORGANISATION));
        reporter.tell(story);
        reporter.attach(Files.writeString(folder.resolve(fileName + ".txt"), fileText));
        reporter.keepTheFiles();
        var code = reporter.send();
        CANARIES.releaseCode(code);
        reporter.keep(code);
        CANARIES.release(World.noor().passphrase());
        World.stack().demo().officers().forEach(officer -> {
            CANARIES.release(officer.account().passphrase());
            CANARIES.release(officer.account().kit());
        });

        var advisor = new AdvisorHands(PEOPLE.withBrowser(XWing.NATIVE), World.advisorApp());
        advisor.signIn(World.noor().username(), World.noor().password());
        advisor.unlock(World.noor().passphrase());
        keepsOrder(advisor);
        declaresTies(advisor);
        advisor.openCaseWith("Kanarie-verhaal-4471");
        assertThat(advisor.the("a3-message-text").first()).containsText(story);
        advisor.page.waitForDownload(() -> advisor.press("a3-file-open"));
        advisor.name(CANARIES.release("Kanarie-naam-2219 voor mijzelf"));
        advisor.answer(answer);
        advisor.staysSilent(CANARIES.release("Kanarie-collega-3391"), CANARIES.release("Kanarie-verteld-3392"));
        keepsACaseFile(advisor);
        seesDangerAndProposesAWay(advisor);

        reporter.comeBack(World.reporterLink(ORGANISATION), code);
        assertThat(reporter.the("r10-message", "data-from", "advisor").first()).containsText(answer);
        reporter.reply(reply);
        assertThat(advisor.the("a3-message", "data-from", "reporter").last()).containsText(reply);
        answersEverything(reporter);
        advisor.turnTo("appointments");
        advisor.press("a4-accept");
        assertThat(advisor.the("a4-appointment", "data-state", "agreed")).isVisible();
        var escalated = new EscalatedCanaries(CANARIES, PEOPLE, folder);
        escalated.areLived(advisor, reporter);
        var summary = CANARIES.release("Kanarie-overdracht-5108 met een samenvatting");
        advisor.press("a3-more");
        advisor.press("a3-handover");
        advisor.write("a8-summary", summary);
        advisor.press("a8-ask");
        advisor.sees("a8-asked");
        somebodyCallsOnce(advisor);
        escalated.areAsked(advisor);
        theManagerSignsAgain();
        aStrangerCallsFrom("127.13.37.42");
        PEOPLE.close();
        search = new LeakSearch(CANARIES);
        remains = new Remains(folder);
    }

    /** A label, a text block and an intervision card, each with words of its own. */
    private static void keepsOrder(AdvisorHands advisor) {
        advisor.find("Kanarie-verhaal-4471");
        advisor.label(CANARIES.release("Kanarie-label-2214"));
        advisor.keepBlock(
                CANARIES.release("Kanarie-titel-2215"),
                CANARIES.release("Kanarie-tekstblok-2216"),
                CANARIES.release("Canary-block-2217"));
        var card = CANARIES.release("Kanarie-kaart-2218 zonder namen");
        advisor.shareCard(card, World.samir().name());
        advisor.learn(card, CANARIES.release("Kanarie-les-2220 eerst vragen"));
    }

    /** Notes, plan, minutes, consent and a draft, each with words of its own. */
    private static void declaresTies(AdvisorHands advisor) {
        advisor.press("nav-a14");
        advisor.write("a14-conflict-people", CANARIES.release("Wilgenroos-band-2215"));
        advisor.write("a14-conflict-departments", CANARIES.release("Wilgenroos-afdeling-2216"));
        advisor.press("a14-conflict-save");
    }

    private static void keepsACaseFile(AdvisorHands advisor) {
        advisor.note(CANARIES.release("Kanarie-notitie-8812 over de melder"));
        advisor.turnTo("plan");
        advisor.addOption(
                CANARIES.release("Kanarie-optie-5531 zelf praten"),
                CANARIES.release("Kanarie-voordeel-5532 het is snel"),
                CANARIES.release("Kanarie-nadeel-5533 niet anoniem"));
        advisor.sharePlan();
        advisor.shareMinutes(CANARIES.release("Kanarie-verslag-6617 van het gesprek"));
        advisor.askConsent(
                CANARIES.release("Kanarie-toestemming-7723 om te bellen"), CANARIES.release("Kanarie-adres-7724"));
        advisor.beginToAnswer(CANARIES.release("Kanarie-concept-9945 nog niet verstuurd"));
    }

    /** A danger, the case as a file, and a way to go on. */
    private static void seesDangerAndProposesAWay(AdvisorHands advisor) {
        // Its words are fixed and stand elsewhere too; only the card has them in this form.
        CANARIES.release("\"signs\":[\"ZEDEN_7D\"]");
        advisor.the("a3-safety-sign", "value", "ZEDEN_7D").check();
        advisor.press("a3-safety-save");
        assertThat(advisor.the("a3-safety", "data-state", "danger")).isVisible();
        advisor.export(
                CANARIES.release("Kanarie-reden-6631 van een klacht"), CANARIES.release("kanarie molen regen 6632"));
        advisor.proposeMode("ZELF_AANPAKKEN", CANARIES.release("Kanarie-voorstel-5523 zelf praten"));
    }

    /** A yes, an objection, a place and a number for a talk. */
    private static void answersEverything(ReporterHands reporter) {
        reporter.press("r10-mode-yes");
        reporter.doesNotSee("r10-mode-ask");
        reporter.turnToThePlan();
        reporter.objectToMinutes(CANARIES.release("Kanarie-bezwaar-6618 dat zei ik niet"));
        reporter.press("r10-tab-appointment");
        reporter.proposeATalk(
                CANARIES.release("Kanarieplein-5518 bij de bieb"), CANARIES.release("Kanarie-wens-7720 alleen"));
        reporter.proposeACallInstead(CANARIES.release("06-kanarie-553311"));
    }

    /** A call becomes a case, and ends with a last message. */
    private static void somebodyCallsOnce(AdvisorHands advisor) {
        var told = CANARIES.release("Kanarie-telefoon-3391 over werkdruk");
        advisor.openCases();
        CANARIES.releaseCode(advisor.recordCall(ORGANISATION, told));
        advisor.press("a2-record-done");
        advisor.openCaseWith(told);
        advisor.closeAsOutOfScope(CANARIES.release("Kanarie-afscheid-7719 het ga je goed"));
    }

    /** The sheet of the signing key opens it in the manager's browser, and goes nowhere else. */
    private static void theManagerSignsAgain() {
        var kit = World.ellen().kit();
        CANARIES.release(kit);
        CANARIES.release(kit.replace("-", ""));
        var manager = new ManagerHands(PEOPLE.withBrowser(XWing.NATIVE), World.advisorApp());
        manager.signIn(World.ellen().username(), World.ellen().password());
        manager.openOrganisation(ORGANISATION);
        manager.press("p1-publish");
        manager.openRoot(kit);
        manager.press("p2-sign-directory");
        assertThat(manager.the("p2-signing")).hasCount(0);
        manager.sees("p1-link");
    }

    /** Loopback addresses are the only ones a test can call from; this one is nobody else's. */
    private static void aStrangerCallsFrom(String address) {
        CANARIES.release(address);
        Remains.callFrom(address, World.reporterOrigin(), "/v1/reporter/challenges", "{\"purpose\":\"login\"}");
        Remains.callFrom(address, World.reporterOrigin(), "/v1/reporter/logins", "{\"mailboxKey\":\"not a key\"}");
        Remains.callFrom(address, World.reporterOrigin(), "/v1/reporter/reports", "{");
    }

    @AfterAll
    static void everybodyLeaves() {
        PEOPLE.close();
    }

    @Test
    void noDatabaseHoldsAWordOfIt() {
        assertEquals(List.of(), remains.searchTables(search));
        assertEquals(List.of(), search.inFolder(remains.databaseFiles()));
    }

    @Test
    void noKafkaLogHoldsAWordOfIt() {
        assertTrue(Files.exists(remains.kafkaFiles()));
        assertEquals(List.of(), search.inFolder(remains.kafkaFiles()));
    }

    @Test
    void noLogHoldsAWordOfIt() {
        assertTrue(Files.exists(remains.logs().resolve("intake-service.log")));
        assertEquals(List.of(), search.inFolder(remains.logs()));
    }

    @Test
    void noMailHoldsAWordOfIt() {
        await().untilAsserted(() -> assertTrue(!World.mails().isEmpty()));
        assertEquals(List.of(), remains.searchMails(search));
    }

    @Test
    void noHeapOfAServiceHoldsAWordOfIt() {
        assertEquals(List.of(), remains.searchHeaps(search));
    }

    @Test
    void aPlantedLeakIsFoundInEachOfThem() throws IOException, InterruptedException {
        var planted = new Canaries();
        var word = planted.release("Geplante-kanarie-" + System.nanoTime());
        var finder = new LeakSearch(planted);

        remains.plant(word);

        await().untilAsserted(() -> assertEquals(1, remains.searchTables(finder).size()));
        assertTrue(!finder.inFolder(remains.databaseFiles()).isEmpty(), "database files");
        await().untilAsserted(
                        () -> assertTrue(!finder.inFolder(remains.kafkaFiles()).isEmpty(), "Kafka"));
        assertTrue(!finder.inFolder(remains.logs()).isEmpty(), "logs");
        await().untilAsserted(() -> assertTrue(!remains.searchMails(finder).isEmpty(), "mails"));
        try (var open = remains.plantInHeap(word)) {
            assertTrue(!finder.inFile(remains.heapOf(Part.CASE)).isEmpty(), "heap");
        }
        remains.unplant();
    }
}
