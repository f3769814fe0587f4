package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import nl.klankbord.local.LocalStack;
import nl.klankbord.local.Options;
import nl.klankbord.local.clients.AdvisorClient;
import nl.klankbord.local.clients.PracticeClient;
import nl.klankbord.local.clients.StaffSession;
import nl.klankbord.local.seed.Demo;
import nl.klankbord.protocol.client.RecoveryKit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of cases in five organisations becomes five yearly reports: counted, frozen in January, written, checked, read by a
 * colleague, published and read. What may not be told is told nowhere: not on screen, not on paper, not in the data.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class YearlyReportTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int YEAR = LocalDate.now(ZONE).getYear();
    /** The figures are frozen by then, and the report is not late. */
    private static final LocalDate JANUARY = LocalDate.of(YEAR + 1, 1, 20);

    private static final String CARE = "Zorggroep Veldzicht";
    private static final String ADVICE = "Vertel nieuwe mensen bij wie zij terecht kunnen";
    /** The same for every reason that there may be. */
    private static final String NO_SECTOR = "Een vergelijking met de sector geven we niet.";

    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    private final People people = new People();
    private final Canaries canaries = new Canaries();
    private final Paperwork paperwork = new Paperwork();
    private LocalStack stack;

    YearlyReportTest() throws Exception {
        stack = World.startStack(Options.onFreePorts());
    }

    @AfterEach
    void everybodyLeaves() throws IOException {
        people.close();
        stack.close();
    }

    @Test
    void fiveOrganisationsReadAboutTheirYear() throws Exception {
        theYearIsWorked();
        stack.turnClock(Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(ZONE), JANUARY)));
        theCardsArrive();

        var author = signsIn(account("noor"));
        for (var year : YearOfCases.all()) drafts(author, year);
        var reader = signsIn(account("samir"));
        for (var year : YearOfCases.all()) reads(reader, year);
        for (var year : YearOfCases.all()) publishes(author, year);
        var manager = new ManagerHands(people.withBrowser(XWing.NATIVE), stack.advisorApp());
        CareSector.isSeenBesideOthers(manager, account("ellen"), YEAR);
        theBoardAnswers(organisationsRead());
        nothingTravelled();
    }

    private void theYearIsWorked() {
        var session = new StaffSession(stack.keycloak(), "noor", account("noor").password(), RANDOM);
        var advisor = new AdvisorClient(stack.advisorApp(), session, Clock.system(ZONE), RANDOM);
        for (var year : YearOfCases.all()) year.putCards(stack, advisor, YEAR, RANDOM);
        advisor.advise(CARE, advice());
        var ellen = account("ellen");
        var manager = new PracticeClient(
                stack.advisorApp(), new StaffSession(stack.keycloak(), "ellen", ellen.password(), RANDOM));
        new CareSector(stack, manager, RecoveryKit.parse(ellen.kit()), advisor, RANDOM).join(CARE, YEAR);
    }

    /** It rests on no case. */
    private static Map<String, Object> advice() {
        return Map.of(
                "kind", "PROCES",
                "addressee", "BOARD",
                "asked", false,
                "basis", "OTHER_SOURCES",
                "subject", ADVICE,
                "why", "Nieuwe mensen vragen in gesprekken met de OR waar zij terecht kunnen.",
                "effect", "Wie iets meemaakt, weet de weg.",
                "suggestedOwner", "HR",
                "suggestedDue", JANUARY.plusMonths(5).toString());
    }

    /** They leave together when the year is frozen, and whoever asks for figures before would freeze them out. */
    private void theCardsArrive() {
        var all = CareSector.total()
                + YearOfCases.all().stream().mapToInt(YearOfCases::total).sum();
        await().atMost(Duration.ofMinutes(1)).until(() -> cardsAtTheReports() == all);
    }

    private int cardsAtTheReports() throws SQLException, IOException {
        var url = stack.jdbcUrl("reporting_service");
        try (var connection = DriverManager.getConnection(url, "postgres", stack.superuserPassword());
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from statistics_cards")) {
            row.next();
            return row.getInt(1);
        }
    }

    private YearlyHands signsIn(Demo.Account advisor) {
        var hands = new AdvisorHands(people.withBrowser(XWing.NATIVE), stack.advisorApp());
        hands.signIn(advisor.username(), advisor.password());
        hands.unlockWithSheet(advisor.kit());
        return new YearlyHands(hands.page);
    }

    private Demo.Account account(String username) {
        return stack.people().stream()
                .filter(one -> one.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    /** The one without any number; the one with many is looked at while it is written. */
    private static boolean isLookedAt(YearOfCases year) {
        return year.total() < 5;
    }

    private void drafts(YearlyHands author, YearOfCases year) throws IOException {
        author.open(year.organisation(), YEAR);
        author.stands("COLLECTING");
        author.takes("FREEZE", "SNAPSHOT_FROZEN");
        author.takes("BEGIN", year.total() < 5 ? "NIL_REPORT" : "DRAFT");
        assertEquals(year.shown(), author.cells("T2"), year.organisation());
        assertEquals(year.answered(), author.cells("T7-answer"), year.organisation());
        seesTheSector(author, year);
        assertThat(author.the("a13-finalise")).hasCount(0);
        if (year.organisation().equals(CARE)) writes(author);
        if (isLookedAt(year)) Look.at(author.page, "a13-" + year.total());
        author.looksAhead();
        var file = author.savesPdf("nl", paperwork.place(year.organisation(), "draft"));
        paperwork.saysTheSame(author.the("a13-preview-page"), file);
        author.takes("CHECK", "SDC_CHECKED");
    }

    /** Its own sentence where there is a figure; elsewhere one that says nothing of others. */
    private void seesTheSector(YearlyHands author, YearOfCases year) {
        assertEquals(sectorOf(year), author.cells("T12"), year.organisation());
        assertThat(author.the("a13-section", "data-section", "8")).containsText(sectorSaid(year));
    }

    private static String sectorSaid(YearOfCases year) {
        return year.organisation().equals(CARE) ? "Het cijfer zegt niets over één van hen" : NO_SECTOR;
    }

    private static List<String> sectorOf(YearOfCases year) {
        return year.organisation().equals(CARE) ? List.of("5", "3,6", "4,6") : List.of();
    }

    /** A loose number in a text raises a warning; one that is bound to the figures does not. */
    private void writes(YearlyHands author) {
        author.writes(1, "nl", "Er kwamen 3 mensen langs.");
        assertThat(author.warning(1)).containsText("3");
        Look.at(author.page, "a13-digits");
        author.writes(1, "nl", canaries.release("Jaarwoord-vlinderstruik: in gesprekken kwam werkdruk vaak terug."));
        assertThat(author.warning(1)).hasCount(0);
    }

    private void reads(YearlyHands reader, YearOfCases year) {
        reader.open(year.organisation(), YEAR);
        reader.stands("SDC_CHECKED");
        if (year.organisation().equals(CARE)) Look.at(reader.page, "a13-questions");
        reader.findsNothing();
    }

    private void publishes(YearlyHands author, YearOfCases year) {
        author.open(year.organisation(), YEAR);
        author.stands("PEER_REVIEWED");
        author.press("a13-finalise");
        author.stands("FINAL");
        if (!year.organisation().equals(CARE)) return;
        author.presents("PRESENT_BOARD", JANUARY, "directie", "PRESENTED_BOARD");
        author.presents("PRESENT_OR", JANUARY, "dagelijks bestuur", "PRESENTED_OR");
        Look.at(author.page, "a13-presented");
    }

    /**
     * One officer of each organisation that has some, and everybody who reads for a board or a works council. Gives the
     * officer of the organisation that answers.
     */
    private OfficerHands organisationsRead() throws IOException {
        OfficerHands answering = null;
        for (var year : YearOfCases.all()) {
            for (var officer : stack.demo().officers()) {
                if (!officer.organisation().equals(year.organisation())) continue;
                var portal = unlocked(officer.account());
                reads(portal, year, "officer");
                if (year.organisation().equals(CARE)) answering = portal;
                break;
            }
            for (var reader : stack.demo().readers())
                if (reader.organisation().equals(year.organisation()))
                    reads(
                            unlockedWithoutVault(reader.account()),
                            year,
                            reader.account().task());
        }
        return Objects.requireNonNull(answering);
    }

    /** The answer stands in the report that was published before it. */
    private void theBoardAnswers(OfficerHands officer) {
        officer.press("lang-nl");
        officer.adopts(ADVICE, "Wij nemen dit op in de introductie van nieuwe mensen.");
        officer.press("nav-o6");
        officer.press("o6-open");
        assertThat(officer.the("o6-response").first()).containsText("introductie van nieuwe mensen");
        Look.at(officer.page, "o6-answered");
    }

    private OfficerHands unlocked(Demo.Account officer) {
        var portal = new OfficerHands(people.withBrowser(XWing.NATIVE), stack.organisationApp());
        portal.signIn(officer.username(), officer.password());
        portal.unlockWithSheet(officer.kit());
        portal.press("nav-o6");
        return portal;
    }

    private OfficerHands unlockedWithoutVault(Demo.Account reader) {
        var portal = new OfficerHands(people.withBrowser(XWing.NATIVE), stack.organisationApp());
        portal.signInToRead(reader.username(), reader.password());
        return portal;
    }

    /** Whoever reads sees the same numbers on screen and on paper. */
    private void reads(OfficerHands portal, YearOfCases year, String seat) throws IOException {
        assertThat(portal.the("o6-report")).hasAttribute("data-year", String.valueOf(YEAR));
        if (year.organisation().equals(CARE) && seat.equals("officer")) Look.at(portal.page, "o6-list");
        portal.press("o6-open");
        portal.sees("o6-section");
        assertEquals(year.shown(), cells(portal, "T2"), year.organisation() + " as " + seat);
        readsTheSector(portal, year);
        if (!seat.equals("officer")) return;

        if (isLookedAt(year)) Look.at(portal.page, "o6-" + year.total());
        savesAndCompares(portal, year, "nl");
        portal.press("lang-en");
        assertThat(portal.page.locator("h1")).containsText("report");
        if (year.organisation().equals(CARE)) Look.atTranslated(portal.page, "o6-en");
        savesAndCompares(portal, year, "en");
    }

    /** The figure stands in a drawing with its table, and a sentence says what it means. */
    private static void readsTheSector(OfficerHands portal, YearOfCases year) {
        assertEquals(sectorOf(year), cells(portal, "T12"), year.organisation());
        var drawn = portal.page.locator("[data-testid=o6-chart-table] [data-table=T12]");
        assertThat(drawn).hasCount(year.organisation().equals(CARE) ? 1 : 0);
        assertThat(portal.the("o6-section", "data-section", "8")).containsText(sectorSaid(year));
    }

    private static List<String> cells(OfficerHands portal, String table) {
        return portal.the("o6-table", "data-table", table)
                .locator("tr:not([data-code=total]) td")
                .allTextContents();
    }

    private void savesAndCompares(OfficerHands portal, YearOfCases year, String language) throws IOException {
        var file = paperwork.place(year.organisation(), language);
        portal.page.waitForDownload(() -> portal.press("o6-pdf")).saveAs(file);
        paperwork.saysTheSame(portal.the("o6"), file);
    }

    /** The text is for the organisation, but not for the wire, a log or a mail. */
    private void nothingTravelled() {
        var search = new LeakSearch(canaries);
        var remains = new Remains(stack, folder);
        assertEquals(List.of(), search.inFolder(remains.kafkaFiles()));
        assertEquals(List.of(), search.inFolder(remains.logs()));
        assertEquals(List.of(), remains.searchMails(search));
    }
}
