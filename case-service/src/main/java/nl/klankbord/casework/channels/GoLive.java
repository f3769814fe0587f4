package nl.klankbord.casework.channels;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import nl.klankbord.casework.channels.ChannelState.Step;
import nl.klankbord.casework.practice.Clients;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.staff.prekeys.Prekeys;

/** Ends the trial of a channel, or begins one again. Reports of a trial are tests, which nobody counts. */
@ApplicationScoped
class GoLive {
    /** An advisor who can be written to for four weeks does not run dry in a holiday. */
    private static final int WEEKS = 4;

    private final Channels channels;
    private final Directories directories;
    private final Prekeys prekeys;
    private final Clients clients;
    private final Clock clock;

    GoLive(Channels channels, Directories directories, Prekeys prekeys, Clients clients, Clock clock) {
        this.channels = channels;
        this.directories = directories;
        this.prekeys = prekeys;
        this.clients = clients;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> test(PracticeId practice, ChannelId id, boolean testing) {
        return channels.hold(id)
                .map(found -> found.orElseThrow(Problem::notFound))
                .chain(channel -> clients.staysAt(practice, channel.organisation())
                        .invoke(stays -> channel.take(testing ? Step.TEST : Step.GO_LIVE, stays)))
                .call(() -> testing ? Uni.createFrom().voidItem() : requireReady(id))
                .replaceWithVoid();
    }

    private Uni<Void> requireReady(ChannelId id) {
        return directories
                .newest(id)
                .map(newest -> newest.orElseThrow(() -> Problem.invalid("/testing", "directory")))
                .chain(newest -> prekeys.publishedUntil(advisorsOf(newest)))
                .invoke(this::requireKeys)
                .replaceWithVoid();
    }

    private void requireKeys(Map<Kid, LocalDate> until) {
        var least = LocalDate.now(clock).plusWeeks(WEEKS);
        if (until.values().stream().allMatch(day -> day.isBefore(least))) throw Problem.invalid("/testing", "prekeys");
    }

    private static Collection<Kid> advisorsOf(SignedDirectory newest) {
        return newest.directory().people().stream()
                .filter(person -> person.role() == DirectoryPerson.Role.ADVISOR
                        && person.status() == DirectoryPerson.Status.ACTIVE)
                .map(DirectoryPerson::kid)
                .toList();
    }
}
