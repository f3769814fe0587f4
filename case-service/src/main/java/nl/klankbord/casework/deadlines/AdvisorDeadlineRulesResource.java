package nl.klankbord.casework.deadlines;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The rules that are in force today, with where they come from. The same for everybody. */
@Path("/v1/advisor/deadline-rules")
@RolesAllowed("advisor")
class AdvisorDeadlineRulesResource {
    record RulesView(List<RuleView> rules) {}

    /**
     * A rule.
     *
     * @param values one number, or several where a term comes back
     */
    record RuleView(String key, List<Integer> values, String unit, boolean statutory, String source) {}

    private final DeadlineRules rules;
    private final Clock clock;

    AdvisorDeadlineRulesResource(DeadlineRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** Lists them by key. */
    @GET
    @WithSession
    public Uni<RulesView> list() {
        return rules.described(LocalDate.now(clock)).map(RulesView::new);
    }
}
