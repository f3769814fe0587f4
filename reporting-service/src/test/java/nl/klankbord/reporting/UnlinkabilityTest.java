package nl.klankbord.reporting;

import static nl.klankbord.reporting.TestThread.ADVISOR;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.local.linking.Linker;
import nl.klankbord.protocol.events.EscalationReceived;
import nl.klankbord.protocol.events.json.EventCodec;
import nl.klankbord.protocol.wire.SealedMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two hundred reporters, each with a mailbox and an escalation of the same words and files, in four batches. What intake-service
 * stores of a mailbox is sealed here as its reporter's browser does; what this service stores of a thread, and what it told
 * Kafka, is read from both. Nothing joins the two; a link that is planted is found.
 *
 * <p>Not proven here: that unusual sizes or days do not narrow down a guess. They do, and the threat model says so.
 */
@QuarkusTest
@TestProfile(ReleaseInBatchesTest.OnceADay.class)
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class UnlinkabilityTest {
    private static final int BATCHES = 4;
    private static final int IN_A_BATCH = 50;

    private static final List<String> TABLES = List.of(
            "threads", "thread_messages", "thread_grants", "thread_exclusions", "thread_attachments", "thread_parts");

    /** Five standard deviations of what chance gives fifty things. */
    private static final double BEYOND_CHANCE = 0.71;

    private final Random seeds = new Random(20_261_122);
    private final List<TestMailbox> mailboxes = new ArrayList<>();
    private final List<TestThread> threads = new ArrayList<>();

    @AfterEach
    void today() {
        TestClock.moveBy(Duration.ZERO);
    }

    @Test
    void nothingThatIsStoredJoinsAThreadWithAMailbox() {
        var monday = LocalDate.now(EventCodec.ZONE)
                .plusYears(2)
                .withMonth(10)
                .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
        moveTo(monday, LocalTime.of(9, 30));
        var channel = TestChannel.withOfficers(2);
        for (var batch = 0; batch < BATCHES; batch++) {
            moveTo(monday.plusDays(batch), LocalTime.of(9, 45));
            for (var one = 0; one < IN_A_BATCH; one++) escalate(channel);
            moveTo(monday.plusDays(batch), LocalTime.of(10, 0, 5));
            var last = threads.get(threads.size() - 1);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> last.seenBy(channel.officers.get(0)).statusCode() == 200);
            assertBatchTellsNothing(threads.subList(batch * IN_A_BATCH, threads.size()));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> eventsOf(threads).size() >= threads.size());

        var linker = new Linker(mailboxes.stream().map(TestMailbox::stored).toList());

        assertEquals(Map.of(), linker.sharedWith(stored(TABLES)));
        var planted = Rows.of(
                "insert into thread_exclusions values ('" + threads.get(7).id() + "', '"
                        + mailboxes.get(7).keys.mailbox().hex() + "') returning 1",
                row -> row.getInt(1));
        assertEquals(List.of(1), planted);
        assertEquals(
                Set.of(new Linker.Link(7, 7)),
                linker.sharedWith(stored(List.of("thread_exclusions"))).keySet());
    }

    /** The advisor writes what the reporter wrote, and brings the same file. */
    private void escalate(TestChannel channel) {
        var text = "Er klopt iets niet met de boeken " + seeds.nextInt(1_000_000);
        var withFile = threads.size() % IN_A_BATCH < 5;
        var data = new byte[withFile ? 100_000 + seeds.nextInt(100_000) : 0];
        seeds.nextBytes(data);
        mailboxes.add(new TestMailbox(seeds.nextLong(), text, data));
        var thread = new TestThread(channel);
        var body = thread.body(channel.officers);
        var message = thread.seal3("escalation", text);
        body.put("message", message.text());
        if (withFile) {
            var file = thread.keys.attach(data, "bestand-1.bin", "application/octet-stream");
            thread.upload(channel.token(), ADVISOR, file);
            body.put("attachments", List.of(file.reference().id().hex()));
        }
        thread.handIn(body).then().statusCode(204);
        thread.sent(SealedMessage.fromText(message.text()));
        threads.add(thread);
    }

    /** Within a batch: one size, one day, one transaction, and no order that tells when each came. */
    private static void assertBatchTellsNothing(List<TestThread> batch) {
        var handedIn = batch.stream().map(TestThread::id).toList();
        var ours = " in (" + handedIn.stream().map(id -> "'" + id + "'").collect(Collectors.joining(",")) + ")";
        var seen = Rows.of(
                "select t.release_on, t.received_on, t.ack_due_on, t.feedback_due_on, t.nature, t.topic, m.seq, m.epoch,"
                        + " m.posted_on, octet_length(m.sealed_message) from threads t join thread_messages m"
                        + " on m.thread_id = t.id where t.id" + ours,
                row -> {
                    var columns = new ArrayList<String>();
                    for (var at = 1; at <= 10; at++) columns.add(row.getString(at));
                    return columns;
                });
        assertEquals(1, Linker.kinds(seen));
        assertEquals(
                1,
                Linker.kinds(Rows.of(
                        "select started_on || ' ' || wire_length from thread_attachments where thread_id" + ours,
                        row -> row.getString(1))));
        for (var table : List.of("threads", "thread_messages", "thread_grants")) {
            var id = table.equals("threads") ? "id" : "thread_id";
            var rows = " from " + table + " where " + id + ours;
            assertEquals(1, Linker.kinds(Rows.of("select xmin::text" + rows, row -> row.getString(1))), table);
            var places = Rows.of("select " + id + rows + " order by ctid", row -> row.getString(1));
            assertNoOrder(handedIn, places.stream().distinct().toList());
        }
        var told = eventsOf(batch).stream().distinct().toList();
        if (told.size() == handedIn.size()) assertNoOrder(handedIn, told);
        // Somebody who kept the order of hand-in would be found out.
        assertEquals(1.0, Linker.agreement(handedIn, handedIn));
    }

    private static void assertNoOrder(List<String> one, List<String> other) {
        assertTrue(Math.abs(Linker.agreement(one, other)) < BEYOND_CHANCE, () -> one + " / " + other);
    }

    private static List<String> eventsOf(List<TestThread> threads) {
        var ids = threads.stream().map(TestThread::id).collect(Collectors.toSet());
        return Broker.get()
                .heard(
                        EscalationReceived.class,
                        event -> ids.contains(event.thread().hex()))
                .stream()
                .map(Broker.Heard::key)
                .toList();
    }

    /** Everything that stands of each thread, in these tables and in Kafka. */
    private List<List<byte[]>> stored(List<String> tables) {
        var all = new LinkedHashMap<String, List<byte[]>>();
        for (var thread : threads) all.put(thread.id(), new ArrayList<>());
        var ours = all.keySet().stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        for (var table : tables) {
            var id = table.equals("threads") ? "id" : "thread_id";
            var value = table.equals("thread_parts") ? "sealed_part" : "convert_to(row_to_json(t)::text, 'UTF8')";
            var query = "select " + id + ", " + value + " from " + table + " t where " + id + " in (" + ours + ")";
            Rows.of(query, row -> all.get(row.getString(1)).add(row.getBytes(2)));
        }
        for (var heard : Broker.get()
                .heard(
                        EscalationReceived.class,
                        event -> all.containsKey(event.thread().hex()))) {
            all.get(heard.key()).add(heard.envelope().toString().getBytes(StandardCharsets.UTF_8));
        }
        return List.copyOf(all.values());
    }

    private static void moveTo(LocalDate day, LocalTime time) {
        var target = day.atTime(time).atZone(EventCodec.ZONE).toInstant();
        TestClock.moveBy(Duration.between(Instant.now(), target));
    }
}
