package nl.klankbord.casework.absences;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import nl.klankbord.casework.absences.Absence.Notice;
import nl.klankbord.casework.audit.Act;
import nl.klankbord.casework.audit.AuditAction;
import nl.klankbord.casework.audit.AuditLog;
import nl.klankbord.casework.cases.CaseAccess;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.casework.practice.Managers;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.AbsenceId;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.staff.platform.RandomIds;
import nl.klankbord.terms.DeadlineRules;
import org.jspecify.annotations.Nullable;

/** Enters absences and takes them back. The same again changes nothing. */
@ApplicationScoped
class PlanAbsence {
    /** KB-59: an absence that somebody else entered releases nothing before the advisor could object. */
    private static final int WORKING_DAYS_OF_NOTICE = 2;

    private static final int LONGEST_DAYS = 366;

    private final Advisors advisors;
    private final Managers managers;
    private final Absences absences;
    private final AbsenceNews news;
    private final DeadlineRules deadlineRules;
    private final CaseAccess cases;
    private final AuditLog auditLog;
    private final RandomIds ids;
    private final Clock clock;

    PlanAbsence(
            Advisors advisors,
            Managers managers,
            Absences absences,
            AbsenceNews news,
            DeadlineRules deadlineRules,
            CaseAccess cases,
            AuditLog auditLog,
            RandomIds ids,
            Clock clock) {
        this.advisors = advisors;
        this.managers = managers;
        this.absences = absences;
        this.news = news;
        this.deadlineRules = deadlineRules;
        this.cases = cases;
        this.auditLog = auditLog;
        this.ids = ids;
        this.clock = clock;
    }

    @WithTransaction
    Uni<AbsenceId> ofMyself(KeycloakSubject subject, Plan plan) {
        return advisors.acting(subject)
                .call(me -> requireOwn(me, plan))
                .chain(me -> enter(me, plan, new Notice(false, plan.from()), me.id()));
    }

    /** A manager enters that somebody is ill; the advisor hears of it at once. */
    @WithTransaction
    Uni<AbsenceId> ofSomebodyElse(PracticeId practice, PersonId person, Plan plan, KeycloakSubject manager) {
        if (!plan.leftOut().isEmpty()) throw Problem.invalid("/exceptions", "own");
        return advisors.of(practice, person)
                .map(found -> found.orElseThrow(Problem::notFound))
                .chain(advisor -> deadlineRules
                        .inForceOn(LocalDate.now(clock))
                        .map(terms -> new Notice(true, terms.workingDays(WORKING_DAYS_OF_NOTICE)))
                        .chain(notice -> managers.acting(manager)
                                .chain(actor -> enter(advisor, plan, notice, actor.orElse(null)))));
    }

    @WithTransaction
    Uni<Void> endMine(KeycloakSubject subject, AbsenceId id) {
        return advisors.acting(subject).chain(me -> end(me.practice(), id, absence -> absence.isOf(me.id()), me.id()));
    }

    /** A manager takes back what the practice entered; what the advisor planned stays the advisor's. */
    @WithTransaction
    Uni<Void> endEntered(PracticeId practice, AbsenceId id, KeycloakSubject manager) {
        return managers.acting(manager)
                .chain(actor -> end(
                        practice, id, absence -> absence.isIn(practice) && absence.byColleague(), actor.orElse(null)));
    }

    private Uni<Void> end(PracticeId practice, AbsenceId id, Predicate<Absence> mayBeEnded, @Nullable PersonId actor) {
        return absences.hold(practice)
                .chain(calendar -> absences.get(id))
                .map(found -> found.filter(mayBeEnded)
                        .filter(absence -> absence.state() != AbsenceState.ENDED)
                        .orElseThrow(Problem::notFound))
                .chain(absence -> news.ended(practice, absence))
                .chain(() -> log(practice, actor, AuditAction.ABSENCE_ENDED, id));
    }

    private Uni<AbsenceId> enter(Advisor advisor, Plan plan, Notice notice, @Nullable PersonId actor) {
        var today = LocalDate.now(clock);
        if (plan.from().isBefore(today)) throw Problem.invalid("/from", "past");
        if (plan.until().isBefore(plan.from())
                || plan.until().isAfter(plan.from().plusDays(LONGEST_DAYS))) {
            throw Problem.invalid("/until", "range");
        }
        return requireColleague(advisor, plan)
                .chain(() -> absences.of(advisor.practice()))
                .chain(known -> known.stream()
                        .filter(absence -> absence.isOf(advisor.id()) && absence.is(plan))
                        .findFirst()
                        .map(same -> Uni.createFrom().item(same.id()))
                        .orElseGet(() -> enterNew(advisor, plan, notice, actor)));
    }

    private Uni<AbsenceId> enterNew(Advisor advisor, Plan plan, Notice notice, @Nullable PersonId actor) {
        var absence = Absence.planned(new AbsenceId(ids.next()), advisor.practice(), advisor.id(), plan, notice);
        return absences.hold(advisor.practice())
                .invoke(calendar -> calendar.require(advisor.id(), plan))
                .chain(() -> absences.persist(absence))
                .chain(() -> news.planned(absence))
                .chain(() -> log(advisor.practice(), actor, AuditAction.ABSENCE_PLANNED, absence.id()))
                .chain(() -> news.beginIfDue(advisor.practice(), List.of(absence)))
                .replaceWith(absence.id());
    }

    /** Cases can be left out by whoever can open them; any other is not there. */
    private Uni<Void> requireOwn(Advisor me, Plan plan) {
        return Multi.createFrom()
                .iterable(plan.leftOut())
                .onItem()
                .transformToUniAndConcatenate(left -> cases.require(me, left))
                .collect()
                .last();
    }

    private Uni<Void> requireColleague(Advisor advisor, Plan plan) {
        var backup = plan.backup();
        if (backup == null) return Uni.createFrom().voidItem();
        if (Objects.equals(backup, advisor.id())) throw Problem.invalid("/backup", "self");
        return advisors.of(advisor.practice(), backup)
                .invoke(found -> {
                    if (found.flatMap(Advisor::enrolled).isEmpty()) throw Problem.invalid("/backup", "unknown");
                })
                .replaceWithVoid();
    }

    private Uni<Void> log(PracticeId practice, @Nullable PersonId actor, AuditAction action, AbsenceId id) {
        return auditLog.write(new Act(practice, actor, action, id.value()));
    }
}
