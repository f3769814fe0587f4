package nl.klankbord.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
    private static final int PACED = 600;
    private static final int CODES = 20;
    private static final List<Part> READERS = List.of(Part.CASE, Part.NOTIFICATION);
    private static final String ORGANISATION = "Zorggroep Veldzicht";

    private final LocalStack stack;
    private final int reports;
    private final SecureRandom random = new SecureRandom();
    private final ReporterClient client;
    private final ReporterChannel channel;
    private final Table table = new Table();

    private record Paid(PreparedReport report, ReporterClient.Work work) {}

    private record Reply(ReporterMailbox mailbox, SealedMessage message) {}

    private Bench(LocalStack stack, int reports) {
        this.stack = stack;
        this.reports = reports;
        this.client = new ReporterClient(stack.reporterApp(), Clock.system(ZoneId.of("Europe/Amsterdam")), random);
        this.channel = client.channel(ChannelLink.parse(stack.reporterLink(ORGANISATION)));
    }

    /**
     * Argument: how many reports, 4,000 unless told, and as many to warm up; or {@code --cases} and, unless the usual ones,
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
        var reports = words.isEmpty() ? 4_000 : Integer.parseInt(words.get(0));
        var options = Options.onFreePorts()
                .withServiceFlags(List.of("-Xmx256m"))
                .with(Part.INTAKE, "KLANKBORD_FLOOD_REPORTS_PER_CHANNEL", "1000000")
                .with(Part.NOTIFICATION, "KLANKBORD_MAIL_WHEN", "fixed");
        try (var stack = LocalStack.start(options)) {
            new Bench(stack, reports).run();
        }
    }

    private void run() throws Exception {
        var all = 4 * reports + PACED;
        say("preparing " + all + " reports");
        var prepared = prepare(all);
        say("warming up");
        var warm = Crowd.does(PEOPLE, prepared.subList(0, reports), this::send);
        var bare = new BarePostgres(stack.jdbcUrl("postgres"), stack.superuserPassword());
        var bareWarm = bare.commit(reports, PEOPLE);
        say("%.0f reports and %.0f bare commits a second while warming up; measuring"
                .formatted(warm.perSecond(), bareWarm.perSecond()));
        var first = prepared.subList(reports, 2 * reports);
        var together = Crowd.does(PEOPLE, first, this::send);
        for (var reader : READERS) stack.part(reader).stop();
        var commits = bare.commit(reports * 2, PEOPLE);
        var intake = Crowd.does(PEOPLE, prepared.subList(2 * reports, 3 * reports), this::send);
        commits = better(commits, bare.commit(reports * 2, PEOPLE));
        for (var reader : READERS) stack.part(reader).start();
        table.compared("reports (POST /v1/reporter/reports)", intake, "bare commits of the same rows", commits);
        table.alone("reports while case-service and notification-service share the cores", together);
        returnAndReply(first);
        // The readers were started anew: without reports before it, the way would be that of a cold JVM.
        var unused = Crowd.does(PEOPLE, prepared.subList(3 * reports, 4 * reports), this::send);
        new Backlog(stack.kafkaBootstrap()).awaitNone();
        lag(prepared.subList(4 * reports, all), intake.perSecond() / 5);
        table.print();
    }

    private List<Paid> prepare(int count) throws Exception {
        var sealed = new ArrayList<PreparedReport>();
        var answers = JsonNodeFactory.instance.objectNode();
        var codes = IntStream.range(0, CODES).boxed().toList();
        var stretching = Crowd.does(2, codes, number -> {
            if (ReporterKeys.of(PickupCode.draw(random)).mailbox().hex().isEmpty())
                throw new IllegalStateException("a code without a mailbox");
        });
        table.prepared("pickup code and its keys", stretching);
        // Drawn keys for the load: one code takes longer than everything that is measured here.
        var sealing = Crowd.does(2, IntStream.range(0, count).boxed().toList(), number -> {
            var report = client.prepare(channel, ReporterKeys.drawn(random), "Een bericht, nummer " + number, answers);
            synchronized (sealed) {
                sealed.add(report);
            }
        });
        var paid = new ArrayList<Paid>();
        var paying = Crowd.does(2, sealed, report -> {
            var work = client.work(report);
            synchronized (paid) {
                paid.add(new Paid(report, work));
            }
        });
        table.prepared("grant and message of one report", sealing);
        table.prepared("challenge and proof of work of one report", paying);
        return paid;
    }

    private void send(Paid paid) {
        client.send(paid.report(), paid.work());
    }

    private void returnAndReply(List<Paid> sent) throws Exception {
        var mailboxes = sent.stream()
                .limit(reports / 2)
                .map(paid -> client.open(paid.report().keys()))
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
    private void lag(List<Paid> paced, double perSecond) throws Exception {
        var trips = new BareKafka(stack.kafkaBootstrap()).roundTrips(1_000);
        var noor = DemoPerson.NOOR;
        var session = new StaffSession(stack.keycloak(), noor.username(), noor.password(), random);
        try (var live = new LiveFrames(stack.advisorApp(), session.token(), "case-received")) {
            var before = live.count();
            var receipts = new ArrayList<Long>();
            var gap = (long) (1e9 / perSecond);
            var next = System.nanoTime();
            for (var paid : paced) {
                LockSupport.parkNanos(next - System.nanoTime());
                send(paid);
                receipts.add(System.nanoTime());
                next += gap;
            }
            var arrivals = live.await(before + paced.size());
            var each = new ArrayList<Duration>();
            for (var i = 0; i < paced.size(); i++)
                each.add(Duration.ofNanos(Math.max(0, arrivals.get(before + i) - receipts.get(i))));
            table.lag(new Times(each, Duration.ofSeconds(1)), trips, perSecond);
        }
    }

    private static Times better(Times one, Times other) {
        return one.perSecond() > other.perSecond() ? one : other;
    }

    private static void say(String what) {
        System.err.println(what);
    }
}
