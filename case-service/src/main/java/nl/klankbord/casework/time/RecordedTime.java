package nl.klankbord.casework.time;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import nl.klankbord.casework.channels.ChannelFacts;
import nl.klankbord.protocol.events.TimeType;
import nl.klankbord.protocol.wire.ChannelId;

/** Adds work to the sum of this month, in the caller's transaction. From where it came is not kept. */
@ApplicationScoped
public class RecordedTime {
    private final TimeSums sums;
    private final ChannelFacts channels;
    private final Clock clock;

    RecordedTime(TimeSums sums, ChannelFacts channels, Clock clock) {
        this.sums = sums;
        this.channels = channels;
        this.clock = clock;
    }

    /** So many quarters of an hour for the organisation behind a channel. */
    public Uni<Void> add(ChannelId channel, TimeType kind, int quarters) {
        return channels.organisationOf(channel)
                .chain(organisation -> sums.add(organisation, YearMonth.now(clock), kind, quarters));
    }
}
