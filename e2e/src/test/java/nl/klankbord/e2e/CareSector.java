package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.klankbord.local.LocalStack;
import nl.klankbord.local.clients.AdvisorClient;
import nl.klankbord.local.clients.ChannelLink;
import nl.klankbord.local.clients.PracticeClient;
import nl.klankbord.local.seed.Demo;
import nl.klankbord.protocol.client.DirectorySigner;
import nl.klankbord.protocol.client.RecoveryKit;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.DirectoryPerson;

/**
 * Four more organisations in the sector of the care group, so that there are five and none weighs too much: without them
 * nothing could be shown of a sector. Nobody looks at them.
 */
final class CareSector {
    private static final String SECTOR = "ZORG";
    /** Of the example organisations: a company, a school, care, the public sector, sport. */
    private static final int SECTORS = 5;

    private static final int STAFF = 300;
    private static final List<Integer> CASES = List.of(12, 10, 9, 8);

    private final LocalStack stack;
    private final PracticeClient manager;
    private final DirectorySigner root;
    private final AdvisorClient advisor;
    private final SecureRandom random;

    CareSector(LocalStack stack, PracticeClient manager, RecoveryKit kit, AdvisorClient advisor, SecureRandom random) {
        this.stack = stack;
        this.manager = manager;
        this.root = manager.openRoot(kit);
        this.advisor = advisor;
        this.random = random;
    }

    /** How many cases they have together. */
    static int total() {
        return CASES.stream().mapToInt(Integer::intValue).sum();
    }

    /** They come to the practice, and their year is worked. */
    void join(String care, int year) {
        var like = ChannelLink.parse(stack.reporterLink(care)).channel();
        for (var at = 0; at < CASES.size(); at++) {
            var name = "Zorginstelling " + (at + 1);
            var channel = drawn();
            var id = manager.organisation(
                    UUID.randomUUID().toString(), name, STAFF, SECTOR, AdvisorRole.ADVISOR_IN_CONFIDENCE);
            // Only whose contract held from the first day is counted.
            manager.agree(id, LocalDate.of(year, 1, 1));
            manager.open(id, channel);
            publish(name, channel, like);
            await().atMost(Duration.ofMinutes(1)).until(() -> advisor.serves(id));
            new YearOfCases(name, List.of(CASES.get(at), 0, 0, 0, 0, 0, 0, 0, 0, 0), List.of())
                    .putCards(advisor, channel, year, random);
        }
    }

    /** Only of care there are enough; of other sectors the manager reads no more than that there is no figure. */
    static void isSeenBesideOthers(ManagerHands manager, Demo.Account ellen, int year) {
        manager.signIn(ellen.username(), ellen.password());
        assertThat(manager.the("p1-benchmark-figure")).hasCount(SECTORS);
        assertThat(manager.the("p1-benchmark-figure", "data-sector", SECTOR))
                .hasText("Zorg, %d: 3,6 per 100 medewerkers, bij 5 organisaties samen".formatted(year));
        assertThat(manager.the("p1-benchmark-figure", "data-sector", "SPORT")).hasText("Sport: nog geen cijfer");
        Look.at(manager.page, "p1-benchmark");
    }

    private void publish(String name, ChannelId channel, ChannelId like) {
        var chain = manager.channel(like);
        var known = chain.directories().get(chain.directories().size() - 1).directory();
        var profile = chain.profile();
        if (profile == null) throw new IllegalStateException("The channel has no profile");
        var directory = new Directory(
                channel,
                0,
                null,
                root.root(),
                known.issued(),
                known.notAfter(),
                name,
                known.policy(),
                known.people().stream()
                        .filter(DirectoryPerson::mayReceiveReports)
                        .toList(),
                null);
        manager.publish(root.sign(directory), profile);
    }

    private ChannelId drawn() {
        var id = new byte[ChannelId.LENGTH];
        random.nextBytes(id);
        return ChannelId.of(id);
    }
}
