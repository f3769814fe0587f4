package nl.klankbord.casework.absences;

import java.util.Set;

/** How far an absence is. One that was planned can end without ever starting. */
enum AbsenceState {
    PLANNED,
    STARTED,
    ENDED;

    AbsenceState to(AbsenceState next) {
        if (!allowedNext().contains(next)) {
            throw new IllegalStateException("An absence that is %s cannot become %s".formatted(this, next));
        }
        return next;
    }

    Set<AbsenceState> allowedNext() {
        return switch (this) {
            case PLANNED -> Set.of(STARTED, ENDED);
            case STARTED -> Set.of(ENDED);
            case ENDED -> Set.of();
        };
    }
}
