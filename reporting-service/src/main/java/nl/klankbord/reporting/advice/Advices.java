package nl.klankbord.reporting.advice;

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

/** The door to advice: for advisors all there is for an organisation they serve, for the organisation what was given. */
@ApplicationScoped
class Advices {
    private static final String OF = "from Advice where organisationId = ?1 and ";
    private static final String GIVEN = "state <> DRAFT ";
    private static final String ORDER = "order by givenOn desc nulls first, words.subject, id";

    Uni<List<Advice>> of(Adviser adviser) {
        return all("1 = 1 ", adviser.organisation());
    }

    /** What was given, by whomever. */
    Uni<List<Advice>> givenTo(OrganisationId organisation) {
        return all(GIVEN, organisation);
    }

    /** For a change: changes of one advice follow each other. */
    Uni<Advice> hold(Adviser adviser, UUID id) {
        return hold("1 = 1 ", adviser.organisation(), id);
    }

    /** For an answer. */
    Uni<Advice> holdGivenTo(OrganisationId organisation, UUID id) {
        return hold(GIVEN, organisation, id);
    }

    /** Whoever writes under this name holds it until the transaction ends: the same twice at once is once. */
    Uni<Optional<Advice>> claim(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                        .setParameter(1, id.toString())
                        .getSingleResult()
                        .chain(() -> session.find(Advice.class, id)))
                .map(Optional::ofNullable);
    }

    /**
     * The newest year whose first report somebody writes now. What is advised meanwhile is advised about that year, although
     * the next one has begun. A correction asks for no new advice.
     */
    Uni<Optional<Integer>> yearInWriting(OrganisationId organisation) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select max(r.year) from yearly_reports r
                                where r.organisation_id = ?1
                                  and r.state in ('SNAPSHOT_FROZEN', 'DRAFT', 'NIL_REPORT', 'SDC_CHECKED', 'PEER_REVIEWED')
                                  and not exists (select 1 from yearly_reports f where f.final_on is not null
                                    and f.organisation_id = r.organisation_id and f.year = r.year)""", Integer.class)
                        .setParameter(1, organisation.value())
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    Uni<Void> persist(Advice drafted) {
        return Panache.getSession().chain(session -> session.persist(drafted));
    }

    Uni<Void> remove(Advice draft) {
        return Panache.getSession().chain(session -> session.remove(draft));
    }

    /** One whose answer or action is late and that does not say so yet; instances do not wait for each other. */
    Uni<Optional<Advice>> holdLate(LocalDate today) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select * from advice
                                where state = 'GIVEN' and answer_due_on < ?1
                                  or state = 'ACTION_OPEN' and action_due_on < ?1
                                order by id limit 1 for update skip locked""", Advice.class)
                        .setParameter(1, today)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    private static Uni<List<Advice>> all(String which, OrganisationId organisation) {
        return Panache.getSession()
                .chain(session -> session.createQuery(OF + which + ORDER, Advice.class)
                        .setParameter(1, organisation.value())
                        .getResultList());
    }

    private static Uni<Advice> hold(String which, OrganisationId organisation, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createQuery(OF + which + "and id = ?2", Advice.class)
                        .setParameter(1, organisation.value())
                        .setParameter(2, id)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull())
                .map(found -> Optional.ofNullable(found).orElseThrow(Problem::notFound));
    }
}
