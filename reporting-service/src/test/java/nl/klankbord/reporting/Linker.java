package nl.klankbord.reporting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Hex;

/**
 * Somebody with both databases who looks for whatever joins a mailbox with a thread: bytes that stand on both sides or hashes
 * of them, things that can be told apart by size or day, and orders that agree.
 */
final class Linker {
    private static final int STRIDE = 8;
    private static final int SEVERAL = -1;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{16,}");
    private static final Pattern BASE64URL = Pattern.compile("[A-Za-z0-9_-]{22,}");
    private static final List<String> TAGS = List.of(
            "msg", "doc", "officers", "prekey", "directory", "file", "part", "text", "thread", "mailbox", "container");

    private final Map<Long, Integer> owners = new HashMap<>();

    /** A value that belongs to both sides. */
    record Link(int mailbox, int thread) {}

    /**
     * Learns what is stored of mailboxes, and what can be computed from it.
     *
     * @param mailboxes of each the values that stand somewhere
     */
    Linker(List<List<byte[]>> mailboxes) {
        for (var mailbox = 0; mailbox < mailboxes.size(); mailbox++) {
            for (var value : mailboxes.get(mailbox)) {
                learn(mailbox, value);
                if (value.length <= 64) for (var hash : hashesOf(value)) learn(mailbox, hash);
            }
        }
    }

    /** Every eighth window of eight bytes: what both sides share for fifteen bytes is found. */
    private void learn(int owner, byte[] value) {
        for (var at = 0; at + Long.BYTES <= value.length; at += STRIDE) {
            owners.merge(window(value, at), owner, (known, other) -> known.equals(other) ? known : SEVERAL);
        }
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

    /** What stands on both sides and on the first one in one mailbox only. */
    Set<Link> sharedWith(List<List<byte[]>> threads) {
        var found = new HashSet<Link>();
        for (var thread = 0; thread < threads.size(); thread++) {
            for (var value : threads.get(thread)) {
                for (var form : formsOf(value)) found.addAll(linksOf(thread, form));
            }
        }
        return found;
    }

    private List<Link> linksOf(int thread, byte[] value) {
        var links = new ArrayList<Link>();
        for (var at = 0; at + Long.BYTES <= value.length; at++) {
            var owner = owners.getOrDefault(window(value, at), SEVERAL);
            if (owner != SEVERAL && !isFlat(value, at)) links.add(new Link(owner, thread));
        }
        return links;
    }

    /** Numbers and padding have zeros everywhere; what joins two things has hardly any. */
    private static boolean isFlat(byte[] value, int at) {
        var zeros = 0;
        for (var one = at; one < at + Long.BYTES; one++) if (value[one] == 0) zeros++;
        return zeros > 1;
    }

    /** A text may hold bytes in letters. */
    private static List<byte[]> formsOf(byte[] value) {
        var forms = new ArrayList<>(List.of(value));
        var text = new String(value, StandardCharsets.ISO_8859_1);
        HEX.matcher(text).results().forEach(run -> {
            var letters = run.group();
            forms.add(Hex.decode(letters.substring(0, letters.length() / 2 * 2)));
        });
        BASE64URL.matcher(text).results().forEach(run -> {
            var letters = run.group().substring(0, run.group().length() / 4 * 4);
            forms.add(Base64.getUrlDecoder().decode(letters));
        });
        return forms;
    }

    private static long window(byte[] value, int at) {
        return ByteBuffer.wrap(value, at, Long.BYTES).getLong();
    }

    /** How many kinds of things can be told apart by what is seen of each. */
    static <T> int kinds(Collection<T> seen) {
        return new TreeSet<>(seen.stream().map(String::valueOf).toList()).size();
    }

    /** How well one order tells the other: 1 or -1 when it does, about 0 when it says nothing (Spearman). */
    static double agreement(List<String> one, List<String> other) {
        var places = new HashMap<String, Integer>();
        for (var at = 0; at < other.size(); at++) places.put(other.get(at), at);
        var count = one.size();
        var squares = 0.0;
        for (var at = 0; at < count; at++) {
            var difference = at - places.get(one.get(at));
            squares += (double) difference * difference;
        }
        return 1 - 6 * squares / ((double) count * ((double) count * count - 1));
    }
}
