package nl.klankbord.reporting.activities;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.organisations.Organisation;

/** The door to activities; whoever comes holds an organisation that was looked up. */
@ApplicationScoped
class Activities {
    /** Those of a year, the latest first. */
    Uni<List<Activity>> of(OrganisationId organisation, int year) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Activity where organisationId = ?1 and dayOn between ?2 and ?3"
                                        + " order by dayOn desc, id",
                                Activity.class)
                        .setParameter(1, organisation.value())
                        .setParameter(2, LocalDate.of(year, 1, 1))
                        .setParameter(3, LocalDate.of(year, 12, 31))
                        .getResultList());
    }

    /** For a change: changes of one activity follow each other. */
    Uni<Activity> hold(Organisation served, UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Activity.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(found -> Optional.ofNullable(found)
                        .filter(one -> one.organisation().equals(served.id()))
                        .orElseThrow(Problem::notFound));
    }

    /** Whoever writes under this name holds it until the transaction ends: the same twice at once is once. */
    Uni<Optional<Activity>> claim(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                        .setParameter(1, id.toString())
                        .getSingleResult()
                        .chain(() -> session.find(Activity.class, id)))
                .map(Optional::ofNullable);
    }

    Uni<Void> persist(Activity planned) {
        return Panache.getSession().chain(session -> session.persist(planned));
    }

    Uni<Void> remove(Activity activity) {
        return Panache.getSession().chain(session -> session.remove(activity));
    }

    /** One that was held before a day and is not counted; instances do not wait for each other. */
    Uni<Optional<Activity>> holdUncounted(LocalDate before) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select * from activities where state = 'HELD' and day_on < ?1
                                order by id limit 1 for update skip locked""", Activity.class)
                        .setParameter(1, before)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }
}
