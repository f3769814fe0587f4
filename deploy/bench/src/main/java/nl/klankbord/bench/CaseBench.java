package nl.klankbord.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.klankbord.local.LocalStack;
import nl.klankbord.local.Options;
import nl.klankbord.local.Part;
import nl.klankbord.local.clients.ChannelLink;
import nl.klankbord.local.clients.ReporterClient;
import nl.klankbord.local.clients.StaffSession;
import nl.klankbord.local.seed.DemoPerson;
import nl.klankbord.protocol.client.ReporterKeys;

/**
 * An advisor's calls among ever more cases, one after the other: no call may take longer because there are more cases.
 * Asked by somebody who holds some hundreds of them and by somebody who holds all of them.
 */
final class CaseBench {
    static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    static final String ORGANISATION = "Gemeente Eikenrade";
    private static final int WARM = 300;
    private static final int CALLS = 400;
    private static final int CALLS_PER_REPORT = 4;

    private final LocalStack stack;
    private final SecureRandom random = new SecureRandom();
    private final ReporterClient reporter;
    private final CaseRows rows;
    private final GrowthTable table;

    private CaseBench(LocalStack stack, List<Integer> sizes) {
        this.stack = stack;
        this.reporter = new ReporterClient(stack.reporterApp(), Clock.system(ZoneId.of("Europe/Amsterdam")), random);
        this.rows = new CaseRows(stack);
        this.table = new GrowthTable(sizes);
    }

    static void run(List<Integer> sizes) throws Exception {
        if (sizes.get(0) < 2 * CaseRows.NEWEST) throw new IllegalArgumentException("at least 200 cases");
        var options = Options.onFreePorts()
                .withServiceFlags(List.of("-Xmx256m"))
                .with(Part.INTAKE, "KLANKBORD_FLOOD_REPORTS_PER_CHANNEL", "1000000")
                .with(Part.NOTIFICATION, "KLANKBORD_MAIL_WHEN", "fixed");
        try (var stack = Stacks.start(options)) {
            var bench = new CaseBench(stack, sizes);
            for (var size : sizes) {
                System.err.println("filling up to " + size + " cases");
                bench.rows.fillTo(size);
                System.err.println("warming up");
                // The first size would pay for compiling what the others find compiled.
                bench.measure(size.equals(sizes.get(0)) ? 3 * WARM : WARM, new GrowthTable(List.of(size)));
                System.err.println("measuring");
                bench.measure(CALLS, bench.table);
            }
            bench.table.print();
        }
    }

    private void measure(int calls, GrowthTable into) throws Exception {
        var few = desk(CaseRows.FEW);
        var all = desk(CaseRows.ALL);
        into.add("list, who holds few", times(calls, () -> few.page("")));
        into.add("list, who holds all", times(calls, () -> all.page("")));
        var second = few.page("").next();
        into.add("next page, who holds few", times(calls, () -> few.page(second)));
        var book = all.leafThrough();
        into.add("next page, anywhere in the list of who holds all", times(calls, () -> all.page(any(book.places()))));
        var mine = few.page("").cases();
        into.add("open a case, who holds few", times(calls, () -> few.open(any(mine))));
        into.add("open any case, who holds all", times(calls, () -> all.open(any(book.cases()))));
        into.add(
                "live update: receipt of a report until the advisor's stream tells",
                reports(few, calls / CALLS_PER_REPORT));
    }

    private Desk desk(DemoPerson person) {
        return new Desk(
                stack.advisorApp(), new StaffSession(stack.keycloak(), person.username(), person.password(), random));
    }

    private static Times times(int calls, Call call) throws Exception {
        var numbers = IntStream.range(0, calls).boxed().toList();
        return Crowd.does(1, numbers, number -> Objects.requireNonNull(call.make()));
    }

    private interface Call {
        Object make() throws Exception;
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** One after the other, each sealed and paid before its clock starts. */
    private Times reports(Desk desk, int count) throws Exception {
        var channel = reporter.channel(ChannelLink.parse(stack.reporterLink(ORGANISATION)));
        var answers = JsonNodeFactory.instance.objectNode();
        var each = new ArrayList<Duration>();
        var begun = System.nanoTime();
        try (var live = new LiveFrames(stack.advisorApp(), desk.token(), "case-received")) {
            for (var i = 0; i < count; i++) {
                var report = reporter.prepare(channel, ReporterKeys.drawn(random), "Bericht " + i, answers);
                var work = reporter.work(report);
                var known = live.count();
                reporter.send(report, work);
                var receipt = System.nanoTime();
                var arrival = live.await(known + 1).get(known);
                each.add(Duration.ofNanos(Math.max(0, arrival - receipt)));
            }
        }
        return new Times(each, Duration.ofNanos(System.nanoTime() - begun));
    }
}
