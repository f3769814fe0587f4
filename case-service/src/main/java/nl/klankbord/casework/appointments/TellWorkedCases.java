package nl.klankbord.casework.appointments;

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

/** Once a month has been over for a day, its counts of worked cases leave together, as its sums of time do. */
@ApplicationScoped
class TellWorkedCases {
    private final WorkedCases workedCases;
    private final Outbox outbox;
    private final Clock clock;

    TellWorkedCases(WorkedCases workedCases, Outbox outbox, Clock clock) {
        this.workedCases = workedCases;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "${klankbord.time.tell-every:6h}")
    @WithTransaction
    Uni<Void> tell() {
        return workedCases
                .takeBefore(YearMonth.from(LocalDate.now(clock).minusDays(1)))
                .chain(told -> outbox.append(told.stream()
                        .map(count -> new Announcement(
                                Topics.PRACTICE_TIME, count.organisation().text(), count, true))
                        .toList()));
    }
}
