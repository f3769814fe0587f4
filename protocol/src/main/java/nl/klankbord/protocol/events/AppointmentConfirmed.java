package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.AppointmentId;

/**
 * Both agreed on a day. Hour and place are sealed in the conversation.
 *
 * @param appointment the appointment; nothing here says of which case
 * @param day the day of the talk
 * @param on the day in Amsterdam
 */
public record AppointmentConfirmed(AppointmentId appointment, LocalDate day, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "appointment-confirmed.v1";
}
