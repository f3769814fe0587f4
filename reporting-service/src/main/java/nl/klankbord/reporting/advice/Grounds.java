package nl.klankbord.reporting.advice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.OrganisationId;

/**
 * Whether something may say that it rests on cases. That sentence is a number: there are enough of them. So it may be said
 * only where such a number has been published for the organisation, and then it tells nothing new (RPT-14).
 */
@ApplicationScoped
class Grounds {
    private static final int NOT_NOW = 409;

    Uni<Void> require(OrganisationId organisation, Basis basis) {
        if (basis == Basis.OTHER_SOURCES) return Uni.createFrom().voidItem();
        return Uni.createFrom().failure(Problem.of(NOT_NOW, "too-few-cases"));
    }
}
