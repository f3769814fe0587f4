package nl.klankbord.intake.channels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.DirectoryPolicy;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.SignedDirectory;

/** A channel of a practice: its directories as far as they form a chain, and the prekeys of the people it names. */
public final class Channel {
    /** A link may be pinned to a directory at most 32 steps back (KB-31). */
    private static final int PINNED_AMONG = 33;

    private final List<SignedDirectory> chain;
    private final Publication last;
    private final Map<Hash, Prekey> prekeys;

    private Channel(List<SignedDirectory> chain, Publication last, Map<Hash, Prekey> prekeys) {
        this.chain = chain;
        this.last = last;
        this.prekeys = prekeys;
    }

    /**
     * Joins what was published, in the order of seq. Whatever does not follow its former directory does not count, nor does
     * what stands behind it (KB-30).
     */
    static Optional<Channel> of(List<Publication> publications) {
        var chain = new ArrayList<SignedDirectory>();
        for (var publication : publications) {
            if (!continues(chain, publication.directory())) break;
            chain.add(publication.directory());
        }
        if (chain.isEmpty()) return Optional.empty();
        return Optional.of(new Channel(List.copyOf(chain), publications.get(chain.size() - 1), Map.of()));
    }

    /** Adds the prekeys that a person of the newest directory has signed; others do not count. */
    Channel with(List<Prekey> published) {
        var signed = published.stream()
                .filter(this::isVouchedFor)
                .collect(Collectors.toUnmodifiableMap(Prekey::hash, Function.identity(), (a, b) -> a));
        return new Channel(chain, last, signed);
    }

    private static boolean continues(List<SignedDirectory> chain, SignedDirectory next) {
        if (chain.isEmpty()) return next.directory().seq() == 0;
        try {
            next.follows(chain.get(chain.size() - 1));
            return true;
        } catch (NotAuthentic e) {
            return false;
        }
    }

    private boolean isVouchedFor(Prekey prekey) {
        var person = newest().person(prekey.owner());
        if (person.isEmpty() || !person.get().mayReceiveReports() || prekey.role() != Prekey.ADVISOR_SIDE) return false;
        try {
            prekey.verify(person.get().key());
            return true;
        } catch (NotAuthentic e) {
            return false;
        }
    }

    public ChannelId id() {
        return newest().channel();
    }

    public Directory newest() {
        return chain.get(chain.size() - 1).directory();
    }

    /** The people a reporter can write to. */
    public List<Kid> readers() {
        return newest().people().stream()
                .filter(DirectoryPerson::mayReceiveReports)
                .map(DirectoryPerson::kid)
                .toList();
    }

    /** What a first visit needs: oldest first, at most 33. */
    List<SignedDirectory> newestDirectories() {
        return chain.subList(Math.max(0, chain.size() - PINNED_AMONG), chain.size());
    }

    /** All, oldest first: a conversation may rest on a directory of years ago (KB-32). */
    public List<SignedDirectory> directories() {
        return chain;
    }

    public ChannelProfile profile() {
        return last.profile();
    }

    boolean isPaused() {
        return last.paused();
    }

    /** The prekeys somebody can be written to with today. */
    public List<Prekey> prekeys(LocalDate today) {
        return prekeys.values().stream()
                .filter(prekey -> prekey.isUsableOn(today))
                .toList();
    }

    /**
     * Whether the policy gives a back-up what was held for them: nobody of those who can read is there, or a message of the
     * reporter has waited too long. Under the policy of consent only the reporter gives.
     */
    public boolean releasesHeldGrants(List<Kid> readers, Optional<LocalDate> waitingSince, LocalDate today) {
        var policy = newest().policy();
        if (policy.backup() != DirectoryPolicy.Backup.UPFRONT) return false;
        var nobodyThere = readers.stream().noneMatch(this::isThere);
        return nobodyThere
                || waitingSince
                        .filter(since -> !today.isBefore(since.plusDays(policy.backupAfterDays())))
                        .isPresent();
    }

    private boolean isThere(Kid reader) {
        return newest().person(reader)
                .filter(person -> person.status() == DirectoryPerson.Status.ACTIVE)
                .isPresent();
    }

    /** Who may be granted a case key with this prekey today: the server's part of KB-23. */
    public Optional<Kid> recipient(Hash prekey, LocalDate today) {
        if (newest().notAfter().isBefore(today.minusDays(1))) return Optional.empty();
        return Optional.ofNullable(prekeys.get(prekey))
                .filter(found -> found.isUsableOn(today))
                .map(Prekey::owner);
    }

    /** One directory with what was told beside it. */
    record Publication(SignedDirectory directory, ChannelProfile profile, boolean paused) {}
}
