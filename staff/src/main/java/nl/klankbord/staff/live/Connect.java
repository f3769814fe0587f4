package nl.klankbord.casework.live;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.PersonId;

/** Looks up who opens a stream. */
@ApplicationScoped
class ConnectAdvisor {
    private final Advisors advisors;

    ConnectAdvisor(Advisors advisors) {
        this.advisors = advisors;
    }

    @WithSession
    Uni<PersonId> connect(KeycloakSubject subject) {
        return advisors.acting(subject).map(Advisor::id);
    }
}
