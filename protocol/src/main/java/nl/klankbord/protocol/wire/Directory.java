package nl.klankbord.protocol.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for one channel, as its practice root states it (SPEC, 7.6). Public. This is the content; whether the root
 * signed it is known by having come out of a {@link SignedDirectory}.
 *
 * @param channel the channel
 * @param seq 0 for the first directory of the channel, then one more each time
 * @param prev the hash of the directory before it; null for seq 0 only
 * @param root the practice root that signs
 * @param issued the day it was signed
 * @param notAfter the last day it holds, at most 92 days after {@code issued}
 * @param org the name of the organisation
 * @param policy what happens when an advisor is away, and how long things are kept
 * @param people advisors, back-ups and officers
 * @param rootNext the root that may sign the next directory instead, if announced
 */
public record Directory(
        ChannelId channel,
        int seq,
        @Nullable Hash prev,
        IdentityKey root,
        LocalDate issued,
        LocalDate notAfter,
        String org,
        DirectoryPolicy policy,
        List<DirectoryPerson> people,
        @Nullable IdentityKey rootNext) {
    /** How long a directory may hold (KB-29). */
    public static final int MAX_DAYS = 92;

    /**
     * Takes over a directory.
     *
     * @throws MalformedWire with code {@code validity} (dates), {@code prev} or {@code kid} (twice in one directory)
     */
    public Directory {
        people = List.copyOf(people);
        org = SignedText.checked(org);
        if (notAfter.isBefore(issued) || notAfter.isAfter(issued.plusDays(MAX_DAYS))) {
            throw new MalformedWire("validity");
        }
        if ((seq == 0) != (prev == null)) {
            throw new MalformedWire("prev");
        }
        if (people.stream().map(DirectoryPerson::kid).distinct().count() != people.size()) {
            throw new MalformedWire("kid");
        }
    }

    /**
     * Finds a person.
     *
     * @param kid an identity key
     * @return the person with that key, if this directory names one
     */
    public Optional<DirectoryPerson> person(Kid kid) {
        return people.stream().filter(person -> person.kid().equals(kid)).findAny();
    }

    /**
     * What a channel link pins.
     *
     * @return the pin of this root and channel
     */
    public ChannelPin pin() {
        return ChannelPin.of(root, channel);
    }
}
