package nl.klankbord.casework.retention;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.klankbord.protocol.wire.PracticeId;

/** The proof: counts by rule and month, for a practice its own. */
@ApplicationScoped
class Destructions {
    record Destruction(String rule, YearMonth month, int destroyed) {}

    Uni<Void> prove(PracticeId practice, String rule, LocalDate on) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into destructions (practice_id, rule_key, month_on, destroyed) values (?1, ?2, ?3, 1)
                                on conflict (practice_id, rule_key, month_on)
                                do update set destroyed = destructions.destroyed + 1 returning destroyed""", Integer.class)
                        .setParameter(1, practice.value())
                        .setParameter(2, rule)
                        .setParameter(3, on.withDayOfMonth(1))
                        .getSingleResult())
                .replaceWithVoid();
    }

    Uni<List<Destruction>> of(PracticeId practice) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select rule_key, month_on, destroyed from destructions where practice_id = ?1
                                order by month_on desc, rule_key""", Tuple.class)
                        .setParameter(1, practice.value())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Destruction(
                                row.get("rule_key", String.class),
                                YearMonth.from(row.get("month_on", LocalDate.class)),
                                row.get("destroyed", Integer.class)))
                        .toList());
    }
}
