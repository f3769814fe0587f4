package nl.klankbord.protocol.client;

import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.ChannelPin;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.SignedDirectory;

/**
 * The directories of a channel as a client accepts them: a chain that ends in one that still holds, and that starts from
 * something the client already trusts (KB-29 to KB-32).
 *
 * <p>Does not protect against: a directory that is old but not yet expired, at most 92 days (SPEC, attack 9).
 */
public final class DirectoryChain {
    /** A guard against floods, not a rule: ten years of a list signed anew each week have half of it. */
    private static final int MAX_LENGTH = 1_024;

    /** The newest, and 32 steps back from it (KB-31). */
    private static final int PINNED_AMONG = 33;

    private final List<SignedDirectory> entries;

    private DirectoryChain(List<SignedDirectory> entries) {
        this.entries = entries;
    }

    /**
     * Checks a chain in itself. Nobody is trusted by that yet.
     *
     * @param entries the directories, oldest first, 1 to 1,024
     * @param today the client's own day
     * @return the chain
     * @throws MalformedWire with code {@code length}
     * @throws NotAuthentic with code {@code chain} or {@code expired}
     */
    public static DirectoryChain of(List<SignedDirectory> entries, LocalDate today) {
        if (entries.isEmpty() || entries.size() > MAX_LENGTH) {
            throw new MalformedWire("length");
        }
        for (var i = 1; i < entries.size(); i++) {
            entries.get(i).follows(entries.get(i - 1));
        }
        var chain = new DirectoryChain(List.copyOf(entries));
        chain.newest().verify(today);
        return chain;
    }

    /**
     * First contact: the fragment of the link must name a root and channel of the chain, at most 32 steps back (KB-31).
     *
     * @param pin the pin of the link
     * @throws NotAuthentic with code {@code pin}
     */
    public void requirePin(ChannelPin pin) {
        var near = entries.subList(Math.max(0, entries.size() - PINNED_AMONG), entries.size());
        if (near.stream().noneMatch(entry -> entry.directory().pin().equals(pin))) {
            throw new NotAuthentic("pin");
        }
    }

    /**
     * Return: the directory of the own newest message must be in the chain (KB-32).
     *
     * @param known the hash in that message
     * @throws NotAuthentic with code {@code known}
     */
    public void requireKnown(Hash known) {
        if (entries.stream().noneMatch(entry -> entry.hash().matches(known))) {
            throw new NotAuthentic("known");
        }
    }

    /**
     * The directory that counts.
     *
     * @return the last one
     */
    public SignedDirectory newest() {
        return entries.get(entries.size() - 1);
    }
}
