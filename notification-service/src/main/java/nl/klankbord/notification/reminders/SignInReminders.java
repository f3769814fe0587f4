package nl.klankbord.notification.reminders;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.klankbord.notification.people.People;
import nl.klankbord.notification.platform.WorkingDays;
import nl.klankbord.notification.waiting.Causes;
import nl.klankbord.notification.waiting.DatedCauses;
import nl.klankbord.notification.waiting.Reason;
import nl.klankbord.protocol.wire.Hash;

/**
 * Every officer signs in on the first working day of a month and refreshes their weekly keys, whether or not anything waits:
 * somebody who is asked to sign in for a report learns that there is one (KB-28).
 */
@ApplicationScoped
class SignInReminders implements DatedCauses {
    /** A service that was down on the day itself reminds later, as all the others then. */
    private static final int DAYS_OF_GRACE = 3;

    private final People people;
    private final Causes causes;

    SignInReminders(People people, Causes causes) {
        this.people = people;
        this.causes = causes;
    }

    @Override
    public Uni<Void> remember(LocalDate day) {
        var month = YearMonth.from(day);
        var fixed = WorkingDays.firstOf(month);
        if (day.isBefore(fixed) || day.isAfter(fixed.plusDays(DAYS_OF_GRACE)))
            return Uni.createFrom().voidItem();
        var cause = Hash.sha256("notice-sign-in", month.toString().getBytes(StandardCharsets.US_ASCII));
        return people.withRoles(List.of("OFFICER"))
                .chain(officers -> causes.remember(officers, cause, cause, Reason.SIGN_IN));
    }
}
