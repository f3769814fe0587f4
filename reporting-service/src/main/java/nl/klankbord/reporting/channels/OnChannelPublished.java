package nl.klankbord.reporting.channels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.ChannelPublished;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.SignedDirectory;
import org.hibernate.reactive.mutiny.Mutiny;

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
        var signed = event.directory();
        if (!signed.directory().channel().equals(event.channel())) {
            return Uni.createFrom().failure(new IllegalStateException("A directory of another channel"));
        }
        return Panache.getSession()
                .chain(session -> know(session, event.channel())
                        .chain(channel -> keep(session, signed).invoke(kept -> {
                            if (kept) channel.present(event.profile().advisorRole(), stored(event));
                        })))
                .replaceWithVoid();
    }

    private String stored(ChannelPublished event) {
        try {
            return json.writeValueAsString(event.profile());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Uni<Channel> know(Mutiny.Session session, ChannelId channel) {
        return session.find(Channel.class, channel.hex()).chain(known -> {
            if (known != null) return Uni.createFrom().item(known);
            var heard = new Channel(channel);
            return session.persist(heard).chain(session::flush).replaceWith(heard);
        });
    }

    /** The first one that was told at a place stays there. */
    private static Uni<Boolean> keep(Mutiny.Session session, SignedDirectory signed) {
        var place = new PublishedDirectory.Place(
                signed.directory().channel().hex(), signed.directory().seq());
        return session.find(PublishedDirectory.class, place)
                .chain(known -> known == null
                        ? session.persist(new PublishedDirectory(signed))
                                .chain(() -> name(session, signed))
                                .replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private static Uni<Void> name(Mutiny.Session session, SignedDirectory signed) {
        var officers = signed.directory().people().stream()
                .filter(person -> person.role() == DirectoryPerson.Role.OFFICER)
                .map(DirectoryPerson::kid)
                .map(Kid::hex)
                .toArray(String[]::new);
        return session.createNativeQuery("""
                        insert into channel_officers (kid, channel_id) select named, ?2 from unnest(cast(?1 as text[])) as named
                        on conflict do nothing returning kid""", String.class)
                .setParameter(1, officers)
                .setParameter(2, signed.directory().channel().hex())
                .getResultList()
                .replaceWithVoid();
    }
}
