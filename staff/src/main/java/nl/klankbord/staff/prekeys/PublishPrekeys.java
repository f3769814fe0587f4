package nl.klankbord.staff.prekeys;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import nl.klankbord.delivery.Announcement;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.staff.people.EnrolledIdentity;
import nl.klankbord.staff.people.StaffMember;
import nl.klankbord.staff.people.StaffMembers;
import nl.klankbord.staff.vaults.Vaults;

/** Publishes the prekeys of the coming weeks (KB-26, KB-28). One week has one prekey; the same again changes nothing. */
@ApplicationScoped
class PublishPrekeys {
    private final StaffMembers members;
    private final Vaults vaults;
    private final Prekeys prekeys;
    private final PrekeySide side;
    private final Outbox outbox;
    private final Clock clock;

    PublishPrekeys(StaffMembers members, Vaults vaults, Prekeys prekeys, PrekeySide side, Outbox outbox, Clock clock) {
        this.members = members;
        this.vaults = vaults;
        this.prekeys = prekeys;
        this.side = side;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> publish(KeycloakSubject subject, List<Prekey> offered) {
        var today = LocalDate.now(clock);
        return members.member(subject)
                .map(StaffMember::enrolled)
                .invoke(owner -> offered.forEach(prekey -> check(prekey, owner, today)))
                .chain(owner -> prekeys.unexpired(owner.kid(), today)
                        .map(known -> fresh(offered, known))
                        .chain(fresh -> fresh.isEmpty() ? Uni.createFrom().voidItem() : accept(owner, fresh)));
    }

    private void check(Prekey prekey, EnrolledIdentity owner, LocalDate today) {
        var thisWeek = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (prekey.role() != side.role()) throw new MalformedWire("role");
        if (prekey.notBefore().isBefore(thisWeek)) throw new MalformedWire("expired");
        if (prekey.notBefore().isAfter(thisWeek.plusWeeks(side.weeksAhead()))) throw new MalformedWire("week");
        prekey.verify(owner.key());
    }

    private static List<Prekey> fresh(List<Prekey> offered, Map<LocalDate, Prekey> known) {
        var weeks = offered.stream().map(Prekey::notBefore).distinct().count();
        if (weeks != offered.size()) throw new MalformedWire("week");
        return offered.stream()
                .filter(prekey -> {
                    var former = known.get(prekey.notBefore());
                    if (former != null && !former.equals(prekey)) throw Problem.conflict();
                    return former == null;
                })
                .toList();
    }

    private Uni<Void> accept(EnrolledIdentity owner, List<Prekey> fresh) {
        var announcements = fresh.stream().map(this::announcement).toList();
        return vaults.acceptPrekeys(
                        owner, fresh.stream().map(Prekey::vaultVersion).toList())
                .chain(() -> prekeys.persist(fresh))
                .chain(() -> outbox.append(announcements));
    }

    private Announcement announcement(Prekey prekey) {
        var key = prekey.owner().hex() + ":" + prekey.notBefore();
        return new Announcement(side.topic(), key, side.published(prekey), false);
    }
}
