package nl.klankbord.reporting.advice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.organisations.Organisation;
import nl.klankbord.reporting.organisations.Organisations;
import nl.klankbord.reporting.people.Authors;
import nl.klankbord.reporting.people.OrganisationReader;
import nl.klankbord.reporting.people.OrganisationReaders;

/** Looks up who acts; inside the caller's session. */
@ApplicationScoped
class Actors {
    private final Authors authors;
    private final OrganisationReaders readers;
    private final Organisations organisations;

    Actors(Authors authors, OrganisationReaders readers, Organisations organisations) {
        this.authors = authors;
        this.readers = readers;
        this.organisations = organisations;
    }

    /** An organisation that somebody does not serve is as good as none. */
    Uni<Adviser> adviser(KeycloakSubject subject, OrganisationId organisation) {
        return authors.acting(subject)
                .chain(author ->
                        organisations.servedBy(author, organisation).map(served -> new Adviser(author, served.id())));
    }

    /** The organisations that an advisor serves, by name. */
    Uni<List<Organisation>> served(KeycloakSubject subject) {
        return authors.acting(subject).chain(organisations::servedBy);
    }

    /** Whoever reads for an organisation. */
    Uni<OrganisationReader> reader(KeycloakSubject subject) {
        return readers.acting(subject);
    }

    /** Whoever answers for an organisation; a works council reads only. */
    Uni<OrganisationReader> answering(KeycloakSubject subject) {
        return reader(subject).invoke(reader -> {
            if (!mayAnswer(reader)) throw Problem.notAllowed();
        });
    }

    static boolean mayAnswer(OrganisationReader reader) {
        return reader.role() != PersonRole.WORKS_COUNCIL;
    }
}
