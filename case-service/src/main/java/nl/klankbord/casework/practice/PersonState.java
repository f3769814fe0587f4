package nl.klankbord.casework.practice;

import static nl.klankbord.casework.practice.PersonState.Step.ANNOUNCE;
import static nl.klankbord.casework.practice.PersonState.Step.ENROL;
import static nl.klankbord.casework.practice.PersonState.Step.REMOVE;
import static nl.klankbord.casework.practice.PersonState.Step.RENEW;

import java.util.Map;
import java.util.Optional;

/** How far somebody is in a practice: from the invitation to the departure. */
enum PersonState {
    ADMITTED,
    ENROLLED,
    LEAVING,
    REMOVED;

    /** What can happen to a person. */
    enum Step {
        ENROL,
        /** The key was revoked; the next enrolment brings another one. */
        RENEW,
        ANNOUNCE,
        REMOVE
    }

    /** The whole machine. Whatever is not here may not happen. Whether removing is safe now, is asked before. */
    static final Map<PersonState, Map<Step, PersonState>> TABLE = Map.of(
            ADMITTED, Map.of(ENROL, ENROLLED, ANNOUNCE, LEAVING, REMOVE, REMOVED),
            ENROLLED, Map.of(RENEW, ADMITTED, ANNOUNCE, LEAVING, REMOVE, REMOVED),
            LEAVING, Map.of(ENROL, LEAVING, REMOVE, REMOVED),
            REMOVED, Map.of());

    Optional<PersonState> after(Step step) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(step));
    }
}
