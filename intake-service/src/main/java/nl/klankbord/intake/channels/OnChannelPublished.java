package nl.klankbord.intake.channels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.intake.platform.Sql;
import nl.klankbord.intake.platform.StoredId;
import nl.klankbord.protocol.events.ChannelPublished;
import nl.klankbord.protocol.events.json.Topics;

/** Keeps every directory: its own signature was checked when it was read, its place in the chain is when it is used. */
@ApplicationScoped
class OnChannelPublished implements EventConsumer<ChannelPublished> {
    private final ObjectMapper json;

    OnChannelPublished(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String topic() {
        return Topics.PRACTICE_CHANNELS;
    }

    @Override
    public Class<ChannelPublished> type() {
        return ChannelPublished.class;
    }

    @Override
    public Uni<Void> apply(ChannelPublished event) {
        var channel = StoredId.of(event.channel().hex());
        var directory = event.directory();
        if (!directory.directory().channel().equals(event.channel())) {
            return Uni.createFrom().failure(new IllegalStateException("A directory of another channel"));
        }
        return Sql.change("insert into channels (channel_id) values (?1) on conflict do nothing", channel)
                .chain(() -> Sql.change(
                        """
                        insert into directories (channel_id, seq, directory, signature, profile)
                        values (?1, ?2, ?3, ?4, cast(cast(?5 as text) as jsonb))
                        on conflict (channel_id, seq) do update set profile = excluded.profile
                        where directories.directory = excluded.directory\
                        """,
                        channel,
                        directory.directory().seq(),
                        directory.document(),
                        directory.signature(),
                        profile(event)))
                .replaceWithVoid();
    }

    private String profile(ChannelPublished event) {
        try {
            return json.writeValueAsString(event.profile());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A profile cannot be written");
        }
    }
}
