package nl.klankbord.casework.cases;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import nl.klankbord.casework.cases.Case.HoldReason;
import nl.klankbord.casework.cases.CaseChange.Kind;
import nl.klankbord.casework.deadlines.DeadlineRules;
import nl.klankbord.casework.deadlines.Terms;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.KeycloakSubject;

/** What an advisor changes about an own case. Each change may arrive twice and counts once. */
@ApplicationScoped
class ChangeCase {
    /** A legal hold ends; whoever needs it longer says so again. */
    private static final int LONGEST_HOLD_YEARS = 2;

    private final Advisors advisors;
    private final Cases cases;
    private final DeadlineRules deadlineRules;
    private final CaseNews news;
    private final Clock clock;

    ChangeCase(Advisors advisors, Cases cases, DeadlineRules deadlineRules, CaseNews news, Clock clock) {
        this.advisors = advisors;
        this.cases = cases;
        this.deadlineRules = deadlineRules;
        this.news = news;
        this.clock = clock;
    }

    /** Says which message confirms receipt; that ends the term of the receipt. */
    @WithTransaction
    Uni<Void> acknowledge(KeycloakSubject subject, CaseId id, int receiptSeq) {
        return change(subject, id, (found, terms) -> found.acknowledged(receiptSeq, terms));
    }

    /** Takes a step of the graph. The same once more changes nothing; any other is a conflict. */
    @WithTransaction
    Uni<Void> take(KeycloakSubject subject, CaseId id, CaseStepRequest wanted) {
        return change(subject, id, (found, terms) -> {
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
        return change(subject, id, (found, terms) -> {
            found.code();
            return List.of();
        });
    }

    /** Says whether the terms of the law run. Where the law has none there is nothing to say. */
    @WithTransaction
    Uni<Void> setLegalClock(KeycloakSubject subject, CaseId id, boolean runs) {
        return change(subject, id, (found, terms) -> {
            if (!found.days().mayHaveLegalClock()) throw Problem.conflict();
            return found.setLegalClock(runs, terms.start());
        });
    }

    /** Keeps a case beyond its term, for a reason and until a day. */
    @WithTransaction
    Uni<Void> hold(KeycloakSubject subject, CaseId id, HoldReason reason, LocalDate until) {
        return change(subject, id, (found, terms) -> {
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
        return change(subject, id, (found, terms) -> {
            found.endHold();
            return List.of();
        });
    }

    private Uni<Void> change(KeycloakSubject subject, CaseId id, BiFunction<Case, Terms, List<Object>> change) {
        return advisors.acting(subject)
                .chain(advisor -> cases.of(advisor).hold(id))
                .chain(found -> deadlineRules
                        .inForceOn(LocalDate.now(clock))
                        .map(terms -> change.apply(found, terms))
                        .chain(events -> news.announce(id, events)))
                .chain(() -> cases.holdersOf(id))
                .chain(holders -> news.wake(new CaseChange(Kind.CASE_CHANGED, id, holders)));
    }
}
