package nl.klankbord.local.seed;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.local.clients.AdvisorClient;
import nl.klankbord.local.clients.AdvisorVault;
import nl.klankbord.local.clients.PracticeClient;
import nl.klankbord.local.clients.StaffSession;
import nl.klankbord.protocol.client.RecoveryKit;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.RefusedInput;

/** Practice, people and vaults, each step harmless when it was done before. */
final class DemoPractice {
    static final String NAME = "De Linde";
    static final String PRIVACY = "privacy@de-linde.example";
    static final String COMPLAINTS = "Een klacht over De Linde? Schrijf naar klachten@de-linde.example.";

    private final String advisorApp;
    private final String keycloak;
    private final DemoState state;
    private final Clock clock;
    private final SecureRandom random;

    DemoPractice(String advisorApp, String keycloak, DemoState state, Clock clock, SecureRandom random) {
        this.advisorApp = advisorApp;
        this.keycloak = keycloak;
        this.state = state;
        this.clock = clock;
        this.random = random;
    }

    PracticeClient manager() {
        return new PracticeClient(advisorApp, session(DemoPerson.ELLEN));
    }

    private StaffSession session(DemoPerson person) {
        return new StaffSession(keycloak, person.username(), person.password(), random);
    }

    void admitEverybody(PracticeClient manager) {
        manager.present(NAME, PRIVACY, COMPLAINTS);
        for (var person : DemoPerson.values()) {
            var internal = person == DemoPerson.ILSE || person == DemoPerson.JORIS;
            manager.admit(person.subject(), person.fullName(), roleOf(person), internal);
        }
    }

    private static String roleOf(DemoPerson person) {
        return switch (person) {
            case ELLEN -> "practice-manager";
            case JORIS -> "contact-person";
            default -> "advisor";
        };
    }

    /** What the practice records: a certificate that ends in two months. */
    void register(PracticeClient manager) {
        manager.register(
                idOf(manager, DemoPerson.NOOR),
                "LVV 10423",
                LocalDate.now(clock).plusDays(60));
    }

    private static PersonId idOf(PracticeClient manager, DemoPerson person) {
        return manager.people().stream()
                .filter(view -> view.subject().equals(person.subject()))
                .map(PracticeClient.PersonView::id)
                .findAny()
                .orElseThrow();
    }

    /** Enrols who has no vault yet; opens the other vaults and fills their weeks. */
    void fillVaults() throws IOException {
        for (var person : DemoPerson.values()) if (person.hasVault()) fillVault(person);
    }

    private void fillVault(DemoPerson person) throws IOException {
        var advisor = new AdvisorClient(advisorApp, session(person), clock, random);
        if (!advisor.isEnrolled()) {
            var kit = state.get(
                    "kit " + person.username(), () -> RecoveryKit.draw(random).exposeText());
            advisor.enrol(AdvisorVault.draw(random), person.passphrase(), RecoveryKit.parse(kit));
            return;
        }
        try {
            advisor.publishPrekeys(advisor.unlock(person.passphrase()));
        } catch (RefusedInput changed) {
            // Somebody chose another passphrase; their browser fills the weeks.
        }
    }

    /** The keys that have enrolled, as the manager signs them. */
    Map<DemoPerson, IdentityKey> keys(PracticeClient manager) {
        var keys = new EnumMap<DemoPerson, IdentityKey>(DemoPerson.class);
        for (var view : manager.people())
            for (var person : DemoPerson.values())
                if (person.subject().equals(view.subject()) && view.identityKey() != null)
                    keys.put(person, view.identityKey());
        return keys;
    }

    OrganisationId openChannel(PracticeClient manager, DemoOrganisation organisation, DemoDirectories directories)
            throws IOException {
        var key = state.get("organisation " + organisation.name(), () -> {
            var bytes = new byte[16];
            random.nextBytes(bytes);
            return UUID.nameUUIDFromBytes(bytes).toString();
        });
        var id = manager.organisation(
                key, organisation.fullName(), organisation.staff(), organisation.sector(), organisation.advisorRole());
        manager.open(id, directories.channelOf(organisation));
        manager.agree(id, LocalDate.now(clock).withDayOfYear(1));
        if (organisation == DemoOrganisation.DE_WILG) manager.place(idOf(manager, DemoPerson.JORIS), id);
        return id;
    }
}
