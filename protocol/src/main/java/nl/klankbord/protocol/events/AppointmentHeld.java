package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.AppointmentId;

/**
 * The talk took place.
 *
 * @param appointment the appointment; nothing here says of which case
 * @param on the day in Amsterdam
 */
public record AppointmentHeld(AppointmentId appointment, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "appointment-held.v1";
}
