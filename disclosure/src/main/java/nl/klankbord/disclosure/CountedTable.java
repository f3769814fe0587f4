package nl.klankbord.disclosure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The true counts of one table; never shown as they are.
 *
 * @param id which table, T2 to T11
 * @param of what it counts by
 * @param several whether one case may count in several rows, or in none
 * @param codes its categories in the order of the taxonomy
 * @param counts how many cases each has
 * @param insiders how many of each somebody knows from elsewhere, such as the organisation from its own register; one list for
 *     each way in which that may be; empty for none
 * @param groups the coarse form; empty if there is none
 */
public record CountedTable(
        String id,
        String of,
        boolean several,
        List<String> codes,
        List<Integer> counts,
        List<List<Integer>> insiders,
        List<Group> groups) {
    /**
     * A row of the coarse form.
     *
     * @param code its code
     * @param cells the places of its categories
     */
    public record Group(String code, List<Integer> cells) {
        /** Takes over the places. */
        public Group {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Takes over the lists.
     *
     * @throws IllegalArgumentException if they do not fit each other
     */
    public CountedTable {
        codes = List.copyOf(codes);
        counts = List.copyOf(counts);
        insiders = insiders.stream().map(List::copyOf).toList();
        groups = List.copyOf(groups);
        var size = counts.size();
        if (codes.size() != size || insiders.stream().anyMatch(known -> known.size() != size)) {
            throw new IllegalArgumentException("codes and counts differ in number");
        }
        if (counts.stream().anyMatch(count -> count < 0)) throw new IllegalArgumentException("a count is negative");
    }

    /** A table in which each case has one row. */
    public static CountedTable of(String id, String of, List<String> codes, List<Integer> counts) {
        return new CountedTable(id, of, false, codes, counts, List.of(), List.of());
    }

    String key() {
        return id + "/" + of;
    }

    int total() {
        return PublicationFunction.sum(counts);
    }

    List<List<Integer>> places() {
        return groups.stream().map(Group::cells).toList();
    }

    List<String> codes(boolean coarse) {
        return coarse ? groups.stream().map(Group::code).toList() : codes;
    }

    List<Integer> counts(boolean coarse) {
        return coarse ? PublicationFunction.joined(counts, places()) : counts;
    }

    /** What each insider knows of each row; never more than there is. */
    List<List<Integer>> insiders(boolean coarse) {
        return insiders.stream()
                .map(known -> IntStream.range(0, counts.size())
                        .mapToObj(at -> Math.min(known.get(at), counts.get(at)))
                        .toList())
                .map(known -> coarse ? PublicationFunction.joined(known, places()) : known)
                .toList();
    }

    /** The finest categories behind a row. */
    List<String> finest(String code) {
        return groups.stream()
                .filter(group -> !codes.contains(code) && group.code().equals(code))
                .findFirst()
                .map(group -> group.cells().stream().map(codes::get).toList())
                .orElse(List.of(code));
    }

    /** The same with the counts of other years added. */
    CountedTable plus(CountedTable other) {
        var sums = IntStream.range(0, counts.size())
                .mapToObj(at -> counts.get(at) + other.counts.get(at))
                .toList();
        return new CountedTable(id, of, several, codes, sums, List.of(), groups);
    }
}
