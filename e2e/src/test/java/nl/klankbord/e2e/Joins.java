package nl.klankbord.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.klankbord.local.linking.Linker;

/**
 * Somebody with everything who wants to know from which mailbox a thread came: looks for what stands together, what is the same
 * on both sides, which order, size or moment tells the one by the other. Thread and mailbox of one number belong together.
 */
final class Joins {
    /** A moment as PostgreSQL, JSON and logs write it, or as a number of seconds or milliseconds. */
    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)(Z|[+-]\\d\\d:\\d\\d)?");

    private static final Pattern TICKS = Pattern.compile("(?<=[: ,\\[])1[0-9]{9}(?:[0-9]{3})?(?=[,} \\]]|$)");

    /** What chance does not reach among so many, however many columns are tried. */
    private static final double DEVIATIONS = 6;

    /** A place with fewer of them has no order to speak of. */
    private static final int ENOUGH = 50;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Linker mailboxNames;
    private final Linker threadNames;
    private final List<Integer> escalated;
    private final Instant begun;
    private final Instant handedIn;

    /**
     * Knows more than any thief does: the true pairs, to be sure about what it finds.
     *
     * @param reports what was written and handed in
     * @param begun before the first report was handed in
     * @param handedIn when the last had been, before officers could see any
     */
    Joins(ManyReports reports, Instant begun, Instant handedIn) {
        this.mailboxNames = new Linker(reports.namesOfMailboxes());
        this.threadNames = new Linker(reports.namesOfThreads());
        this.escalated = reports.escalated();
        this.begun = begun;
        this.handedIn = handedIn;
    }

    /** Every way that was found, empty if there is none. */
    Set<String> in(List<Pieces.Piece> pieces) {
        var found = new TreeSet<String>();
        var ofMailboxes = empty();
        var ofThreads = empty();
        var places = new LinkedHashMap<String, Map<Integer, Pieces.Piece>>();
        for (var piece : pieces) {
            var bytes = piece.bytes();
            var mailboxes = mailboxNames.ownersIn(bytes);
            var threads = threadNames.ownersIn(bytes);
            for (var one : mailboxes)
                for (var other : threads) found.add(piece.where() + " joins " + one + " with " + other);
            if (threads.isEmpty()) mailboxes.forEach(one -> ofMailboxes.get(one).add(bytes));
            if (mailboxes.isEmpty()) threads.forEach(one -> ofThreads.get(one).add(bytes));
            if (threads.size() != 1) continue;
            var at = places.computeIfAbsent(piece.where(), where -> new LinkedHashMap<>());
            at.putIfAbsent(threads.iterator().next(), piece);
            if (tellsWhen(piece.text())) found.add(piece.where() + " tells when a report was handed in");
        }
        requireSomething(ofMailboxes, ofThreads);
        addShared(found, ofMailboxes, ofThreads);
        places.forEach((where, threads) -> addOrdersAndSizes(found, where, threads));
        return found;
    }

    /** Whoever finds nothing must have looked at something. */
    private static void requireSomething(List<List<byte[]>> ofMailboxes, List<List<byte[]>> ofThreads) {
        if (ofMailboxes.stream().anyMatch(pieces -> pieces.size() < 5)) throw new IllegalStateException("mailboxes");
        if (ofThreads.stream().anyMatch(pieces -> pieces.size() < 5)) throw new IllegalStateException("threads");
    }

    private static void addShared(Set<String> found, List<List<byte[]>> ofMailboxes, List<List<byte[]>> ofThreads) {
        new Linker(ofMailboxes)
                .sharedWith(ofThreads)
                .forEach((link, value) -> found.add("a mailbox shares " + value + " with a thread: " + link));
        new Linker(ofThreads)
                .sharedWith(ofMailboxes)
                .forEach((link, value) -> found.add("a thread shares " + value + " with a mailbox: " + link));
    }

    /** A moment before officers could see anything is a moment at which one reporter's advisor worked. */
    private boolean tellsWhen(String text) {
        return MOMENT.matcher(text).results().map(Joins::moment).anyMatch(this::isTelling)
                || TICKS.matcher(text).results().map(Joins::ticks).anyMatch(this::isTelling);
    }

    private boolean isTelling(Instant moment) {
        return !moment.isBefore(begun) && moment.isBefore(handedIn);
    }

    private static Instant moment(MatchResult found) {
        var local = LocalDateTime.parse(found.group(1) + "T" + found.group(2));
        var zone = found.group(3) == null ? ZoneId.systemDefault() : ZoneId.of(found.group(3));
        return local.atZone(zone).toInstant();
    }

    private static Instant ticks(MatchResult found) {
        var number = Long.parseLong(found.group());
        return found.group().length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private void addOrdersAndSizes(Set<String> found, String where, Map<Integer, Pieces.Piece> threads) {
        if (threads.size() < ENOUGH) return;
        addOrder(found, where, List.copyOf(threads.keySet()));
        addSize(found, where, threads.values().stream().map(Pieces.Piece::text).toList());
        var columns = new TreeMap<String, Map<Integer, String>>();
        threads.forEach((thread, piece) -> fields(piece.text())
                .forEach((name, value) -> columns.computeIfAbsent(name, one -> new LinkedHashMap<>())
                        .put(thread, value)));
        columns.forEach((name, values) -> {
            addOrder(found, where + name, sortedBy(values, Function.identity()));
            addOrder(found, where + name + " by number", sortedBy(values, Joins::padded));
            addSize(found, where + name, List.copyOf(values.values()));
        });
    }

    private static List<Integer> sortedBy(Map<Integer, String> values, Function<String, String> as) {
        return values.entrySet().stream()
                .sorted(Comparator.comparing(value -> as.apply(value.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String padded(String number) {
        return " ".repeat(Math.max(0, 20 - number.length())) + number;
    }

    /** Reporters are numbered as they came, and were escalated in an order of their own. */
    private void addOrder(Set<String> found, String where, List<Integer> threads) {
        var arrived = threads.stream().sorted().toList();
        var handed = escalated.stream().filter(threads::contains).toList();
        if (agree(threads, arrived)) found.add(where + " follows the order of reports");
        if (agree(threads, handed)) found.add(where + " follows the order of escalations");
    }

    private static boolean agree(List<Integer> one, List<Integer> other) {
        var agreement = Linker.agreement(names(one), names(other));
        return Math.abs(agreement) * Math.sqrt(one.size() - 1.0) > DEVIATIONS;
    }

    private static List<String> names(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    private static void addSize(Set<String> found, String where, List<String> texts) {
        var sizes = Linker.kinds(texts.stream().map(String::length).toList());
        if (sizes > 1) found.add(where + " has " + sizes + " sizes");
    }

    /** The columns of a row or the fields of a record. */
    private static Map<String, String> fields(String text) {
        var fields = new HashMap<String, String>();
        var from = text.indexOf('{');
        if (from < 0) return fields;
        try {
            addFields(fields, "", JSON.readTree(text.substring(from)));
        } catch (JsonProcessingException notJson) {
            return Map.of();
        }
        return fields;
    }

    private static void addFields(Map<String, String> fields, String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> addFields(fields, path + "/" + field.getKey(), field.getValue()));
        } else {
            fields.put(path, node.isValueNode() ? node.asText() : node.toString());
        }
    }

    private List<List<byte[]>> empty() {
        var empty = new ArrayList<List<byte[]>>();
        escalated.forEach(one -> empty.add(new ArrayList<>()));
        return empty;
    }
}
