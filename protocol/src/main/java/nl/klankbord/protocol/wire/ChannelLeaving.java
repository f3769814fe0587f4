package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The agreement between an organisation and the practice ends, and whoever is in a conversation is told (ORG-11).
 *
 * @param on the last day
 * @param other who can be turned to afterwards, as the practice names them, at most 200 characters, or null
 */
public record ChannelLeaving(
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate on,
        @Nullable String other) {
    private static final int MAX_OTHER = 200;

    /**
     * Takes over the day.
     *
     * @throws MalformedWire with code {@code profile} if the day is missing, or the name is empty or too long
     */
    public ChannelLeaving {
        ProfileLimits.present(on);
        ProfileLimits.optional(other, MAX_OTHER);
    }
}
