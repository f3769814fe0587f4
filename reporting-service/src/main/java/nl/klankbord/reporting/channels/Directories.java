package nl.klankbord.reporting.channels;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.SignedDirectory;

/** The door to the chains of signed directories; inside the caller's session. */
@ApplicationScoped
public class Directories {
    /** The whole chain from the oldest to the newest: a reader needs each of them (KB-33). */
    public Uni<List<SignedDirectory>> of(ChannelId channel) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from PublishedDirectory where channelId = ?1 order by seq", PublishedDirectory.class)
                        .setParameter(1, channel.hex())
                        .getResultList())
                .map(chain -> chain.stream().map(PublishedDirectory::signed).toList());
    }

    /** The newest one; a channel nobody has heard of has none. */
    public Uni<Optional<SignedDirectory>> newest(ChannelId channel) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from PublishedDirectory where channelId = ?1 order by seq desc",
                                PublishedDirectory.class)
                        .setParameter(1, channel.hex())
                        .setMaxResults(1)
                        .getSingleResultOrNull())
                .map(found -> Optional.ofNullable(found).map(PublishedDirectory::signed));
    }

    /** Whether the advisors of a channel receive reports by law; a channel nobody has heard of has none. */
    public Uni<AdvisorRole> roleOf(ChannelId channel) {
        return Panache.getSession()
                .chain(session -> session.find(Channel.class, channel.hex()))
                .map(found -> found == null ? AdvisorRole.ADVISOR_IN_CONFIDENCE : found.advisorRole());
    }

    /** The channels in whose chains somebody is or was an officer. */
    Uni<List<Channel>> inWhichServes(Kid kid) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select c.* from channels c join channel_officers using (channel_id) where kid = ?1"
                                        + " order by channel_id",
                                Channel.class)
                        .setParameter(1, kid.hex())
                        .getResultList());
    }
}
