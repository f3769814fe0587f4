package nl.klankbord.intake.channels;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.intake.platform.Sql;
import nl.klankbord.intake.platform.StoredId;
import nl.klankbord.protocol.events.ChannelPaused;
import nl.klankbord.protocol.events.json.Topics;

/** A paused channel takes no reports; its conversations go on. */
@ApplicationScoped
class OnChannelPaused implements EventConsumer<ChannelPaused> {
    @Override
    public String topic() {
        return Topics.PRACTICE_CHANNELS;
    }

    @Override
    public Class<ChannelPaused> type() {
        return ChannelPaused.class;
    }

    @Override
    public Uni<Void> apply(ChannelPaused event) {
        return Sql.change("""
            insert into channels (channel_id, paused) values (?1, ?2)
            on conflict (channel_id) do update set paused = excluded.paused\
            """, StoredId.of(event.channel().hex()), event.paused())
                .replaceWithVoid();
    }
}
