package nl.klankbord.reporting.escalations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.reporting.channels.Directories;
import nl.klankbord.reporting.escalations.HandIn.NewThread;
import nl.klankbord.reporting.escalations.HandIn.Reported;
import nl.klankbord.terms.DeadlineRules;
import nl.klankbord.terms.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Decides what starts the terms of a new thread (ESC-4): its release, or the report itself where advisors receive reports by
 * law and the matter may be one of that law. Of a report no day is kept, only the days on which its terms end.
 */
@ApplicationScoped
class StartClock {
    private static final String DELAY = "esc.delay";
    private static final Set<String> LEGAL = Set.of("LN.MIS", "LN.UNI", "LN.NOG");
    private static final int LONGEST_AGO_YEARS = 1;

    private final Directories directories;
    private final DeadlineRules deadlineRules;
    private final Clock clock;

    StartClock(Directories directories, DeadlineRules deadlineRules, Clock clock) {
        this.directories = directories;
        this.deadlineRules = deadlineRules;
        this.clock = clock;
    }

    /** The days of a new thread, or a refusal of the ones it names. */
    Uni<EscalationDays> daysOf(NewThread wanted) {
        var today = LocalDate.now(clock);
        return deadlineRules
                .inForceOn(today)
                .invoke(terms -> requireSoon(wanted, terms))
                .chain(() -> directories.roleOf(wanted.channel()))
                .chain(role -> clockOf(wanted, role, today))
                .map(started -> new EscalationDays(wanted.releaseOn(), started.clock()));
    }

    private record Started(@Nullable EscalationClock clock) {}

    private static void requireSoon(NewThread wanted, Terms today) {
        if (wanted.releaseOn().isAfter(today.end(DELAY))) throw Problem.invalid("/releaseOn", "range");
    }

    private Uni<Started> clockOf(NewThread wanted, AdvisorRole role, LocalDate today) {
        var reported = wanted.reported();
        if (role != AdvisorRole.DESIGNATED_RECEIVER) {
            if (reported.on() != null) throw Problem.invalid("/reportedOn", "unexpected");
            if (reported.receiptOn() != null) throw Problem.invalid("/receiptOn", "unexpected");
            return Uni.createFrom().item(new Started(null));
        }
        // A matter that is none of that law starts its clock anew, whatever days came along.
        if (!LEGAL.contains(wanted.matter().nature().value())) {
            return Uni.createFrom().item(new Started(null));
        }
        requirePast(reported, today);
        var receipt = reported.receiptOn();
        return deadlineRules
                .inForceOn(receipt == null ? on(reported) : receipt)
                .map(terms -> new Started(
                        receipt == null ? EscalationClock.fromReport(terms) : EscalationClock.fromReceipt(terms)));
    }

    private static void requirePast(Reported reported, LocalDate today) {
        var on = on(reported);
        if (on.isAfter(today) || on.isBefore(today.minusYears(LONGEST_AGO_YEARS))) {
            throw Problem.invalid("/reportedOn", "range");
        }
        var receipt = reported.receiptOn();
        if (receipt != null && (receipt.isBefore(on) || receipt.isAfter(today))) {
            throw Problem.invalid("/receiptOn", "range");
        }
    }

    private static LocalDate on(Reported reported) {
        if (reported.on() == null) throw Problem.invalid("/reportedOn", "missing");
        return reported.on();
    }
}
