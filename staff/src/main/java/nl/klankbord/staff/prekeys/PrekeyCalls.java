package nl.klankbord.staff.prekeys;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.staff.people.StaffMember;
import nl.klankbord.staff.people.StaffMembers;
import nl.klankbord.staff.signin.SignedIn;

/** What a staff service answers about the prekeys of whoever is signed in. */
@ApplicationScoped
public class PrekeyCalls {
    private final StaffMembers members;
    private final Prekeys prekeys;
    private final PrekeySide side;
    private final PublishPrekeys publishPrekeys;
    private final SignedIn person;
    private final Clock clock;

    PrekeyCalls(
            StaffMembers members,
            Prekeys prekeys,
            PrekeySide side,
            PublishPrekeys publishPrekeys,
            SignedIn person,
            Clock clock) {
        this.members = members;
        this.prekeys = prekeys;
        this.side = side;
        this.publishPrekeys = publishPrekeys;
        this.person = person;
        this.clock = clock;
    }

    /** Lists the published ones that have not expired, and the hashes of older ones whose seeds are still needed. */
    @WithSession
    public Uni<PrekeysView> list() {
        var today = LocalDate.now(clock);
        return members.member(person.subject())
                .map(StaffMember::enrolled)
                .chain(owner -> prekeys.unexpired(owner.kid(), today)
                        .chain(published -> side.keptBy(owner.kid(), today)
                                .map(keep -> new PrekeysView(List.copyOf(published.values()), keep))));
    }

    /** Publishes more. */
    public Uni<Void> publish(List<Prekey> offered) {
        return publishPrekeys.publish(person.subject(), offered);
    }
}
