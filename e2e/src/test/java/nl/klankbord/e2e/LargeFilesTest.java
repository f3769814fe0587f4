package nl.klankbord.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.klankbord.local.LocalStack;
import nl.klankbord.local.clients.AdvisorClient;
import nl.klankbord.local.clients.ChannelLink;
import nl.klankbord.local.clients.PreparedReport;
import nl.klankbord.local.clients.ReporterClient;
import nl.klankbord.local.clients.StaffSession;
import nl.klankbord.local.seed.DemoPerson;
import nl.klankbord.protocol.client.AttachmentSealer;
import nl.klankbord.protocol.client.ReporterKeys;
import nl.klankbord.protocol.wire.CaseId;
import org.junit.jupiter.api.Test;

/**
 * Several files of the largest size at once, through services whose whole memory (128 MB) is smaller than the files
 * together: they can only be streamed.
 */
class LargeFilesTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Amsterdam"));
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LARGEST = 52_428_800;
    private static final int AT_ONCE = 3;

    private final LocalStack stack = World.stack();
    private final ReporterClient reporters = new ReporterClient(stack.reporterApp(), CLOCK, RANDOM);

    @Test
    void filesOfTheLargestSizeArriveWhole() {
        var noor = new AdvisorClient(
                stack.advisorApp(),
                new StaffSession(stack.keycloak(), DemoPerson.NOOR.username(), DemoPerson.NOOR.password(), RANDOM),
                CLOCK,
                RANDOM);
        var former = noor.cases().stream().map(AdvisorClient.CaseView::id).toList();
        var file = new byte[LARGEST];
        new Random(5).nextBytes(file);
        var channel = reporters.channel(ChannelLink.parse(World.reporterLink("Zorggroep Veldzicht")));
        var reports = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> reporters.prepare(
                        channel, ReporterKeys.drawn(RANDOM), "Met een groot bestand.", World.noAnswers(), file))
                .toList();

        allAtOnce(reports.stream()
                .<Runnable>map(report -> () -> reporters.upload(report))
                .toList());
        for (var report : reports) reporters.send(report, reporters.work(report));

        for (var report : reports)
            assertArrayEquals(
                    file,
                    AttachmentSealer.open(
                            downloadedByReporter(report),
                            report.keys().mailbox(),
                            report.attachments().get(0).reference()));
        var vault = noor.unlock(World.noor().passphrase());
        var fresh = await().atMost(Duration.ofSeconds(30))
                .until(() -> newCases(noor, former), cases -> cases.size() == AT_ONCE);
        var conversation = noor.conversation(fresh.get(0), vault);
        var report = reports.stream()
                .filter(one -> one.keys().mailbox().equals(conversation.mailbox()))
                .findFirst()
                .orElseThrow();
        var attachment = report.attachments().get(0);
        var received = new ByteArrayOutputStream();
        for (var part = 0; part < attachment.parts(); part++)
            received.writeBytes(
                    conversation.attachmentPart(attachment.reference().id().hex(), part));
        assertArrayEquals(attachment.bytes(), received.toByteArray());
    }

    private byte[] downloadedByReporter(PreparedReport report) {
        var mailbox = reporters.open(report.keys());
        mailbox.logIn();
        var attachment = report.attachments().get(0);
        var wire = new ByteArrayOutputStream();
        for (var part = 0; part < attachment.parts(); part++)
            wire.writeBytes(mailbox.attachmentPart(attachment.reference().id().hex(), part));
        return wire.toByteArray();
    }

    private static List<CaseId> newCases(AdvisorClient advisor, List<CaseId> former) {
        var all = new ArrayList<>(
                advisor.cases().stream().map(AdvisorClient.CaseView::id).toList());
        all.removeAll(former);
        return all;
    }

    private static void allAtOnce(List<Runnable> acts) {
        CompletableFuture.allOf(acts.stream().map(CompletableFuture::runAsync).toArray(CompletableFuture[]::new))
                .join();
    }
}
