package nl.klankbord.notification.mails;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import nl.klankbord.notification.platform.Sql;
import nl.klankbord.protocol.wire.PersonId;

/** The queue of people who get a mail, and the fixed times that are over. All in the transaction that is open. */
@ApplicationScoped
class OutgoingMails {
    /** A mail that could not leave by then would only puzzle. */
    private static final Period GIVEN_UP_AFTER = Period.ofDays(2);

    private static final Period TIMES_KEPT = Period.ofDays(28);

    private static final String CLAIM = """
            insert into mail_times (leaves_on, leaves_at) values (?1, ?2)
            on conflict do nothing returning cast(leaves_on as text)""";

    private static final String PUT_BACK = """
            insert into outgoing_mails (person_id, queued_on, reasons)
            select person_id, ?2, ?3 from people where person_id = ?1
            on conflict (person_id) do update
            set reasons = cast(outgoing_mails.reasons | excluded.reasons as smallint)
            returning cast(person_id as text)""";

    private static final String TAKE = """
            delete from outgoing_mails where person_id = ?1
            returning cast(queued_on as text) || ' ' || cast(reasons as text)""";

    /**
     * A mail that is ours to send.
     *
     * @param queuedOn since when it waited
     * @param reasons the set of reasons
     */
    record Taken(LocalDate queuedOn, int reasons) {
        private static Taken of(String row) {
            var parts = row.split(" ");
            return new Taken(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    /** True for the one instance that asks first. */
    Uni<Boolean> claim(LocalDateTime time) {
        return Sql.texts(CLAIM, time.toLocalDate(), time.toLocalTime()).map(rows -> !rows.isEmpty());
    }

    Uni<List<PersonId>> all() {
        return Sql.texts("select cast(person_id as text) from outgoing_mails order by random()")
                .map(rows -> rows.stream().map(PersonId::fromString).toList());
    }

    /** What waited for a person, if it still waited; now it is ours to send, and nobody else sends it. */
    Uni<Optional<Taken>> take(PersonId person) {
        return Sql.texts(TAKE, person.value())
                .map(rows -> rows.stream().findFirst().map(Taken::of));
    }

    /** For a mail that nobody accepted. */
    Uni<Void> putBack(PersonId person, Taken mail) {
        return Sql.texts(PUT_BACK, person.value(), mail.queuedOn(), (short) mail.reasons())
                .replaceWithVoid();
    }

    Uni<Void> forgetOld(LocalDate today) {
        return Sql.texts(
                        "delete from outgoing_mails where queued_on < ?1 returning cast(person_id as text)",
                        today.minus(GIVEN_UP_AFTER))
                .chain(() -> Sql.texts(
                        "delete from mail_times where leaves_on < ?1 returning cast(leaves_on as text)",
                        today.minus(TIMES_KEPT)))
                .replaceWithVoid();
    }
}
