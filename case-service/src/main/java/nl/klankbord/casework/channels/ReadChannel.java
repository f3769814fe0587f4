package nl.klankbord.casework.channels;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.klankbord.casework.practice.Clients;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.staff.prekeys.Prekeys;
import org.jspecify.annotations.Nullable;

/** Shows a manager a channel of the own practice. */
@ApplicationScoped
class ReadChannel {
    /**
     * A channel as its practice sees it.
     *
     * @param channel its id
     * @param organisation for whom
     * @param directories the chain from the oldest to the newest
     * @param profile the newest profile, or null
     * @param paused whether it is paused
     * @param testing whether its reports are tests
     * @param prekeysUntil the last day on which every active advisor has a prekey, or null if somebody has none
     */
    record PublishedChannel(
            ChannelId channel,
            OrganisationId organisation,
            List<SignedDirectory> directories,
            @Nullable ChannelProfile profile,
            boolean paused,
            boolean testing,
            @Nullable LocalDate prekeysUntil) {}

    /**
     * A channel in the list of its practice.
     *
     * @param channel its id
     * @param organisation for whom
     * @param paused whether it is paused
     * @param testing whether its reports are tests
     * @param newest the newest directory, or null
     */
    record ListedChannel(
            ChannelId channel,
            OrganisationId organisation,
            boolean paused,
            boolean testing,
            @Nullable SignedDirectory newest) {}

    private final Channels channels;
    private final Directories directories;
    private final Profiles profiles;
    private final Clients clients;
    private final Prekeys prekeys;

    ReadChannel(Channels channels, Directories directories, Profiles profiles, Clients clients, Prekeys prekeys) {
        this.channels = channels;
        this.directories = directories;
        this.profiles = profiles;
        this.clients = clients;
        this.prekeys = prekeys;
    }

    @WithSession
    Uni<PublishedChannel> read(PracticeId practice, ChannelId id) {
        return channels.get(id)
                .map(found -> found.orElseThrow(Problem::notFound))
                .call(channel -> clients.roleAt(practice, channel.organisation()))
                .chain(channel -> directories.of(id).chain(chain -> view(channel, chain)));
    }

    /** All channels of the practice, each with its newest directory. */
    @WithSession
    Uni<List<ListedChannel>> list(PracticeId practice) {
        return clients.of(practice)
                .chain(channels::of)
                .chain(found -> directories
                        .newest(found.stream().map(Channel::id).toList())
                        .map(newest -> found.stream()
                                .map(channel -> listed(channel, newest.get(channel.id())))
                                .toList()));
    }

    private static ListedChannel listed(Channel channel, @Nullable SignedDirectory newest) {
        return new ListedChannel(channel.id(), channel.organisation(), channel.paused(), channel.testing(), newest);
    }

    private Uni<PublishedChannel> view(Channel channel, List<SignedDirectory> chain) {
        var advisors = chain.stream()
                .skip(Math.max(0, chain.size() - 1))
                .flatMap(newest -> newest.directory().people().stream())
                .filter(person -> person.role() == DirectoryPerson.Role.ADVISOR
                        && person.status() == DirectoryPerson.Status.ACTIVE)
                .map(DirectoryPerson::kid)
                .toList();
        return prekeys.publishedUntil(advisors)
                .map(days -> new PublishedChannel(
                        channel.id(),
                        channel.organisation(),
                        chain,
                        profiles.of(channel).orElse(null),
                        channel.paused(),
                        channel.testing(),
                        soonest(advisors, days)));
    }

    private static @Nullable LocalDate soonest(Collection<Kid> advisors, Map<Kid, LocalDate> days) {
        if (!days.keySet().containsAll(advisors)) return null;
        return days.values().stream().min(Comparator.naturalOrder()).orElse(null);
    }
}
