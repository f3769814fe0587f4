package nl.klankbord.casework.appointments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.AppointmentCancelled;
import nl.klankbord.protocol.events.AppointmentConfirmed;
import nl.klankbord.protocol.wire.AppointmentId;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.terms.TermFacts;
import nl.klankbord.terms.Terms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets the free talk, and until when cancelling is free. */
class CaseAppointmentsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate TALK = LocalDate.of(2026, 11, 27);
    private static final Terms TERMS = TermFacts.read().inForceOn(TODAY);
    private static final AppointmentId FIRST = new AppointmentId("11111111111111111111111111111111");
    private static final AppointmentId SECOND = new AppointmentId("22222222222222222222222222222222");

    private final List<Appointment> kept = new ArrayList<>();

    @Test
    void theFirstTalkThatIsHeldIsFreeAndTheNextIsNot() {
        held(FIRST);

        assertEquals(AppointmentType.FIRST_CONSULT, get(FIRST).type());
        assertFalse(machine().firstConsultLeft());
        take(SECOND, AppointmentStep.REQUEST, null, TODAY);
        assertEquals(AppointmentType.FOLLOW_UP, get(SECOND).type());
    }

    @Test
    void askingTwiceNeverDoublesTheRight() {
        agreed(FIRST);
        agreed(SECOND);
        assertEquals(AppointmentType.FIRST_CONSULT, get(SECOND).type());

        take(SECOND, AppointmentStep.HOLD, null, TALK);
        take(FIRST, AppointmentStep.HOLD, null, TALK);

        assertEquals(AppointmentType.FIRST_CONSULT, get(SECOND).type());
        assertEquals(AppointmentType.FOLLOW_UP, get(FIRST).type());
    }

    @ParameterizedTest
    @EnumSource(
            value = AppointmentStep.class,
            names = {"MISS", "CANCEL", "WITHDRAW"})
    void aTalkThatWasNotHeldKeepsTheRight(AppointmentStep step) {
        agreed(FIRST);
        take(FIRST, step, TALK, TALK);

        assertTrue(machine().firstConsultLeft());
        held(SECOND);
        assertEquals(AppointmentType.FIRST_CONSULT, get(SECOND).type());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25, CANCELLED_FREE", "2026-11-26, CANCELLED_LATE", "2026-11-27, CANCELLED_LATE"})
    void cancellingIsFreeUntilTheDayOfTheRule(LocalDate cancelled, AppointmentState state) {
        agreed(FIRST);

        take(FIRST, AppointmentStep.CANCEL, cancelled, TALK);

        assertEquals(state, get(FIRST).state());
    }

    @Test
    void whatTheAdvisorCancelsIsNeverLate() {
        agreed(FIRST);

        take(FIRST, AppointmentStep.WITHDRAW, null, TALK);

        assertEquals(AppointmentState.CANCELLED_FREE, get(FIRST).state());
    }

    @Test
    void aNewDayTakesThePlaceOfTheFormerOne() {
        agreed(FIRST);

        take(FIRST, AppointmentStep.RESCHEDULE, null, TODAY);
        assertEquals(TALK, get(FIRST).takesPlaceOn());
        var again = take(FIRST, AppointmentStep.CONFIRM, TALK.plusDays(7), TODAY);

        assertEquals(List.of(new AppointmentConfirmed(FIRST, TALK.plusDays(7), TODAY)), again.events());
        assertEquals(TALK.plusDays(5), get(FIRST).freeUntilOn());
    }

    @Test
    void decliningAMoveKeepsWhatWasAgreed() {
        agreed(FIRST);
        take(FIRST, AppointmentStep.RESCHEDULE, null, TODAY);
        take(FIRST, AppointmentStep.PROPOSE, null, TODAY);

        var kept = take(FIRST, AppointmentStep.DECLINE, null, TODAY);

        assertEquals(List.of(), kept.events());
        assertEquals(AppointmentState.CONFIRMED, get(FIRST).state());
        assertEquals(TALK, get(FIRST).takesPlaceOn());
        assertFalse(take(FIRST, AppointmentStep.DECLINE, null, TODAY).changed());
    }

    @Test
    void askingForAnotherDayDoesNotMakeALateCancellationFree() {
        agreed(FIRST);
        take(FIRST, AppointmentStep.RESCHEDULE, null, TALK);

        take(FIRST, AppointmentStep.CANCEL, TALK, TALK);

        assertEquals(AppointmentState.CANCELLED_LATE, get(FIRST).state());
    }

    @Test
    void aTalkIsNotHeldOrMissedBeforeItsDay() {
        agreed(FIRST);

        assertEquals(409, refused(FIRST, AppointmentStep.HOLD, null).status());
        assertEquals(409, refused(FIRST, AppointmentStep.MISS, null).status());
        assertEquals(
                List.of(new AppointmentCancelled(FIRST, TALK)),
                take(FIRST, AppointmentStep.MISS, null, TALK).events());
    }

    @Test
    void daysThatCannotBeAreRefused() {
        take(FIRST, AppointmentStep.REQUEST, null, TODAY);

        assertEquals(400, refused(FIRST, AppointmentStep.CONFIRM, null).status());
        assertEquals(
                400, refused(FIRST, AppointmentStep.CONFIRM, TODAY.plusYears(2)).status());
        assertEquals(
                400, refused(FIRST, AppointmentStep.CANCEL, TODAY.plusDays(1)).status());
        assertEquals(400, refused(FIRST, AppointmentStep.CANCEL, null).status());
    }

    private void held(AppointmentId id) {
        agreed(id);
        take(id, AppointmentStep.HOLD, null, TALK);
    }

    private void agreed(AppointmentId id) {
        take(id, AppointmentStep.PROPOSE, null, TODAY);
        take(id, AppointmentStep.CONFIRM, TALK, TODAY);
    }

    private CaseAppointments.Outcome take(
            AppointmentId id, AppointmentStep step, @Nullable LocalDate on, LocalDate today) {
        var outcome = machine().take(id, new Happened(step, on, 4), today, TERMS);
        if (outcome.isNew()) kept.add(outcome.appointment());
        return outcome;
    }

    private Problem refused(AppointmentId id, AppointmentStep step, @Nullable LocalDate on) {
        return assertThrows(Problem.class, () -> take(id, step, on, TODAY));
    }

    private Appointment get(AppointmentId id) {
        return kept.stream().filter(each -> each.id().equals(id)).findAny().orElseThrow();
    }

    private CaseAppointments machine() {
        return new CaseAppointments(new CaseId(new UUID(1, 2)), kept);
    }
}
