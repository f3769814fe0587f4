package nl.klankbord.casework.appointments;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.casework.cases.HeldCases;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.AppointmentId;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.staff.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** The appointments of a case that the signed-in advisor can open. */
@Path("/v1/advisor/cases/{case}/appointments")
@RolesAllowed("advisor")
class AdvisorAppointmentsResource {
    record AppointmentsView(boolean firstConsultFree, int freeCancelHours, List<AppointmentView> appointments) {}

    record AppointmentView(
            AppointmentId id,
            AppointmentType type,
            AppointmentState state,
            @Nullable LocalDate on,
            @Nullable LocalDate freeUntil) {
        static AppointmentView of(Appointment appointment) {
            return new AppointmentView(
                    appointment.id(),
                    appointment.type(),
                    appointment.state(),
                    appointment.takesPlaceOn(),
                    appointment.freeUntilOn());
        }
    }

    /** A talk of more than a day is a slip of the hand. */
    record StepRequest(
            @NotNull AppointmentStep step,

            @JsonFormat(lenient = OptBoolean.FALSE) @Nullable
            LocalDate on,

            @Min(1) @Max(96) @Nullable Integer quarters) {
        Happened happened() {
            if (step == AppointmentStep.CANCEL_LATE || step == AppointmentStep.KEEP)
                throw Problem.invalid("/step", "unknown");
            return new Happened(step, on, quarters);
        }
    }

    private final Advisors advisors;
    private final HeldCases cases;
    private final Appointments appointments;
    private final TakeStep takeStep;
    private final SignedIn advisor;

    AdvisorAppointmentsResource(
            Advisors advisors, HeldCases cases, Appointments appointments, TakeStep takeStep, SignedIn advisor) {
        this.advisors = advisors;
        this.cases = cases;
        this.appointments = appointments;
        this.takeStep = takeStep;
        this.advisor = advisor;
    }

    /** Lists them, and says whether the next talk is free and how long before a talk cancelling is. */
    @GET
    @WithSession
    public Uni<AppointmentsView> list(@PathParam("case") CaseId id) {
        return advisors.acting(advisor.subject())
                .chain(me -> cases.get(me, id))
                .chain(held -> appointments
                        .of(held)
                        .chain(all -> takeStep.freeCancelHours()
                                .map(hours -> view(new CaseAppointments(held.id(), all), hours, all))));
    }

    /** Says what happened to one. The same again changes nothing. */
    @POST
    @Path("/{appointment}/steps")
    public Uni<AppointmentView> take(
            @PathParam("case") CaseId id,
            @PathParam("appointment") AppointmentId appointment,
            @NotNull @Valid StepRequest request) {
        return takeStep.take(advisor.subject(), id, appointment, request.happened())
                .map(AppointmentView::of);
    }

    private static AppointmentsView view(CaseAppointments known, int hours, List<Appointment> all) {
        return new AppointmentsView(
                known.firstConsultLeft(),
                hours,
                all.stream().map(AppointmentView::of).toList());
    }
}
