package nl.klankbord.reporting;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.klankbord.disclosure.Form;
import nl.klankbord.edge.Problem;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.BillingForm;
import nl.klankbord.protocol.events.TimeType;
import nl.klankbord.protocol.wire.CardId;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.statistics.Figures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From cards to what may be shown of a year (RPT-18, RPT-20). */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class FiguresTest {
    private static final int LAST_YEAR = TestCards.LAST_YEAR;

    @Inject
    Figures figures;

    private AskedFigures asked() {
        return new AskedFigures(figures);
    }

    @AfterEach
    void today() {
        TestClock.moveBy(Duration.ZERO);
    }

    @Test
    void cardsAreCountedOnceAndCorrectedUntilTheirYearIsFrozen() {
        var organisation = TestChannel.withOfficers(1).organisation;
        var cards = TestCards.issue(organisation, LAST_YEAR, 6, 5, 3, 4, 1, 2, 0, 1, 0, 0);
        TestCards.issued(cards.get(0), organisation, LAST_YEAR, "OO.PES", "CLO.AFG");
        var spam = new CardId(UUID.randomUUID());
        TestCards.issued(spam, organisation, LAST_YEAR, "OO.PES", "CLO.AFG");
        TestCards.kept(organisation, 23);
        TestCards.corrected(spam, organisation, "OO.PES", "CLO.SPA");
        TestCards.corrected(cards.get(21), organisation, "BS.WDR", "CLO.AFG");
        TestCards.kept(organisation, 22);
        await().until(() -> Rows.of(
                                "select 1 from statistics_cards where card_id = '" + cards.get(21) + "'"
                                        + " and codes->>'topic' = 'BS.WDR'",
                                row -> 1)
                        .size()
                == 1);

        var year = asked().of(organisation, LAST_YEAR).get(0);
        assertEquals("FINE 22: 6,5,<,<,<,<,<,<,<,<", AskedFigures.text(AskedFigures.table(year, "T2/topic")));
        assertTrue(year.pass());

        var marker = new CardId(UUID.randomUUID());
        TestCards.corrected(cards.get(0), organisation, "OO.INT", "CLO.AFG");
        TestCards.issued(new CardId(UUID.randomUUID()), organisation, LAST_YEAR, "OO.INT", "CLO.AFG");
        TestCards.issued(marker, organisation, LAST_YEAR + 1, "OO.INT", "CLO.AFG");
        await().until(() -> Rows.of("select 1 from statistics_cards where card_id = '" + marker + "'", row -> 1)
                        .size()
                == 1);
        assertEquals(List.of(year), asked().of(organisation, LAST_YEAR));
    }

    @Test
    void aYearHasNoFiguresBeforeItsLastBatchHasLeftAlsoAfterAnOutage() {
        var organisation = TestChannel.withOfficers(1).organisation;
        var thisYear = LAST_YEAR + 1;
        assertEquals(List.of(), asked().of(organisation, thisYear));

        moveTo(LocalDate.of(thisYear + 1, 1, 19));
        assertEquals(List.of(), asked().of(organisation, thisYear));
        assertThrows(Problem.class, () -> asked().publish(organisation, thisYear, 1));

        moveTo(LocalDate.of(thisYear + 1, 1, 20));
        var none = asked().of(organisation, thisYear).get(0);
        assertTrue(none.nothingPublishable());
        assertEquals(Form.SENTENCE, AskedFigures.table(none, "T2/topic").form());
    }

    @Test
    void whatWasShownStaysInAChainThatNobodyChanges() {
        var organisation = TestChannel.withOfficers(1).organisation;
        TestCards.issue(organisation, LAST_YEAR, 9, 8, 4, 6, 5, 3, 1, 5, 0, 0);
        TestCards.kept(organisation, 41);
        assertEquals(List.of(), asked().published(organisation));

        var first = asked().publish(organisation, LAST_YEAR, 1);
        assertEquals("FINE 41: 9,8,<,6,5,<,<,5,<,<", AskedFigures.text(AskedFigures.table(first, "T2/topic")));
        assertEquals(first, asked().publish(organisation, LAST_YEAR, 1));
        var second = asked().publish(organisation, LAST_YEAR, 2);
        assertEquals(first.tables(), second.tables());
        assertNotEquals(first.ledgerHash(), second.ledgerHash());
        assertEquals(List.of(first, second), asked().published(organisation));
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
            TestCards.told(
                    organisation,
                    TestCards.codes("OO.PES", "CLO.AFG", about, known, number < 18 ? "OP_TIJD" : "TE_LAAT"));
        }
        TestCards.kept(organisation, 24);

        var year = asked().of(organisation, LAST_YEAR).get(0);
        assertEquals("FINE 24: <,7,<,<,<,5,<,<,<,<,<", AskedFigures.text(AskedFigures.table(year, "T3/party")));
        assertEquals("FINE 24: <,9,<", AskedFigures.text(AskedFigures.table(year, "T4/known")));
        assertEquals("FINE 24: 18,6", AskedFigures.text(AskedFigures.table(year, "T7/answer")));
        assertEquals("ROWS null: 75", AskedFigures.text(AskedFigures.table(year, "T13/process")));
    }

    @Test
    void aCardOfBeforeIsUnknownWhereItWasNotAsked() {
        var organisation = TestChannel.withOfficers(1).organisation;
        var cards = TestCards.issue(organisation, LAST_YEAR, 6);
        TestCards.kept(organisation, 6);
        var unasked = "update statistics_cards set codes = codes - 'party' - 'known' - 'answer'"
                + " where organisation_id = '" + organisation + "' returning card_id";
        assertEquals(cards.size(), Rows.of(unasked, row -> 1).size());

        var year = asked().of(organisation, LAST_YEAR).get(0);
        assertTrue(year.pass());
        assertEquals(Form.NOTHING, AskedFigures.table(year, "T13/process").form());
        assertEquals("TOTAL 6: ", AskedFigures.text(AskedFigures.table(year, "T7/answer")));
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

        assertEquals(
                "ROWS null: 35",
                AskedFigures.text(
                        AskedFigures.table(asked().of(bundle, LAST_YEAR).get(0), "T7/hours")));
        for (var none : List.of(few, open, uncharged)) {
            assertEquals(
                    Form.NOTHING,
                    AskedFigures.table(asked().of(none, LAST_YEAR).get(0), "T7/hours")
                            .form());
        }

        charges.chargedFor(uncharged, BillingForm.PREPAID);
        TestCharges.worked(bundle, YearMonth.of(LAST_YEAR, 11), TimeType.VERVOLG, 80, 3);
        assertEquals(
                "ROWS null: 35",
                AskedFigures.text(AskedFigures.table(asked().publish(bundle, LAST_YEAR, 1), "T7/hours")));
        assertEquals(
                Form.NOTHING,
                AskedFigures.table(asked().of(uncharged, LAST_YEAR).get(0), "T7/hours")
                        .form());
        assertThrows(
                IllegalStateException.class,
                () -> Rows.of("update frozen_work set quarters = 1 returning quarters", row -> 1));
    }

    /** An organisation with so many contacts, and cases that took 33 hours together. */
    private static OrganisationId worked(int year, int contacts, int cases) {
        var organisation = TestChannel.withOfficers(1).organisation;
        TestCards.issue(organisation, year, contacts);
        TestCards.kept(organisation, contacts);
        TestCharges.worked(organisation, YearMonth.of(year, 2), TimeType.VERVOLG, 4 * 30, cases);
        TestCharges.worked(organisation, YearMonth.of(year, 3), TimeType.REIS, 4 * 3, 0);
        TestCharges.worked(organisation, YearMonth.of(year, 3), TimeType.VOORLICHTING, 4 * 50, 0);
        return organisation;
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
            for (var organisation : organisations) TestCards.issue(organisation, LAST_YEAR, 1);
            if (round % 20 == 10) asked().of(frozen.get(round / 20), LAST_YEAR);
        }
        for (var organisation : organisations) TestCards.kept(organisation, 60);

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
        TestCards.issue(four, LAST_YEAR, 2, 0, 0, 0, 1, 0, 0, 1, 0, 0);
        TestCards.kept(four, 4);

        assertEquals(asked().of(none, LAST_YEAR), asked().of(four, LAST_YEAR));
        assertFalse(asked().of(none, LAST_YEAR).isEmpty());
    }

    private static void moveTo(LocalDate day) {
        TestClock.moveBy(Duration.ZERO);
        TestClock.moveBy(Duration.ofDays(day.toEpochDay() - TestClock.today().toEpochDay()));
    }
}
