package nl.klankbord.local.seed;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Map;
import nl.klankbord.local.clients.PracticeClient;
import nl.klankbord.local.clients.StaffSession;
import nl.klankbord.protocol.wire.OrganisationId;

/** Board and works council as they come in real life: invited, with a password of their own, and no keys. */
final class DemoReaders {
    private final String keycloak;
    private final DemoState state;
    private final SecureRandom random;

    DemoReaders(String keycloak, DemoState state, SecureRandom random) {
        this.keycloak = keycloak;
        this.state = state;
        this.random = random;
    }

    /** Invites who is missing; each step is harmless when it was done before. */
    void fill(PracticeClient manager, Map<DemoOrganisation, OrganisationId> organisations) throws IOException {
        for (var reader : DemoReader.values()) {
            var organisation = organisations.get(reader.organisation());
            if (organisation != null) fill(manager, reader, organisation);
        }
    }

    private void fill(PracticeClient manager, DemoReader reader, OrganisationId organisation) throws IOException {
        var known = manager.readers(organisation).stream()
                .anyMatch(view -> view.name().equals(reader.fullName()));
        var firstPassword = "first password " + reader.email();
        if (!known) {
            var invited = manager.inviteReader(
                    organisation, reader.firstName(), reader.lastName(), reader.email(), reader.role());
            state.put(firstPassword, invited.firstPassword());
        }
        var chosen = "chosen " + reader.email();
        if (state.find(chosen).isPresent()) return;
        var session = new StaffSession(keycloak, reader.email(), reader.password(), random);
        try {
            session.replaceFirstPassword(state.find(firstPassword).orElse(""));
        } catch (IllegalStateException before) {
            session.signIn(); // a seeder that was killed had chosen it already
        }
        state.put(chosen, "true");
    }
}
