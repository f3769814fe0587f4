package nl.klankbord.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import nl.klankbord.local.LocalStack;
import nl.klankbord.local.Options;
import nl.klankbord.local.Part;
import nl.klankbord.local.clients.ChannelLink;
import nl.klankbord.local.clients.PreparedReport;
import nl.klankbord.local.clients.ReporterChannel;
import nl.klankbord.local.clients.ReporterClient;
import nl.klankbord.local.clients.ReporterMailbox;
import nl.klankbord.local.clients.StaffSession;
import nl.klankbord.local.seed.DemoPerson;
import nl.klankbord.protocol.client.PickupCode;
import nl.klankbord.protocol.client.ReporterKeys;
import nl.klankbord.protocol.wire.SealedMessage;

/**
 * Full submissions, returns, polls and replies against a stack of its own with the JVM's usual flags; each figure beside
 * what the same PostgreSQL and the same Kafka do bare in the same run. What a browser would compute is prepared before
 * the clock starts: it would starve the two cores that everything shares.
 */
public final class Bench {
    private static final int PEOPLE = 16;
    private static final int PACED = 2_000;
    private static final int WARM = 12_000;
    private static final int PORTION = 4_000;
    private static final int CODES = 20;
    private static final List<Part> READERS = List.of(Part.CASE, Part.NOTIFICATION, Part.REPORTING);
    private static final String ORGANISATION = "Zorggroep Veldzicht";

    private final LocalStack stack;
    private final int reports;
    private final SecureRandom random = new SecureRandom();
    private final ReporterClient client;
    private final ReporterChannel channel;
    private final Table table = new Table();
    private final ProcessorTime processor;

    /** A report as it goes over the wire, and who can come back for the answer. */
    private static final class Paid {
        final ReporterKeys keys;
        final byte[] request;

        Paid(ReporterKeys keys, byte[] request) {
            this.keys = keys;
            this.request = request;
        }
    }

    private record Reply(ReporterMailbox mailbox, SealedMessage message) {}

    private Bench(LocalStack stack, int reports) {
        this.stack = stack;
        this.reports = reports;
        this.processor = new ProcessorTime(stack);
        this.client = new ReporterClient(stack.reporterApp(), Clock.system(ZoneId.of("Europe/Amsterdam")), random);
        this.channel = client.channel(ChannelLink.parse(stack.reporterLink(ORGANISATION)));
    }

    /**
     * Argument: how many reports, 6,000 unless told; or {@code --cases} and, unless the usual ones,
     * the numbers of cases, the smallest first; or {@code --disclosure} or {@code --yearly-report}. Prints a table in Markdown.
     */
    public static void main(String[] arguments) throws Exception {
        var words = List.of(arguments);
        if (!words.isEmpty() && words.get(0).equals("--cases")) {
            var sizes = words.stream().skip(1).map(Integer::valueOf).toList();
            CaseBench.run(sizes.isEmpty() ? CaseBench.SIZES : sizes);
            return;
        }
        if (words.equals(List.of("--disclosure"))) {
            DisclosureBench.run();
            return;
        }
        if (words.equals(List.of("--yearly-report"))) {
            YearlyReportBench.run();
            return;
        }
        var reports = words.isEmpty() ? 6_000 : Integer.parseInt(words.get(0));
        var options = Options.onFreePorts()
                .withServiceFlags(List.of("-Xmx256m"))
                .with(Part.INTAKE, "KLANKBORD_FLOOD_REPORTS_PER_CHANNEL", "1000000")
                .with(Part.NOTIFICATION, "KLANKBORD_MAIL_WHEN", "fixed");
        try (var stack = Stacks.start(options)) {
            new Bench(stack, reports).run();
        }
    }

    private void run() throws Exception {
        for (var reader : READERS) stack.part(reader).stop();
        stretch();
        say("warming up with " + WARM + " reports");
        var warm = warmUp();
        var bare = new BarePostgres(stack.jdbcUrl("postgres"), stack.superuserPassword());
        var bareWarm = bare.commit(WARM, PEOPLE);
        say("%.0f reports and %.0f bare commits a second at the end of it; preparing %d reports"
                .formatted(warm.perSecond(), bareWarm.perSecond(), reports));
        var alone = prepare(reports);
        var commits = spending("bare commits of the same rows", 2 * reports, () -> bare.commit(reports * 2, PEOPLE));
        var intake = spending("reports, read by nobody", reports, () -> send(alone));
        commits = better(commits, bare.commit(reports * 2, PEOPLE));
        table.compared("reports (POST /v1/reporter/reports)", intake, "bare commits of the same rows", commits);
        say("%.0f reports and %.0f bare commits a second; the readers read what has come"
                .formatted(intake.perSecond(), commits.perSecond()));
        for (var reader : READERS) stack.part(reader).start();
        var backlog = new Backlog(stack.kafkaBootstrap());
        backlog.awaitNone();
        // Live, as an advisor's browser hears of it, which is another way than that of a backlog.
        var perSecond = intake.perSecond() / 5;
        var unused = lag(prepare(PACED), perSecond);
        backlog.awaitNone();
        var paced = prepare(PACED);
        var times =
                spending("reports at a fifth of that rate, until the live stream", PACED, () -> lag(paced, perSecond));
        table.lag(times, new BareKafka(stack.kafkaBootstrap()).roundTrips(1_000), perSecond);
        backlog.awaitNone();
        var shared = prepare(reports);
        var together = spending("reports, everybody reading along until all is read", reports, () -> {
            var sent = send(shared);
            backlog.awaitNone();
            return sent;
        });
        table.alone("reports while all other services share the cores", together);
        returnAndReply(shared);
        table.print();
    }

