package nl.klankbord.casework.absences;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.protocol.wire.AbsenceId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.staff.signin.SignedIn;
import org.jboss.resteasy.reactive.ResponseStatus;

/** When the signed-in advisor is away, and whom the advisor replaces. */
@Path("/v1/advisor/absences")
@RolesAllowed("advisor")
class AdvisorAbsencesResource {
    record CalendarView(List<AbsenceView> mine, List<AbsenceView> covering, List<ColleagueView> colleagues) {}

    record ColleagueView(PersonId person, String name) {}

    record EntryView(AbsenceId id) {}

    private final Advisors advisors;
    private final Absences absences;
    private final PlanAbsence planAbsence;
    private final SignedIn advisor;
    private final Clock clock;

    AdvisorAbsencesResource(
            Advisors advisors, Absences absences, PlanAbsence planAbsence, SignedIn advisor, Clock clock) {
        this.advisors = advisors;
        this.absences = absences;
        this.planAbsence = planAbsence;
        this.advisor = advisor;
        this.clock = clock;
    }

    /** Shows the own absences, those of colleagues in which this advisor is asked, and who can be asked. */
    @GET
    @WithSession
    public Uni<CalendarView> calendar() {
        return advisors.acting(advisor.subject())
                .chain(me -> absences.of(me.practice())
                        .chain(found -> advisors.namesOf(AbsenceView.named(found))
                                .chain(names -> advisors.colleaguesOf(me)
                                        .map(colleagues -> view(me, found, names, colleagues)))));
    }

    /** Plans an absence. One that leaves a promise unkept is refused with its reason. */
    @POST
    @ResponseStatus(201)
    public Uni<EntryView> plan(@NotNull @Valid Plan plan) {
        return planAbsence.ofMyself(advisor.subject(), plan).map(EntryView::new);
    }

    /** Is back, or does not go. */
    @POST
    @Path("/{id}/endings")
    public Uni<Void> end(AbsenceId id) {
        return planAbsence.endMine(advisor.subject(), id);
    }

    private CalendarView view(
            Advisor me, List<Absence> found, Map<PersonId, String> names, Map<PersonId, String> colleagues) {
        var today = LocalDate.now(clock);
        var calendar = new Calendar(found);
        return new CalendarView(
                found.stream()
                        .filter(absence -> absence.isOf(me.id()))
                        .map(absence -> AbsenceView.own(absence, names))
                        .toList(),
                found.stream()
                        .filter(absence -> absence.state() == AbsenceState.STARTED
                                && me.id().equals(calendar.whoIsThere(absence, today)))
                        .map(absence -> AbsenceView.of(absence, names))
                        .toList(),
                colleagues.entrySet().stream()
                        .map(one -> new ColleagueView(one.getKey(), one.getValue()))
                        .sorted(java.util.Comparator.comparing(ColleagueView::name))
                        .toList());
    }
}
