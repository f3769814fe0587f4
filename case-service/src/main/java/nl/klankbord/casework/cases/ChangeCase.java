package nl.klankbord.casework.cases;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import nl.klankbord.casework.audit.Act;
import nl.klankbord.casework.audit.AuditAction;
import nl.klankbord.casework.audit.AuditLog;
import nl.klankbord.casework.cases.Case.HoldReason;
import nl.klankbord.casework.cases.CaseChange.Kind;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.terms.DeadlineRules;
import nl.klankbord.terms.Terms;

/** What an advisor changes about an own case. Each change may arrive twice and counts once. */
@ApplicationScoped
class ChangeCase {
    /** A legal hold ends; whoever needs it longer says so again. */
    private static final int LONGEST_HOLD_YEARS = 2;

    /** Changes that no other service hears of. Any other change that tells nothing changed nothing. */
    private static final Set<AuditAction> UNTOLD =
            EnumSet.of(AuditAction.CASE_CODED, AuditAction.CASE_HELD, AuditAction.HOLD_ENDED);

    private final Advisors advisors;
    private final Cases cases;
    private final DeadlineRules deadlineRules;
    private final CaseNews news;
    private final AuditLog auditLog;
    private final Clock clock;

    ChangeCase(
            Advisors advisors,
            Cases cases,
            DeadlineRules deadlineRules,
            CaseNews news,
            AuditLog auditLog,
            Clock clock) {
        this.advisors = advisors;
        this.cases = cases;
        this.deadlineRules = deadlineRules;
        this.news = news;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** Says which message confirms receipt; that ends the term of the receipt. */
    @WithTransaction
    Uni<Void> acknowledge(KeycloakSubject subject, CaseId id, int receiptSeq) {
        return change(
                subject, id, AuditAction.CASE_ACKNOWLEDGED, (found, terms) -> found.acknowledged(receiptSeq, terms));
    }

    /** Takes a step of the graph. The same once more changes nothing; any other is a conflict. */
    @WithTransaction
    Uni<Void> take(KeycloakSubject subject, CaseId id, CaseStepRequest wanted) {
        return change(subject, id, AuditAction.CASE_STEP_TAKEN, (found, terms) -> {
            var step = wanted.step();
            if (!CaseStep.ASKED_FOR.contains(step)) throw Problem.conflict();
            if (found.status() == wanted.from() && found.allows(step, terms.start())) {
                return List.of(found.take(step, terms));
            }
            var done = found.status() != wanted.from()
                    && found.leadsTo(step, wanted.from())
                            .filter(found.status()::equals)
                            .isPresent();
            if (!done) throw Problem.conflict();
            return List.of();
        });
    }

    /** Remembers that the case was coded. */
    @WithTransaction
    Uni<Void> code(KeycloakSubject subject, CaseId id) {
        return change(subject, id, AuditAction.CASE_CODED, (found, terms) -> {
            found.code();
            return List.of();
        });
    }

    /** Says whether the terms of the law run. Where the law has none there is nothing to say. */
    @WithTransaction
    Uni<Void> setLegalClock(KeycloakSubject subject, CaseId id, boolean runs) {
        return change(subject, id, AuditAction.LEGAL_CLOCK_SET, (found, terms) -> {
            if (!found.days().mayHaveLegalClock()) throw Problem.conflict();
            return found.setLegalClock(runs, terms);
        });
    }

    /** Keeps a case beyond its term, for a reason and until a day. */
    @WithTransaction
    Uni<Void> hold(KeycloakSubject subject, CaseId id, HoldReason reason, LocalDate until) {
        return change(subject, id, AuditAction.CASE_HELD, (found, terms) -> {
            var today = terms.start();
            if (!until.isAfter(today) || until.isAfter(today.plusYears(LONGEST_HOLD_YEARS))) {
                throw Problem.invalid("/until", "range");
            }
            found.hold(reason, until);
            return List.of();
        });
    }

    @WithTransaction
    Uni<Void> endHold(KeycloakSubject subject, CaseId id) {
        return change(subject, id, AuditAction.HOLD_ENDED, (found, terms) -> {
            found.endHold();
            return List.of();
        });
    }

    /** Changes, tells and logs in one transaction. */
    private Uni<Void> change(
            KeycloakSubject subject, CaseId id, AuditAction action, BiFunction<Case, Terms, List<Object>> change) {
        return advisors.acting(subject)
                .chain(advisor -> cases.of(advisor)
                        .hold(id)
                        .chain(found ->
                                deadlineRules.inForceOn(LocalDate.now(clock)).map(terms -> change.apply(found, terms)))
                        .chain(events -> {
                            if (events.isEmpty() && !UNTOLD.contains(action))
                                return Uni.createFrom().voidItem();
                            var act = new Act(advisor.practice(), advisor.id(), action, id.value());
                            return auditLog.write(act).chain(() -> news.announce(id, events));
                        }))
                .chain(() -> cases.holdersOf(id))
                .chain(holders -> news.wake(new CaseChange(Kind.CASE_CHANGED, id, holders)));
    }
}
