package nl.klankbord.casework.cases;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.List;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.PersonId;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * The cases that one advisor can open. A case that is not among them is not there: unknown, of somebody else, held back or
 * deleted look the same.
 */
final class CasesOf {
    private static final String MINE =
            "from Case c where exists (select 1 from CaseHolder h where h.caseId = c.id and h.personId = :me)";
    /** Begins at the holder: an index has these rows in this order, so a page costs the same among any number of cases. */
    private static final String IN_ORDER =
            "select c from CaseHolder h join Case c on c.id = h.caseId where h.personId = :me";

    private static final String AFTER = " and h.receivedOn <= :day and (h.receivedOn < :day or h.caseId > :id)";
    private static final String ORDER = " order by h.receivedOn desc, h.caseId";

    private final PersonId me;

    CasesOf(PersonId me) {
        this.me = me;
    }

    Uni<Case> get(CaseId id) {
        return one(id, LockModeType.NONE);
    }

    /** For a change: changes of one case follow each other. */
    Uni<Case> hold(CaseId id) {
        return one(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The newest first; within a day in an order that tells nothing. */
    Uni<List<Case>> page(@Nullable CasePlace after, int count) {
        return Panache.getSession()
                .chain(session -> ordered(session, after)
                        .setParameter("me", me.value())
                        .setMaxResults(count)
                        .getResultList());
    }

    private static Mutiny.SelectionQuery<Case> ordered(Mutiny.Session session, @Nullable CasePlace after) {
        if (after == null) return session.createQuery(IN_ORDER + ORDER, Case.class);
        return session.createQuery(IN_ORDER + AFTER + ORDER, Case.class)
                .setParameter("day", after.receivedOn())
                .setParameter("id", after.id().value());
    }

    private Uni<Case> one(CaseId id, LockModeType lock) {
        return Panache.getSession()
                .chain(session -> session.createQuery(MINE + " and c.id = :id", Case.class)
                        .setParameter("me", me.value())
                        .setParameter("id", id.value())
                        .setLockMode(lock)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(Problem::notFound);
    }
}
