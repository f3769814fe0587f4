package nl.klankbord.reporting.escalations;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.SealedMessage;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.protocol.wire.ThreadGrant;
import nl.klankbord.protocol.wire.ThreadId;
import nl.klankbord.reporting.channels.Directories;
import nl.klankbord.reporting.escalations.Escalation.Matter;
import nl.klankbord.reporting.escalations.Escalation.Names;
import nl.klankbord.reporting.people.Author;
import nl.klankbord.reporting.people.Authors;
import org.jspecify.annotations.Nullable;

/** Takes a new thread from an advisor. Nobody else hears of it before its release. */
@ApplicationScoped
class HandIn {
    /** Two, so that nobody decides alone; less is no organisation to which something can be handed in (ESC-13). */
    private static final int FEWEST_OFFICERS = 2;

    /**
     * A thread as it comes.
     *
     * @param releaseOn the day of the document, from which it may be released
     * @param reported when the clock of the law began, where it begins with the report
     */
    record NewThread(
            ThreadId thread, ChannelId channel, Sealed sealed, Matter matter, LocalDate releaseOn, Reported reported) {}

    /** What only its readers open, and who may not be one of them. */
    record Sealed(
            SealedMessage message, List<ThreadGrant> grants, List<AttachmentId> attachments, List<Kid> excluded) {}

    /** The day of a report and of its receipt, for advisors who receive reports by law. */
    record Reported(@Nullable LocalDate on, @Nullable LocalDate receiptOn) {}

    private final Authors authors;
    private final Directories directories;
    private final Threads threads;
    private final ThreadGrants grants;
    private final GrantChecks grantChecks;
    private final ThreadMessages messages;
    private final ThreadFiles files;
    private final StartClock startClock;
    private final ReleaseThreads releaseThreads;
    private final Clock clock;

    HandIn(
            Authors authors,
            Directories directories,
            Threads threads,
            ThreadGrants grants,
            GrantChecks grantChecks,
            ThreadMessages messages,
            ThreadFiles files,
            StartClock startClock,
            ReleaseThreads releaseThreads,
            Clock clock) {
        this.authors = authors;
        this.directories = directories;
        this.threads = threads;
        this.grants = grants;
        this.grantChecks = grantChecks;
        this.messages = messages;
        this.files = files;
        this.startClock = startClock;
        this.releaseThreads = releaseThreads;
        this.clock = clock;
    }

    /** The same once more changes nothing; a name that is taken by something else is refused. */
    @WithTransaction
    Uni<Void> handIn(KeycloakSubject subject, NewThread wanted) {
        return authors.acting(subject)
                .chain(author -> threads.claim(wanted.thread())
                        .chain(() -> threads.named(wanted.thread()))
                        .chain(there ->
                                there.isPresent() ? requireSame(author, there.get(), wanted) : keep(author, wanted)));
    }

    /** Destroys a thread of which nobody else has heard; nothing says that it was there. */
    @WithTransaction
    Uni<Void> takeBack(KeycloakSubject subject, ThreadId id) {
        return authors.acting(subject)
                .chain(author -> threads.hold(Reader.author(author.kid()), id))
                .invoke(found -> {
                    if (found.state() != EscalationState.WAITING) throw Problem.conflict();
                })
                .chain(found -> files.removeAll(id).chain(() -> threads.remove(found)));
    }

    private Uni<Void> requireSame(Author author, Escalation there, NewThread wanted) {
        var message = wanted.sealed().message();
        return messages.hashAt(wanted.thread(), message.direction(), 0)
                .invoke(hash -> {
                    var same = there.author().equals(author.kid())
                            && hash.filter(message.hash()::equals).isPresent();
                    if (!same) throw Problem.conflict();
                })
                .replaceWithVoid();
    }

    private Uni<Void> keep(Author author, NewThread wanted) {
        var reader = Reader.author(author.kid());
        requireFirst(wanted);
        return directory(author, wanted.channel())
                .chain(directory -> check(author, wanted, directory)
                        .chain(given -> startClock
                                .daysOf(wanted)
                                .map(days -> Escalation.handedIn(
                                        new Names(wanted.thread(), wanted.channel(), author.kid()),
                                        wanted.matter(),
                                        days))
                                .chain(threads::persist)
                                .chain(() -> grants.excludeAll(
                                        wanted.thread(), wanted.sealed().excluded()))
                                .chain(() -> grants.give(given))))
                .chain(() -> files.name(reader, wanted.thread(), wanted.sealed().attachments()))
                .invoke(complete -> {
                    if (!complete) throw Refusals.messageRefused();
                })
                .chain(() -> messages.append(wanted.sealed().message(), null, Optional.empty(), StepFacts.NONE))
                .chain(() -> releaseThreads.afterWriting(wanted.thread()));
    }

    private Uni<Map<Kid, ThreadGrant>> check(Author author, NewThread wanted, Directory directory) {
        var officers = directory.people().stream().filter(Threads::serves).count();
        if (officers < FEWEST_OFFICERS) return Uni.createFrom().failure(Problem.conflict());
        var key = directory.person(author.kid()).orElseThrow(Problem::notFound).key();
        var place = new GrantChecks.Place(wanted.thread(), 0, key);
        return grantChecks.check(
                wanted.sealed().grants(), place, directory, wanted.sealed().excluded());
    }

    private void requireFirst(NewThread wanted) {
        var message = wanted.sealed().message();
        var first = message.kind() == 2
                && message.direction() == SealedMessage.ADVISOR_TO_OFFICERS
                && message.container().equals(wanted.thread().hex())
                && message.seq() == 0
                && message.epoch() == 0;
        if (!first) throw Refusals.messageRefused();
        if (!EscalationCodes.isNature(wanted.matter().nature())) throw Problem.invalid("/nature", "code");
        if (!EscalationCodes.isTopic(wanted.matter().topic())) throw Problem.invalid("/topic", "code");
        if (wanted.releaseOn().isBefore(LocalDate.now(clock))) throw Problem.invalid("/releaseOn", "range");
    }

    /** A channel in which the author is no advisor is as good as none. */
    private Uni<Directory> directory(Author author, ChannelId channel) {
        return directories
                .newest(channel)
                .map(newest -> newest.map(SignedDirectory::directory)
                        .filter(directory -> directory
                                .person(author.kid())
                                .filter(DirectoryPerson::mayReceiveReports)
                                .isPresent())
                        .orElseThrow(Problem::notFound));
    }
}
