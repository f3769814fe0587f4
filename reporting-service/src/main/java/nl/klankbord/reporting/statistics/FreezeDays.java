package nl.klankbord.reporting.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.klankbord.terms.DeadlineRules;

/** When a year has its figures: some days after its last batch of cards. */
@ApplicationScoped
class FreezeDays {
    private static final String FREEZE = "report.freeze";

    /** The last batch leaves on the first of them; the others are for an outage, because a card that comes later is lost. */
    private static final int DAYS_FOR_THE_LAST_BATCH = 4;

    private final DeadlineRules deadlineRules;
    private final Clock clock;

    FreezeDays(DeadlineRules deadlineRules, Clock clock) {
        this.deadlineRules = deadlineRules;
        this.clock = clock;
    }

    /** Cards may be corrected through the day of the freeze; the last batch leaves on the next, and then no more come. */
    Uni<Boolean> isFrozen(int year) {
        return deadlineRules
                .dayOfNextYear(FREEZE, year)
                .map(freeze -> LocalDate.now(clock).isAfter(freeze.plusDays(DAYS_FOR_THE_LAST_BATCH)));
    }
}
