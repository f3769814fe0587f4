package nl.klankbord.casework.appointments;

import nl.klankbord.protocol.events.TimeType;

/** Of which kind a talk is. Nobody chooses it: it follows from what was held before. */
enum AppointmentType {
    /** Free, and once per case. */
    FIRST_CONSULT(TimeType.EERSTE_CONSULT),
    FOLLOW_UP(TimeType.VERVOLG);

    private final TimeType time;

    AppointmentType(TimeType time) {
        this.time = time;
    }

    /** As what its time counts. */
    TimeType time() {
        return time;
    }
}
