package nl.klankbord.intake.platform;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An insert, update or delete that is still to run, with parameters {@code ?1}, {@code ?2} and so on. */
public final class Change {
    private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");
    private final String statement;
    private final List<Object> parameters;

    public Change(String statement, Object... parameters) {
        this.statement = statement;
        this.parameters = List.of(parameters);
    }

    /** Runs it and tells how many rows it met. */
    public Uni<Integer> run() {
        return Sql.change(statement, parameters.toArray());
    }

    /**
     * Runs several with one statement, because every journey to the database costs as much as the work there; tells how many
     * rows each met. None of them sees the rows of another, except that references may point to them.
     */
    public static Uni<List<Integer>> together(List<Change> changes) {
        var parts = new ArrayList<String>();
        var all = new ArrayList<Object>();
        for (var change : changes) {
            parts.add("c%d as (%s returning 1)".formatted(parts.size(), change.numberedFrom(all.size())));
            all.addAll(change.parameters);
        }
        var counts = IntStream.range(0, changes.size())
                .mapToObj("(select count(*) from c%d)"::formatted)
                .collect(Collectors.joining(", "));
        return Sql.first(
                        row -> IntStream.range(0, changes.size())
                                .mapToObj(row::number)
                                .toList(),
                        "with " + String.join(", ", parts) + " select " + counts,
                        all.toArray())
                .map(met -> met.orElseThrow());
    }

    private String numberedFrom(int before) {
        return PARAMETER.matcher(statement).replaceAll(found -> "?" + (Integer.parseInt(found.group(1)) + before));
    }
}
