package nl.klankbord.casework.absences;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.klankbord.delivery.Announcement;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;

/** Begins and ends absences on their days, and tells of it. In the transaction of the caller, who holds the calendar. */
@ApplicationScoped
class AbsenceNews {
    private final Absences absences;
    private final Outbox outbox;
    private final Clock clock;

    AbsenceNews(Absences absences, Outbox outbox, Clock clock) {
        this.absences = absences;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> planned(Absence absence) {
        return tell(absence.person(), absence.announcement());
    }

    /** Those whose first day has come. */
    Uni<Void> beginIfDue(PracticeId practice, List<Absence> planned) {
        var today = LocalDate.now(clock);
        var due = planned.stream()
                .filter(absence -> absence.state() == AbsenceState.PLANNED && absence.isOn(today))
                .toList();
        return each(
                due,
                absence -> absences.of(practice)
                        .map(Calendar::new)
                        .chain(calendar -> tell(absence.person(), absence.started(calendar.whoIsThere(absence, today)))
                                .chain(() -> retell(calendar, absence.person(), today))));
    }

    Uni<Void> ended(PracticeId practice, Absence absence) {
        var today = LocalDate.now(clock);
        return tell(absence.person(), absence.ended())
                .chain(() -> absences.of(practice))
                .chain(left -> retell(new Calendar(left), absence.person(), today));
    }

    /** Whoever relies on this person may have to ask somebody else now. */
    private Uni<Void> retell(Calendar calendar, PersonId changed, LocalDate today) {
        return each(
                calendar.relyingOn(changed, today),
                absence -> tell(absence.person(), absence.standing(calendar.whoIsThere(absence, today))));
    }

    private Uni<Void> tell(PersonId person, Object event) {
        return outbox.append(List.of(new Announcement(Topics.PRACTICE_ABSENCES, person.text(), event, false)));
    }

    private static Uni<Void> each(List<Absence> found, Function<Absence, Uni<Void>> change) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(absence -> change.apply(absence))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
