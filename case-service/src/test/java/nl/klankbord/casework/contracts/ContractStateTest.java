package nl.klankbord.casework.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.klankbord.casework.contracts.ContractState.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the table of the machine itself: days lead where it says, and only what it allows may be changed. */
class ContractStateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static Stream<Arguments> everyStateAndStep() {
        return Stream.of(ContractState.values())
                .flatMap(state -> Stream.of(Step.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndStep")
    void theTableDecides(ContractState state, Step step) {
        var days = startsIn(state);
        assertEquals(state, stateOf(days, TODAY));

        var allowed = Optional.ofNullable(ContractState.TABLE.get(state).get(step));

        assertEquals(allowed, state.after(step));
        allowed.ifPresent(next -> assertEquals(next, stateOf(after(step, days), dayOf(step))));
    }

    @Test
    void everyStateIsReachedAndWhatWasReplacedStays() {
        var reached = EnumSet.of(ContractState.UPCOMING);
        for (var round : ContractState.values()) {
            for (var state : EnumSet.copyOf(reached))
                reached.addAll(ContractState.TABLE.get(state).values());
        }

        assertEquals(EnumSet.allOf(ContractState.class), reached);
        assertEquals(0, ContractState.TABLE.get(ContractState.REPLACED).size());
    }

    private static ContractState stateOf(List<LocalDate> starts, LocalDate day) {
        return ContractState.on(day, starts.get(0), starts);
    }

    /** The first is the contract in question. */
    private static List<LocalDate> startsIn(ContractState state) {
        return switch (state) {
            case UPCOMING -> List.of(TODAY.plusDays(1));
            case IN_FORCE -> List.of(TODAY);
            case REPLACED -> List.of(TODAY.minusDays(1), TODAY);
        };
    }

    private static List<LocalDate> after(Step step, List<LocalDate> starts) {
        return step == Step.FOLLOW ? List.of(starts.get(0), TODAY.plusDays(1)) : starts;
    }

    private static LocalDate dayOf(Step step) {
        return step == Step.CHANGE ? TODAY : TODAY.plusDays(1);
    }
}
