package nl.klankbord.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.klankbord.local.LocalStack;
import nl.klankbord.local.Options;
import nl.klankbord.local.Part;
import nl.klankbord.protocol.events.json.EventCodec;
import nl.klankbord.protocol.events.json.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Two hundred reporters write, agree and are escalated on a running stack that releases reports once a day, and the day comes.
 * Afterwards every row of every service and of Keycloak, every record in Kafka, every line of every log and every mail is
 * read: nothing joins a thread with a mailbox or its case. What is planted is found.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingJoinsTest {
    private static final int REPORTS = 200;
    private static final String ORGANISATION = "Bakkerij Korenaar";

    /** Holidays that can be a Tuesday. */
    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 27), MonthDay.of(5, 5), MonthDay.of(12, 25), MonthDay.of(12, 26));

    /** The batch of today has left before the stack starts, whenever that is. */
    private final ZonedDateTime release =
            ZonedDateTime.now(EventCodec.ZONE).minusHours(1).truncatedTo(ChronoUnit.MINUTES);

    private final LocalStack stack;

    private final Remains remains;
    private final ManyReports reports;
    private final Joins joins;
    private final Instant begun;

    NothingJoinsTest() throws Exception {
        var time = LocalTime.from(release).toString();
        stack = World.startStack(Options.onFreePorts()
                .with(Part.REPORTING, "KLANKBORD_THREADS_RELEASE", "fixed")
                .with(Part.REPORTING, "KLANKBORD_THREADS_RELEASE_TIME", time));
        remains = new Remains(stack, stack.data());
        begun = Instant.now();
        reports = new ManyReports(stack, ORGANISATION, REPORTS);
        reports.escalate(remains);
        var handedIn = Instant.now();
        stack.turnClock(Duration.between(ZonedDateTime.now(EventCodec.ZONE), nextRelease()));
        await().atMost(Duration.ofMinutes(1)).until(() -> reports.areReleased(remains));
        joins = new Joins(reports, begun, handedIn);
    }

    @AfterAll
    void nothingOfItStays() throws IOException {
        stack.close();
    }

    private ZonedDateTime nextRelease() {
        var day = release.with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        while (HOLIDAYS.contains(MonthDay.from(day))) day = day.plusWeeks(1);
        return day.plusSeconds(1);
    }

    @Test
    void nothingThatAnyPartKeepsJoinsAThreadWithAMailboxOrACase() {
        var kept = Pieces.of(remains);
        var places = kept.stream().map(Pieces.Piece::where).collect(Collectors.toSet());
        assertTrue(
                places.containsAll(Set.of(
                        "intake_service.public.mailboxes",
                        "case_service.public.cases",
                        "reporting_service.public.threads",
                        "keycloak.public.user_entity",
                        "Kafka " + Topics.REPORTING_ESCALATIONS,
                        "mail")),
                places::toString);

        assertEquals(Set.of(), joins.in(kept));
    }

    @Test
    void whatIsPlantedIsFound() {
        remains.plant(reports.caseOf(7).text() + " " + reports.thread(7).hex());
        plantRows();
        plantOrder();
        try {
            var found = joins.in(Pieces.of(remains));
            for (var place : List.of("intake_service.public.planted", "Kafka planted", "log planted.log", "mail"))
                assertTrue(found.contains(place + " joins 7 with 7"), place + " in " + found);
            assertTrue(found.contains("case_service.public.planted joins 8 with 8"), found::toString);
            assertTrue(found.stream().anyMatch(find -> find.endsWith("Link[one=9, other=9]")), found::toString);
            for (var tells : List.of(
                    " tells when a report was handed in",
                    " follows the order of escalations",
                    "/number by number follows the order of escalations",
                    "/mark follows the order of reports",
                    "/mark has " + REPORTS + " sizes"))
                assertTrue(found.contains("reporting_service.public.planted_order" + tells), tells + " in " + found);
        } finally {
            remains.unplant();
        }
    }

    /** A case beside a hash of its thread's name, and one mark on a case and on its thread. */
    private void plantRows() {
        var mark = "'4d61726b65642077697468'";
        var hash = "encode(sha256('" + reports.thread(8).hex() + "'), 'hex')";
        remains.inDatabase(
                "case_service",
                "create table planted as select '" + reports.caseOf(8).text() + "' as id, " + hash
                        + " as mark union all select '" + reports.caseOf(9).text() + "', " + mark);
        remains.inDatabase(
                "reporting_service",
                "create table planted as select '" + reports.thread(9).hex() + "' as id, " + mark + " as mark");
    }

    /** All threads as they were handed in, with a number, a moment, and a size that tells which reporter it was. */
    private void plantOrder() {
        var rows = reports.escalated().stream()
                .map(one -> "('" + reports.thread(one).hex() + "', repeat('x', " + one + "))")
                .collect(Collectors.joining(", "));
        remains.inDatabase(
                "reporting_service",
                "create table planted_order (number serial, id text, mark text, at timestamptz default '"
                        + begun.plusSeconds(1) + "'); insert into planted_order (id, mark) values " + rows);
    }
}
