package nl.klankbord.intake.grants;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import nl.klankbord.intake.cases.Cases;
import nl.klankbord.intake.channels.Channel;
import nl.klankbord.intake.channels.Channels;
import nl.klankbord.intake.mailboxes.Mailbox;
import nl.klankbord.intake.platform.OffTheEventLoop;
import nl.klankbord.intake.platform.Refusals;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.Kid;

/**
 * Finds to whom grants go. One that goes to nobody of the channel, twice to one person, or to somebody who declared a
 * conflict, is refused (KB-23, KB-57).
 */
@ApplicationScoped
public class GiveGrants {
    private final Channels channels;
    private final Cases cases;
    private final OffTheEventLoop elsewhere;
    private final Clock clock;

    GiveGrants(Channels channels, Cases cases, OffTheEventLoop elsewhere, Clock clock) {
        this.channels = channels;
        this.cases = cases;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    public List<GivenGrant> give(OfferedGrants offered, Channel channel) {
        var today = LocalDate.now(clock);
        var owners = new HashSet<Kid>();
        return offered.grants().stream()
                .map(grant -> {
                    var owner = channel.recipient(grant.prekey(), today).orElseThrow(Refusals::grantRefused);
                    if (!owners.add(owner)) throw Refusals.grantRefused();
                    return new GivenGrant(owner, grant);
                })
                .toList();
    }

    /** Grants with which a mailbox begins its next epoch. */
    public Uni<List<GivenGrant>> giveNext(Mailbox mailbox, List<Grant> grants) {
        return elsewhere
                .run(() -> OfferedGrants.signedBy(mailbox.key(), mailbox.epoch() + 1, grants))
                .chain(offered -> channels.of(mailbox.channel())
                        .map(channel -> give(offered, channel.orElseThrow(Refusals::grantRefused))))
                .call(given -> cases.recusedFrom(mailbox.id()).invoke(recused -> {
                    if (given.stream().map(GivenGrant::owner).anyMatch(recused::contains))
                        throw Refusals.grantRefused();
                }));
    }
}
