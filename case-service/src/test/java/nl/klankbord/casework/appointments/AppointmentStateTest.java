package nl.klankbord.casework.appointments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.AppointmentId;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.terms.TermFacts;
import nl.klankbord.terms.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the table of the machine itself: whatever it allows happens, whatever it does not name is refused. */
class AppointmentStateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Terms TERMS = TermFacts.read().inForceOn(TODAY);
    private static final CaseId CASE = new CaseId(UUID.fromString("b3a1f5c2-6d0e-4f7a-8a57-1d2c3b4e5f60"));
    private static final AppointmentId ID = new AppointmentId("a90c1f2e3d4b5a69788796a5b4c3d2e1");

    static Stream<Arguments> everyStateAndStep() {
        return Arrays.stream(AppointmentState.values())
                .flatMap(state -> Arrays.stream(AppointmentStep.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndStep")
    void theTableDecides(AppointmentState state, AppointmentStep step) {
        var allowed = AppointmentState.TABLE.get(state).get(step);
        var one = step == AppointmentStep.DECLINE ? dayless(state) : in(state);
        var machine = new CaseAppointments(CASE, List.of(one));

        if (allowed != null) {
            var outcome = machine.take(ID, happened(step), TODAY, TERMS);
            // The same once more is a repetition, unless the step may lead here again by itself.
            assertEquals(allowed, outcome.appointment().state());
        } else if (repeats(state, step)) {
            assertFalse(machine.take(ID, happened(step), TODAY, TERMS).changed());
            assertEquals(state, one.state());
        } else {
            assertEquals(409, refused(machine, step).status());
            assertEquals(state, one.state());
        }
    }

    @ParameterizedTest
    @EnumSource(AppointmentStep.class)
    void onlyARequestOrAProposalBeginsOne(AppointmentStep step) {
        var machine = new CaseAppointments(CASE, List.of());
        var first = Map.of(
                        AppointmentStep.REQUEST, AppointmentState.REQUESTED,
                        AppointmentStep.PROPOSE, AppointmentState.PROPOSED)
                .get(step);

        if (first == null) assertEquals(409, refused(machine, step).status());
        else
            assertEquals(
                    first,
                    machine.take(ID, happened(step), TODAY, TERMS).appointment().state());
    }

    @Test
    void whatIsOverStaysOver() {
        var over = EnumSet.of(
                AppointmentState.HELD,
                AppointmentState.NO_SHOW,
                AppointmentState.DECLINED,
                AppointmentState.CANCELLED_FREE,
                AppointmentState.CANCELLED_LATE);

        for (var state : AppointmentState.values()) assertEquals(over.contains(state), state.isOver());
        assertEquals(EnumSet.allOf(AppointmentState.class), EnumSet.copyOf(AppointmentState.TABLE.keySet()));
    }

    @Test
    void everyStateCanBeReached() {
        var reached = EnumSet.copyOf(AppointmentState.BEGINNINGS.values());
        for (var round = 0; round < AppointmentState.values().length; round++) {
            for (var state : EnumSet.copyOf(reached))
                reached.addAll(AppointmentState.TABLE.get(state).values());
        }

        assertTrue(reached.containsAll(EnumSet.allOf(AppointmentState.class)), reached::toString);
    }

    /** A state that a step leads to from anywhere is where the same step again changes nothing. */
    private static boolean repeats(AppointmentState state, AppointmentStep step) {
        return AppointmentState.BEGINNINGS.get(step) == state
                || AppointmentState.TABLE.values().stream().anyMatch(row -> row.get(step) == state);
    }

    private static Problem refused(CaseAppointments machine, AppointmentStep step) {
        return assertThrows(Problem.class, () -> machine.take(ID, happened(step), TODAY, TERMS));
    }

    /** A talk today; whoever cancels in time did so last week. */
    private static Happened happened(AppointmentStep step) {
        return new Happened(step, step == AppointmentStep.CANCEL ? TODAY.minusDays(7) : TODAY, 4);
    }

    /** No day was ever agreed: where one stands, declining means keeping it. */
    private static Appointment dayless(AppointmentState state) {
        return new Appointment(CASE, ID, AppointmentType.FIRST_CONSULT, state);
    }

    private static Appointment in(AppointmentState state) {
        var one = dayless(state);
        one.agreeOn(TODAY, TODAY.minusDays(2));
        return one;
    }
}
