package nl.klankbord.casework.cases;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.PersonId;

/** The door to cases: for an advisor those the advisor holds, for a conversation its own. */
@ApplicationScoped
class Cases {
    CasesOf of(Advisor advisor) {
        return new CasesOf(advisor.id());
    }

    Uni<Void> persist(Case received) {
        return Panache.getSession().chain(session -> session.persist(received));
    }

    Uni<Void> remove(Case purged) {
        return Panache.getSession().chain(session -> session.remove(purged));
    }

    /** For a change that a conversation causes: changes of one case follow each other. */
    Uni<Optional<Case>> hold(MailboxId mailbox) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Case where mailboxId = ?1", Case.class)
                        .setParameter(1, mailbox.hex())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /** Those whose first message of an advisor nobody has explained; instances do not wait for each other. */
    Uni<List<Case>> holdUnsettled() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select * from cases where status = 'ACKNOWLEDGED' and receipt_seq is null and advisor_seq >= 0
                                order by id limit 100 for update skip locked""", Case.class).getResultList());
    }

    /** Those in which the reporter's silence has lasted for its term; instances do not wait for each other. */
    Uni<List<Case>> holdSilent(LocalDate today) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select * from cases where silent_until_on < ?1
                                order by id limit 100 for update skip locked""", Case.class)
                        .setParameter(1, today)
                        .getResultList());
    }

    /** One that has been kept for its term and is not held; instances do not wait for each other. */
    Uni<Optional<Case>> holdPurgeable(LocalDate today) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select * from cases where purge_due_on < ?1
                                  and (held_until_on is null or held_until_on < ?1)
                                order by id limit 1 for update skip locked""", Case.class)
                        .setParameter(1, today)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    Uni<List<PersonId>> holdersOf(CaseId id) {
        return people("select personId from CaseHolder where caseId = ?1 order by personId", id);
    }

    /** Who can open the newest epoch: only they can read what is written now. */
    Uni<List<PersonId>> readersOf(CaseId id) {
        return people("""
                select personId from CaseHolder where caseId = ?1
                  and epoch = (select max(epoch) from CaseHolder where caseId = ?1) order by personId""", id);
    }

    /** Who held the case before, so that a second one is a hand-over. */
    Uni<Admission> admit(Case found, PersonId holder, int epoch, LocalDate on) {
        var pair = CaseHolder.Pair.of(found.id(), holder);
        return Panache.getSession()
                .chain(session -> session.find(CaseHolder.class, pair).chain(known -> {
                    if (known != null) {
                        var back = known.receives(epoch, on);
                        return Uni.createFrom().item(back ? Admission.BACK : Admission.GOES_ON);
                    }
                    return session.persist(new CaseHolder(pair, found.days().receivedOn(), epoch, on))
                            .replaceWith(Admission.NEW);
                }));
    }

    /** Whether somebody declared a conflict here; no key changes that. */
    Uni<Boolean> isRecused(CaseId id, PersonId person) {
        return Panache.getSession()
                .chain(session -> session.find(Recusal.class, Recusal.Pair.of(id, person)))
                .map(Objects::nonNull);
    }

    /** Takes the case from a holder, in the transaction that says why. */
    Uni<Void> recuse(CaseId id, PersonId holder, LocalDate on) {
        return Panache.getSession()
                .chain(session -> session.find(CaseHolder.class, CaseHolder.Pair.of(id, holder))
                        .chain(session::remove)
                        .chain(() -> session.persist(new Recusal(Recusal.Pair.of(id, holder), on))));
    }

    private static Uni<List<PersonId>> people(String query, CaseId id) {
        return Panache.getSession()
                .chain(session -> session.createQuery(query, UUID.class)
                        .setParameter(1, id.value())
                        .getResultList())
                .map(people -> people.stream().map(PersonId::new).toList());
    }
}
