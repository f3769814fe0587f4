package nl.klankbord.casework.absences;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The absences of a practice that are not over, and who is there when. A back-up who is away too is replaced by their own
 * back-up, as far as the first absence allows it (A7-2).
 */
final class Calendar {
    private final List<Absence> absences;

    Calendar(List<Absence> absences) {
        this.absences = List.copyOf(absences);
    }

    /** Who can be asked on a day while this absence lasts; null when nobody is there. */
    @Nullable
    PersonId whoIsThere(Absence absence, LocalDate day) {
        return follow(absence.backup(), absence.chain(), new HashSet<>(Set.of(absence.person())), day);
    }

    /** Refuses a plan that would leave somebody without the back-up that was promised. */
    void require(PersonId person, Plan plan) {
        if (absences.stream().anyMatch(other -> other.isOf(person) && other.overlaps(plan.from(), plan.until()))) {
            throw Problem.conflict().with("/from", "overlap");
        }
        if (plan.backup() != null && !isCovered(person, plan))
            throw Problem.conflict().with("/backup", "absent");
        absences.stream()
                .filter(other -> person.equals(other.backup()) && other.overlaps(plan.from(), plan.until()))
                .filter(other -> !other.chain() || plan.backup() == null || other.isOf(plan.backup()))
                .findAny()
                .ifPresent(uncovered -> {
                    throw Problem.conflict().with("/from", "covering");
                });
    }

    /** Absences whose back-up this person is: who can be asked for them changes with the person's own. */
    List<Absence> relyingOn(PersonId person, LocalDate day) {
        return absences.stream()
                .filter(other -> other.state() == AbsenceState.STARTED && other.isOn(day))
                .filter(other -> !other.isOf(person) && other.backup() != null)
                .toList();
    }

    private boolean isCovered(PersonId person, Plan plan) {
        return plan.from()
                .datesUntil(plan.until().plusDays(1))
                .allMatch(day -> follow(plan.backup(), plan.chain(), new HashSet<>(Set.of(person)), day) != null);
    }

    private @Nullable PersonId follow(@Nullable PersonId backup, boolean chain, Set<PersonId> met, LocalDate day) {
        if (backup == null || !met.add(backup)) return null;
        var away = away(backup, day);
        if (away.isEmpty()) return backup;
        return chain ? follow(away.get().backup(), away.get().chain(), met, day) : null;
    }

    private Optional<Absence> away(PersonId person, LocalDate day) {
        return absences.stream()
                .filter(absence -> absence.isOf(person) && absence.isOn(day))
                .findFirst();
    }
}
