package nl.klankbord.casework.absences;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.klankbord.protocol.wire.PracticeId;

/** Begins absences on their first day and ends them after their last. Days begin at midnight in the Netherlands. */
@ApplicationScoped
class KeepCalendar {
    private final Absences absences;
    private final AbsenceNews news;
    private final Clock clock;

    KeepCalendar(Absences absences, AbsenceNews news, Clock clock) {
        this.absences = absences;
        this.news = news;
        this.clock = clock;
    }

    @Scheduled(every = "${klankbord.absences.look-every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> turnPage() {
        return Panache.withSession(() -> absences.withChangesBy(LocalDate.now(clock)))
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(practice -> Panache.withTransaction(() -> turnPage(practice)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> turnPage(PracticeId practice) {
        var today = LocalDate.now(clock);
        return absences.hold(practice)
                .chain(calendar -> absences.of(practice))
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .filter(absence -> absence.until().isBefore(today))
                        .onItem()
                        .transformToUniAndConcatenate(absence -> news.ended(practice, absence))
                        .collect()
                        .last()
                        .chain(() -> news.beginIfDue(practice, found)));
    }
}
