package nl.klankbord.casework.time;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import nl.klankbord.delivery.Announcement;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.protocol.events.json.Topics;

/**
 * Once a month has been over for a day, its sums leave together: one per organisation and kind. What is entered while the
 * month turns still finds its sum open.
 */
@ApplicationScoped
class TellTime {
    private final TimeSums sums;
    private final Outbox outbox;
    private final Clock clock;

    TellTime(TimeSums sums, Outbox outbox, Clock clock) {
        this.sums = sums;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "${klankbord.time.tell-every:6h}")
    @WithTransaction
    Uni<Void> tell() {
        return sums.takeBefore(YearMonth.from(LocalDate.now(clock).minusDays(1)))
                .chain(told -> outbox.append(told.stream()
                        .map(sum -> new Announcement(
                                Topics.PRACTICE_TIME, sum.organisation().text(), sum, true))
                        .toList()));
    }
}
