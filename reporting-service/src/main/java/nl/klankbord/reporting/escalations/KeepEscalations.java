package nl.klankbord.reporting.escalations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.ThreadId;
import nl.klankbord.reporting.escalations.Escalation.HoldReason;
import nl.klankbord.terms.DeadlineRules;
import nl.klankbord.terms.Terms;

/**
 * Destroys closed escalations whose term is over, one transaction each, with the proof in the same transaction; and keeps
 * those for which somebody gave a reason.
 *
 * <p>Does not protect against: a backup that still holds them until it expires itself.
 */
@ApplicationScoped
class KeepEscalations {
    private static final String RULE = "register.review";
    private static final int MOST_AT_ONCE = 500;

    /** A legal hold ends; whoever needs it longer says so again. */
    private static final int LONGEST_HOLD_YEARS = 2;

    private final Actors actors;
    private final Threads threads;
    private final ThreadFiles files;
    private final ThreadNews news;
    private final ThreadLog log;
    private final DeadlineRules deadlineRules;
    private final Clock clock;

    KeepEscalations(
            Actors actors,
            Threads threads,
            ThreadFiles files,
            ThreadNews news,
            ThreadLog log,
            DeadlineRules deadlineRules,
            Clock clock) {
        this.actors = actors;
        this.threads = threads;
        this.files = files;
        this.news = news;
        this.log = log;
        this.deadlineRules = deadlineRules;
        this.clock = clock;
    }

    /** Keeps an escalation beyond its term, for a reason and until a day. */
    @WithTransaction
    Uni<Void> hold(KeycloakSubject subject, ThreadId id, HoldReason reason, LocalDate until) {
        var today = LocalDate.now(clock);
        return held(subject, id, ThreadAct.ESCALATION_HELD)
                .invoke(thread -> {
                    if (!until.isAfter(today) || until.isAfter(today.plusYears(LONGEST_HOLD_YEARS))) {
                        throw Problem.invalid("/until", "range");
                    }
                    thread.hold(reason, until);
                })
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> endHold(KeycloakSubject subject, ThreadId id) {
        return held(subject, id, ThreadAct.ESCALATION_HOLD_ENDED)
                .invoke(Escalation::endHold)
                .replaceWithVoid();
    }

    private Uni<Escalation> held(KeycloakSubject subject, ThreadId id, ThreadAct act) {
        return actors.officer(subject)
                .chain(officer -> threads.hold(officer, id).call(() -> log.write(officer.kid(), act)));
    }

    @Scheduled(every = "${klankbord.retention.every:1h}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> keep() {
        return keep(MOST_AT_ONCE)
                .chain(() -> Panache.withTransaction(
                        () -> files.removeUnnamedBefore(LocalDate.now(clock).minusDays(1))));
    }

    private Uni<Void> keep(int left) {
        if (left == 0) return Uni.createFrom().voidItem();
        return Panache.withTransaction(this::destroyOne)
                .chain(again -> again ? keep(left - 1) : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> destroyOne() {
        return deadlineRules
                .inForceOn(LocalDate.now(clock))
                .chain(terms -> threads.holdDestroyable(terms.start())
                        .chain(found -> found.isEmpty()
                                ? Uni.createFrom().item(false)
                                : destroy(found.get(), terms).replaceWith(true)));
    }

    private Uni<Void> destroy(Escalation due, Terms terms) {
        var id = due.thread();
        return news.readersOf(id).chain(readers -> {
            var events = due.take(EscalationStep.DESTROY, Side.TERM, StepFacts.NONE, terms, readers);
            return files.removeAll(id)
                    .chain(() -> threads.remove(due))
                    .chain(() -> prove(terms.start()))
                    .chain(() -> news.announce(id, events))
                    .chain(() -> news.wake(id, readers.officers()));
        });
    }

    private static Uni<Void> prove(LocalDate on) {
        return ThreadSql.change("""
                        insert into destructions (rule_key, month_on, destroyed) values (?1, ?2, 1)
                        on conflict (rule_key, month_on) do update set destroyed = destructions.destroyed + 1""", RULE, on.withDayOfMonth(1)).replaceWithVoid();
    }
}
