package nl.klankbord.casework.prekeys;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import nl.klankbord.delivery.Announcement;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.protocol.events.AdvisorPrekeyWithdrawn;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.staff.prekeys.Prekeys;
import org.jspecify.annotations.Nullable;

/** Takes back all prekeys of somebody who leaves, so that nothing is sealed to them any more. */
@ApplicationScoped
public class WithdrawPrekeys {
    private final Prekeys prekeys;
    private final Outbox outbox;
    private final Clock clock;

    WithdrawPrekeys(Prekeys prekeys, Outbox outbox, Clock clock) {
        this.prekeys = prekeys;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In the caller's transaction; somebody without a key has nothing to take back. */
    public Uni<Void> of(@Nullable Kid owner) {
        if (owner == null) return Uni.createFrom().voidItem();
        return prekeys.unexpired(owner, LocalDate.now(clock))
                .chain(weeks -> outbox.append(announcements(owner, weeks.keySet())))
                .chain(Panache::getSession)
                .chain(session -> session.createNativeQuery("""
                                with gone as (delete from prekeys where kid = ?1), held as (delete from held_keys where kid = ?1)
                                select 'done'""", String.class)
                        .setParameter(1, owner.hex())
                        .getResultList())
                .replaceWithVoid();
    }

    private static java.util.List<Announcement> announcements(Kid owner, Collection<LocalDate> weeks) {
        return weeks.stream()
                .map(week -> new Announcement(
                        Topics.PRACTICE_PREKEYS,
                        owner.hex() + ":" + week,
                        new AdvisorPrekeyWithdrawn(owner, week),
                        false))
                .toList();
    }
}
