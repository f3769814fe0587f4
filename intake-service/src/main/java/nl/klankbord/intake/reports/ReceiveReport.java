package nl.klankbord.intake.reports;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.klankbord.intake.challenges.Challenges;
import nl.klankbord.intake.channels.Channels;
import nl.klankbord.intake.grants.GiveGrants;
import nl.klankbord.intake.grants.GivenGrant;
import nl.klankbord.intake.grants.OfferedGrants;
import nl.klankbord.intake.platform.Refusals;
import nl.klankbord.protocol.wire.Kid;

/**
 * Takes a report in (KB-53). Work and signatures are checked before the transaction begins. The same report again, after a
 * lost answer, is answered as the first time, whatever has changed meanwhile; after a deletion its challenge is spent.
 */
@ApplicationScoped
class ReceiveReport {
    private final Challenges challenges;
    private final Channels channels;
    private final GiveGrants giveGrants;
    private final Reports reports;

    ReceiveReport(Challenges challenges, Channels channels, GiveGrants giveGrants, Reports reports) {
        this.challenges = challenges;
        this.channels = channels;
        this.giveGrants = giveGrants;
        this.reports = reports;
    }

    Uni<Void> receive(Report report) {
        return receive(report, given -> true);
    }

    /** The same for a report that an advisor recorded: its key may go to the keys of that advisor only. */
    Uni<Void> record(Report report, Set<Kid> own) {
        return receive(report, given -> own.contains(given.owner()));
    }

    private Uni<Void> receive(Report report, Predicate<GivenGrant> allowed) {
        return Uni.createFrom()
                .item(() -> checked(report))
                .chain(offered -> recipients(report, offered))
                .invoke(given -> {
                    if (!given.stream().allMatch(allowed)) throw Refusals.grantRefused();
                })
                .chain(given -> reports.store(report, given))
                .onFailure(Refusals::isRefusal)
                .recoverWithUni(refusal -> Panache.withSession(() -> reports.isThere(report))
                        .chain(there -> there
                                ? Uni.createFrom().voidItem()
                                : Uni.createFrom().failure(refusal)));
    }

    /** Not handed to another thread: there are few signatures, and each report has paid for them with its work. */
    private OfferedGrants checked(Report report) {
        if (!challenges.paysForReport(report.challenge(), report.nonce(), report.mailbox(), report.channel())) {
            throw Refusals.workRefused();
        }
        return report.offered();
    }

    private Uni<List<GivenGrant>> recipients(Report report, OfferedGrants offered) {
        return channels.takingReports(report.channel())
                .map(channel -> giveGrants.give(offered, channel.orElseThrow(Refusals::channelNotAvailable)));
    }
}
