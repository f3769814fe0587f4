package nl.klankbord.local.seed;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import nl.klankbord.local.clients.ChannelLink;
import nl.klankbord.local.clients.HttpRefusal;
import nl.klankbord.local.clients.ReporterChannel;
import nl.klankbord.local.clients.ReporterClient;
import nl.klankbord.protocol.client.PickupCode;
import nl.klankbord.protocol.client.ReporterKeys;
import nl.klankbord.protocol.wire.DirectoryPerson;

/** Two example reports, sealed and sent as a reporter's browser does. */
final class DemoReports {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private enum Story {
        VELDZICHT(DemoOrganisation.VELDZICHT, """
                Sinds de zomer maakt een collega bijna elke dienst opmerkingen over mijn accent, ook waar bewoners bij zijn.
                Ik heb één keer gezegd dat ik dat niet prettig vind. Daarna werd het erger. Ik weet niet wat ik kan doen
                zonder dat het hele team erover praat.""", "OO.DIS", "yes"),
        KORENAAR(DemoOrganisation.KORENAAR, """
                Onze ploegleider schrijft uren op die niemand heeft gewerkt. Ik zag het toevallig in de planning.
                Als ik er iets van zeg, weet hij dat ik het was.""", "IN.FRA", "unknown");

        private final DemoOrganisation organisation;
        private final String text;
        private final String topic;
        private final String ongoing;

        Story(DemoOrganisation organisation, String text, String topic, String ongoing) {
            this.organisation = organisation;
            this.text = text.replace('\n', ' ');
            this.topic = topic;
            this.ongoing = ongoing;
        }

        ObjectNode answers() {
            var answers = JSON.createObjectNode();
            answers.putArray("topic").add(topic);
            return answers.put("ongoing", ongoing).put("wish", "talk");
        }
    }

    private final ReporterClient reporter;
    private final DemoState state;
    private final SecureRandom random;

    DemoReports(String reporterApp, DemoState state, Clock clock, SecureRandom random) {
        this.reporter = new ReporterClient(reporterApp, clock, random);
        this.state = state;
        this.random = random;
    }

    /** Sends what was not sent before. The code is remembered first, so that a report that arrived can be opened. */
    void send(String origin, DemoDirectories directories) throws IOException, InterruptedException {
        for (var story : Story.values()) {
            if (state.find(sentName(story.organisation)).isPresent()) continue;
            var link = new ChannelLink(
                    origin, directories.channelOf(story.organisation), directories.pinOf(story.organisation));
            var code = PickupCode.draw(random);
            var report = reporter.prepare(whenOpen(link), ReporterKeys.of(code, random), story.text, story.answers());
            state.put(codeName(story.organisation), String.join(" ", code.exposeGroups()));
            reporter.send(report, reporter.work(report));
            state.put(sentName(story.organisation), "true");
        }
    }

    static String codeName(DemoOrganisation organisation) {
        return "code " + organisation.name();
    }

    private static String sentName(DemoOrganisation organisation) {
        return "sent " + organisation.name();
    }

    /** A new channel and its prekeys reach intake-service through Kafka. */
    private ReporterChannel whenOpen(ChannelLink link) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                var channel = reporter.channel(link);
                if (everybodyHasPrekeys(channel)) return channel;
            } catch (HttpRefusal notYet) {
                if (!notYet.slug().equals("channel-not-available")) throw notYet;
            }
            if (System.nanoTime() > end) throw new IllegalStateException("the channel did not open in time");
            Thread.sleep(100);
        }
    }

    private static boolean everybodyHasPrekeys(ReporterChannel channel) {
        var owners = Arrays.asList(
                channel.prekeys().stream().map(prekey -> prekey.owner()).toArray());
        return channel.directory().directory().people().stream()
                .filter(DirectoryPerson::mayReceiveReports)
                .allMatch(person -> owners.contains(person.kid()));
    }
}
