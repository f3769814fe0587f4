package nl.klankbord.casework.records;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.klankbord.protocol.wire.RecordId;
import nl.klankbord.protocol.wire.SealedRecord;

/** The door to records: through a set that was found for its owner. */
@ApplicationScoped
class Records {
    /** In an order that tells nothing. */
    Uni<List<SealedRecord>> in(RecordSet set) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from KeptRecord where setId = ?1 order by recordId", KeptRecord.class)
                        .setParameter(1, set.id().hex())
                        .getResultList())
                .map(kept -> kept.stream().map(KeptRecord::sealed).toList());
    }

    Uni<Optional<KeptRecord>> find(RecordSet set, RecordId id) {
        return Panache.getSession()
                .chain(session -> session.find(KeptRecord.class, KeptRecord.Name.of(set.id(), id)))
                .map(Optional::ofNullable);
    }

    Uni<Long> countIn(RecordSet set) {
        return Panache.getSession()
                .chain(session -> session.createQuery("select count(*) from KeptRecord where setId = ?1", Long.class)
                        .setParameter(1, set.id().hex())
                        .getSingleResult());
    }

    Uni<Void> persist(KeptRecord first) {
        return Panache.getSession().chain(session -> session.persist(first));
    }

    Uni<Void> remove(KeptRecord record) {
        return Panache.getSession().chain(session -> session.remove(record));
    }
}
