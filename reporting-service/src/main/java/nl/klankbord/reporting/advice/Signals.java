package nl.klankbord.reporting.advice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.OrganisationId;

/** The door to signals: for advisors all there are for an organisation they serve, for the organisation what was given. */
@ApplicationScoped
class Signals {
    private static final String OF = "from Signal where organisationId = ?1 and ";
    private static final String ORDER = "order by givenOn desc nulls first, theme, id";

    Uni<List<Signal>> of(Adviser adviser) {
        return all("1 = 1 ", adviser.organisation());
    }

    /** What was given, by whomever. */
    Uni<List<Signal>> givenTo(OrganisationId organisation) {
        return all("state in (GIVEN, FOLLOWED, CLOSED) ", organisation);
    }

    /** For a change: changes of one signal follow each other. */
    Uni<Signal> hold(Adviser adviser, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createQuery(OF + "id = ?2", Signal.class)
                        .setParameter(1, adviser.organisation().value())
                        .setParameter(2, id)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull())
                .map(found -> Optional.ofNullable(found).orElseThrow(Problem::notFound));
    }

    /** Whoever writes under this name holds it until the transaction ends: the same twice at once is once. */
    Uni<Optional<Signal>> claim(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                        .setParameter(1, id.toString())
                        .getSingleResult()
                        .chain(() -> session.find(Signal.class, id)))
                .map(Optional::ofNullable);
    }

    Uni<Void> persist(Signal noted) {
        return Panache.getSession().chain(session -> session.persist(noted));
    }

    Uni<Void> remove(Signal own) {
        return Panache.getSession().chain(session -> session.remove(own));
    }

    private static Uni<List<Signal>> all(String which, OrganisationId organisation) {
        return Panache.getSession()
                .chain(session -> session.createQuery(OF + which + ORDER, Signal.class)
                        .setParameter(1, organisation.value())
                        .getResultList());
    }
}
