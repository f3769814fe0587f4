package nl.klankbord.intake.channels;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.intake.absences.Absences;
import nl.klankbord.intake.platform.Refusals;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.SignedDirectory;

/** What a page needs before somebody can write: whom a channel names, and how to seal for them. */
@Path("/v1/reporter/channels")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReporterChannelsResource {
    private final Channels channels;
    private final Absences absences;
    private final Clock clock;

    ReporterChannelsResource(Channels channels, Absences absences, Clock clock) {
        this.channels = channels;
        this.absences = absences;
        this.clock = clock;
    }

    @POST
    @WithSession
    public Uni<ChannelView> open(@NotNull @Valid WantedChannel wanted) {
        var today = LocalDate.now(clock);
        return channels.takingReports(wanted.channel())
                .map(channel -> channel.orElseThrow(Refusals::channelNotAvailable))
                .chain(channel -> absences.shownIn(channel.profile())
                        .map(profile -> new ChannelView(channel.newestDirectories(), channel.prekeys(today), profile)));
    }

    record WantedChannel(@NotNull ChannelId channel) {}

    record ChannelView(List<SignedDirectory> directories, List<Prekey> prekeys, ChannelProfile profile) {}
}
