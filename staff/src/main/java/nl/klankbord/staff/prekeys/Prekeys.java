package nl.klankbord.staff.prekeys;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.Prekey;

/** The door to published prekeys. */
@ApplicationScoped
public class Prekeys {
    Uni<Void> persist(List<Prekey> prekeys) {
        var published = prekeys.stream().map(PublishedPrekey::new).toArray();
        return Panache.getSession().chain(session -> session.persistAll(published));
    }

    /** Those of one owner that have not expired, by week. */
    public Uni<Map<LocalDate, Prekey>> unexpired(Kid owner, LocalDate today) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from PublishedPrekey where kid = ?1 and notAfter >= ?2 order by notBefore",
                                PublishedPrekey.class)
                        .setParameter(1, owner.hex())
                        .setParameter(2, today)
                        .getResultList())
                .map(found -> found.stream()
                        .map(PublishedPrekey::prekey)
                        .collect(Collectors.toMap(
                                Prekey::notBefore, Function.identity(), (one, other) -> one, java.util.TreeMap::new)));
    }

    /** Those to which one may seal on this day. */
    public Uni<List<Prekey>> current(Kid owner, LocalDate today) {
        // The day after its week still counts: the other side's day may be another one.
        return unexpired(owner, today.minusDays(1))
                .map(published -> published.values().stream()
                        .filter(prekey -> prekey.isUsableOn(today))
                        .toList());
    }

    /** The names of those. */
    public Uni<Set<Hash>> openable(Kid owner, LocalDate today) {
        return current(owner, today)
                .map(prekeys -> prekeys.stream().map(Prekey::hash).collect(Collectors.toSet()));
    }

    /** The last day for which each of these owners has published, as far as they have. */
    public Uni<Map<Kid, LocalDate>> publishedUntil(Collection<Kid> owners) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select kid, max(notAfter) from PublishedPrekey where kid in ?1 group by kid",
                                Object[].class)
                        .setParameter(1, owners.stream().map(Kid::hex).toList())
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> new Kid((String) row[0]), row -> (LocalDate) row[1])));
    }
}
