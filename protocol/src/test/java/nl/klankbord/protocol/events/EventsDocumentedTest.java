package nl.klankbord.protocol.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klankbord.protocol.events.EventExamples.Example;
import nl.klankbord.protocol.events.json.EventCodec;
import nl.klankbord.protocol.events.json.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code asyncapi.yaml} and {@code EVENTS.md} say is what the records are. */
class EventsDocumentedTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final EventDocument document = EventDocument.get();
    private final String page = Files.readString(Path.of("EVENTS.md"));

    EventsDocumentedTest() throws IOException {}

    static List<Example> examples() {
        return EventExamples.all();
    }

    static List<Class<?>> events() {
        return GoldenEvents.records();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aGoldenFileKeepsItsSchema(Example example) throws IOException {
        var schema = document.schemaOf(example.event().getClass());

        assertEquals(Set.of(), schema.validate(golden(example)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aSchemaAcceptsUnknownMembers(Example example) throws IOException {
        var event = golden(example);
        event.put("later", 1).withObject("/data").put("later", 1);

        assertEquals(Set.of(), document.schemaOf(example.event().getClass()).validate(event));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aSchemaRefusesAnEventWithoutOneOfItsMembers(Example example) throws IOException {
        var schema = document.schemaOf(example.event().getClass());
        var event = golden(example);

        for (var member : names(event)) {
            var without = event.deepCopy();
            without.remove(member);
            assertFalse(schema.validate(without).isEmpty(), member);
        }
        for (var fact : names(event.path("data"))) {
            var without = event.deepCopy();
            without.withObject("/data").remove(fact);
            assertFalse(schema.validate(without).isEmpty(), fact);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aSchemaRefusesAFactOfAnotherKind(Example example) throws IOException {
        var schema = document.schemaOf(example.event().getClass());
        var event = golden(example);

        for (var fact : names(event.path("data"))) {
            var other = event.deepCopy();
            other.withObject("/data").put(fact, "in words");
            assertFalse(schema.validate(other).isEmpty(), fact);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void theDocumentNamesAnEventWithItsFacts(Class<?> event) {
        var facts = facts(event).map(RecordComponent::getName).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(EventCodec.typeOf(event), document.typeOf(event));
        assertEquals(facts, document.facts(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void thePageNamesAnEventWithItsFactsUnderItsTopic(Class<?> event) {
        var section = page.split("\n## " + document.topicOf(event) + "\n", 2)[1].split("\n## ", 2)[0];
        var facts =
                facts(event).map(fact -> "`" + fact.getName() + "` [A-Z a-z]+").collect(Collectors.joining(", "));
        var row = "\\| %s \\| `%s` \\| %s \\| .+ \\|"
                .formatted(event.getSimpleName(), EventCodec.typeOf(event).replace(".", "\\."), facts);

        assertTrue(section.lines().anyMatch(line -> line.matches(row)), row);
    }

    @Test
    void theDocumentNamesNoEventThatIsNotThere() {
        var records = events().stream().map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(records, document.messages());
    }

    @Test
    void theDocumentNamesTheTopicsAndWhatTheyKeep() {
        var topics = document.channels().stream()
                .map(channel -> channel.path("address").asText())
                .toList();

        assertEquals(Topics.all(), topics);
        for (var channel : document.channels()) {
            var topic = channel.path("address").asText();
            var kafka = channel.at("/bindings/kafka");
            assertEquals(topic, kafka.path("topic").asText());
            assertEquals(
                    Topics.isCompacted(topic) ? "compact" : "delete",
                    kafka.at("/topicConfiguration/cleanup.policy/0").asText());
        }
    }

    @Test
    void thePageNamesWhoWritesAndWhoReadsATopic() {
        for (var topic : Topics.all()) {
            var written = String.join(" and ", document.services("send", topic));
            var read = String.join(" and ", document.services("receive", topic));
            var row = "| `" + topic + "` |";

            assertFalse(written.isEmpty() || read.isEmpty(), topic);
            assertTrue(
                    page.lines()
                            .anyMatch(line ->
                                    line.startsWith(row) && line.endsWith("| " + written + " | " + read + " |")),
                    topic);
        }
    }

    private static Stream<RecordComponent> facts(Class<?> event) {
        return Arrays.stream(event.getRecordComponents());
    }

    private static ObjectNode golden(Example example) throws IOException {
        return (ObjectNode) JSON.readTree(Files.readAllBytes(example.file()));
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
