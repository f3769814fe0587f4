package nl.klankbord.intake.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Several changes as one statement, because every journey to the database costs as much as the work there. It answers with
 * how many rows each met. None of them sees the rows of another, except that references may point to them.
 */
final class Together {
    private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");

    /** A few per kind of transaction: they differ in how many grants and attachments there are. */
    private static final Map<List<String>, String> WRITTEN = new ConcurrentHashMap<>();

    private Together() {}

    /** The statement, whose parameters are numbered through. */
    static String statement(List<Change> changes) {
        return WRITTEN.computeIfAbsent(changes.stream().map(Change::statement).toList(), Together::written);
    }

    /** The parameters of all, in that order. */
    static List<Object> parameters(List<Change> changes) {
        return changes.stream().flatMap(change -> change.parameters().stream()).toList();
    }

    private static String written(List<String> statements) {
        var parts = new ArrayList<String>();
        var before = 0;
        for (var statement : statements) {
            parts.add("c%d as (%s returning 1)".formatted(parts.size(), numberedFrom(before, statement)));
            before += places(statement);
        }
        var counts = IntStream.range(0, parts.size())
                .mapToObj("(select count(*) from c%d)"::formatted)
                .collect(Collectors.joining(", "));
        return "with " + String.join(", ", parts) + " select " + counts;
    }

    private static String numberedFrom(int before, String statement) {
        return PARAMETER.matcher(statement).replaceAll(found -> "?" + (number(found.group(1)) + before));
    }

    private static int places(String statement) {
        return PARAMETER
                .matcher(statement)
                .results()
                .mapToInt(found -> number(found.group(1)))
                .max()
                .orElse(0);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
