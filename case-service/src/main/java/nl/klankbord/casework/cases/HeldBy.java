package nl.klankbord.casework.cases;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.protocol.wire.PersonId;

/** Whether reporters depend on one person. It says that they do, never how many or in which case. */
@ApplicationScoped
public class HeldBy {
    private static final String ALONE = """
            select exists (
              select from case_holders h join cases c on c.id = h.case_id
              where h.person_id = ?1 and c.status <> 'CLOSED'
                and h.epoch = (select max(o.epoch) from case_holders o where o.case_id = h.case_id)
                and not exists (
                  select from case_holders o
                  where o.case_id = h.case_id and o.person_id <> h.person_id and o.epoch = h.epoch))""";

    /** Whether some open case can be read on by nobody else. */
    public Uni<Boolean> alone(PersonId person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ALONE, Boolean.class)
                        .setParameter(1, person.value())
                        .getSingleResult());
    }

    /** The person holds no case any more. */
    public Uni<Void> release(PersonId person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from case_holders where person_id = ?1 returning case_id", java.util.UUID.class)
                        .setParameter(1, person.value())
                        .getResultList())
                .replaceWithVoid();
    }
}
