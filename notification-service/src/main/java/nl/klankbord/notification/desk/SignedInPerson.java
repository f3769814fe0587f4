package nl.klankbord.notification.desk;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import nl.klankbord.edge.Problem;
import nl.klankbord.notification.people.People;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.PersonId;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Whose token came with the call. */
@RequestScoped
class SignedInPerson {
    private final SecurityIdentity identity;
    private final People people;

    SignedInPerson(SecurityIdentity identity, People people) {
        this.identity = identity;
        this.people = people;
    }

    /** Whom nobody admitted is refused. */
    Uni<PersonId> id() {
        var token = (JsonWebToken) identity.getPrincipal();
        return people.named(new KeycloakSubject(token.getSubject()))
                .map(found -> found.stream().findFirst().orElseThrow(Problem::notAllowed));
    }
}
