package nl.klankbord.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.klankbord.local.LocalStack;
import nl.klankbord.local.clients.ChannelLink;
import nl.klankbord.local.clients.PreparedReport;
import nl.klankbord.local.clients.ReporterChannel;
import nl.klankbord.local.clients.ReporterClient;
import nl.klankbord.protocol.client.ReporterKeys;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.ThreadId;

/**
 * Many reporters write to one organisation, agree to what their advisor proposes, and are escalated in another order than they
 * came. What their browsers do is done without one.
 */
final class ManyReports {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int WITH_A_FILE = 10;
    private static final int LONGEST_TEXT = 600;

    /** So few that nobody overtakes many: the order in which they come and are handed in stays one that could be told. */
    private static final int SIDE_BY_SIDE = 4;

    /**
     * One reporter's way.
     *
     * @param keys of the mailbox
     * @param text what was written, and what was handed in
     */
    private record Reporter(ReporterKeys keys, String text) {}

    private final EscalationDesk noor;
    private final ReporterClient reporters;
    private final ReporterChannel channel;
    private final Hash directory;
    private final Random seeds = new Random(20_261_122);
    private final List<Reporter> arrived = new ArrayList<>();
    private final List<CaseId> cases = new ArrayList<>();
    private final List<Integer> escalated = new ArrayList<>();
    private final List<ThreadId> threads = new ArrayList<>();

    ManyReports(LocalStack stack, String organisation, int count) {
        noor = new EscalationDesk(stack, organisation);
        reporters = new ReporterClient(stack.reporterApp(), EscalationDesk.CLOCK, RANDOM);
        channel = reporters.channel(ChannelLink.parse(stack.reporterLink(organisation)));
        directory = noor.directory();
        var letters = new ArrayList<PreparedReport>();
        for (var one = 0; one < count; one++) letters.add(writes(one < WITH_A_FILE));
        sideBySide(letters, this::arrives);
        IntStream.range(0, count).forEach(escalated::add);
        Collections.shuffle(escalated, seeds);
    }

    /** Hands in every report; the number of a thread is the number of its reporter. */
    void escalate(Remains remains) {
        findTheCases(remains);
        var opened = new ThreadId[arrived.size()];
        sideBySide(escalated, one -> opened[one] = escalate(one));
        threads.addAll(List.of(opened));
    }

    private PreparedReport writes(boolean withAFile) {
        var reporter = new Reporter(ReporterKeys.drawn(RANDOM), drawnText());
        var file = new byte[100_000 + seeds.nextInt(100_000)];
        seeds.nextBytes(file);
        var files = withAFile ? new byte[][] {file} : new byte[0][];
        var report = reporters.prepare(channel, reporter.keys, reporter.text, World.noAnswers(), files);
        arrived.add(reporter);
        return report;
    }

    private void arrives(PreparedReport report) {
        reporters.upload(report);
        reporters.send(report, reporters.work(report));
    }

    /** A few at a time, in their order. */
    private static <T> void sideBySide(List<T> all, Consumer<T> act) {
        var hands = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try {
            var acts = all.stream().map(one -> CompletableFuture.runAsync(() -> act.accept(one), hands));
            CompletableFuture.allOf(acts.toArray(CompletableFuture[]::new)).join();
        } finally {
            hands.shutdownNow();
        }
    }

    /** Of any length that does not show: what is longer falls into a larger size on either side. */
    private String drawnText() {
        var text = new StringBuilder("Er klopt iets niet met de boeken");
        for (var words = seeds.nextInt(LONGEST_TEXT) / 10; words > 0; words--)
            text.append(' ').append(Integer.toString(seeds.nextInt(), Character.MAX_RADIX));
        return text.toString();
    }

    /** Each mailbox became a case; which one, case-service knows. */
    private void findTheCases(Remains remains) {
        var mailboxes =
                arrived.stream().map(reporter -> reporter.keys.mailbox().hex()).toList();
        var known = await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> remains.pairsIn("case_service", "select mailbox_id, id::text from cases"),
                        pairs -> pairs.keySet().containsAll(mailboxes));
        for (var mailbox : mailboxes) cases.add(new CaseId(UUID.fromString(known.get(mailbox))));
    }

    /** The advisor proposes what the reporter wrote, the reporter agrees, and the advisor hands it in. */
    private ThreadId escalate(int one) {
        var reporter = arrived.get(one);
        var agreement = Agreement.to(reporter.keys, reporter.text, noor.officers());
        var draft = JsonNodeFactory.instance
                .objectNode()
                .put("escNonce", Hex.encode(agreement.escNonce()))
                .put("doc", Base64Url.encode(agreement.document()));
        var officers = draft.putArray("officers");
        noor.officers().forEach(kid -> officers.add(kid.hex()));
        var conversation = noor.conversation(cases.get(one));
        conversation.post(conversation.prepare("esc-draft", draft));
        var mailbox = reporters.open(reporter.keys);
        mailbox.read();
        mailbox.post(mailbox.prepare(
                "esc-consent",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("escNonce", Hex.encode(agreement.escNonce()))
                        .put("escPk", agreement.key().text())
                        .put("consent", Base64Url.encode(agreement.consent()))
                        .put("sig", Base64Url.encode(agreement.signature()))));
        return noor.handIn(agreement, directory).id();
    }

    /** By what each mailbox and its case are known to servers. */
    List<List<byte[]>> namesOfMailboxes() {
        return IntStream.range(0, arrived.size())
                .mapToObj(one -> {
                    var keys = arrived.get(one).keys;
                    var caseId = cases.get(one).text();
                    return List.of(
                            Hex.decode(keys.mailbox().hex()),
                            keys.mailboxKey().bytes(),
                            Hex.decode(caseId.replace("-", "")),
                            caseId.getBytes(UTF_8));
                })
                .toList();
    }

    List<List<byte[]>> namesOfThreads() {
        return threads.stream().map(thread -> List.of(Hex.decode(thread.hex()))).toList();
    }

    /** Reporters in the order in which they were escalated. */
    List<Integer> escalated() {
        return List.copyOf(escalated);
    }

    CaseId caseOf(int one) {
        return cases.get(one);
    }

    ThreadId thread(int one) {
        return threads.get(one);
    }

    /** Whether officers can see everything. */
    boolean areReleased(Remains remains) {
        return remains.valueIn("reporting_service", "select count(*) from threads where state = 'SUBMITTED'")
                .equals(String.valueOf(threads.size()));
    }
}
