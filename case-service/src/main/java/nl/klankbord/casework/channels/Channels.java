package nl.klankbord.casework.channels;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.OrganisationId;

/** The door to channels. */
@ApplicationScoped
class Channels {
    Uni<Void> persist(Channel channel) {
        return Panache.getSession().chain(session -> session.persist(channel));
    }

    Uni<Optional<Channel>> get(ChannelId id) {
        return Panache.getSession()
                .chain(session -> session.find(Channel.class, id.hex()))
                .map(Optional::ofNullable);
    }

    /** The same, for a change: changes of one channel follow each other. */
    Uni<Optional<Channel>> hold(ChannelId id) {
        return Panache.getSession()
                .chain(session -> session.find(Channel.class, id.hex(), LockModeType.PESSIMISTIC_WRITE))
                .map(Optional::ofNullable);
    }

    Uni<List<Channel>> inWhichServes(Kid member) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select c.* from channels c join channel_members m on m.channel_id = c.channel_id
                                where m.kid = ?1 order by c.channel_id""", Channel.class)
                        .setParameter(1, member.hex())
                        .getResultList());
    }

    /** The same, for a change: changes of one channel follow each other. */
    Uni<List<Channel>> holdThoseInWhichServes(Kid member) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select c.* from channels c join channel_members m on m.channel_id = c.channel_id
                                where m.kid = ?1 order by c.channel_id for update of c""", Channel.class)
                        .setParameter(1, member.hex())
                        .getResultList());
    }

    Uni<List<Channel>> of(Collection<OrganisationId> organisations) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Channel where organisationId in ?1 order by channelId", Channel.class)
                        .setParameter(
                                1,
                                organisations.stream()
                                        .map(OrganisationId::value)
                                        .toList())
                        .getResultList());
    }

    Uni<Void> admit(ChannelId id, List<Kid> members) {
        var kids = members.stream().map(Kid::hex).toArray(String[]::new);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into channel_members (kid, channel_id)
                                select member, ?2 from unnest(cast(?1 as text[])) as member on conflict do nothing returning kid""", String.class)
                        .setParameter(1, kids)
                        .setParameter(2, id.hex())
                        .getResultList())
                .replaceWithVoid();
    }

    Uni<List<Channel>> all(Collection<ChannelId> ids) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Channel where channelId in ?1", Channel.class)
                        .setParameter(1, ids.stream().map(ChannelId::hex).toList())
                        .getResultList());
    }
}
