package nl.klankbord.reporting.charges;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.people.OrganisationReaders;

/** Who reads contracts and statements for an organisation: officers and the board. Inside the caller's session. */
@ApplicationScoped
class Payers {
    private final OrganisationReaders readers;

    Payers(OrganisationReaders readers) {
        this.readers = readers;
    }

    /** For which organisation somebody acts. */
    Uni<OrganisationId> acting(KeycloakSubject subject) {
        return readers.acting(subject).map(reader -> {
            if (reader.role() == PersonRole.WORKS_COUNCIL) throw Problem.notAllowed();
            return reader.organisation();
        });
    }
}
