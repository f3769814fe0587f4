package nl.klankbord.reporting;

import static nl.klankbord.reporting.TestThread.step;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.Test;

/** An officer's open browser hears that something changed, for which thread and no more; whoever has no key hears nothing. */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class OrganisationLiveTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/v1/organisation/live")
    URI live;

    @Test
    void aStreamTellsOfThreadsThatTheOfficerMayRead() {
        var channel = TestChannel.withOfficers(3);
        var reads = listenAs(channel.officers.get(0));
        var leftOut = listenAs(channel.officers.get(2));
        await().until(() -> !reads.isEmpty() && !leftOut.isEmpty());

        var thread = TestThread.handedIn(channel, 1);
        await().until(() -> tells(reads, thread) == 1);
        thread.tell(channel.officers.get(1), step("ACKNOWLEDGE", "SUBMITTED"));
        await().until(() -> tells(reads, thread) == 2);

        assertFalse(leftOut.stream().anyMatch(line -> line.contains("escalation-changed")));
    }

    private static long tells(List<String> lines, TestThread thread) {
        var id = thread.id().replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
        return lines.stream()
                .filter(line -> line.contains("{\"kind\":\"escalation-changed\",\"id\":\"" + id + "\"}"))
                .count();
    }

    private List<String> listenAs(TestOfficer officer) {
        var lines = new CopyOnWriteArrayList<String>();
        var request = HttpRequest.newBuilder(live)
                .header("Authorization", "Bearer " + officer.token())
                .build();
        var unused = CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAcceptAsync(answer -> read(answer.body(), lines));
        return lines;
    }

    private static void read(Stream<String> body, List<String> lines) {
        body.forEach(lines::add);
    }
}
