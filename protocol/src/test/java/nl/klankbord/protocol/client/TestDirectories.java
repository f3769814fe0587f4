package nl.klankbord.protocol.client;

import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.DirectoryPolicy;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.SignedDirectory;
import org.jspecify.annotations.Nullable;

/** Directories of the world of {@link Samples}: one channel, one advisor. */
final class TestDirectories {
    private static final ChannelId CHANNEL = new ChannelId("65527fe7f426b44c482b4e8ef131b857");
    private static final DirectoryPolicy POLICY = new DirectoryPolicy(DirectoryPolicy.Backup.CONSENT, 5, 730);

    private TestDirectories() {}

    static SignedDirectory first(Samples world) {
        return first(world, new DirectorySigner(Secret.draw(world.random)));
    }

    static SignedDirectory first(Samples world, DirectorySigner root) {
        return root.sign(new Directory(
                CHANNEL,
                0,
                null,
                root.root(),
                Samples.TODAY,
                Samples.TODAY.plusDays(Directory.MAX_DAYS),
                "Gemeente Voorbeeld",
                POLICY,
                List.of(advisor(world, DirectoryPerson.Status.ACTIVE)),
                null));
    }

    static SignedDirectory next(
            SignedDirectory former, DirectorySigner root, LocalDate issued, @Nullable IdentityKey rootNext) {
        var last = former.directory();
        return root.sign(new Directory(
                last.channel(),
                last.seq() + 1,
                former.hash(),
                root.root(),
                issued,
                issued.plusDays(Directory.MAX_DAYS),
                last.org(),
                last.policy(),
                last.people(),
                rootNext));
    }

    static DirectoryPerson advisor(Samples world, DirectoryPerson.Status status) {
        return new DirectoryPerson(
                DirectoryPerson.Role.ADVISOR, "A. de Vries", world.advisor.identityKey(), status, Samples.TODAY, null);
    }
}
