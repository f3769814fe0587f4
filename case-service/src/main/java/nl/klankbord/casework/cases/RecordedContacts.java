package nl.klankbord.casework.cases;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
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

    private static final String TAKE = """
            delete from recorded_contacts
            using unnest(cast(?1 as text[]), cast(cast(?2 as text[]) as uuid[])) as given (mailbox_id, person_id)
            where recorded_contacts.mailbox_id = given.mailbox_id and recorded_contacts.person_id = given.person_id
            returning recorded_contacts.mailbox_id, recorded_contacts.person_id, recorded_contacts.practice_id""";

    /** A contact that one of the people who were given its key wrote down. */
    record Recorded(MailboxId mailbox, PersonId person, PracticeId practice) {
        boolean isOf(GivenKey key) {
            return mailbox.equals(key.mailbox()) && person.equals(key.holder());
        }
    }

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

    /** Those of these keys whose holder is the one who wrote the contact down; asked once. */
    Uni<List<Recorded>> take(List<GivenKey> keys) {
        var mailboxes = keys.stream().map(key -> key.mailbox().hex()).toArray(String[]::new);
        var people = keys.stream().map(key -> key.holder().text()).toArray(String[]::new);
        return rows(Object[].class, TAKE, mailboxes, people)
                .map(found -> found.stream().map(RecordedContacts::recorded).toList());
    }

    private static Recorded recorded(Object[] row) {
        return new Recorded(new MailboxId((String) row[0]), new PersonId((UUID) row[1]), new PracticeId((UUID) row[2]));
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
