package nl.klankbord.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.klankbord.disclosure.TableAudit.Cell;
import nl.klankbord.disclosure.TableAudit.Feasible;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every vector of the file, for both profiles (acceptance check 8). */
class VectorsTest {
    static Stream<JsonNode> tables() {
        return Vectors.ofKind("table");
    }

    static Stream<JsonNode> crossTables() {
        return Vectors.ofKind("crossTable");
    }

    static Stream<JsonNode> ledgers() {
        return Vectors.ofKind("ledger");
    }

    static Stream<JsonNode> publications() {
        return Vectors.ofKind("publish");
    }

    static Stream<JsonNode> statements() {
        return Vectors.ofKind("billing");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aOneWayTableIsAuditedAsItsVectorSays(JsonNode vector) {
        var values = Vectors.numbers(vector.path("cells"));
        var labels = Vectors.list(vector.path("published"));
        var known = vector.has("known") ? Vectors.numbers(vector.path("known")) : Vectors.zeros(values.size());
        var dot = vector.path("dotAtLeast").asInt(vector.path("k").asInt());
        var cells = IntStream.range(0, values.size())
                .mapToObj(at -> new Cell(values.get(at), Vectors.shown(labels.get(at), dot), known.get(at)))
                .toList();
        var everything = IntStream.range(0, values.size()).boxed().toList();

        assertEquals(vector.path("total").asInt(), PublicationFunction.sum(values));
        check(vector, cells, List.of(everything), 0);
    }

    @ParameterizedTest
    @MethodSource("crossTables")
    void aTableOfTwoWaysIsAuditedAsItsVectorSays(JsonNode vector) {
        var k = vector.path("k").asInt();
        var rows = Vectors.list(vector.path("cells"));
        var columns = rows.get(0).size();
        var cells = new ArrayList<Cell>();
        for (var row : rows) {
            for (var value : Vectors.numbers(row)) {
                cells.add(new Cell(value, value < k ? ShownCell.SMALL : ShownCell.exactly(value), 0));
            }
        }
        var sums = new ArrayList<List<Integer>>();
        for (var row = 0; row < rows.size(); row++) {
            sums.add(IntStream.range(row * columns, (row + 1) * columns).boxed().toList());
        }
        for (var column = 0; column < columns; column++) {
            var first = column;
            sums.add(IntStream.range(0, rows.size())
                    .mapToObj(row -> row * columns + first)
                    .toList());
        }
        sums.add(IntStream.range(0, cells.size()).boxed().toList());

        check(vector, cells, sums, columns);
    }

    private static void check(JsonNode vector, List<Cell> cells, List<List<Integer>> sums, int columns) {
        var expected = vector.path("expected");
        for (var profile : Profile.values()) {
            var audit = new TableAudit(Vectors.parameters(vector, profile));
            var found = audit.find(cells, sums);
            assertEquals(feasible(expected, columns), found.feasible());
            assertEquals(expected.path("hiddenSum").asInt(), found.hiddenSum());
            assertEquals(expected.path("ruleB").asBoolean(), found.ruleB());
            assertEquals(expected.path("ruleC").asBoolean(), found.ruleC());
            assertEquals(verdict(expected, profile), audit.verdict(cells, sums).pass(), vector::toString);
        }
    }

    private static List<Feasible> feasible(JsonNode expected, int columns) {
        return Vectors.list(expected.path("feasible")).stream()
                .map(cell -> new Feasible(
                        cell.has("row")
                                ? cell.path("row").asInt() * columns
                                        + cell.path("column").asInt()
                                : cell.path("cell").asInt(),
                        interval(cell)))
                .toList();
    }

    private static Interval interval(JsonNode node) {
        return new Interval(node.path("lo").asInt(), node.path("hi").asInt());
    }

    private static boolean verdict(JsonNode expected, Profile profile) {
        return expected.path(profile == Profile.STRICT ? "strict" : "standard")
                .asText()
                .equals("PASS");
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void publicationsTogetherAreAuditedAsTheirVectorSays(JsonNode vector) {
        var values = new TreeMap<String, Integer>();
        vector.path("values")
                .fields()
                .forEachRemaining(
                        part -> values.put(part.getKey(), part.getValue().asInt()));
        var k = vector.path("k").asInt();
        var facts = Vectors.list(vector.path("publications")).stream()
                .map(published -> new Ledger.Fact(
                        parts(published.path("of")),
                        Vectors.shown(published.path("shown"), k)
                                .bounds(k, PublicationFunction.sum(List.copyOf(values.values())))))
                .toList();
        var protect = Vectors.list(vector.path("protect")).stream()
                .map(VectorsTest::parts)
                .toList();

        var reading = new Ledger.Reading(values, facts, Unknowns.NODE_LIMIT);
        for (var part : values.keySet()) {
            assertEquals(
                    interval(vector.path("expected").path("feasible").path(part)), reading.feasible(List.of(part)));
        }
        for (var profile : Profile.values()) {
            var audited = new Ledger(Vectors.parameters(vector, profile)).audit(values, facts, protect);
            assertEquals(verdict(vector.path("expected"), profile), audited.pass(), vector::toString);
        }
    }

    private static List<String> parts(JsonNode nodes) {
        return Vectors.list(nodes).stream().map(JsonNode::asText).toList();
    }

    @ParameterizedTest
    @MethodSource("publications")
    void thePublicationFunctionGivesWhatItsVectorSays(JsonNode vector) {
        var parameters = Vectors.parameters(
                vector, Profile.valueOf(vector.path("profile").asText()));
        var function = new PublicationFunction(parameters);
        var cells = Vectors.numbers(vector.path("cells"));
        var groups = Vectors.list(vector.path("groups")).stream()
                .map(Vectors::numbers)
                .toList();
        var outcome = groups.isEmpty() ? function.publish(cells) : function.publish(cells, groups);
        var expected = vector.path("expected");

        assertEquals(expected.path("kind").asText(), outcome.kind().name());
        assertEquals(expected.path("total").asInt(0), outcome.total());
        assertEquals(
                labels(expected),
                outcome.cells().stream().map(VectorsTest::label).toList());
        if (expected.has("form")) {
            assertEquals(expected.path("form").asText(), outcome.coarse() ? "COARSE" : "FINE");
        }
    }

    private static List<String> labels(JsonNode expected) {
        return Vectors.list(expected.path("published")).stream()
                .map(JsonNode::asText)
                .toList();
    }

    private static String label(ShownCell cell) {
        return switch (cell.kind()) {
            case EXACT -> Integer.toString(cell.atLeast());
            case BELOW -> "<k";
            case AT_LEAST -> ".";
        };
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aStatementShowsTheHoursItsVectorSays(JsonNode vector) {
        var decided = StatementRule.valueOf(vector.path("form").asText())
                .decide(
                        vector.path("k").asInt(),
                        vector.path("casesWithBillableHours").asInt(),
                        4L * vector.path("caseHours").asInt(),
                        4L * vector.path("otherHours").asInt(),
                        false);

        assertEquals(4L * vector.path("expected").path("hoursOnStatement").asInt(), decided.shownQuarters());
        assertEquals(4L * vector.path("expected").path("carried").asInt(), decided.carriedQuarters());
    }
}
