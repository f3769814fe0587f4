package nl.klankbord.casework.prekeys;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MailboxId;

/** Which seeds must be kept because a grant for their prekey is held (KB-74). Inside the caller's transaction. */
@ApplicationScoped
public class HeldKeys {
    /** A seed goes at the latest after so many days. */
    private static final int MOST_DAYS = 400;

    /** A released grant is opened at the owner's next unlock; until then the seed stays as long as any other. */
    private static final int DAYS_AFTER_RELEASE = 35;

    /** A grant is held. */
    public Uni<Void> hold(MailboxId mailbox, int epoch, Kid kid, Hash prekey, LocalDate on) {
        var name = HeldKey.Name.of(mailbox, epoch, kid);
        return Panache.getSession()
                .chain(session -> session.find(HeldKey.class, name)
                        .chain(known -> known == null
                                ? session.persist(new HeldKey(name, prekey, on))
                                : Uni.createFrom().voidItem()));
    }

    /** A held grant has been given; one that was never held needs nothing. */
    public Uni<Void> release(MailboxId mailbox, int epoch, Kid kid, LocalDate on) {
        return Panache.getSession()
                .chain(session -> session.find(HeldKey.class, HeldKey.Name.of(mailbox, epoch, kid)))
                .onItem()
                .ifNotNull()
                .invoke(held -> held.release(on))
                .replaceWithVoid();
    }

    /** The conversation is gone. */
    public Uni<Void> forget(MailboxId mailbox) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from held_keys where mailbox_id = ?1 returning kid", String.class)
                        .setParameter(1, mailbox.hex())
                        .getResultList())
                .replaceWithVoid();
    }

    /** One owner has nothing to do with the conversation any more. */
    public Uni<Void> forget(MailboxId mailbox, Kid owner) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from held_keys where mailbox_id = ?1 and kid = ?2 returning kid", String.class)
                        .setParameter(1, mailbox.hex())
                        .setParameter(2, owner.hex())
                        .getResultList())
                .replaceWithVoid();
    }

    /** The prekeys whose seeds this owner must keep beyond their weeks, each once, in an order that tells nothing. */
    Uni<List<Hash>> keptBy(Kid owner, LocalDate today) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                select distinct prekeyHash from HeldKey
                                where kid = ?1 and heldOn >= ?2 and (releasedOn is null or releasedOn >= ?3)
                                order by prekeyHash""", String.class)
                        .setParameter(1, owner.hex())
                        .setParameter(2, today.minusDays(MOST_DAYS))
                        .setParameter(3, today.minusDays(DAYS_AFTER_RELEASE))
                        .getResultList())
                .map(hashes -> hashes.stream().map(Hash::new).toList());
    }
}
