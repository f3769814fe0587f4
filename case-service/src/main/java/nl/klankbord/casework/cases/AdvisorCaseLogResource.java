package nl.klankbord.casework.cases;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.klankbord.casework.audit.AuditAction;
import nl.klankbord.casework.audit.AuditLog;
import nl.klankbord.casework.audit.LoggedAct;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.staff.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** What staff did in a case, by day; for whoever holds the case. What the reporter did is not in it (A4-4). */
@Path("/v1/advisor/cases/{id}/log")
@RolesAllowed("advisor")
class AdvisorCaseLogResource {
    record LogView(List<LineView> lines) {}

    record LineView(LocalDate on, @Nullable String actor, AuditAction action) {
        static LineView of(LoggedAct act, Map<PersonId, String> names) {
            return new LineView(act.on(), act.actor() == null ? null : names.get(act.actor()), act.action());
        }
    }

    private final Advisors advisors;
    private final Cases cases;
    private final AuditLog auditLog;
    private final SignedIn advisor;

    AdvisorCaseLogResource(Advisors advisors, Cases cases, AuditLog auditLog, SignedIn advisor) {
        this.advisors = advisors;
        this.cases = cases;
        this.auditLog = auditLog;
        this.advisor = advisor;
    }

    /** Lists it, the oldest first. An act without an actor was done by a rule. */
    @GET
    @WithSession
    public Uni<LogView> log(CaseId id) {
        return advisors.acting(advisor.subject())
                .chain(me -> cases.of(me).get(id))
                .chain(found -> auditLog.about(id.value()))
                .chain(acts -> advisors.namesOf(acts.stream()
                                .map(LoggedAct::actor)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                        .map(names -> new LogView(acts.stream()
                                .map(act -> LineView.of(act, names))
                                .toList())));
    }
}
