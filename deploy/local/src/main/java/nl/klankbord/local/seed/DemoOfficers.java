package nl.klankbord.local.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import nl.klankbord.local.clients.AdvisorVault;
import nl.klankbord.local.clients.OfficerClient;
import nl.klankbord.local.clients.PracticeClient;
import nl.klankbord.local.clients.StaffSession;
import nl.klankbord.protocol.client.RecoveryKit;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.RefusedInput;
import org.jspecify.annotations.Nullable;

/** Officers as they come in real life: invited, with a password of their own, enrolled in their browser. */
final class DemoOfficers {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String portal;
    private final String keycloak;
    private final DemoState state;
    private final Clock clock;
    private final SecureRandom random;

    DemoOfficers(String portal, String keycloak, DemoState state, Clock clock, SecureRandom random) {
        this.portal = portal;
        this.keycloak = keycloak;
        this.state = state;
        this.clock = clock;
        this.random = random;
    }

    /** Invites and enrols who is missing, side by side; each step is harmless when it was done before. */
    void fill(PracticeClient manager, Map<DemoOrganisation, OrganisationId> organisations) {
        Arrays.stream(DemoOfficer.values()).parallel().forEach(officer -> {
            try {
                var organisation = organisations.get(officer.organisation());
                if (organisation != null) fill(manager, officer, organisation);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void fill(PracticeClient manager, DemoOfficer officer, OrganisationId organisation) throws IOException {
        var known = find(manager.officers(organisation), officer);
        if (known == null) {
            var invited = manager.inviteOfficer(organisation, officer.firstName(), officer.lastName(), officer.email());
            state.put(firstPasswordOf(officer), invited.firstPassword());
            if (officer.isFallback()) manager.appoint(organisation, invited.person(), true, false);
        }
        var session = new StaffSession(keycloak, officer.email(), officer.password(), random);
        choosePassword(session, officer);
        var client = new OfficerClient(portal, session, clock, random);
        await(client::isKnown);
        fillVault(client, officer);
    }

    private void choosePassword(StaffSession session, DemoOfficer officer) throws IOException {
        var chosen = "chosen " + officer.email();
        if (state.find(chosen).isPresent()) return;
        try {
            session.replaceFirstPassword(state.find(firstPasswordOf(officer)).orElse(""));
        } catch (IllegalStateException before) {
            session.signIn(); // a seeder that was killed had chosen it already
        }
        state.put(chosen, "true");
    }

    /** One after the other: what stretches a passphrase takes memory, of which the launcher has little. */
    private synchronized void fillVault(OfficerClient client, DemoOfficer officer) throws IOException {
        if (!client.isEnrolled()) {
            var kit = state.get(kitOf(officer), () -> RecoveryKit.draw(random).exposeText());
            client.enrol(AdvisorVault.draw(random), officer.passphrase(), RecoveryKit.parse(kit));
            return;
        }
        try {
            client.publishPrekeys(client.unlock(officer.passphrase()));
        } catch (RefusedInput changed) {
            // Somebody chose another passphrase; their browser fills the weeks.
        }
    }

    /** The keys that an organisation's officers offer, once all of them have reached the practice. */
    Map<DemoOfficer, IdentityKey> keys(PracticeClient manager, DemoOrganisation organisation, OrganisationId id) {
        var officers = DemoOfficer.of(organisation);
        await(() -> officers.stream().allMatch(officer -> offers(manager.officers(id), officer)));
        var views = manager.officers(id);
        var keys = new EnumMap<DemoOfficer, IdentityKey>(DemoOfficer.class);
        for (var officer : officers) {
            var view = find(views, officer);
            if (view != null && view.identityKey() != null) keys.put(officer, view.identityKey());
        }
        return keys;
    }

    private static boolean offers(List<PracticeClient.OfficerView> views, DemoOfficer officer) {
        var view = find(views, officer);
        return view != null && view.identityKey() != null && view.prekeysUntil() != null;
    }

    private static PracticeClient.@Nullable OfficerView find(
            List<PracticeClient.OfficerView> views, DemoOfficer officer) {
        return views.stream()
                .filter(view -> view.name().equals(officer.fullName()))
                .findAny()
                .orElse(null);
    }

    /** What one service has done reaches the other through Kafka. */
    private static void await(BooleanSupplier done) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) throw new IllegalStateException("the officers did not arrive in time");
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static String firstPasswordOf(DemoOfficer officer) {
        return "first password " + officer.email();
    }

    static String kitOf(DemoOfficer officer) {
        return "kit " + officer.email();
    }
}
