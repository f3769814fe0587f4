package nl.klankbord.casework.officers;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.Prekey;

/** The door to the prekeys of officers; inside the caller's session. */
@ApplicationScoped
class OfficerPrekeys {
    /** The first one that was told for a week stays. */
    Uni<Void> keep(Prekey prekey) {
        return Panache.getSession()
                .chain(session -> session.find(OfficerPrekey.class, OfficerPrekey.Week.of(prekey))
                        .chain(known -> known == null
                                ? session.persist(new OfficerPrekey(prekey))
                                : Uni.createFrom().voidItem()));
    }

    Uni<Void> forget(Kid owner) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from officer_prekeys where kid = ?1 returning kid", String.class)
                        .setParameter(1, owner.hex())
                        .getResultList())
                .replaceWithVoid();
    }

    /** Those to which one may seal on this day, by owner. */
    Uni<Map<Kid, List<Prekey>>> current(Collection<Kid> owners, LocalDate today) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from OfficerPrekey where kid in ?1 and notAfter >= ?2 order by notBefore",
                                OfficerPrekey.class)
                        .setParameter(1, owners.stream().map(Kid::hex).toList())
                        .setParameter(2, today.minusDays(1))
                        .getResultList())
                .map(found -> found.stream()
                        .map(OfficerPrekey::prekey)
                        .filter(prekey -> prekey.isUsableOn(today))
                        .collect(Collectors.groupingBy(Prekey::owner)));
    }

    /** The last day for which each of these owners has published, as far as they have. */
    Uni<Map<Kid, LocalDate>> publishedUntil(Collection<Kid> owners) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select kid, max(notAfter) from OfficerPrekey where kid in ?1 group by kid",
                                Object[].class)
                        .setParameter(1, owners.stream().map(Kid::hex).toList())
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> new Kid((String) row[0]), row -> (LocalDate) row[1])));
    }
}
