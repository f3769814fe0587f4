package nl.klankbord.local.linking;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Hex;

/**
 * Somebody with every database who looks for whatever joins two kinds of things: bytes that stand on both sides or hashes of
 * them, things that can be told apart by size or day, and orders that agree.
 */
public final class Linker {
    private static final int STRIDE = 8;
    private static final int LONGEST_NAME = 64;
    private static final List<String> TAGS = List.of(
            "msg",
            "doc",
            "officers",
            "prekey",
            "directory",
            "file",
            "part",
            "text",
            "thread",
            "mailbox",
            "container",
            "case",
            "cause",
            "object");

    private final Owners owners = new Owners();

    /**
     * A value that belongs to both sides.
     *
     * @param one whose it is on the side that was learned
     * @param other whose it is on the side that was compared
     */
    public record Link(int one, int other) {}

    /**
     * Learns what is stored of one side, and what can be computed from it.
     *
     * @param things of each the values that stand somewhere
     */
    public Linker(List<List<byte[]>> things) {
        for (var owner = 0; owner < things.size(); owner++) {
            for (var value : things.get(owner)) {
                for (var form : Forms.of(value)) learn(owner, form);
                if (value.length <= LONGEST_NAME) for (var hash : hashesOf(value)) learn(owner, hash);
            }
        }
    }

    /** Every eighth window of eight bytes: what both sides share for fifteen bytes is found. */
    private void learn(int owner, byte[] value) {
        for (var at = 0; at + Long.BYTES <= value.length; at += STRIDE) owners.put(window(value, at), owner);
    }

    private static List<byte[]> hashesOf(byte[] value) {
        var hashes = new ArrayList<byte[]>();
        for (var tag : TAGS) hashes.add(Hash.sha256(tag, value).bytes());
        for (var form : List.of(value, Hex.encode(value).getBytes(StandardCharsets.US_ASCII))) {
            try {
                hashes.add(MessageDigest.getInstance("SHA-256").digest(form));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        return hashes;
    }

    /**
     * What stands on both sides, and on each of them with one owner only: what many have joins nobody.
     *
     * @param things of each the values that stand somewhere
     * @return every pair that is joined by a value, with the value as letters
     */
    public Map<Link, String> sharedWith(List<List<byte[]>> things) {
        var others = new HashMap<Long, Integer>();
        for (var other = 0; other < things.size(); other++) {
            for (var value : things.get(other)) {
                for (var window : ownedIn(value))
                    others.merge(window, other, (known, now) -> known.equals(now) ? known : Owners.SEVERAL);
            }
        }
        var found = new HashMap<Link, String>();
        others.forEach((window, other) -> {
            if (other != Owners.SEVERAL) found.put(new Link(owners.of(window), other), letters(window));
        });
        return found;
    }

    private static String letters(long window) {
        return new String(ByteBuffer.allocate(Long.BYTES).putLong(window).array(), StandardCharsets.ISO_8859_1);
    }

    /**
     * Whose values stand in these bytes.
     *
     * @param value a row, a record, a line or a mail
     * @return the owners who alone have something of it
     */
    public Set<Integer> ownersIn(byte[] value) {
        var found = new HashSet<Integer>();
        for (var window : ownedIn(value)) found.add(owners.of(window));
        return found;
    }

    private Set<Long> ownedIn(byte[] value) {
        var found = new HashSet<Long>();
        for (var form : Forms.of(value)) collect(form, found);
        return found;
    }

    private void collect(byte[] value, Set<Long> found) {
        var window = 0L;
        for (var at = 0; at < value.length; at++) {
            window = (window << Byte.SIZE) | (value[at] & 0xFF);
            if (at < Long.BYTES - 1) continue;
            var owner = owners.of(window);
            if (owner >= 0 && !isFlat(window)) found.add(window);
        }
    }

    /** Numbers and padding have zeros everywhere; what joins two things has hardly any. */
    private static boolean isFlat(long window) {
        var zeros = 0;
        for (var one = 0; one < Long.BYTES; one++) if (((window >>> (one * Byte.SIZE)) & 0xFF) == 0) zeros++;
        return zeros > 1;
    }

    private static long window(byte[] value, int at) {
        var window = 0L;
        for (var one = at; one < at + Long.BYTES; one++) window = (window << Byte.SIZE) | (value[one] & 0xFF);
        return window;
    }

    /**
     * How many kinds of things can be told apart by what is seen of each.
     *
     * @param seen what is seen of each
     * @return 1 when all look alike
     */
    public static <T> int kinds(Collection<T> seen) {
        return new TreeSet<>(seen.stream().map(String::valueOf).toList()).size();
    }

    /**
     * How well one order tells the other (Spearman).
     *
     * @param one the names in one order
     * @param other the same names in another
     * @return 1 or -1 when it does, about 0 when it says nothing
     */
    public static double agreement(List<String> one, List<String> other) {
        var places = new HashMap<String, Integer>();
        for (var at = 0; at < other.size(); at++) places.put(other.get(at), at);
        var count = one.size();
        var squares = 0.0;
        for (var at = 0; at < count; at++) {
            var difference = at - places.getOrDefault(one.get(at), count);
            squares += (double) difference * difference;
        }
        return 1 - 6 * squares / ((double) count * ((double) count * count - 1));
    }
}
