package nl.klankbord.reporting.escalations;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.klankbord.protocol.events.AnswerRelayed;
import nl.klankbord.protocol.events.json.EventCodec;
import nl.klankbord.protocol.wire.ThreadId;
import nl.klankbord.reporting.escalations.Escalation.Readers;
import nl.klankbord.reporting.escalations.ThreadMessages.Waiting;
import nl.klankbord.reporting.escalations.ThreadSettings.When;
import nl.klankbord.terms.DeadlineRules;
import nl.klankbord.terms.Terms;

/**
 * Lets officers see what advisors wrote: everything that waits, in one batch a working day, in random order and in one
 * transaction. Before that, nobody but its author hears of a thread or a message (KB-68).
 *
 * <p>Does not protect against: a batch with one thread in it. What an organisation sees then is one advisor's day.
 */
@ApplicationScoped
class ReleaseThreads {
    /** A service that comes back later than this waits for the next day, or its batch would hold what came since. */
    private static final Duration GRACE = Duration.ofMinutes(30);

    private final ThreadSettings settings;
    private final Threads threads;
    private final ThreadGrants grants;
    private final ThreadMessages messages;
    private final ThreadFiles files;
    private final ThreadNews news;
    private final ThreadLog log;
    private final DeadlineRules deadlineRules;
    private final Clock clock;

    ReleaseThreads(
            ThreadSettings settings,
            Threads threads,
            ThreadGrants grants,
            ThreadMessages messages,
            ThreadFiles files,
            ThreadNews news,
            ThreadLog log,
            DeadlineRules deadlineRules,
            Clock clock) {
        this.settings = settings;
        this.threads = threads;
        this.grants = grants;
        this.messages = messages;
        this.files = files;
        this.news = news;
        this.log = log;
        this.deadlineRules = deadlineRules;
        this.clock = clock;
    }

    /** Looks whether a batch is to leave. */
    @Scheduled(
            every = "{klankbord.threads.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "release-threads")
    @WithTransaction
    Uni<Void> look() {
        var now = LocalDateTime.ofInstant(clock.instant(), EventCodec.ZONE);
        return deadlineRules.inForceOn(now.toLocalDate()).chain(terms -> {
            if (settings.release() == When.AT_ONCE) return releaseAll(terms);
            if (!isTime(now) || !terms.isWorkingDay(terms.start())) {
                return Uni.createFrom().voidItem();
            }
            return claim(terms.start())
                    .chain(ours -> ours ? releaseAll(terms) : Uni.createFrom().voidItem());
        });
    }

    /** Where nothing waits, what was just written is released in the same transaction. */
    Uni<Void> afterWriting(ThreadId written) {
        if (settings.release() != When.AT_ONCE) return Uni.createFrom().voidItem();
        return deadlineRules.inForceOn(LocalDate.now(clock)).chain(terms -> release(written, terms));
    }

    private boolean isTime(LocalDateTime now) {
        var time = now.toLocalDate().atTime(settings.releaseTime());
        return !now.isBefore(time) && now.isBefore(time.plus(GRACE));
    }

    /** One instance, once a day. */
    private static Uni<Boolean> claim(LocalDate today) {
        return ThreadSql.change("""
                        insert into releases (released_on) values (?1)
                        on conflict (single) do update set released_on = excluded.released_on
                        where releases.released_on <> excluded.released_on""", today).map(claimed -> claimed == 1);
    }

    private Uni<Void> releaseAll(Terms terms) {
        return threads.releasable(terms.start())
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(id -> release(id, terms))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private Uni<Void> release(ThreadId id, Terms terms) {
        return threads.hold(id).chain(found -> {
            if (found.isEmpty()) return Uni.createFrom().voidItem();
            var thread = found.get();
            if (thread.state() == EscalationState.WAITING
                    && !thread.allows(EscalationStep.RELEASE, Side.TERM, terms.start())) {
                return Uni.createFrom().voidItem();
            }
            return grants.release(id)
                    .chain(() -> news.readersOf(id))
                    .chain(readers -> messages.waiting(id)
                            .call(waiting -> log.write(thread.author(), acts(waiting)))
                            .map(waiting -> events(thread, waiting, readers, terms))
                            .chain(events -> news.announce(id, events))
                            .chain(() -> messages.release(id, terms.start()))
                            .chain(() -> files.release(id, terms.start()))
                            .chain(() -> news.wake(id, readers.officers())));
        });
    }

    /** The first message of a thread is the escalation itself. */
    private static List<ThreadAct> acts(List<Waiting> waiting) {
        return waiting.stream()
                .map(message -> message.seq() == 0
                        ? ThreadAct.ESCALATION_SENT
                        : message.step().map(ThreadAct::of).orElse(ThreadAct.MESSAGE_WRITTEN))
                .toList();
    }

    /** A step that officers have made impossible in the meantime falls away; the words come all the same. */
    private static List<Object> events(Escalation thread, List<Waiting> waiting, Readers readers, Terms terms) {
        var on = terms.start();
        var events = new ArrayList<Object>();
        if (thread.state() == EscalationState.WAITING) {
            events.addAll(thread.take(EscalationStep.RELEASE, Side.TERM, StepFacts.NONE, terms, readers));
        }
        for (var message : waiting) {
            if (message.seq() > 0) {
                events.add(new AnswerRelayed(thread.thread(), thread.author(), readers.officers(), message.seq(), on));
            }
            message.step()
                    .filter(step -> thread.allows(step, Side.ADVISOR, on))
                    .ifPresent(step -> events.addAll(thread.take(step, Side.ADVISOR, message.facts(), terms, readers)));
        }
        return events;
    }
}
