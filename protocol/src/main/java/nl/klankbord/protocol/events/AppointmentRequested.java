package nl.klankbord.protocol.events;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.AppointmentId;

/**
 * Reporter and advisor have begun to look for a day to talk.
 *
 * @param appointment the appointment; nothing here says of which case
 * @param on the day in Amsterdam
 */
public record AppointmentRequested(AppointmentId appointment, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "appointment-requested.v1";
}
