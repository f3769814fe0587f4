package nl.klankbord.reporting.escalations;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.EscalationAcknowledged;
import nl.klankbord.protocol.events.FeedbackGiven;
import nl.klankbord.protocol.events.QuestionAsked;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.SealedMessage;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.protocol.wire.ThreadGrant;
import nl.klankbord.protocol.wire.ThreadId;
import nl.klankbord.reporting.channels.Directories;
import nl.klankbord.reporting.escalations.EscalationStep.Message;
import nl.klankbord.reporting.escalations.ThreadMessages.Tail;
import nl.klankbord.terms.DeadlineRules;
import nl.klankbord.terms.Terms;

/** Takes a message, and a step of the life of the escalation with it, in one transaction. */
@ApplicationScoped
class WriteInThread {
    private final Threads threads;
    private final ThreadMessages messages;
    private final ThreadFiles files;
    private final ThreadGrants grants;
    private final GrantChecks grantChecks;
    private final Directories directories;
    private final ReleaseThreads releaseThreads;
    private final ThreadNews news;
    private final ThreadLog log;
    private final DeadlineRules deadlineRules;
    private final Clock clock;

    WriteInThread(
            Threads threads,
            ThreadMessages messages,
            ThreadFiles files,
            ThreadGrants grants,
            GrantChecks grantChecks,
            Directories directories,
            ReleaseThreads releaseThreads,
            ThreadNews news,
            ThreadLog log,
            DeadlineRules deadlineRules,
            Clock clock) {
        this.threads = threads;
        this.messages = messages;
        this.files = files;
        this.grants = grants;
        this.grantChecks = grantChecks;
        this.directories = directories;
        this.releaseThreads = releaseThreads;
        this.news = news;
        this.log = log;
        this.deadlineRules = deadlineRules;
        this.clock = clock;
    }

    /** What somebody writes. Only an author gives keys. */
    record Written(
            SealedMessage message,
            List<AttachmentId> attachments,
            List<ThreadGrant> grants,
            Optional<WantedStep> step) {}

    /** A step and the state that its author's browser saw. */
    record WantedStep(EscalationStep step, EscalationState from, StepFacts facts) {}

    /** The very same message once more changes nothing. */
    @WithTransaction
    Uni<Void> write(Supplier<Uni<Reader>> acting, ThreadId id, Written written) {
        var message = written.message();
        return acting.get()
                .chain(reader -> threads.hold(reader, id).chain(thread -> {
                    var right = message.kind() == 2
                            && message.direction() == reader.direction()
                            && message.container().equals(id.hex());
                    if (!right) throw Refusals.messageRefused();
                    return messages.tail(reader, id, reader.direction())
                            .chain(tail -> messages.isRepeated(tail, message)
                                    .chain(repeated -> repeated
                                            ? Uni.createFrom().voidItem()
                                            : add(reader, thread, tail, written)));
                }));
    }

    /** Takes a step that needs no message. The same once more changes nothing. */
    @WithTransaction
    Uni<Void> take(Supplier<Uni<Reader>> acting, ThreadId id, WantedStep wanted) {
        return acting.get()
                .chain(reader -> threads.hold(reader, id)
                        .chain(thread -> deadlineRules
                                .inForceOn(LocalDate.now(clock))
                                .chain(terms -> {
                                    if (wanted.step().message == Message.REQUIRED) throw Refusals.messageRefused();
                                    if (isDone(thread, reader, wanted))
                                        return Uni.createFrom().voidItem();
                                    require(thread, reader, wanted, terms.start());
                                    return log.write(reader.kid(), ThreadAct.of(wanted.step()))
                                            .chain(() -> tell(thread, taken(thread, wanted, terms)));
                                })));
    }

    private static boolean isDone(Escalation thread, Reader reader, WantedStep wanted) {
        if (!wanted.step().by.contains(reader.side())) return false;
        if (thread.state() == wanted.from()) {
            return wanted.step() == EscalationStep.CLOSE && thread.outcome().isOfficersDone();
        }
        return wanted.step()
                .next(wanted.from(), thread.askedIn())
                .filter(thread.state()::equals)
                .isPresent();
    }

