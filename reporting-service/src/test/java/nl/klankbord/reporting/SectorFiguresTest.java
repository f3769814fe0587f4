package nl.klankbord.reporting;

import static io.restassured.RestAssured.given;
import static nl.klankbord.reporting.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.klankbord.disclosure.Form;
import nl.klankbord.disclosure.PublishedTable;
import nl.klankbord.disclosure.Reason;
import nl.klankbord.disclosure.SectorPool;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.BillingForm;
import nl.klankbord.protocol.events.ContractAgreed;
import nl.klankbord.protocol.events.Sector;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.reporting.statistics.Figures;
import org.junit.jupiter.api.Test;

/** What is shown of a sector: of enough organisations together, once, and nothing of one of them (RPT-17). */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class SectorFiguresTest {
    private static final String BENCHMARK = "/v1/practice/benchmark";
    private static final int LAST_YEAR = TestCards.LAST_YEAR;

    @Inject
    Figures figures;

    private AskedFigures asked() {
        return new AskedFigures(figures);
    }

    /** One figure for all of a sector, and once it was shown it stays. */
    @Test
    void aSectorHasOneFigureThatStays() {
        var channels = IntStream.range(0, 5)
                .mapToObj(any -> TestChannel.withOfficers(1))
                .toList();
        var first = channels.get(0);
        var before = asked().of(first.organisation, LAST_YEAR - 2).get(0);
        assertEquals(
                Reason.SECTOR_UNKNOWN,
                AskedFigures.table(before, SectorPool.KEY).why().get(0).reason());
        for (var channel : channels) inSector(channel, first.practice);
        for (var channel : channels.subList(0, 4)) {
            TestCards.issue(channel.organisation, LAST_YEAR - 1, 3);
            TestCards.kept(channel.organisation, 3);
        }

        benchmark(first.practice)
                .body("sectors.organisations", equalTo(List.of(5)))
                .body("sectors[0].figures", empty());
        var shown = sector(channels.get(1));
        assertEquals("ROWS null: 5,24", AskedFigures.text(shown));
        theManagerSeesTheSame(first);
        TestCards.issue(channels.get(4).organisation, LAST_YEAR - 1, 4);
        var marker =
                TestCards.issue(channels.get(4).organisation, LAST_YEAR + 1, 1).get(0);
        await().until(() -> Rows.of("select 1 from statistics_cards where card_id = '" + marker + "'", row -> 1)
                        .size()
                == 1);
        described(channels.get(4), first.practice, 900);

        assertEquals(shown, sector(channels.get(4)));
        var published = asked().publish(channels.get(2).organisation, LAST_YEAR - 1, 1);
        assertEquals(shown, AskedFigures.table(published, SectorPool.KEY));
        assertThrows(
                IllegalStateException.class,
                () -> Rows.of("update sector_figures set tenths = 1 returning tenths", row -> 1));
    }

    private static void theManagerSeesTheSame(TestChannel first) {
        benchmark(first.practice)
                .body("sectors.sector", equalTo(List.of("ZORG")))
                .body("sectors[0].figures.year", equalTo(List.of(LAST_YEAR - 1)))
                .body("sectors[0].figures[0].organisations", equalTo(5))
                .body("sectors[0].figures[0].tenths", equalTo(24));
        benchmark(new PracticeId(UUID.randomUUID())).body("sectors", empty());
        as(first.token()).get(BENCHMARK).then().statusCode(403);
        given().get(BENCHMARK).then().statusCode(401);
    }

    private static ValidatableResponse benchmark(PracticeId practice) {
        return as(Tokens.manager(practice)).get(BENCHMARK).then().statusCode(200);
    }

    /** Everybody knows that they had none before they came. */
    @Test
    void organisationsThatCameDuringTheYearAreNoPartOfTheFigureOfTheirSector() {
        var channels = IntStream.range(0, 5)
                .mapToObj(any -> TestChannel.withOfficers(1))
                .toList();
        for (var at = 0; at < 5; at++) {
            var came = LocalDate.of(LAST_YEAR - 1, 1, at < 3 ? 1 : 2);
            inSector(channels.get(at), channels.get(0).practice, came);
            if (at < 3) TestCards.issue(channels.get(at).organisation, LAST_YEAR - 1, 4);
        }
        for (var channel : channels.subList(0, 3)) TestCards.kept(channel.organisation, 4);

        assertEquals(Form.NOTHING, sector(channels.get(0)).form());
        assertEquals(
                Reason.SECTOR_NOT_SHOWN, sector(channels.get(4)).why().get(0).reason());
    }

    /** Everybody knows that they had none after they left, in that year and in each later one. */
    @Test
    void organisationsThatLeftAreNoPartOfTheFigureOfTheirSector() {
        var channels = IntStream.range(0, 6)
                .mapToObj(any -> TestChannel.withOfficers(1))
                .toList();
        for (var channel : channels) {
            inSector(channel, channels.get(0).practice);
            TestCards.issue(channel.organisation, LAST_YEAR - 1, 3);
        }
        for (var channel : channels) TestCards.kept(channel.organisation, 3);
        left(channels.get(4), LocalDate.of(LAST_YEAR - 1, 3, 31));
        left(channels.get(5), LocalDate.of(LAST_YEAR - 1, 12, 31));
        assertEquals("ROWS null: 5,30", AskedFigures.text(sector(channels.get(0))));

        left(channels.get(3), LocalDate.of(LAST_YEAR - 2, 12, 31));
        assertEquals("ROWS null: 5,30", AskedFigures.text(sector(channels.get(1))));
        var next = asked().of(channels.get(0).organisation, LAST_YEAR).get(0);
        assertEquals(Form.NOTHING, AskedFigures.table(next, SectorPool.KEY).form());
    }

    /** As its newest profile says. */
    private static void left(TestChannel channel, LocalDate on) {
        var leaving = "{\"leaving\": {\"on\": \"" + on + "\", \"other\": \"Iemand anders\"}}";
        Rows.of(
                "update channels set profile = cast(profile as jsonb) || '" + leaving + "' where channel_id = '"
                        + channel.id.hex() + "' returning 1",
                row -> 1);
    }

    private PublishedTable sector(TestChannel channel) {
        return AskedFigures.table(
                asked().of(channel.organisation, LAST_YEAR - 1).get(0), SectorPool.KEY);
    }

    private static void inSector(TestChannel channel, PracticeId practice) {
        inSector(channel, practice, LocalDate.of(LAST_YEAR - 1, 1, 1));
    }

    private static void inSector(TestChannel channel, PracticeId practice, LocalDate startsOn) {
        var agreed = new ContractAgreed(
                channel.organisation, practice, startsOn, BillingForm.PREPAID, 57_500, 9_500, true, 40);
        Broker.get().tell(Topics.PRACTICE_CONTRACTS, channel.organisation.text(), agreed);
        var known = "select 1 from contracts where organisation_id = '" + channel.organisation + "'";
        await().until(() -> Rows.of(known, row -> 1).size() == 1);
        described(channel, practice, 100);
    }

    private static void described(TestChannel channel, PracticeId practice, int staff) {
        channel.described(practice, staff, Sector.ZORG);
        var known = "select 1 from organisations where sector = 'ZORG' and organisation_id = '" + channel.organisation
                + "' and staff = " + staff;
        await().until(() -> Rows.of(known, row -> 1).size() == 1);
    }
}
