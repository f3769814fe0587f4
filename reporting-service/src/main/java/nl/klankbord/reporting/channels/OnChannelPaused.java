package nl.klankbord.reporting.channels;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.ChannelPaused;
import nl.klankbord.protocol.events.json.Topics;

/** Keeps whether a channel is paused. */
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
        return Panache.getSession()
                .chain(session -> session.find(Channel.class, event.channel().hex())
                        .onItem()
                        .ifNull()
                        .switchTo(() -> {
                            var channel = new Channel(event.channel());
                            return session.persist(channel).replaceWith(channel);
                        }))
                .invoke(channel -> channel.pause(event.paused()))
                .replaceWithVoid();
    }
}
