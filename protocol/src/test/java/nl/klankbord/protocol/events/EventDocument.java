package nl.klankbord.protocol.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** {@code asyncapi.yaml} as far as tests ask. */
final class EventDocument {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    /** Read once: it is long, and hundreds of tests ask. */
    private static final EventDocument DOCUMENT = read();

    private final JsonNode yaml;
    private final Map<Class<?>, JsonSchema> schemas = new ConcurrentHashMap<>();

    private EventDocument(JsonNode yaml) {
        this.yaml = yaml;
    }

    static EventDocument get() {
        return DOCUMENT;
    }

    private static EventDocument read() {
        try {
            return new EventDocument(new YAMLMapper().readTree(Files.readString(Path.of("asyncapi.yaml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name on the wire that the message of a record has. */
    String typeOf(Class<?> event) {
        return message(event).path("name").asText();
    }

    /** The topic on which a record travels; there must be exactly one. */
    String topicOf(Class<?> event) {
        var message = "#/components/messages/" + event.getSimpleName();
        var topics = channels().stream()
                .filter(channel -> message.equals(channel.at("/messages/" + event.getSimpleName() + "/$ref")
                        .asText()))
                .map(channel -> channel.path("address").asText())
                .toList();
        if (topics.size() != 1) throw new AssertionError(event.getSimpleName() + " is on " + topics);
        return topics.get(0);
    }

    List<JsonNode> channels() {
        return list(yaml.path("channels"));
    }

    Set<String> messages() {
        return names(yaml.at("/components/messages"));
    }

    /** The members that the schema of a record's facts describes. */
    Set<String> facts(Class<?> event) {
        return names(yaml.at("/components/schemas/" + event.getSimpleName() + "/properties"));
    }

    /** The services that send to a topic, or receive from it. */
    Set<String> services(String action, String topic) {
        var operations = yaml.path("operations");
        return names(operations).stream()
                .filter(name ->
                        action.equals(operations.path(name).path("action").asText()))
                .filter(name -> topic.equals(addressOf(operations.path(name))))
                .map(name -> name.replaceFirst("(Sends|Receives).*", "-service"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The schema of a whole event, its formats held too. */
    JsonSchema schemaOf(Class<?> event) {
        return schemas.computeIfAbsent(event, this::compiled);
    }

    private JsonSchema compiled(Class<?> event) {
        var root = (ObjectNode) yaml.deepCopy();
        root.put("$schema", DIALECT);
        root.put("$ref", message(event).at("/payload/$ref").asText());
        var strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root, strict);
    }

    private JsonNode message(Class<?> event) {
        return yaml.at("/components/messages/" + event.getSimpleName());
    }

    private String addressOf(JsonNode operation) {
        var pointer = operation.at("/channel/$ref").asText().substring(1);
        return yaml.at(pointer).path("address").asText();
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<JsonNode> list(JsonNode object) {
        return StreamSupport.stream(object.spliterator(), false).toList();
    }
}
