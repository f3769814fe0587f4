package nl.klankbord.intake.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.klankbord.protocol.client.DirectorySigner;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.events.ChannelPaused;
import nl.klankbord.protocol.events.ChannelPublished;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.DirectoryPerson.Role;
import nl.klankbord.protocol.wire.DirectoryPerson.Status;
import nl.klankbord.protocol.wire.DirectoryPolicy;
import nl.klankbord.protocol.wire.SignedDirectory;

/** A practice with one channel, an advisor, a back-up and a former advisor. */
public final class Practice {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static Practice shared;
    private final DirectorySigner root = new DirectorySigner(Secret.draw(RANDOM));
    private final ChannelId channel = drawnChannel();
    private final Advisor advisor = new Advisor();
    private final Advisor backup = new Advisor();
    private final Advisor former = new Advisor();
    private final List<SignedDirectory> directories = new ArrayList<>();

    /** The one that all tests may write to, and none may change. */
    public static synchronized Practice shared() {
        if (shared == null) {
            shared = new Practice();
            shared.opened();
        }
        return shared;
    }

    public static ChannelId drawnChannel() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return ChannelId.of(bytes);
    }

    /** Publishes it and waits until the service has heard of all of it. */
    public Practice opened() {
        advisor.admitted();
        backup.admitted();
        former.admitted();
        publish(List.of(
                advisor.entry(Role.ADVISOR, Status.ACTIVE),
                backup.entry(Role.BACKUP, Status.ACTIVE),
                former.entry(Role.ADVISOR, Status.ENDED)));
        awaitChannel(200, 2);
        return this;
    }

    public SignedDirectory publish(List<DirectoryPerson> people) {
        var directory = root.sign(new Directory(
                channel,
                directories.size(),
                directories.isEmpty() ? null : newest().hash(),
                root.root(),
                Broker.today(),
                Broker.today().plusDays(90),
                "Voorbeeld BV",
                new DirectoryPolicy(DirectoryPolicy.Backup.UPFRONT, 5, 366),
                people,
                null));
        directories.add(directory);
        publish(directory);
        return directory;
    }

    public void publish(SignedDirectory directory) {
        var key = channel.hex() + ":" + directory.directory().seq();
        Broker.tell(Topics.PRACTICE_CHANNELS, key, new ChannelPublished(channel, directory, profile()));
    }

    public void pause(boolean paused) {
        Broker.tell(Topics.PRACTICE_CHANNELS, channel.hex(), new ChannelPaused(channel, paused));
        awaitChannel(paused ? 404 : 200, 2);
    }

    public ChannelId channel() {
        return channel;
    }

    public Advisor advisor() {
        return advisor;
    }

    public Advisor backup() {
        return backup;
    }

    public Advisor former() {
        return former;
    }

    public SignedDirectory newest() {
        return directories.get(directories.size() - 1);
    }

    public LocalDate today() {
        return Broker.today();
    }

    private void awaitChannel(int status, int prekeys) {
        // The first one waits for a service that has only just begun to listen.
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var answer = given().contentType("application/json")
                    .body(Map.of("channel", channel.hex()))
                    .post("/v1/reporter/channels")
                    .then()
                    .statusCode(status);
            if (status == 200) answer.body("prekeys.size()", org.hamcrest.Matchers.is(prekeys));
        });
    }

    public static ChannelProfile profile() {
        return new ChannelProfile(
                "Praktijk",
                "privacy@praktijk.example",
                "Bij de klachtencommissie.",
                null,
                2,
                1,
                AdvisorRole.ADVISOR_IN_CONFIDENCE,
                List.of("Direct gevaar"),
                List.of("nl", "en"),
                List.of(),
                List.of(),
                null);
    }
}
