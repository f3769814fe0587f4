package nl.klankbord.casework.channels;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.klankbord.casework.audit.AuditAction;
import nl.klankbord.casework.practice.Clients;
import nl.klankbord.casework.practice.ManagerActs;
import nl.klankbord.casework.vaults.FormerVaults;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.protocol.wire.SignedDirectory;

/** Publishes the next directory of a channel: signed by its root, unexpired, next in the chain (KB-29, KB-30). */
@ApplicationScoped
class PublishDirectory {
    private final Channels channels;
    private final Directories directories;
    private final DirectoryChecks checks;
    private final PresentChannel presentChannel;
    private final Clients clients;
    private final FormerVaults formerVaults;
    private final ManagerActs acts;

    PublishDirectory(
            Channels channels,
            Directories directories,
            DirectoryChecks checks,
            PresentChannel presentChannel,
            Clients clients,
            FormerVaults formerVaults,
            ManagerActs acts) {
        this.channels = channels;
        this.directories = directories;
        this.checks = checks;
        this.presentChannel = presentChannel;
        this.clients = clients;
        this.formerVaults = formerVaults;
        this.acts = acts;
    }

    /** The same directory again changes nothing; another one at its place is a conflict. */
    @WithTransaction
    Uni<Void> publish(PracticeId practice, ChannelId id, SignedDirectory signed, ChannelProfile profile) {
        return channels.hold(id)
                .map(found -> found.orElseThrow(Problem::notFound))
                .chain(channel -> clients.roleAt(practice, channel.organisation())
                        .invoke(() -> requireOf(id, signed))
                        .call(role -> checks.check(practice, signed, profile, role))
                        .chain(() -> directories.get(id, signed.directory().seq()))
                        .chain(known -> known.isPresent()
                                ? requireSame(known.get(), signed)
                                : append(practice, channel, signed, profile)));
    }

    /** The log names objects by ids of one form. */
    private static UUID objectOf(ChannelId channel) {
        var halves = ByteBuffer.wrap(Hex.decode(channel.hex()));
        return new UUID(halves.getLong(), halves.getLong());
    }

    private static void requireOf(ChannelId id, SignedDirectory signed) {
        if (!signed.directory().channel().equals(id)) throw Problem.invalid("/dir", "channel");
    }

    private static Uni<Void> requireSame(SignedDirectory known, SignedDirectory signed) {
        return known.equals(signed)
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(Problem.conflict());
    }

    private Uni<Void> append(PracticeId practice, Channel channel, SignedDirectory signed, ChannelProfile profile) {
        return directories
                .newest(channel.id())
                .invoke(former -> requireNext(former, signed))
                .chain(() -> directories.persist(signed))
                .chain(() -> channels.admit(channel.id(), advisorSide(signed)))
                .chain(() -> formerVaults.forgetBefore(advisorSide(signed)))
                .chain(() -> presentChannel.with(channel, signed, profile))
                .chain(() -> acts.log(practice, AuditAction.DIRECTORY_SIGNED, objectOf(channel.id())));
    }

    private static void requireNext(Optional<SignedDirectory> former, SignedDirectory signed) {
        var next = former.map(directory -> directory.directory().seq() + 1).orElse(0);
        if (signed.directory().seq() != next) throw Problem.conflict();
        former.ifPresent(signed::follows);
    }

    private static List<Kid> advisorSide(SignedDirectory signed) {
        return signed.directory().people().stream()
                .filter(person -> person.role() != DirectoryPerson.Role.OFFICER)
                .map(DirectoryPerson::kid)
                .toList();
    }
}
