package nl.klankbord.protocol.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.AttachmentLength;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.JsonFields;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.StrictJson;

/** The JSON inside a message (SPEC, 7.2): strict when read, every member in its range. */
final class Envelope {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Set<String> MEMBERS = Set.of("v", "t", "at", "dh", "seen", "body", "att");
    private static final Set<String> ATTACHMENT = Set.of("id", "key", "name", "mime", "size", "hash");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MINUTE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\dZ");
    private static final int DATE_LENGTH = 10;

    /** The types that open a direction; they occur there and nowhere else. */
    private static final Map<Integer, String> OPENING = Map.of(1, "report", 3, "escalation");

    private Envelope() {}

    static byte[] write(MessageContent content) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("v", 1).put("t", content.type()).put("at", content.at());
        json.put("dh", content.directory().hex()).put("seen", content.seen());
        var from = content.from();
        if (from != null) {
            json.put("from", from.hex());
        }
        json.set("body", content.body());
        var list = json.putArray("att");
        for (var file : content.attachments()) {
            list.addObject()
                    .put("id", file.id().hex())
                    .put("key", Base64Url.encode(file.key().expose()))
                    .put("name", file.name())
                    .put("mime", file.mime())
                    .put("size", file.size())
                    .put("hash", file.hash().hex());
        }
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static MessageContent read(byte[] json, int direction, int seq) {
        var object = StrictJson.object(json);
        var fields = JsonFields.of(object, MEMBERS, Set.of("from"));
        fields.requireVersion();
        if (fields.has("from") == (direction == 1)) {
            throw new MalformedWire("from");
        }
        var content = new MessageContent(
                fields.string("t"),
                at(fields.string("at"), direction),
                new Hash(fields.string("dh")),
                fields.integer("seen", -1, Integer.MAX_VALUE),
                direction == 1 ? null : new Kid(fields.string("from")),
                fields.body("body"),
                attachments(fields));
        checkPlace(content.type(), direction, seq);
        return content;
    }

    private static void checkPlace(String type, int direction, int seq) {
        var opens = seq == 0 && OPENING.containsKey(direction);
        if (opens ? !type.equals(OPENING.get(direction)) : OPENING.containsValue(type)) {
            throw new MalformedWire("t");
        }
    }

    /** Minutes of a reporter or of a thread would be a trace; only the advisor's replies may have them. */
    private static String at(String at, int direction) {
        var withMinutes = direction == 2 && MINUTE.matcher(at).matches();
        if (!withMinutes && !DATE.matcher(at).matches()) {
            throw new MalformedWire("at");
        }
        try {
            LocalDate.parse(at.substring(0, DATE_LENGTH));
        } catch (DateTimeException e) {
            throw new MalformedWire("at");
        }
        return at;
    }

    private static List<AttachmentReference> attachments(JsonFields fields) {
        return fields.list("att", ATTACHMENT, MessageContent.MAX_ATTACHMENTS).stream()
                .map(Envelope::attachment)
                .toList();
    }

    private static AttachmentReference attachment(JsonFields file) {
        return new AttachmentReference(
                new AttachmentId(file.string("id")),
                Secret.of(Base64Url.decode(file.string("key"), Secret.LENGTH)),
                file.string("name"),
                file.string("mime"),
                file.integer("size", 0, (int) AttachmentLength.MAX_FILE),
                new Hash(file.string("hash")));
    }
}
