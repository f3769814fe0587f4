package nl.klankbord.reporting.yearly;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The meetings at which a version was discussed. */
@Embeddable
class Meetings {
    @Nullable
    LocalDate boardOn;

    @Column(columnDefinition = "text")
    @Nullable
    String boardAttendees;

    @Nullable
    LocalDate councilOn;

    @Column(columnDefinition = "text")
    @Nullable
    String councilAttendees;
}
