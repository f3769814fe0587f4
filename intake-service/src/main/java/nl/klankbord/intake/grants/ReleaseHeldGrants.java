package nl.klankbord.intake.grants;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.klankbord.delivery.Announcement;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.intake.channels.Channel;
import nl.klankbord.intake.channels.Channels;
import nl.klankbord.intake.platform.Sql;
import nl.klankbord.intake.platform.StoredId;
import nl.klankbord.protocol.events.CaseKeyReleased;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.PersonId;

/**
 * Delivers the grants that wait for a back-up, when the policy that the reporter agreed to says so (KB-59): under {@code
 * upfront}, once nobody who could read is there (away, gone, or aside), or a message has waited too long.
 *
 * <p>Does not protect against: a server that releases earlier. This gate is a rule, not a lock; every release is a fact.
 */
@ApplicationScoped
class ReleaseHeldGrants {
    private final Channels channels;
    private final Outbox outbox;
    private final Clock clock;

    ReleaseHeldGrants(Channels channels, Outbox outbox, Clock clock) {
        this.channels = channels;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "2m", identity = "release-held-grants")
    Uni<Void> release() {
        return Panache.withSession(() -> waiting(""))
                .onItem()
                .transformToMulti(waiting -> Multi.createFrom().iterable(waiting))
                .onItem()
                .transformToUniAndConcatenate(mailbox -> Panache.withTransaction(() -> releaseIfDue(mailbox)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Of one mailbox, in the caller's transaction. */
    Uni<Void> of(MailboxId mailbox) {
        return releaseAll(waiting("and m.mailbox_id = ?1", StoredId.of(mailbox.hex())));
    }

    /** Of those who had granted this person the newest epoch, in the caller's transaction. */
    Uni<Void> of(PersonId reader) {
        return releaseAll(waiting("""
            and exists (select from grants g join person_kids k on k.kid = g.owner_kid
              where g.mailbox_id = m.mailbox_id and g.epoch = m.epoch and not g.held and k.person_id = ?1)\
            """, reader.value()));
    }

    private Uni<Void> releaseAll(Uni<List<Waiting>> mailboxes) {
        return mailboxes
                .onItem()
                .transformToMulti(waiting -> Multi.createFrom().iterable(waiting))
                .onItem()
                .transformToUniAndConcatenate(this::releaseIfDue)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<List<Waiting>> waiting(String which, Object... parameters) {
        return Sql.list(
                row -> new Waiting(new MailboxId(row.id(0)), new ChannelId(row.id(1)), row.dayIfAny(2)),
                """
                select mailbox_id, channel_id, waiting_since_on from mailboxes m where exists (
                  select from grants g where g.mailbox_id = m.mailbox_id and g.held and g.released_on is null) %s\
                """.formatted(which),
                parameters);
    }

    private Uni<Void> releaseIfDue(Waiting mailbox) {
        return channels.of(mailbox.channel)
                .chain(channel -> readersThere(mailbox.id)
                        .chain(readers -> channel.filter(open -> isDue(open, readers, mailbox.since))
                                        .isPresent()
                                ? release(mailbox.id)
                                : Uni.createFrom().voidItem()));
    }

    private boolean isDue(Channel channel, List<Kid> readers, Optional<LocalDate> since) {
        return channel.releasesHeldGrants(readers, since, LocalDate.now(clock));
    }

    /** Who was given the newest epoch at once, has not stepped aside, and is not away by a calendar that counts by now. */
    private Uni<List<Kid>> readersThere(MailboxId mailbox) {
        return Sql.list(row -> new Kid(row.id(0)), """
            select owner_kid from grants where not held and mailbox_id = ?1
              and epoch = (select epoch from mailboxes where mailbox_id = ?1)
              and owner_kid not in (select k.kid from person_kids k
                join recusals r on r.person_id = k.person_id join cases c on c.case_id = r.case_id
                where c.mailbox_id = ?1)
              and owner_kid not in (select k.kid from person_kids k join absences a on a.person_id = k.person_id
                where ?2 between a.releases_from_on and a.until_on and not exists (
                  select from absence_exceptions x join cases c on c.case_id = x.case_id
                  where x.absence_id = a.absence_id and c.mailbox_id = ?1))\
            """, StoredId.of(mailbox.hex()), LocalDate.now(clock));
    }

    private Uni<Void> release(MailboxId mailbox) {
        var today = LocalDate.now(clock);
        return Sql.list(
                        row -> new CaseKeyReleased(
                                mailbox, row.number(0), new Kid(row.id(1)), Hash.of(row.bytes(2)), today),
                        """
                        update grants set released_on = ?2 where mailbox_id = ?1 and held and released_on is null
                          and owner_kid not in (select k.kid from person_kids k
                            join recusals r on r.person_id = k.person_id join cases c on c.case_id = r.case_id
                            where c.mailbox_id = ?1)
                        returning epoch, owner_kid, prekey_hash\
                        """,
                        StoredId.of(mailbox.hex()),
                        today)
                .chain(released -> outbox.append(released.stream()
                        .map(event -> new Announcement(Topics.INTAKE_CONVERSATIONS, mailbox.hex(), event, true))
                        .toList()));
    }

    record Waiting(MailboxId id, ChannelId channel, Optional<LocalDate> since) {}
}
