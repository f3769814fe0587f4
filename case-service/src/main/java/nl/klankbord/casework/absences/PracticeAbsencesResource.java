package nl.klankbord.casework.absences;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.protocol.wire.AbsenceId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.staff.signin.SignedIn;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The absences of a practice, for its manager. */
@Path("/v1/practice/absences")
@RolesAllowed("practice-manager")
class PracticeAbsencesResource {
    record AbsencesView(List<AbsenceView> absences) {}

    record AbsenceRequest(
            @NotNull PersonId person, @NotNull @Valid Plan plan) {}

    record EntryView(AbsenceId id) {}

    private final Advisors advisors;
    private final Absences absences;
    private final PlanAbsence planAbsence;
    private final SignedIn manager;

    PracticeAbsencesResource(Advisors advisors, Absences absences, PlanAbsence planAbsence, SignedIn manager) {
        this.advisors = advisors;
        this.absences = absences;
        this.planAbsence = planAbsence;
        this.manager = manager;
    }

    /** Lists those that are not over. */
    @GET
    @WithSession
    public Uni<AbsencesView> list() {
        return absences.of(manager.practice())
                .chain(found -> advisors.namesOf(AbsenceView.named(found))
                        .map(names -> new AbsencesView(found.stream()
                                .map(absence -> AbsenceView.of(absence, names))
                                .toList())));
    }

    /** Enters that somebody is away. The advisor hears of it at once; held keys wait two working days. */
    @POST
    @ResponseStatus(201)
    public Uni<EntryView> enter(@NotNull @Valid AbsenceRequest request) {
        return planAbsence
                .ofSomebodyElse(manager.practice(), request.person(), request.plan(), manager.subject())
                .map(EntryView::new);
    }

    /** Takes back what the practice entered. What an advisor planned is the advisor's. */
    @POST
    @Path("/{id}/endings")
    public Uni<Void> end(AbsenceId id) {
        return planAbsence.endEntered(manager.practice(), id, manager.subject());
    }
}
