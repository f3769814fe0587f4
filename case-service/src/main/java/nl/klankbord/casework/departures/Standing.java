package nl.klankbord.casework.departures;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import nl.klankbord.edge.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with somebody who may leave.
 *
 * @param since the day on which it was announced, or null
 * @param obstacle why the person cannot be removed yet, or null
 * @param until the last day of the announced time, while somebody waits for it
 */
record Standing(
        @Nullable LocalDate since,
        @Nullable Obstacle obstacle,
        @Nullable LocalDate until) {
    /** What keeps somebody here. */
    enum Obstacle {
        /** A directory still names the person. */
        @JsonProperty("listed")
        LISTED("listed"),
        /** An open case can be read on by nobody else. */
        @JsonProperty("only-reader")
        ONLY_READER("only-reader"),
        /** A running escalation is the person's; it has to be passed to a colleague first. */
        @JsonProperty("escalations")
        ESCALATIONS("escalations");

        private final String code;

        Obstacle(String code) {
            this.code = code;
        }
    }

    static Standing free(@Nullable LocalDate since) {
        return new Standing(since, null, null);
    }

    static Standing listed(@Nullable LocalDate since) {
        return new Standing(since, Obstacle.LISTED, null);
    }

    static Standing escalations(@Nullable LocalDate since) {
        return new Standing(since, Obstacle.ESCALATIONS, null);
    }

    static Standing onlyReader(@Nullable LocalDate since, @Nullable LocalDate until) {
        return new Standing(since, Obstacle.ONLY_READER, until);
    }

    void requireFree() {
        if (obstacle != null) throw Problem.conflict().with("/person", obstacle.code);
    }
}
