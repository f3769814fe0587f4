package nl.klankbord.casework.deadlines;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.terms.DeadlineRules;
import org.jspecify.annotations.Nullable;

/** The rules that are in force today, with where they come from. The same for everybody. */
@Path("/v1/advisor/deadline-rules")
@RolesAllowed("advisor")
class AdvisorDeadlineRulesResource {
    private static final String FREEZE = "report.freeze";

    record RulesView(List<RuleView> rules, @Nullable YearEnd yearEnd) {}

    /**
     * A year that is over while its figures are open.
     *
     * @param year which
     * @param freezesOn the last day on which they take cards
     */
    record YearEnd(int year, LocalDate freezesOn) {}

    /**
     * A rule.
     *
     * @param values one number, or several where a term comes back
     */
    record RuleView(String key, List<Integer> values, String unit, boolean statutory, String source) {}

    private final RulesInForce rulesInForce;
    private final DeadlineRules rules;
    private final Clock clock;

    AdvisorDeadlineRulesResource(RulesInForce rulesInForce, DeadlineRules rules, Clock clock) {
        this.rulesInForce = rulesInForce;
        this.rules = rules;
        this.clock = clock;
    }

    /** Lists them by key, and names the last year until its figures are frozen. */
    @GET
    @WithSession
    public Uni<RulesView> list() {
        var today = LocalDate.now(clock);
        var year = today.getYear() - 1;
        return rulesInForce
                .on(today)
                .chain(described -> rules.dayOfNextYear(FREEZE, year)
                        .map(freeze ->
                                new RulesView(described, today.isAfter(freeze) ? null : new YearEnd(year, freeze))));
    }
}
