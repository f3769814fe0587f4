package nl.klankbord.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The true counts of one table; never shown as they are.
 *
 * @param id which table, T2 to T11
 * @param of what it counts by
 * @param several whether one case may count in several rows, or in none
 * @param codes its categories in the order of the taxonomy
 * @param counts how many cases each has
 * @param known what somebody knows from elsewhere, such as the organisation from its own register; empty for nothing
 * @param groups the coarse form; empty if there is none
 */
public record CountedTable(
        String id,
        String of,
        boolean several,
        List<String> codes,
        List<Integer> counts,
        List<Known> known,
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
     * Cases that somebody knows from elsewhere. Nobody here knows in which of these rows they are; whoever knows them does.
     *
     * @param rows the places of the rows in which each of them may be
     * @param cases how many they are
     * @param surely whether each of them is counted in this table; if not, they are so many at most
     */
    public record Known(List<Integer> rows, int cases, boolean surely) {
        /** Takes over the places. */
        public Known {
            rows = List.copyOf(rows);
        }

        /** Cases that are counted in this table. */
        public Known(List<Integer> rows, int cases) {
            this(rows, cases, true);
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
        known = joined(known);
        groups = List.copyOf(groups);
        var size = counts.size();
        if (codes.size() != size
                || known.stream().anyMatch(each -> each.rows().stream().anyMatch(at -> at >= size))) {
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

    /** What somebody knows of the rows of this form. */
    List<Known> known(boolean coarse) {
        return coarse ? joined(known.stream().map(this::ofGroups).toList()) : known;
    }

    /** Those of the same rows together. */
    private static List<Known> joined(List<Known> known) {
        var cases = new LinkedHashMap<Known, Integer>();
        for (var each : known) {
            if (each.cases() > 0) cases.merge(new Known(each.rows(), 0, each.surely()), each.cases(), Integer::sum);
        }
        return cases.entrySet().stream()
                .map(each -> new Known(
                        each.getKey().rows(), each.getValue(), each.getKey().surely()))
                .toList();
    }

    private Known ofGroups(Known fine) {
        var rows = IntStream.range(0, groups.size())
                .filter(at -> groups.get(at).cells().stream().anyMatch(fine.rows()::contains))
                .boxed()
                .toList();
        return new Known(rows, fine.cases(), fine.surely());
    }

    /** The finest categories behind a row. */
    List<String> finest(String code) {
        return groups.stream()
                .filter(group -> !codes.contains(code) && group.code().equals(code))
                .findFirst()
                .map(group -> group.cells().stream().map(codes::get).toList())
                .orElse(List.of(code));
    }

    /** The same with the counts of other years added, and what somebody knows of them. */
    CountedTable plus(CountedTable other) {
        var sums = IntStream.range(0, counts.size())
                .mapToObj(at -> counts.get(at) + other.counts.get(at))
                .toList();
        var both = Stream.concat(known.stream(), other.known.stream()).toList();
        return new CountedTable(id, of, several, codes, sums, both, groups);
    }
}
