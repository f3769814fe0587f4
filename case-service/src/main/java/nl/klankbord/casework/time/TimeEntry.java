package nl.klankbord.casework.time;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.TimeType;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Hash;

/**
 * Time as an advisor enters it.
 *
 * @param channel for the organisation behind which channel
 * @param kind what kind of work
 * @param quarters how many quarters of an hour
 */
record TimeEntry(
        @NotNull ChannelId channel,
        @NotNull TimeType kind,
        @NotNull @Min(1) @Max(96) Integer quarters) {
    /** The free talk is counted when it was held, never typed. */
    void requireTyped() {
        if (!kind.billable()) throw Problem.invalid("/kind", "computed");
    }

    /** Recognises the same request, without keeping it. */
    Hash fingerprint() {
        var text = String.join("\n", channel.hex(), kind.name(), String.valueOf(quarters));
        return Hash.sha256("time-entry", text.getBytes(StandardCharsets.UTF_8));
    }
}
