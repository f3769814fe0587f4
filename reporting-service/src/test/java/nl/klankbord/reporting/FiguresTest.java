package nl.klankbord.reporting;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.klankbord.disclosure.Form;
import nl.klankbord.disclosure.PublishedTable;
import nl.klankbord.disclosure.Reason;
import nl.klankbord.disclosure.SectorPool;
import nl.klankbord.disclosure.YearFigures;
import nl.klankbord.edge.Problem;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.BillingForm;
import nl.klankbord.protocol.events.ContractAgreed;
import nl.klankbord.protocol.events.OrganisationDescribed;
import nl.klankbord.protocol.events.StatisticsCardCorrected;
import nl.klankbord.protocol.events.StatisticsCardIssued;
import nl.klankbord.protocol.events.TimeType;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.CardId;
import nl.klankbord.protocol.wire.CaseCodes;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.protocol.wire.TaxonomyCode;
import nl.klankbord.reporting.statistics.Figures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From cards to what may be shown of a year (RPT-18, RPT-20). */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class FiguresTest {
    private static final int LAST_YEAR = TestClock.today().getYear() - 1;
    private static final List<String> TOPICS =
            List.of("OO.PES", "OO.INT", "OO.SEX", "OO.AGR", "OO.DIS", "OO.ONV", "OO.OVG", "IN", "BS", "AV");

    @Inject
    Figures figures;

    @AfterEach
    void today() {
        TestClock.moveBy(Duration.ZERO);
    }

    @Test
    void cardsAreCountedOnceAndCorrectedUntilTheirYearIsFrozen() {
        var organisation = TestChannel.withOfficers(1).organisation;
        var cards = issue(organisation, LAST_YEAR, 6, 5, 3, 4, 1, 2, 0, 1, 0, 0);
        issued(cards.get(0), organisation, LAST_YEAR, "OO.PES", "CLO.AFG");
        var spam = new CardId(UUID.randomUUID());
        issued(spam, organisation, LAST_YEAR, "OO.PES", "CLO.AFG");
        kept(organisation, 23);
        corrected(spam, organisation, "OO.PES", "CLO.SPA");
        corrected(cards.get(21), organisation, "BS.WDR", "CLO.AFG");
        kept(organisation, 22);
        await().until(() -> Rows.of(
                                "select 1 from statistics_cards where card_id = '" + cards.get(21) + "'"
                                        + " and codes->>'topic' = 'BS.WDR'",
                                row -> 1)
                        .size()
                == 1);

        var year = of(organisation, LAST_YEAR).get(0);
        assertEquals("FINE 22: 6,5,<,<,<,<,<,<,<,<", text(table(year, "T2/topic")));
        assertTrue(year.pass());

        var marker = new CardId(UUID.randomUUID());
        corrected(cards.get(0), organisation, "OO.INT", "CLO.AFG");
        issued(new CardId(UUID.randomUUID()), organisation, LAST_YEAR, "OO.INT", "CLO.AFG");
        issued(marker, organisation, LAST_YEAR + 1, "OO.INT", "CLO.AFG");
        await().until(() -> Rows.of("select 1 from statistics_cards where card_id = '" + marker + "'", row -> 1)
                        .size()
                == 1);
        assertEquals(List.of(year), of(organisation, LAST_YEAR));
    }

    @Test
    void aYearHasNoFiguresBeforeItsLastBatchHasLeftAlsoAfterAnOutage() {
        var organisation = TestChannel.withOfficers(1).organisation;
        var thisYear = LAST_YEAR + 1;
        assertEquals(List.of(), of(organisation, thisYear));

        moveTo(LocalDate.of(thisYear + 1, 1, 19));
        assertEquals(List.of(), of(organisation, thisYear));
        assertThrows(Problem.class, () -> publish(organisation, thisYear, 1));

        moveTo(LocalDate.of(thisYear + 1, 1, 20));
        var none = of(organisation, thisYear).get(0);
        assertTrue(none.nothingPublishable());
        assertEquals(Form.SENTENCE, table(none, "T2/topic").form());
    }

    @Test
    void whatWasShownStaysInAChainThatNobodyChanges() {
        var organisation = TestChannel.withOfficers(1).organisation;
        issue(organisation, LAST_YEAR, 9, 8, 4, 6, 5, 3, 1, 5, 0, 0);
        kept(organisation, 41);
        assertEquals(List.of(), published(organisation));

        var first = publish(organisation, LAST_YEAR, 1);
        assertEquals("FINE 41: 9,8,<,6,5,<,<,5,<,<", text(table(first, "T2/topic")));
        assertEquals(first, publish(organisation, LAST_YEAR, 1));
        var second = publish(organisation, LAST_YEAR, 2);
        assertEquals(first.tables(), second.tables());
        assertNotEquals(first.ledgerHash(), second.ledgerHash());
        assertEquals(List.of(first, second), published(organisation));
        assertEquals(List.of(), breaks(organisation));
        assertThrows(
                IllegalStateException.class,
                () -> Rows.of(
                        "delete from publications where organisation_id = '" + organisation + "' returning place",
                        row -> 1));
        Rows.of(
                "insert into publications select organisation_id, 2, kind, facts, previous_hash, publication_hash"
                        + " from publications where place = 1 and organisation_id = '" + organisation
                        + "' returning place",
                row -> 1);
        assertEquals(List.of(2), breaks(organisation));
    }

    @Test
    void whomItWasAboutWhoWasKnownAndWhoWasAnsweredInTimeAreCountedToo() {
        var organisation = TestChannel.withOfficers(1).organisation;
        for (var number = 0; number < 24; number++) {
            var about = number < 9 ? "LEIDINGGEVENDE" : number < 16 ? "COLLEGA" : number < 21 ? "HR" : "BESTUUR";
            var known = number < 15 ? "ANONIEM" : number < 20 ? "BEKEND_BIJ_VP" : "BEKEND_BIJ_ORG";
            told(organisation, codes("OO.PES", "CLO.AFG", about, known, number < 18 ? "OP_TIJD" : "TE_LAAT"));
        }
        kept(organisation, 24);

        var year = of(organisation, LAST_YEAR).get(0);
        assertEquals("FINE 24: <,7,<,<,<,5,<,<,<,<,<", text(table(year, "T3/party")));
        assertEquals("FINE 24: <,9,<", text(table(year, "T4/known")));
        assertEquals("FINE 24: 18,6", text(table(year, "T7/answer")));
        assertEquals("ROWS null: 75", text(table(year, "T13/process")));
    }

    @Test
    void aCardOfBeforeIsUnknownWhereItWasNotAsked() {
        var organisation = TestChannel.withOfficers(1).organisation;
        var cards = issue(organisation, LAST_YEAR, 6);
        kept(organisation, 6);
        var unasked = "update statistics_cards set codes = codes - 'party' - 'known' - 'answer'"
                + " where organisation_id = '" + organisation + "' returning card_id";
        assertEquals(cards.size(), Rows.of(unasked, row -> 1).size());

        var year = of(organisation, LAST_YEAR).get(0);
        assertTrue(year.pass());
        assertEquals(Form.NOTHING, table(year, "T13/process").form());
        assertEquals("TOTAL 6: ", text(table(year, "T7/answer")));
    }

    /** Hours stand in a report of a year whose statements show none, and of no other; what was counted once stays. */
    @Test
    void hoursOfAReportStandBesideNoHoursOfAStatement() {
        var charges = new TestCharges();
        var bundle = worked(LAST_YEAR, 7, 5);
        var few = worked(LAST_YEAR, 7, 4);
        var open = worked(LAST_YEAR, 7, 5);
        var uncharged = worked(LAST_YEAR, 7, 5);
        charges.chargedFor(bundle, BillingForm.PREPAID);
        charges.chargedFor(few, BillingForm.PREPAID);
        charges.chargedFor(open, BillingForm.OPEN);

        assertEquals("ROWS null: 35", text(table(of(bundle, LAST_YEAR).get(0), "T7/hours")));
        for (var none : List.of(few, open, uncharged)) {
            assertEquals(
                    Form.NOTHING, table(of(none, LAST_YEAR).get(0), "T7/hours").form());
        }

        charges.chargedFor(uncharged, BillingForm.PREPAID);
        TestCharges.worked(bundle, YearMonth.of(LAST_YEAR, 11), TimeType.VERVOLG, 80, 3);
        assertEquals("ROWS null: 35", text(table(publish(bundle, LAST_YEAR, 1), "T7/hours")));
        assertEquals(
                Form.NOTHING, table(of(uncharged, LAST_YEAR).get(0), "T7/hours").form());
        assertThrows(
                IllegalStateException.class,
                () -> Rows.of("update frozen_work set quarters = 1 returning quarters", row -> 1));
    }

    /** An organisation with so many contacts, and cases that took 33 hours together. */
    private static OrganisationId worked(int year, int contacts, int cases) {
        var organisation = TestChannel.withOfficers(1).organisation;
        issue(organisation, year, contacts);
        kept(organisation, contacts);
        TestCharges.worked(organisation, YearMonth.of(year, 2), TimeType.VERVOLG, 4 * 30, cases);
        TestCharges.worked(organisation, YearMonth.of(year, 3), TimeType.REIS, 4 * 3, 0);
        TestCharges.worked(organisation, YearMonth.of(year, 3), TimeType.VOORLICHTING, 4 * 50, 0);
        return organisation;
    }

    /** One figure for all of a sector, and once it was shown it stays. */
    @Test
    void aSectorHasOneFigureThatStays() {
        var channels = IntStream.range(0, 5)
                .mapToObj(any -> TestChannel.withOfficers(1))
                .toList();
        var first = channels.get(0);
        var before = of(first.organisation, LAST_YEAR - 2).get(0);
        assertEquals(
                Reason.SECTOR_UNKNOWN,
                table(before, SectorPool.KEY).why().get(0).reason());
        for (var channel : channels) inSector(channel, first.practice);
        for (var channel : channels.subList(0, 4)) {
            issue(channel.organisation, LAST_YEAR - 1, 3);
            kept(channel.organisation, 3);
        }

        var shown = sector(channels.get(1));
        assertEquals("ROWS null: 5,24", text(shown));
        issue(channels.get(4).organisation, LAST_YEAR - 1, 4);
        var marker = issue(channels.get(4).organisation, LAST_YEAR + 1, 1).get(0);
        await().until(() -> Rows.of("select 1 from statistics_cards where card_id = '" + marker + "'", row -> 1)
                        .size()
                == 1);
        described(channels.get(4), first.practice, 900);

        assertEquals(shown, sector(channels.get(4)));
        var published = run(() -> figures.publish(channels.get(2).organisation, LAST_YEAR - 1, 1));
        assertEquals(shown, table(published, SectorPool.KEY));
        assertThrows(
                IllegalStateException.class,
                () -> Rows.of("update sector_figures set tenths = 1 returning tenths", row -> 1));
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
            if (at < 3) issue(channels.get(at).organisation, LAST_YEAR - 1, 4);
        }
        for (var channel : channels.subList(0, 3)) kept(channel.organisation, 4);

        assertEquals(Form.NOTHING, sector(channels.get(0)).form());
        assertEquals(
                Reason.SECTOR_NOT_SHOWN, sector(channels.get(4)).why().get(0).reason());
    }

    private PublishedTable sector(TestChannel channel) {
        return table(of(channel.organisation, LAST_YEAR - 1).get(0), SectorPool.KEY);
    }

    private static void inSector(TestChannel channel, PracticeId practice) {
        inSector(channel, practice, LocalDate.of(LAST_YEAR - 1, 1, 1));
    }

    private static void inSector(TestChannel channel, PracticeId practice, LocalDate startsOn) {
        ProfileResourcesTest.keep(channel.token(), channel, "ZORG", 0).then().statusCode(204);
        var agreed = new ContractAgreed(
                channel.organisation, practice, startsOn, BillingForm.PREPAID, 57_500, 9_500, true, 40);
        Broker.get().tell(Topics.PRACTICE_CONTRACTS, channel.organisation.text(), agreed);
        var known = "select 1 from contracts where organisation_id = '" + channel.organisation + "'";
        await().until(() -> Rows.of(known, row -> 1).size() == 1);
        described(channel, practice, 100);
    }

    private static void described(TestChannel channel, PracticeId practice, int staff) {
        var told = new OrganisationDescribed(channel.organisation, practice, staff);
        Broker.get().tell(Topics.PRACTICE_CONTRACTS, channel.organisation.text() + ":described", told);
        var known = "select 1 from organisations where organisation_id = '" + channel.organisation + "' and staff = "
                + staff;
        await().until(() -> Rows.of(known, row -> 1).size() == 1);
    }

    /** Several at a time, of several organisations in no order, while years are frozen. */
    @Test
    void manyCardsAtOnceNeverWaitForEachOtherInACircle() {
        var before = deadlocks();
        var frozen = IntStream.range(0, 3)
                .mapToObj(any -> TestChannel.withOfficers(1).organisation)
                .toList();
        var organisations = IntStream.range(0, 6)
                .mapToObj(any -> new OrganisationId(UUID.randomUUID()))
                .toList();
        for (var round = 0; round < 60; round++) {
            for (var organisation : organisations) issue(organisation, LAST_YEAR, 1);
            if (round % 20 == 10) of(frozen.get(round / 20), LAST_YEAR);
        }
        for (var organisation : organisations) kept(organisation, 60);

        assertEquals(before, deadlocks());
    }

    private static long deadlocks() {
        return Rows.of(
                        "select deadlocks from pg_stat_database where datname = current_database()",
                        row -> row.getLong(1))
                .get(0);
    }

    private static List<Integer> breaks(OrganisationId organisation) {
        return Rows.of(
                "select place from publication_breaks where organisation_id = '" + organisation + "'",
                row -> row.getInt(1));
    }

    @Test
    void noneAndFourCardsGiveTheSameFigures() {
        var none = TestChannel.withOfficers(1).organisation;
        var four = TestChannel.withOfficers(1).organisation;
        issue(four, LAST_YEAR, 2, 0, 0, 0, 1, 0, 0, 1, 0, 0);
        kept(four, 4);

        assertEquals(of(none, LAST_YEAR), of(four, LAST_YEAR));
        assertFalse(of(none, LAST_YEAR).isEmpty());
    }

    private static void moveTo(LocalDate day) {
        TestClock.moveBy(Duration.ZERO);
        TestClock.moveBy(Duration.ofDays(day.toEpochDay() - TestClock.today().toEpochDay()));
    }

    private static List<CardId> issue(OrganisationId organisation, int year, int... topics) {
        var cards = new ArrayList<CardId>();
        for (var topic = 0; topic < topics.length; topic++) {
            for (var one = 0; one < topics[topic]; one++) {
                var card = new CardId(UUID.randomUUID());
                issued(card, organisation, year, TOPICS.get(topic), "CLO.AFG");
                cards.add(card);
            }
        }
        return cards;
    }

    private static void issued(CardId card, OrganisationId organisation, int year, String topic, String reason) {
        var event = new StatisticsCardIssued(card, organisation, year, codes(topic, reason), TestClock.today());
        Broker.get().tell(Topics.CASE_STATISTICS, card.text(), event);
    }

    private static void told(OrganisationId organisation, CaseCodes codes) {
        var card = new CardId(UUID.randomUUID());
        var event = new StatisticsCardIssued(card, organisation, LAST_YEAR, codes, TestClock.today());
        Broker.get().tell(Topics.CASE_STATISTICS, card.text(), event);
    }

    private static void corrected(CardId card, OrganisationId organisation, String topic, String reason) {
        var event = new StatisticsCardCorrected(card, organisation, LAST_YEAR, codes(topic, reason), TestClock.today());
        Broker.get().tell(Topics.CASE_STATISTICS, card.text(), event);
    }

    private static void kept(OrganisationId organisation, int count) {
        await().until(() ->
                Rows.of("select 1 from statistics_cards where organisation_id = '" + organisation + "'", row -> 1)
                                .size()
                        == count);
    }

    private static CaseCodes codes(String topic, String reason) {
        return codes(topic, reason, "ONBEKEND", "ONBEKEND", "ONBEKEND");
    }

    private static CaseCodes codes(String topic, String reason, String party, String known, String answer) {
        return new CaseCodes(
                new TaxonomyCode(topic),
                List.of(),
                new TaxonomyCode("LN.PER"),
                new TaxonomyCode("SLACHTOFFER"),
                new TaxonomyCode("WERKNEMER"),
                new TaxonomyCode("PLATFORM"),
                new TaxonomyCode("SPARREN"),
                List.of(new TaxonomyCode("ACT.LUI")),
                new TaxonomyCode("RES.STR"),
                new TaxonomyCode(reason),
                new TaxonomyCode("C2_3"),
                new TaxonomyCode("W2_8"),
                new TaxonomyCode(party),
                new TaxonomyCode(known),
                new TaxonomyCode(answer));
    }

    private List<YearFigures> of(OrganisationId organisation, int year) {
        return run(() -> figures.of(organisation, year)).stream().toList();
    }

    private YearFigures publish(OrganisationId organisation, int year, int version) {
        return run(() -> figures.publish(organisation, year, version));
    }

    private List<YearFigures> published(OrganisationId organisation) {
        return run(() -> figures.published(organisation));
    }

    private static <T> T run(Supplier<Uni<T>> asked) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(asked));
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublishedTable table(YearFigures year, String key) {
        return year.tables().stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String text(PublishedTable table) {
        return table.form() + " " + table.total().value() + ": "
                + table.cells().stream()
                        .map(cell -> cell.value() == null ? "<" : String.valueOf(cell.value()))
                        .collect(Collectors.joining(","));
    }
}
