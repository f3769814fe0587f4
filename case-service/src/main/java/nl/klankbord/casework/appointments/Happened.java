package nl.klankbord.casework.appointments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the advisor's browser says has happened.
 *
 * @param step what
 * @param on the day of the talk for an agreement, the day of the message for a cancellation, else null
 * @param quarters how many quarters of an hour a talk took, else null
 */
record Happened(
        AppointmentStep step,
        @Nullable LocalDate on,
        @Nullable Integer quarters) {}
