package nl.klankbord.notification;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails leave once, whatever is away when they should. */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "notification_service"))
@WithTestResource(Surroundings.class)
class MailsSurviveOutagesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @SuppressWarnings("NullAway.Init") // given by the test resource
    Surroundings surroundings;

    @Inject
    Facts facts;

    @Inject
    DataSource database;

    private Mails mails;

    @BeforeEach
    void theSurroundings() {
        mails = new Mails(surroundings, facts, database);
    }

    @Test
    void aMailServerThatIsAwayGetsTheMailLater() {
        var advisor = mails.anAdvisor("nl");
        mails.afterEverythingElse();
        surroundings.mailServerGoes();

        facts.received(Facts.aCase(), advisor);

        await().untilAsserted(() -> assertEquals(1, mails.count("outgoing_mails")));
        surroundings.mailServerComes();
        mails.awaitMails(1, advisor);
        mails.afterEverythingElse();
        assertEquals(1, surroundings.mailsTo(advisor.subject()).size());
    }

    @Test
    void aSignInSystemThatIsAwayDelaysTheMail() {
        var advisor = mails.anAdvisor("nl");
        mails.afterEverythingElse();
        surroundings.signInGoes();

        facts.received(Facts.aCase(), advisor);

        await().untilAsserted(() -> assertEquals(1, mails.count("outgoing_mails")));
        surroundings.signInComes();
        mails.awaitMails(1, advisor);
    }

    /** The server may have taken it; twice would be worse than never. */
    @Test
    void aMailWhoseAnswerWasLostIsNotSentAgain() throws Exception {
        var advisor = mails.anAdvisor("nl");
        mails.afterEverythingElse();
        surroundings.mailServerGoes();
        try (var server = new ServerSocket(surroundings.mailPort(), 1, InetAddress.getByName("127.0.0.1"))) {
            var taken = CompletableFuture.supplyAsync(() -> takeAndHangUp(server));

            facts.received(Facts.aCase(), advisor);

            assertEquals(".", taken.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
        surroundings.mailServerComes();
        mails.afterEverythingElse();
        assertEquals(0, surroundings.mailsTo(advisor.subject()).size());
    }

    @Test
    void aMailThatWasQueuedBeforeARestartLeaves() {
        var advisor = mails.anAdvisor("nl");
        mails.afterEverythingElse();

        mails.execute("insert into outgoing_mails values ('" + advisor.person().text() + "', current_date, 1)");

        mails.awaitMails(1, advisor);
    }

    /** Speaks SMTP up to the end of a mail, and hangs up in the place of the last answer. */
    private static String takeAndHangUp(ServerSocket server) {
        try (var socket = server.accept();
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            var out = socket.getOutputStream();
            out.write("220 ready\r\n".getBytes(StandardCharsets.US_ASCII));
            var heard = new ArrayList<String>();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (line.equals(".")) return line;
                if (heard.contains("DATA") && !line.equals("DATA")) continue;
                var answer = line.equals("DATA") ? "354 go on\r\n" : "250 fine\r\n";
                out.write(answer.getBytes(StandardCharsets.US_ASCII));
            }
            return "hung up by the other side after " + heard.size() + " lines";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
