package nl.klankbord.local.seed;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.clients.AdvisorVault;
import nl.klankbord.local.clients.PracticeClient;
import nl.klankbord.protocol.client.DirectorySigner;
import nl.klankbord.protocol.client.RecoveryKit;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.wire.AdvisorCard;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelPin;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.SignedDirectory;

/** Signs who answers for each channel with the root of the practice, as its manager does. */
final class DemoDirectories {
    /** Under which name the sheet of the root is remembered. */
    static final String KIT = "kit root";

    /** Signed anew when less than this is left. */
    private static final int DAYS_TO_SPARE = 45;

    private static final List<String> LANGUAGES = List.of("nl", "en");
    private static final List<Integer> WEEKDAYS = List.of(1, 2, 3, 4, 5);
    private final Secret seed;
    private final DirectorySigner root;
    private final DemoState state;
    private final SecureRandom random;
    private final LocalDate today;

    DemoDirectories(DemoState state, SecureRandom random, LocalDate today) throws IOException {
        this.state = state;
        this.random = random;
        this.today = today;
        this.seed = Secret.of(Base64Url.decode(
                state.get("root", () -> Base64Url.encode(Secret.draw(random).expose()))));
        this.root = new DirectorySigner(seed);
    }

    /** Gives the root to its manager: sealed, and opened by a sheet of its own. */
    void keepRoot(PracticeClient manager) throws IOException {
        var kit = state.get(KIT, () -> RecoveryKit.draw(random).exposeText());
        if (manager.keepsRoot()) return;
        manager.keepRoot(AdvisorVault.of(seed, random), RecoveryKit.parse(kit));
    }

    ChannelId channelOf(DemoOrganisation organisation) throws IOException {
        return new ChannelId(state.get("channel " + organisation.name(), this::drawId));
    }

    ChannelPin pinOf(DemoOrganisation organisation) throws IOException {
        return ChannelPin.of(root.root(), channelOf(organisation));
    }

    /** Publishes the first directory, or the next one when the newest ends soon. */
    void publish(
            PracticeClient manager,
            DemoOrganisation organisation,
            Map<DemoPerson, IdentityKey> keys,
            Map<DemoOfficer, IdentityKey> officers)
            throws IOException {
        var channel = channelOf(organisation);
        var chain = manager.channel(channel).directories();
        if (!chain.isEmpty() && isEnough(chain.get(chain.size() - 1), officers)) return;
        var former = chain.isEmpty() ? null : chain.get(chain.size() - 1);
        var directory = new Directory(
                channel,
                former == null ? 0 : former.directory().seq() + 1,
                former == null ? null : former.hash(),
                root.root(),
                today,
                today.plusDays(Directory.MAX_DAYS),
                organisation.fullName(),
                organisation.policy(),
                people(organisation, keys, officers),
                null);
        manager.publish(root.sign(directory), profile(organisation, keys));
    }

    private boolean isEnough(SignedDirectory newest, Map<DemoOfficer, IdentityKey> officers) {
        return newest.directory().notAfter().isAfter(today.plusDays(DAYS_TO_SPARE))
                && officers.values().stream()
                        .allMatch(key -> newest.directory().person(key.kid()).isPresent());
    }

    private List<DirectoryPerson> people(
            DemoOrganisation organisation, Map<DemoPerson, IdentityKey> keys, Map<DemoOfficer, IdentityKey> officers) {
        var people = new ArrayList<DirectoryPerson>();
        for (var advisor : organisation.advisors()) people.add(person(DirectoryPerson.Role.ADVISOR, advisor, keys));
        people.add(person(DirectoryPerson.Role.BACKUP, DemoPerson.SAMIR, keys));
        officers.forEach((officer, key) -> people.add(officer(officer, key)));
        return people;
    }

    private DirectoryPerson officer(DemoOfficer officer, IdentityKey key) {
        var active = DirectoryPerson.Status.ACTIVE;
        return new DirectoryPerson(DirectoryPerson.Role.OFFICER, officer.fullName(), key, active, today, null);
    }

    private DirectoryPerson person(DirectoryPerson.Role role, DemoPerson person, Map<DemoPerson, IdentityKey> keys) {
        var active = DirectoryPerson.Status.ACTIVE;
        return new DirectoryPerson(role, person.fullName(), keyOf(person, keys), active, today, null);
    }

    private ChannelProfile profile(DemoOrganisation organisation, Map<DemoPerson, IdentityKey> keys) {
        var cards = new ArrayList<AdvisorCard>();
        for (var advisor : organisation.advisors()) cards.add(card(advisor, keys));
        cards.add(card(DemoPerson.SAMIR, keys));
        return new ChannelProfile(
                DemoPractice.NAME,
                DemoPractice.PRIVACY,
                DemoPractice.COMPLAINTS,
                null,
                2,
                1,
                organisation.advisorRole(),
                List.of(),
                LANGUAGES,
                organisation.outOfScope(),
                cards,
                null);
    }

    private AdvisorCard card(DemoPerson person, Map<DemoPerson, IdentityKey> keys) {
        var internal = person == DemoPerson.ILSE;
        var certificate = person == DemoPerson.NOOR ? "LVV 10423" : null;
        return new AdvisorCard(keyOf(person, keys).kid(), internal, certificate, LANGUAGES, WEEKDAYS, null, null);
    }

    private static IdentityKey keyOf(DemoPerson person, Map<DemoPerson, IdentityKey> keys) {
        var key = keys.get(person);
        if (key == null) throw new IllegalStateException(person.fullName() + " has no key");
        return key;
    }

    private String drawId() {
        var id = new byte[ChannelId.LENGTH];
        random.nextBytes(id);
        return ChannelId.of(id).hex();
    }
}
