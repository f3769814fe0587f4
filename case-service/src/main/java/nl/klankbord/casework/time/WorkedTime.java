package nl.klankbord.casework.time;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import nl.klankbord.protocol.wire.OrganisationId;

/** What other features may ask about worked time; inside the caller's session. */
@ApplicationScoped
public class WorkedTime {
    private final TimeSums sums;

    WorkedTime(TimeSums sums) {
        this.sums = sums;
    }

    /** Quarters of an hour in whole months, without the free first talks. */
    public Uni<Integer> paidQuarters(OrganisationId organisation, YearMonth from, YearMonth before) {
        return sums.paid(organisation, from, before);
    }
}