    private static void require(Escalation thread, Reader reader, WantedStep wanted, LocalDate today) {
        var possible = thread.state() == wanted.from() && thread.allows(wanted.step(), reader.side(), today);
        if (!possible) throw Problem.conflict();
        if (!wanted.facts().suit(wanted.step(), reader.side(), today)) throw Refusals.messageRefused();
    }

    private Uni<Void> add(Reader reader, Escalation thread, Tail tail, Written written) {
        var message = written.message();
        var today = LocalDate.now(clock);
        var open = thread.state().isOpen() || (reader.isAuthor() && thread.state() == EscalationState.WAITING);
        if (!open) throw Problem.conflict();
        written.step().ifPresent(wanted -> {
            if (wanted.step().message == Message.NONE) throw Problem.conflict();
            require(thread, reader, wanted, today);
        });
        return give(reader, thread, written)
                .chain(() -> grants.newestEpoch(reader, thread.thread()))
                .invoke(newest -> {
                    if (message.epoch() < tail.epoch() || message.epoch() > newest) throw Refusals.messageRefused();
                })
                .chain(() -> files.name(reader, thread.thread(), written.attachments()))
                .invoke(complete -> {
                    if (!complete) throw Refusals.messageRefused();
                })
                .chain(() -> reader.isAuthor() ? await(thread, written) : say(reader, thread, written));
    }

    /** A new epoch for the officers who are left; nobody new, because the reporter agreed to these. */
    private Uni<Void> give(Reader reader, Escalation thread, Written written) {
        if (written.grants().isEmpty()) return Uni.createFrom().voidItem();
        if (!reader.isAuthor()) return Uni.createFrom().failure(Refusals.grantRefused());
        var id = thread.thread();
        return grants.newestEpoch(reader, id)
                .chain(newest -> directories
                        .newest(thread.channel())
                        .map(found -> found.map(SignedDirectory::directory).orElseThrow(Problem::notFound))
                        .chain(directory -> {
                            var key = directory
                                    .person(reader.kid())
                                    .orElseThrow(Refusals::grantRefused)
                                    .key();
                            var place = new GrantChecks.Place(id, newest + 1, key);
                            return grantChecks.check(written.grants(), place, directory, List.of());
                        })
                        .chain(given -> grants.officersOf(id)
                                .chain(present -> present.containsAll(given.keySet())
                                        ? grants.give(given)
                                        : Uni.createFrom().failure(Refusals.grantRefused()))));
    }

    /** What an author writes waits, and what it says of the state waits with it. */
    private Uni<Void> await(Escalation thread, Written written) {
        var step = written.step().map(WantedStep::step);
        var facts = written.step().map(WantedStep::facts).orElse(StepFacts.NONE);
        return messages.append(written.message(), null, step, facts)
                .chain(() -> releaseThreads.afterWriting(thread.thread()));
    }

    /** What officers write is there at once. */
    private Uni<Void> say(Reader reader, Escalation thread, Written written) {
        var act = written.step().map(wanted -> ThreadAct.of(wanted.step())).orElse(ThreadAct.MESSAGE_WRITTEN);
        var seq = written.message().seq();
        return deadlineRules.inForceOn(LocalDate.now(clock)).chain(terms -> {
            var events = new ArrayList<Object>(
                    written.step().map(wanted -> taken(thread, wanted, terms)).orElse(List.of()));
            if (events.stream().noneMatch(WriteInThread::saysThatSomethingWaits)) {
                events.add(new QuestionAsked(thread.thread(), thread.author(), seq, terms.start()));
            }
            return log.write(reader.kid(), act)
                    .chain(() -> messages.append(written.message(), terms.start(), Optional.empty(), StepFacts.NONE))
                    .chain(() -> tell(thread, events));
        });
    }

    private static boolean saysThatSomethingWaits(Object event) {
        return event instanceof EscalationAcknowledged || event instanceof FeedbackGiven;
    }

    private static List<Object> taken(Escalation thread, WantedStep wanted, Terms terms) {
        var nobody = new Escalation.Readers(List.of(), List.of());
        return thread.take(wanted.step(), Side.OFFICER, wanted.facts(), terms, nobody);
    }

    private Uni<Void> tell(Escalation thread, List<Object> events) {
        return news.announce(thread.thread(), events)
                .chain(() -> news.readersOf(thread.thread()))
                .chain(readers -> news.wake(thread.thread(), readers.officers()));
    }
}
