package nl.klankbord.intake.channels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.klankbord.intake.channels.Channel.Publication;
import nl.klankbord.intake.platform.OffTheEventLoop;
import nl.klankbord.intake.platform.Sql;
import nl.klankbord.intake.platform.StoredId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.SignedDirectory;

/**
 * The door to channels. A channel is read again when it is older than a moment: what a practice publishes travels for
 * longer than that, and every report needs it.
 */
@ApplicationScoped
public class Channels {
    private static final int LAST_DAY_OF_WEEK = 6;
    private static final int FIRST_OWNER = 3;
    private final RecentChannels recent;
    private final ObjectMapper json;
    private final OffTheEventLoop elsewhere;
    private final Clock clock;

    Channels(RecentChannels recent, ObjectMapper json, OffTheEventLoop elsewhere, Clock clock) {
        this.recent = recent;
        this.json = json;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    /**
     * A channel that takes reports, read in a session of its own where it is not known. Unknown and paused are the same, and
     * take the same one statement.
     */
    public Uni<Optional<Channel>> takingReports(ChannelId id) {
        var known = recent.get(id).filter(channel -> !channel.isPaused());
        if (known.isPresent()) return Uni.createFrom().item(known);
        return Panache.withSession(() -> Sql.first(
                        row -> row.flag(0), "select paused from channels where channel_id = ?1", StoredId.of(id.hex()))
                .chain(paused -> paused.orElse(true) ? nothing() : of(id)));
    }

    /** A channel in which conversations go on, paused or not. */
    public Uni<Optional<Channel>> of(ChannelId id) {
        var known = recent.get(id);
        if (known.isPresent()) return Uni.createFrom().item(known);
        return Sql.list(
                        row -> new Stored(row.bytes(0), row.bytes(1), row.text(2), row.flag(3)),
                        """
                        select directory, signature, cast(profile as text), paused
                        from directories join channels using (channel_id)
                        where channel_id = ?1 order by seq\
                        """,
                        StoredId.of(id.hex()))
                .chain(directories -> elsewhere.run(() -> Channel.of(publications(directories))))
                .chain(channel -> channel.isEmpty() ? nothing() : withPrekeys(channel.get()));
    }

    /** Prekeys by the hashes that grants name, expired or withdrawn ones included. */
    public Uni<List<Prekey>> prekeys(List<Hash> hashes) {
        if (hashes.isEmpty()) return Uni.createFrom().item(List.of());
        return Sql.list(
                row -> Prekey.parse(row.bytes(0)),
                "select prekey from prekeys where prekey_hash in " + Sql.places(1, hashes.size()),
                hashes.stream().map(Hash::bytes).toArray());
    }

    private Uni<Optional<Channel>> withPrekeys(Channel channel) {
        var owners = channel.readers().stream()
                .map(kid -> (Object) StoredId.of(kid.hex()))
                .toList();
        if (owners.isEmpty()) return Uni.createFrom().item(Optional.of(channel));
        var today = LocalDate.now(clock);
        var parameters =
                Stream.concat(Stream.of(today.minusDays(LAST_DAY_OF_WEEK + 1L), today.plusDays(1)), owners.stream());
        return Sql.list(
                        row -> row.bytes(0),
                        "select prekey from prekeys where week_on between ?1 and ?2 and not withdrawn and owner_kid in "
                                + Sql.places(FIRST_OWNER, owners.size()),
                        parameters.toArray())
                .chain(found -> elsewhere.run(
                        () -> channel.with(found.stream().map(Prekey::parse).toList())))
                .invoke(recent::put)
                .map(Optional::of);
    }

    private List<Publication> publications(List<Stored> directories) {
        return directories.stream()
                .map(stored -> new Publication(
                        SignedDirectory.parse(stored.directory, stored.signature),
                        profile(stored.profile),
                        stored.paused))
                .toList();
    }

    private ChannelProfile profile(String text) {
        try {
            return json.readValue(text, ChannelProfile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored profile cannot be read");
        }
    }

    private static Uni<Optional<Channel>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }

    private static final class Stored {
        private final byte[] directory;
        private final byte[] signature;
        private final String profile;
        private final boolean paused;

        Stored(byte[] directory, byte[] signature, String profile, boolean paused) {
            this.directory = directory;
            this.signature = signature;
            this.profile = profile;
            this.paused = paused;
        }
    }
}
