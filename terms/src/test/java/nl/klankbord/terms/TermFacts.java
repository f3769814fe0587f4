package nl.klankbord.terms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The facts from which the table of terms was filled. */
public record TermFacts(JsonNode json) {
    private static final Pattern FIXED =
            Pattern.compile("(\\d\\d-\\d\\d)(?:, or (\\d\\d-\\d\\d) when that is a Sunday)?");

    record Example(
            String key,
            LocalDate start,
            LocalDate end,
            @Nullable LocalDate shown) {}

    public static TermFacts read() {
        try (var file = TermFacts.class.getResourceAsStream("/terms.json")) {
            return new TermFacts(new JsonMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Terms inForceOn(LocalDate start) {
        var units = Arrays.stream(TermUnit.values()).map(TermUnit::name).toList();
        var rules = rules().stream()
                .filter(rule -> units.contains(rule.get("unit").asText()))
                .map(TermFacts::rule)
                .toList();
        return new Terms(start, rules, new WorkingDays(holidays()));
    }

    public List<JsonNode> rules() {
        return all(json.get("rules"));
    }

    List<Example> examples() {
        return all(json.get("examples")).stream()
                .map(each ->
                        new Example(each.get("key").asText(), day(each, "start"), day(each, "end"), day(each, "shown")))
                .toList();
    }

    private List<PublicHoliday> holidays() {
        return all(json.get("publicHolidays").get("rules")).stream()
                .map(each -> holiday(each.get("rule").asText()))
                .toList();
    }

    private static PublicHoliday holiday(String rule) {
        if (rule.startsWith("easter+")) return new PublicHoliday(null, null, Integer.parseInt(rule.substring(7)));
        var fixed = FIXED.matcher(rule);
        if (!fixed.matches()) throw new IllegalStateException(rule);
        var sunday = fixed.group(2);
        return new PublicHoliday(
                MonthDay.parse("--" + fixed.group(1)), sunday == null ? null : MonthDay.parse("--" + sunday), 0);
    }

    private static DeadlineRule rule(JsonNode rule) {
        var bounds = rule.get("bounds");
        return new DeadlineRule(
                rule.get("key").asText(),
                LocalDate.parse(rule.get("validFrom").asText()),
                day(rule, "validTo"),
                DeadlineRules.numbers(rule.get("value").toString()),
                TermUnit.valueOf(rule.get("unit").asText()),
                rule.get("overridable").asBoolean(),
                bounds == null ? null : bounds.get(0).asInt(),
                bounds == null ? null : bounds.get(1).asInt());
    }

    private static @Nullable LocalDate day(JsonNode node, String member) {
        return node.hasNonNull(member) ? LocalDate.parse(node.get(member).asText()) : null;
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
