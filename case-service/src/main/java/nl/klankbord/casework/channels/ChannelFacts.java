package nl.klankbord.casework.channels;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.casework.practice.Clients;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.protocol.wire.SignedPresentation;

/** What other features may ask about channels; inside the caller's session. */
@ApplicationScoped
public class ChannelFacts {
    private final Channels channels;
    private final Directories directories;
    private final Profiles profiles;
    private final Clients clients;

    ChannelFacts(Channels channels, Directories directories, Profiles profiles, Clients clients) {
        this.channels = channels;
        this.directories = directories;
        this.profiles = profiles;
        this.clients = clients;
    }

    /** What the newest profile promises. A channel that takes reports has one. */
    public Uni<ChannelPromise> promiseOf(ChannelId id) {
        return channels.get(id)
                .map(found -> found.flatMap(profiles::of).orElseThrow())
                .map(profile -> new ChannelPromise(
                        profile.ackWorkingDays(), profile.answerWorkingDays(), profile.advisorRole()));
    }

    /** The directory that counts now. A channel of another practice is not there; one without a directory is not ready. */
    public Uni<SignedDirectory> newestDirectory(PracticeId practice, ChannelId id) {
        return channels.get(id)
                .map(found -> found.orElseThrow(Problem::notFound))
                .call(channel -> clients.roleAt(practice, channel.organisation()))
                .chain(() -> directories.newest(id))
                .map(newest -> newest.orElseThrow(Problem::conflict));
    }

    /** How the organisation shows itself; it counts beside the directory with which it was signed, and with no other. */
    public Uni<Optional<SignedPresentation>> presentationOf(ChannelId id) {
        return channels.get(id).map(found -> found.flatMap(profiles::of).map(ChannelProfile::presentation));
    }

    /** The organisation behind a channel. */
    public Uni<OrganisationId> organisationOf(ChannelId id) {
        return channels.get(id).map(found -> found.map(Channel::organisation).orElseThrow(Problem::notFound));
    }

    /** Whether somebody is or was on the advisor side of a channel. */
    public Uni<Boolean> serves(Kid kid, ChannelId id) {
        return channels.inWhichServes(kid)
                .map(found -> found.stream().map(Channel::id).anyMatch(id::equals));
    }

    /** The newest directory of each channel of an organisation that takes reports. */
    public Uni<List<SignedDirectory>> openOnesOf(OrganisationId organisation) {
        return channels.of(List.of(organisation))
                .map(found -> found.stream()
                        .filter(channel -> !channel.paused() && !channel.testing())
                        .map(Channel::id)
                        .toList())
                .chain(directories::newest)
                .map(newest -> List.copyOf(newest.values()));
    }

    /** The newest directory of each channel of an organisation. */
    public Uni<List<SignedDirectory>> newestOf(OrganisationId organisation) {
        return channels.of(List.of(organisation))
                .map(found -> found.stream().map(Channel::id).toList())
                .chain(directories::newest)
                .map(newest -> List.copyOf(newest.values()));
    }

    /** The organisation of a channel in which the advisor serves or served. Any other channel is not there. */
    public Uni<OrganisationId> organisationServedBy(Advisor advisor, ChannelId id) {
        return advisor.enrolled()
                .map(identity -> channels.inWhichServes(identity.kid()))
                .orElseGet(() -> Uni.createFrom().item(List.of()))
                .map(served -> served.stream()
                        .filter(channel -> channel.id().equals(id))
                        .map(Channel::organisation)
                        .findFirst()
                        .orElseThrow(Problem::notFound));
    }

    /** The practice behind a channel. */
    public Uni<PracticeId> practiceOf(ChannelId id) {
        return channels.get(id)
                .chain(found -> clients.practiceOf(found.orElseThrow().organisation()));
    }

    /** Whether the newest directory of some channel names this key as somebody who may receive reports. */
    public Uni<Boolean> name(Kid kid) {
        return channels.inWhichServes(kid)
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(channel -> directories.newest(channel.id()))
                .collect()
                .asList()
                .map(newest -> newest.stream()
                        .flatMap(Optional::stream)
                        .anyMatch(signed -> signed.directory()
                                .person(kid)
                                .filter(DirectoryPerson::mayReceiveReports)
                                .isPresent()));
    }

    /** The organisations behind channels. */
    public Uni<Map<ChannelId, String>> organisationsOf(Collection<ChannelId> ids) {
        return channels.all(ids)
                .chain(found -> clients.namesOf(
                                found.stream().map(Channel::organisation).toList())
                        .map(names -> found.stream()
                                .collect(Collectors.toMap(Channel::id, channel -> names.get(channel.organisation())))));
    }
}
