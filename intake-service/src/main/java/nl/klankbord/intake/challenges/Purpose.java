package nl.klankbord.intake.challenges;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/** What a challenge is for; one made for the one is worth nothing for the other. */
public enum Purpose {
    @JsonProperty("login")
    LOGIN(1, Duration.ofSeconds(60)),

    @JsonProperty("delete")
    DELETE(2, Duration.ofSeconds(60)),

    /** Slow telephones need minutes for the work (KB-54). */
    @JsonProperty("work")
    WORK(3, Duration.ofMinutes(15));

    private final int kind;
    private final Duration lifetime;

    Purpose(int kind, Duration lifetime) {
        this.kind = kind;
        this.lifetime = lifetime;
    }

    int kind() {
        return kind;
    }

    Duration lifetime() {
        return lifetime;
    }

    /** The name of the MAC. */
    String use() {
        return "challenge/" + kind;
    }
}
