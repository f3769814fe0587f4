package nl.klankbord.notification.waiting;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;

/** Causes that no event brings but a day. */
public interface DatedCauses {
    /** Remembers what this day brings, in the transaction that is open; the same day again changes nothing. */
    Uni<Void> remember(LocalDate day);
}
