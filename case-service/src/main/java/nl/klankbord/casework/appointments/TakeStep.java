package nl.klankbord.casework.appointments;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.klankbord.casework.appointments.CaseAppointments.Outcome;
import nl.klankbord.casework.cases.HeldCase;
import nl.klankbord.casework.cases.HeldCases;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.protocol.wire.AppointmentId;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.terms.DeadlineRules;

/** Keeps up with what happened to an appointment. The case is held meanwhile, so two browsers never make two free talks. */
@ApplicationScoped
class TakeStep {
    private final Advisors advisors;
    private final HeldCases cases;
    private final Appointments appointments;
    private final DeadlineRules deadlineRules;
    private final AppointmentNews news;
    private final Clock clock;

    TakeStep(
            Advisors advisors,
            HeldCases cases,
            Appointments appointments,
            DeadlineRules deadlineRules,
            AppointmentNews news,
            Clock clock) {
        this.advisors = advisors;
        this.cases = cases;
        this.appointments = appointments;
        this.deadlineRules = deadlineRules;
        this.news = news;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Appointment> take(KeycloakSubject subject, CaseId caseId, AppointmentId id, Happened happened) {
        return advisors.acting(subject)
                .chain(advisor -> cases.hold(advisor, caseId))
                .chain(held -> proceed(held, id, happened)
                        .call(outcome -> outcome.isNew()
                                ? appointments.persist(outcome.appointment())
                                : Uni.createFrom().voidItem())
                        .call(outcome -> news.tell(held, outcome)))
                .map(Outcome::appointment);
    }

    /** How many hours before a talk cancelling is free, for an agreement of today; inside the caller's session. */
    Uni<Integer> freeCancelHours() {
        return deadlineRules.inForceOn(LocalDate.now(clock)).map(terms -> terms.hours(CaseAppointments.FREE_CANCEL));
    }

    /** An agreement keeps the rule of the day on which it was made. */
    private Uni<Outcome> proceed(HeldCase held, AppointmentId id, Happened happened) {
        var today = LocalDate.now(clock);
        return appointments
                .of(held)
                .chain(all -> deadlineRules
                        .inForceOn(today)
                        .map(terms -> new CaseAppointments(held.id(), all).take(id, happened, today, terms)));
    }
}
