package nl.klankbord.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.klankbord.disclosure.Form;
import nl.klankbord.disclosure.PublishedTable;
import nl.klankbord.disclosure.YearFigures;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.statistics.Figures;
import org.junit.jupiter.api.Test;

/** An organisation remembers how many reports it had when their entries are long destroyed (domain.md 7.4, RPT-18, RPT-19). */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class FrozenRegisterTest {
    private static final int LAST_YEAR = TestClock.today().getYear() - 1;
    private static final String CARD = """
            {"topic": "%s", "extraTopics": [], "nature": "LN.PER", "role": "SLACHTOFFER", "relation": "WERKNEMER",
             "channel": "PLATFORM", "mode": "SPARREN", "actions": ["ACT.LUI"], "result": "RES.STR", "reason": "CLO.AFG",
             "talks": "C2_3", "duration": "W2_8", "party": "ONBEKEND", "known": "ONBEKEND", "answer": "ONBEKEND"}""";

    @Inject
    Figures figures;

    /** The same facts are read for a pool of this year and later ones. */
    @Test
    void aCorrectionTellsNoMoreOnceTheEntriesAreDestroyed() {
        var channel = TestChannel.withOfficers(1);
        cards(channel.organisation, LAST_YEAR, "OO.PES", "OO.PES", "OO.PES", "OO.PES", "OO.PES", "OO.PES", "OO.PES");
        cards(channel.organisation, LAST_YEAR, "OO.INT", "OO.SEX", "OO.AGR", "OO.DIS", "OO.ONV");
        for (var report = 0; report < 4; report++) report(channel, LAST_YEAR, LocalDate.of(LAST_YEAR, 5, 1));
        var first = publish(channel.organisation, LAST_YEAR, 1);
        assertEquals(Form.TOTAL, table(first, "T2/topic").form());

        destroyAll(channel);
        assertEquals(first.tables(), publish(channel.organisation, LAST_YEAR, 2).tables());
        assertEquals(
                List.of("{\"OO\": 4} {\"LN.PER\": 4} {} {} t"),
                Rows.of(
                        "select concat_ws(' ', topics, natures, carried_topics, carried_natures, whole) from frozen_register"
                                + " where organisation_id = '" + channel.organisation + "'",
                        row -> row.getString(1)));
        assertThrows(
                IllegalStateException.class,
                () -> Rows.of("update frozen_register set whole = true returning register_year", row -> 1));
    }

    /** Its case has a card in both years, and the organisation knows the topic in both. */
    @Test
    void aReportThatRunsOnIntoJanuaryIsKnownInTheNextYearToo() {
        for (var closed : List.of(LocalDate.of(LAST_YEAR, 1, 3), LocalDate.of(LAST_YEAR - 1, 12, 30))) {
            var channel = TestChannel.withOfficers(1);
            cards(channel.organisation, LAST_YEAR, "OO.PES", "OO.PES", "OO.PES", "OO.PES", "OO.PES", "OO.PES");
            cards(channel.organisation, LAST_YEAR, "OO.PES", "OO.INT", "OO.SEX", "OO.AGR", "OO.DIS", "OO.ONV");
            for (var report = 0; report < 4; report++) report(channel, LAST_YEAR - 1, closed);
            assertEquals(
                    closed.getYear() == LAST_YEAR ? Form.TOTAL : Form.FINE,
                    table(of(channel.organisation, LAST_YEAR), "T2/topic").form());
        }
    }

    /** Of a year that was frozen before anybody counted its register nobody knows what its readers knew. */
    @Test
    void aRegisterThatWasNotCountedInTimeMayHaveToldOfEveryCase() {
        var organisation = TestChannel.withOfficers(1).organisation;
        Rows.of(
                "insert into frozen_register select '" + organisation + "', " + LAST_YEAR
                        + ", '{}', '{}', '{}', '{}', 0, 0, false returning register_year",
                row -> 1);
        cards(organisation, LAST_YEAR, "OO.PES", "OO.PES", "OO.PES", "OO.PES", "OO.PES", "OO.PES", "OO.PES");
        cards(organisation, LAST_YEAR, "OO.INT", "OO.SEX", "OO.AGR", "OO.DIS", "OO.ONV");
        assertEquals(Form.TOTAL, table(of(organisation, LAST_YEAR), "T2/topic").form());
    }

    private static void cards(OrganisationId organisation, int year, String... topics) {
        for (var topic : topics) {
            Rows.of(
                    "insert into statistics_cards values ('%s', '%s', %d, '%s') returning card_year"
                            .formatted(UUID.randomUUID(), organisation, year, CARD.formatted(topic)),
                    row -> 1);
        }
    }

    /** Undesirable behaviour, received in December. */
    private static void report(TestChannel channel, int year, LocalDate closedOn) {
        var receivedOn = closedOn.getYear() == year ? closedOn.minusDays(20) : LocalDate.of(year, 12, 1);
        Rows.of(
                """
                insert into threads (id, channel_id, author_kid, nature, topic, state, release_on, clock_start, received_on,
                  ack_due_on, feedback_due_on, acknowledged_on, feedback_on, closed_on, destroy_due_on, measures, officers_done)
                values ('%s', '%s', '%s', 'LN.PER', 'OO', 'CLOSED', '%4$s', 'ESCALATION', '%4$s', '%4$s', '%4$s', '%4$s',
                  '%4$s', '%5$s', '2099-01-01', '', true) returning id""".formatted(
                                UUID.randomUUID().toString().replace("-", ""),
                                channel.id.hex(),
                                channel.advisor.kid().hex(),
                                receivedOn,
                                closedOn),
                row -> 1);
    }

    private static void destroyAll(TestChannel channel) {
        Rows.of("delete from threads where channel_id = '" + channel.id.hex() + "' returning id", row -> 1);
    }

    private YearFigures of(OrganisationId organisation, int year) {
        return run(() -> figures.of(organisation, year)).orElseThrow();
    }

    private YearFigures publish(OrganisationId organisation, int year, int version) {
        return run(() -> figures.publish(organisation, year, version));
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
}
