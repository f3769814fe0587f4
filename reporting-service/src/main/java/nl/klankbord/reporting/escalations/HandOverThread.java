package nl.klankbord.reporting.escalations;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.EscalationHandedOver;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.Share;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.protocol.wire.ThreadId;
import nl.klankbord.reporting.channels.Directories;
import nl.klankbord.reporting.people.Authors;

/**
 * Passes a thread to a colleague of the channel, with its keys sealed to that colleague: for absence, back-up and departure
 * (CAS-15, CAS-28). Only the author can, because nobody else has the keys.
 */
@ApplicationScoped
class HandOverThread {
    private final Actors actors;
    private final Authors authors;
    private final Threads threads;
    private final ThreadShares shares;
    private final ThreadGrants grants;
    private final Directories directories;
    private final ThreadNews news;
    private final ThreadLog log;
    private final Clock clock;

    HandOverThread(
            Actors actors,
            Authors authors,
            Threads threads,
            ThreadShares shares,
            ThreadGrants grants,
            Directories directories,
            ThreadNews news,
            ThreadLog log,
            Clock clock) {
        this.actors = actors;
        this.authors = authors;
        this.threads = threads;
        this.shares = shares;
        this.grants = grants;
        this.directories = directories;
        this.news = news;
        this.log = log;
        this.clock = clock;
    }

    /** From now on the thread is the colleague's, and not there for whoever had it. */
    @WithTransaction
    Uni<Void> handOver(KeycloakSubject subject, ThreadId id, Kid to, List<Share> sealed) {
        return actors.author(subject)
                .chain(author -> threads.hold(author, id)
                        .chain(thread -> directories
                                .newest(thread.channel())
                                .map(found ->
                                        found.map(SignedDirectory::directory).orElseThrow(Problem::notFound))
                                .invoke(directory -> requireColleague(directory, author.kid(), to))
                                .invoke(directory -> requireShares(directory, author.kid(), id, sealed))
                                .chain(() -> authors.isKnown(to))
                                .invoke(known -> {
                                    if (!known) throw Problem.conflict();
                                })
                                .chain(() -> grants.newestEpoch(author, id))
                                .invoke(newest -> {
                                    if (sealed.size() != newest + 1) throw Refusals.grantRefused();
                                })
                                .chain(() -> shares.put(id, sealed))
                                .invoke(() -> thread.passTo(to))
                                .chain(() -> tell(thread, author.kid()))));
    }

    private static void requireColleague(Directory directory, Kid author, Kid to) {
        var colleague = directory
                .person(to)
                .filter(DirectoryPerson::mayReceiveReports)
                .filter(person -> !person.kid().equals(author));
        if (colleague.isEmpty()) throw Problem.conflict();
    }

    /** What a server can see of a share: whose it is, under which name, and that it was signed. */
    private static void requireShares(Directory directory, Kid author, ThreadId id, List<Share> sealed) {
        var key = directory.person(author).orElseThrow(Problem::notFound).key();
        for (var share : sealed) {
            var right = share.sender().equals(author)
                    && Hex.encode(share.set().bytes()).equals(id.hex());
            if (!right) throw Refusals.grantRefused();
            try {
                share.verify(key);
            } catch (NotAuthentic e) {
                throw Refusals.grantRefused();
            }
        }
    }

    /** Before its release nobody else has heard of the thread. */
    private Uni<Void> tell(Escalation thread, Kid former) {
        if (thread.state() == EscalationState.WAITING) return Uni.createFrom().voidItem();
        var id = thread.thread();
        var event = new EscalationHandedOver(id, thread.author(), former, LocalDate.now(clock));
        return log.write(former, ThreadAct.ESCALATION_HANDED_OVER)
                .chain(() -> news.announce(id, List.of(event)))
                .chain(() -> news.readersOf(id))
                .chain(readers -> news.wake(id, readers.officers()));
    }
}
