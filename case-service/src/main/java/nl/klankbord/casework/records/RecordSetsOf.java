package nl.klankbord.casework.records;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.RecordSetId;
import org.jspecify.annotations.Nullable;

/** The sets of one advisor. A set that is not among them is not there. */
final class RecordSetsOf {
    private final PersonId me;

    RecordSetsOf(PersonId me) {
        this.me = me;
    }

    Uni<RecordSet> get(RecordSetId id) {
        return one(id, LockModeType.NONE);
    }

    /** For a change: changes of one set follow each other. */
    Uni<RecordSet> hold(RecordSetId id) {
        return one(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Uni<Optional<RecordSet>> about(CaseId about) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from RecordSet where personId = :me and caseId = :case", RecordSet.class)
                        .setParameter("me", me.value())
                        .setParameter("case", about.value())
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /** Names a set; the same once more changes nothing. There is one per case, and a name is used once. */
    Uni<Void> name(RecordSetId id, @Nullable CaseId about) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into record_sets (set_id, person_id, case_id)
                                values (:set, :me, cast(:case as uuid)) on conflict do nothing returning set_id""", String.class)
                        .setParameter("set", id.hex())
                        .setParameter("me", me.value())
                        .setParameter("case", about == null ? null : about.text())
                        .getResultList()
                        .chain(() -> session.find(RecordSet.class, id.hex()))
                        .invoke(found -> {
                            if (found == null || !found.belongsTo(me, about)) throw Problem.conflict();
                        })
                        .replaceWithVoid());
    }

    private Uni<RecordSet> one(RecordSetId id, LockModeType lock) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from RecordSet where setId = :id and personId = :me", RecordSet.class)
                        .setParameter("id", id.hex())
                        .setParameter("me", me.value())
                        .setLockMode(lock)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(Problem::notFound);
    }
}
