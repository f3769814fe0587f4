package nl.klankbord.casework.channels;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.SignedDirectory;

/** The door to the chains of signed directories. */
@ApplicationScoped
class Directories {
    Uni<Void> persist(SignedDirectory directory) {
        return Panache.getSession().chain(session -> session.persist(new PublishedDirectory(directory)));
    }

    /** The whole chain from the oldest to the newest: a reader needs each of them (KB-33). */
    Uni<List<SignedDirectory>> of(ChannelId channel) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from PublishedDirectory where channelId = ?1 order by seq", PublishedDirectory.class)
                        .setParameter(1, channel.hex())
                        .getResultList())
                .map(chain -> chain.stream().map(PublishedDirectory::signed).toList());
    }

    /** The newest of each of these channels that has one. */
    Uni<Map<ChannelId, SignedDirectory>> newest(Collection<ChannelId> channels) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                from PublishedDirectory d where d.channelId in ?1 and d.seq =
                                (select max(other.seq) from PublishedDirectory other where other.channelId = d.channelId)""", PublishedDirectory.class)
                        .setParameter(1, channels.stream().map(ChannelId::hex).toList())
                        .getResultList())
                .map(found -> found.stream()
                        .map(PublishedDirectory::signed)
                        .collect(Collectors.toMap(signed -> signed.directory().channel(), Function.identity())));
    }

    Uni<Optional<SignedDirectory>> get(ChannelId channel, int seq) {
        return Panache.getSession()
                .chain(session ->
                        session.find(PublishedDirectory.class, new PublishedDirectory.Place(channel.hex(), seq)))
                .map(found -> Optional.ofNullable(found).map(PublishedDirectory::signed));
    }

    Uni<Optional<SignedDirectory>> newest(ChannelId channel) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from PublishedDirectory where channelId = ?1 order by seq desc",
                                PublishedDirectory.class)
                        .setParameter(1, channel.hex())
                        .setMaxResults(1)
                        .getSingleResultOrNull())
                .map(found -> Optional.ofNullable(found).map(PublishedDirectory::signed));
    }
}