    /** As many as it takes until the compilers of all JVMs are done; answers with the last of them. */
    private Times warmUp() throws Exception {
        var last = send(prepare(PORTION));
        for (var sent = PORTION; sent < WARM; sent += PORTION) last = send(prepare(PORTION));
        return last;
    }

    private Times spending(String what, int count, Callable<Times> act) throws Exception {
        var before = processor.now();
        var times = act.call();
        say(table.processor(what, count, before, processor.now()));
        return times;
    }

    private Times send(List<Paid> all) throws Exception {
        var requests = all.stream().map(paid -> paid.request).toList();
        return Crowd.does(PEOPLE, requests, () -> new ReportLine(stack.reporterApp()));
    }

    private List<Paid> prepare(int count) throws Exception {
        var sealed = new ArrayList<PreparedReport>();
        var answers = JsonNodeFactory.instance.objectNode();
        // Drawn keys for the load: one code takes longer than everything that is measured here.
        var sealing = Crowd.does(2, IntStream.range(0, count).boxed().toList(), number -> {
            var report = client.prepare(channel, ReporterKeys.drawn(random), "Een bericht, nummer " + number, answers);
            synchronized (sealed) {
                sealed.add(report);
            }
        });
        var paid = new ArrayList<Paid>();
        var paying = Crowd.does(2, sealed, report -> {
            var written = client.written(report, client.work(report));
            var request = ReportLine.request(stack.reporterApp(), written);
            synchronized (paid) {
                paid.add(new Paid(report.keys(), request));
            }
        });
        table.prepared("grant and message of one report", sealing);
        table.prepared("challenge and proof of work of one report", paying);
        return paid;
    }

    private void stretch() throws Exception {
        var codes = IntStream.range(0, CODES).boxed().toList();
        var stretching = Crowd.does(2, codes, number -> {
            if (ReporterKeys.of(PickupCode.draw(random)).mailbox().hex().isEmpty())
                throw new IllegalStateException("a code without a mailbox");
        });
        table.prepared("pickup code and its keys", stretching);
    }

    private void returnAndReply(List<Paid> sent) throws Exception {
        var mailboxes = sent.stream()
                .limit(reports / 2)
                .map(paid -> client.open(paid.keys))
                .toList();
        table.alone("logins (challenge and signature)", Crowd.does(PEOPLE, mailboxes, ReporterMailbox::logIn));
        table.alone("polls", Crowd.does(PEOPLE, mailboxes, Bench::poll));
        var replies = new ArrayList<Reply>();
        for (var mailbox : mailboxes) {
            if (mailbox.read().isBroken()) throw new IllegalStateException("a broken chain");
            replies.add(new Reply(mailbox, mailbox.prepare("Nog iets.")));
        }
        table.alone(
                "replies (POST /v1/reporter/messages)",
                Crowd.does(PEOPLE, replies, reply -> reply.mailbox().post(reply.message())));
    }

    private static void poll(ReporterMailbox mailbox) {
        if (!mailbox.poll().has("r2a")) throw new IllegalStateException("a poll without an answer");
    }

    /** From the receipt of a report until the advisor's browser hears of the case, at an even pace. */
    private Times lag(List<Paid> paced, double perSecond) throws Exception {
        var noor = DemoPerson.NOOR;
        var session = new StaffSession(stack.keycloak(), noor.username(), noor.password(), random);
        try (var live = new LiveFrames(stack.advisorApp(), session.token(), "case-received");
                var line = new ReportLine(stack.reporterApp())) {
            var before = live.count();
            var receipts = new ArrayList<Long>();
            var gap = (long) (1e9 / perSecond);
            var begin = System.nanoTime();
            var next = begin;
            for (var paid : paced) {
                LockSupport.parkNanos(next - System.nanoTime());
                line.act(paid.request);
                receipts.add(System.nanoTime());
                next += gap;
            }
            var arrivals = live.await(before + paced.size());
            var each = new ArrayList<Duration>();
            for (var i = 0; i < paced.size(); i++)
                each.add(Duration.ofNanos(Math.max(0, arrivals.get(before + i) - receipts.get(i))));
            return new Times(each, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private static Times better(Times one, Times other) {
        return one.perSecond() > other.perSecond() ? one : other;
    }

    private static void say(String what) {
        System.err.println(what);
    }
}
