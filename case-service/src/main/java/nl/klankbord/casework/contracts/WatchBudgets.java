package nl.klankbord.casework.contracts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.klankbord.casework.time.WorkedTime;

/**
 * Tells the practice, and nobody else, when the hours of a contract run out (BIL-3). Only months that are over count, so
 * that nothing moves on the day of a talk.
 */
@ApplicationScoped
class WatchBudgets {
    private final WorkedTime workedTime;
    private final Clock clock;

    WatchBudgets(WorkedTime workedTime, Clock clock) {
        this.workedTime = workedTime;
        this.clock = clock;
    }

    /** The use of one contract among all; nothing when it does not hold today or knows no budget. */
    Uni<Optional<BudgetUse>> of(Contract contract, List<Contract> all) {
        var hours = contract.terms().hourBudget();
        if (hours == null || !inForce(contract, all)) {
            return Uni.createFrom().item(Optional.empty());
        }
        var today = LocalDate.now(clock);
        var years = Period.between(contract.startsOn(), today).getYears();
        var from = YearMonth.from(contract.startsOn().plusYears(years));
        return workedTime
                .paidQuarters(contract.organisation(), from, YearMonth.from(today))
                .map(quarters -> Optional.of(BudgetUse.of(quarters, hours)));
    }

    /** How one contract stands today among all. */
    ContractState stateOf(Contract contract, List<Contract> all) {
        var starts = all.stream()
                .filter(one -> one.organisation().equals(contract.organisation()))
                .map(Contract::startsOn)
                .toList();
        return ContractState.on(LocalDate.now(clock), contract.startsOn(), starts);
    }

    private boolean inForce(Contract contract, List<Contract> all) {
        return stateOf(contract, all) == ContractState.IN_FORCE;
    }
}
