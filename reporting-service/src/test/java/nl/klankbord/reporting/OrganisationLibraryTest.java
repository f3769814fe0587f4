package nl.klankbord.reporting;

import static io.restassured.RestAssured.given;
import static nl.klankbord.reporting.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.LibraryItemKept;
import nl.klankbord.protocol.events.LibraryKind;
import nl.klankbord.protocol.events.OrganisationDescribed;
import nl.klankbord.protocol.events.Sector;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.LibraryItemId;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a practice hands to an organisation, as its officers, board and works council see it (ORG-6). */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class OrganisationLibraryTest {
    private static final String LIBRARY = "/v1/organisation/library";

    private final PracticeId practice = new PracticeId(UUID.randomUUID());
    private final LibraryItemId item = new LibraryItemId(UUID.randomUUID());
    private TestReader council;

    @BeforeEach
    void anOrganisationOfAPractice() {
        council = TestReader.worksCouncil(organisationOf(practice));
    }

    @Test
    void everybodyWhoReadsForTheOrganisationSeesIt() {
        tell(1, false, TestClock.today().plusYears(1), new LibraryItemKept.Figure("697", "Het Huis, 2025"));
        awaitTitles("Editie 1");

        for (var token : new String[] {
            council.token(),
            TestReader.board(council.organisation).token(),
            TestOfficer.of(council.organisation).token()
        }) {
            as(token)
                    .get(LIBRARY)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(item.text()))
                    .body("items[0].stale", equalTo(false))
                    .body("items[0].content.kind", equalTo("FIGURE"))
                    .body("items[0].content.en.text", equalTo("A few lines."))
                    .body("items[0].content.figure.source", equalTo("Het Huis, 2025"));
        }
    }

    @Test
    void aLaterEditionReplacesAndAnOvertakenOneDoesNot() {
        tell(1, false, TestClock.today().plusYears(1), null);
        tell(3, false, TestClock.today().minusDays(1), null);
        tell(2, true, TestClock.today().plusYears(1), null);
        awaitTitles("Editie 3");

        as(council.token())
                .get(LIBRARY)
                .then()
                .body("items[0].stale", equalTo(true))
                .body("items[0].content.figure", nullValue());
        tell(4, true, TestClock.today().plusYears(1), null);
        awaitTitles();
    }

    @Test
    void whatAnotherPracticeHandsOutIsNotThere() {
        tell(1, false, TestClock.today().plusYears(1), null);
        awaitTitles("Editie 1");

        var other = TestReader.board(organisationOf(new PracticeId(UUID.randomUUID())));
        as(other.token()).get(LIBRARY).then().statusCode(200).body("items", empty());
        given().get(LIBRARY).then().statusCode(401);
        as(Tokens.advisor("advisor-" + UUID.randomUUID())).get(LIBRARY).then().statusCode(403);
        council.removed();
        await().until(() -> as(council.token()).get(LIBRARY).statusCode() == 403);
    }

    private static OrganisationId organisationOf(PracticeId practice) {
        var organisation = new OrganisationId(UUID.randomUUID());
        var described = new OrganisationDescribed(organisation, practice, 80, Sector.SPORT);
        Broker.get().tell(Topics.PRACTICE_CONTRACTS, organisation.text() + ":described", described);
        return organisation;
    }

    private void tell(int edition, boolean retired, LocalDate freshUntil, LibraryItemKept.@Nullable Figure figure) {
        var kept = new LibraryItemKept(
                practice,
                item,
                edition,
                figure == null ? LibraryKind.ARTICLE : LibraryKind.FIGURE,
                new LibraryItemKept.Words("Editie " + edition, "Een paar regels."),
                new LibraryItemKept.Words("Edition " + edition, "A few lines."),
                "https://voorbeeld.nl",
                figure,
                freshUntil.minusYears(1),
                freshUntil,
                retired);
        Broker.get().tell(Topics.PRACTICE_LIBRARY, practice.text() + ":" + item.text(), kept);
    }

    private void awaitTitles(String... titles) {
        await().untilAsserted(() -> as(council.token())
                .get(LIBRARY)
                .then()
                .statusCode(200)
                .body("items.content.nl.title", titlesAre(titles)));
    }

    private static org.hamcrest.Matcher<?> titlesAre(String... titles) {
        return titles.length == 0 ? empty() : contains(titles);
    }
}
