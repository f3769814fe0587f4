package nl.klankbord.reporting.escalations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.reporting.people.Authors;
import nl.klankbord.reporting.people.Officers;

/** Looks up who acts; inside the caller's session. Whoever has no key has no thread. */
@ApplicationScoped
class Actors {
    private final Authors authors;
    private final Officers officers;

    Actors(Authors authors, Officers officers) {
        this.authors = authors;
        this.officers = officers;
    }

    Uni<Reader> author(KeycloakSubject subject) {
        return authors.acting(subject).map(author -> Reader.author(author.kid()));
    }

    Uni<Reader> officer(KeycloakSubject subject) {
        return officers.acting(subject)
                .map(officer -> officer.kid().map(Reader::officer).orElseThrow(Problem::notFound));
    }
}
