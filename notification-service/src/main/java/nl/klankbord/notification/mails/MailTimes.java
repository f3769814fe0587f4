package nl.klankbord.notification.mails;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nl.klankbord.notification.platform.WorkingDays;

/** The fixed times at which mail leaves. */
final class MailTimes {
    /** A service that comes back later than this waits for the next time, or its mail would tell when something came. */
    private static final Duration GRACE = Duration.ofMinutes(30);

    private final List<LocalTime> times;

    MailTimes(List<LocalTime> times) {
        this.times = List.copyOf(times);
    }

    /** The time whose mail is to leave now, if there is one. */
    Optional<LocalDateTime> due(LocalDateTime now) {
        if (!WorkingDays.contains(now.toLocalDate())) return Optional.empty();
        return times.stream()
                .map(now.toLocalDate()::atTime)
                .filter(time -> !now.isBefore(time) && now.isBefore(time.plus(GRACE)))
                .max(LocalDateTime::compareTo);
    }
}
