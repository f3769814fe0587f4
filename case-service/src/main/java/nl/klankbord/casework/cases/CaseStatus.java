package nl.klankbord.casework.cases;

import java.util.Set;

/** How far a case is. Later features add what lies between the first answer and the end. */
enum CaseStatus {
    RECEIVED,
    ACKNOWLEDGED,
    INTAKE,
    CLOSED;

    CaseStatus to(CaseStatus next) {
        if (!allowedNext().contains(next)) {
            throw new IllegalStateException("A case that is %s cannot become %s".formatted(this, next));
        }
        return next;
    }

    Set<CaseStatus> allowedNext() {
        return switch (this) {
            case RECEIVED -> Set.of(ACKNOWLEDGED, CLOSED);
            case ACKNOWLEDGED -> Set.of(INTAKE, CLOSED);
            case INTAKE -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
