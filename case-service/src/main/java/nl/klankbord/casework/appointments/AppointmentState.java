package nl.klankbord.casework.appointments;

import static nl.klankbord.casework.appointments.AppointmentStep.CANCEL;
import static nl.klankbord.casework.appointments.AppointmentStep.CANCEL_LATE;
import static nl.klankbord.casework.appointments.AppointmentStep.CONFIRM;
import static nl.klankbord.casework.appointments.AppointmentStep.DECLINE;
import static nl.klankbord.casework.appointments.AppointmentStep.HOLD;
import static nl.klankbord.casework.appointments.AppointmentStep.KEEP;
import static nl.klankbord.casework.appointments.AppointmentStep.MISS;
import static nl.klankbord.casework.appointments.AppointmentStep.PROPOSE;
import static nl.klankbord.casework.appointments.AppointmentStep.RESCHEDULE;
import static nl.klankbord.casework.appointments.AppointmentStep.WITHDRAW;

import java.util.Map;
import java.util.Optional;

/** How far an appointment is. */
enum AppointmentState {
    REQUESTED,
    PROPOSED,
    RESCHEDULED,
    CONFIRMED,
    HELD,
    NO_SHOW,
    DECLINED,
    CANCELLED_FREE,
    CANCELLED_LATE;

    /** How one begins. */
    static final Map<AppointmentStep, AppointmentState> BEGINNINGS =
            Map.of(AppointmentStep.REQUEST, REQUESTED, PROPOSE, PROPOSED);

    private static final Map<AppointmentStep, AppointmentState> LOOKING_FOR_A_DAY = Map.of(
            PROPOSE, PROPOSED,
            CONFIRM, CONFIRMED,
            DECLINE, DECLINED,
            KEEP, CONFIRMED,
            CANCEL, CANCELLED_FREE,
            CANCEL_LATE, CANCELLED_LATE,
            WITHDRAW, CANCELLED_FREE);

    /** The whole machine: what may happen, and what it leads to. Whatever is not here may not happen. */
    static final Map<AppointmentState, Map<AppointmentStep, AppointmentState>> TABLE = Map.of(
            REQUESTED, LOOKING_FOR_A_DAY,
            PROPOSED, LOOKING_FOR_A_DAY,
            RESCHEDULED, LOOKING_FOR_A_DAY,
            CONFIRMED,
                    Map.of(
                            RESCHEDULE, RESCHEDULED,
                            HOLD, HELD,
                            MISS, NO_SHOW,
                            CANCEL, CANCELLED_FREE,
                            CANCEL_LATE, CANCELLED_LATE,
                            WITHDRAW, CANCELLED_FREE),
            HELD, Map.of(),
            NO_SHOW, Map.of(),
            DECLINED, Map.of(),
            CANCELLED_FREE, Map.of(),
            CANCELLED_LATE, Map.of());

    Optional<AppointmentState> after(AppointmentStep step) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(step));
    }

    boolean isOver() {
        return TABLE.getOrDefault(this, Map.of()).isEmpty();
    }
}
