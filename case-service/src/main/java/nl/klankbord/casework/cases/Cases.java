package nl.klankbord.casework.cases;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.PersonId;

/** The door to cases: for an advisor those the advisor holds, for a conversation its own. */
@ApplicationScoped
class Cases {
    /** Rows of many events go to the database together. */
    private static final int BATCH = 100;

    CasesOf of(Advisor advisor) {
        return new CasesOf(advisor.id());
    }

    Uni<Void> persist(List<Case> received) {
        return Panache.getSession().chain(session -> session.setBatchSize(BATCH).persistAll(received.toArray()));
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

    /** For changes that several conversations cause: their cases as far as there are any, in an order that lets none wait for ever. */
    Uni<Map<MailboxId, Case>> hold(Collection<MailboxId> mailboxes) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select * from cases where mailbox_id = any(cast(?1 as text[]))
                                order by id for update""", Case.class)
                        .setParameter(1, mailboxes.stream().map(MailboxId::hex).toArray(String[]::new))
                        .getResultList())
                .map(found -> found.stream().collect(Collectors.toMap(Case::mailbox, each -> each)));
    }

    /** Who sits in the cases of these conversations, for a change of it. */
    Uni<Seats> seatsOf(Collection<MailboxId> mailboxes) {
        return hold(mailboxes)
                .chain(found -> rowsOf(found.values(), "select * from case_holders", CaseHolder.class)
                        .chain(holders -> rowsOf(found.values(), "select * from recusals", Recusal.class)
                                .map(recusals -> new Seats(found, holders, recusals))));
    }

    /** Keeps those who took a seat. */
    Uni<Void> keep(Seats seats) {
        return Panache.getSession()
                .chain(session ->
                        session.setBatchSize(BATCH).persistAll(seats.taken().toArray()));
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

    /** Those of these cases that more than one person can open. */
    Uni<Set<CaseId>> sharedAmong(List<Case> cases) {
        if (cases.isEmpty()) return Uni.createFrom().item(Set.of());
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                select caseId from CaseHolder where caseId in ?1
                                group by caseId having count(*) > 1""", UUID.class)
                        .setParameter(
                                1, cases.stream().map(each -> each.id().value()).toList())
                        .getResultList())
                .map(shared -> shared.stream().map(CaseId::new).collect(Collectors.toSet()));
    }

    /** Who can open the newest epoch: only they can read what is written now. */
    Uni<List<PersonId>> readersOf(CaseId id) {
        return people("""
                select personId from CaseHolder where caseId = ?1
                  and epoch = (select max(epoch) from CaseHolder where caseId = ?1) order by personId""", id);
    }

    /** Takes the case from a holder, in the transaction that says why. */
    Uni<Void> recuse(CaseId id, PersonId holder, LocalDate on) {
        return Panache.getSession()
                .chain(session -> session.find(CaseHolder.class, CaseHolder.Pair.of(id, holder))
                        .chain(session::remove)
                        .chain(() -> session.persist(new Recusal(Recusal.Pair.of(id, holder), on))));
    }

    private static <T> Uni<List<T>> rowsOf(Collection<Case> cases, String select, Class<T> type) {
        var ids = cases.stream().map(each -> each.id().text()).toArray(String[]::new);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                select + " where case_id = any(cast(cast(?1 as text[]) as uuid[]))", type)
                        .setParameter(1, ids)
                        .getResultList());
    }

    private static Uni<List<PersonId>> people(String query, CaseId id) {
        return Panache.getSession()
                .chain(session -> session.createQuery(query, UUID.class)
                        .setParameter(1, id.value())
                        .getResultList())
                .map(people -> people.stream().map(PersonId::new).toList());
    }
}
