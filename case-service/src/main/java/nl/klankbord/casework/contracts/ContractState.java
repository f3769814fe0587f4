package nl.klankbord.casework.contracts;

import static nl.klankbord.casework.contracts.ContractState.Step.BEGIN;
import static nl.klankbord.casework.contracts.ContractState.Step.CHANGE;
import static nl.klankbord.casework.contracts.ContractState.Step.FOLLOW;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** How far a contract is. Its days say so: it holds from its first one until the first of the next. */
enum ContractState {
    UPCOMING,
    IN_FORCE,
    REPLACED;

    /** What can happen to a contract. */
    enum Step {
        /** Other terms are agreed under the same first day. */
        CHANGE,
        /** Its first day comes. */
        BEGIN,
        /** The first day of a later contract comes. */
        FOLLOW
    }

    /** The whole machine. Whatever is not here may not happen: what was replaced was accounted for, and stays as it was. */
    static final Map<ContractState, Map<Step, ContractState>> TABLE = Map.of(
            UPCOMING, Map.of(CHANGE, UPCOMING, BEGIN, IN_FORCE),
            IN_FORCE, Map.of(CHANGE, IN_FORCE, FOLLOW, REPLACED),
            REPLACED, Map.of());

    Optional<ContractState> after(Step step) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(step));
    }

    /** How a contract stands on a day among the first days of all contracts of its organisation. */
    static ContractState on(LocalDate today, LocalDate startsOn, Collection<LocalDate> starts) {
        if (startsOn.isAfter(today)) return UPCOMING;
        return starts.stream().anyMatch(other -> other.isAfter(startsOn) && !other.isAfter(today))
                ? REPLACED
                : IN_FORCE;
    }
}
