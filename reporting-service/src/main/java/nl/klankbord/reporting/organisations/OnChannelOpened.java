package nl.klankbord.reporting.organisations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.ChannelOpened;
import nl.klankbord.protocol.events.json.Topics;

/** Remembers whose a channel is; that never changes. */
@ApplicationScoped
class OnChannelOpened implements EventConsumer<ChannelOpened> {
    @Override
    public String topic() {
        return Topics.PRACTICE_CHANNELS;
    }

    @Override
    public Class<ChannelOpened> type() {
        return ChannelOpened.class;
    }

    @Override
    public Uni<Void> apply(ChannelOpened event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into organisation_channels (channel_id, organisation_id) values (?1, ?2)
                                on conflict do nothing returning channel_id""", String.class)
                        .setParameter(1, event.channel().hex())
                        .setParameter(2, event.organisation().value())
                        .getResultList())
                .replaceWithVoid();
    }
}
