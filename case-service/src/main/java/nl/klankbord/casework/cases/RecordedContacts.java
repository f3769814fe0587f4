package nl.klankbord.casework.cases;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import org.hibernate.FlushMode;

/**
 * Contacts that an advisor is writing down: the advisor knows of them and needs no mail (CAS-14). What stands here goes
 * when the case opens; that it was recorded is kept nowhere.
 */
@ApplicationScoped
class RecordedContacts {
    private static final String REMEMBER = """
            insert into recorded_contacts (mailbox_id, person_id, practice_id, announced_on) values (?1, ?2, ?3, ?4)
            on conflict do nothing returning mailbox_id""";

    /** A contact that was announced and never arrived. */
    private static final String FORGET = "delete from recorded_contacts where announced_on < ?1 returning mailbox_id";

    private static final String TAKE =
            "delete from recorded_contacts where mailbox_id = ?1 and person_id = ?2 returning practice_id";

    /** The same again changes nothing. */
    Uni<Void> remember(Advisor advisor, MailboxId mailbox, LocalDate today) {
        return rows(String.class, FORGET, today)
                .chain(() -> rows(
                        String.class,
                        REMEMBER,
                        mailbox.hex(),
                        advisor.id().value(),
                        advisor.practice().value(),
                        today))
                .replaceWithVoid();
    }

    /** The practice, if this person is the one who wrote the contact down; asked once. */
    Uni<Optional<PracticeId>> take(MailboxId mailbox, PersonId person) {
        return rows(UUID.class, TAKE, mailbox.hex(), person.value())
                .map(found -> found.stream().findFirst().map(PracticeId::new));
    }

    /** Entities play no part in this table, so there is nothing to flush first. */
    private static <T> Uni<List<T>> rows(Class<T> type, String statement, Object... parameters) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(statement, type);
            for (var i = 0; i < parameters.length; i++) query.setParameter(i + 1, parameters[i]);
            return query.setFlushMode(FlushMode.MANUAL).getResultList();
        });
    }
}
