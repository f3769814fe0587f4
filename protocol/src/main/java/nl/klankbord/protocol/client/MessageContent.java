package nl.klankbord.protocol.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MalformedWire;
import org.jspecify.annotations.Nullable;

/**
 * What a message says (SPEC, 7.2).
 *
 * @param type such as {@code report} or {@code chat}; an unknown one is kept and shown as "needs a newer version"
 * @param at a date; the advisor's replies may carry minutes in UTC
 * @param directory the hash of the directory the sender used
 * @param seen the highest seq of the other direction that the sender had opened, −1 for none
 * @param from the claimed sender; absent from the reporter's messages
 * @param body the members of the type
 * @param attachments at most 10 files
 */
public record MessageContent(
        String type,
        String at,
        Hash directory,
        int seen,
        @Nullable Kid from,
        ObjectNode body,
        List<AttachmentReference> attachments) {
    /** The most files of one message. */
    public static final int MAX_ATTACHMENTS = 10;

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z-]{0,31}");

    /**
     * Takes over a content.
     *
     * @throws MalformedWire with code {@code t} or {@code att}
     */
    public MessageContent {
        attachments = List.copyOf(attachments);
        if (!TYPE.matcher(type).matches()) {
            throw new MalformedWire("t");
        }
        if (attachments.size() > MAX_ATTACHMENTS) {
            throw new MalformedWire("att");
        }
    }

    /**
     * The first message of a mailbox.
     *
     * @param language the language it is written in
     * @param text what the reporter tells
     * @param answers answers to the optional questions
     * @param on the reporter's day
     * @param directory the directory the reporter used
     * @param attachments at most 10 files
     * @return a content for seq 0 of direction 1
     */
    public static MessageContent report(
            String language,
            String text,
            Map<String, String> answers,
            LocalDate on,
            Hash directory,
            List<AttachmentReference> attachments) {
        var body = JsonNodeFactory.instance.objectNode().put("lang", language).put("text", text);
        var given = body.putObject("answers");
        answers.forEach(given::put);
        return new MessageContent("report", on.toString(), directory, -1, null, body, attachments);
    }

    /**
     * A message of either side.
     *
     * @param from the sender's kid; null for the reporter
     * @param text what is said
     * @param on the sender's day
     * @param directory the directory the sender used
     * @param seen the highest seq of the other direction that the sender has opened, −1 for none
     * @return a content without files
     */
    public static MessageContent chat(@Nullable Kid from, String text, LocalDate on, Hash directory, int seen) {
        var body = JsonNodeFactory.instance.objectNode().put("text", text);
        return new MessageContent("chat", on.toString(), directory, seen, from, body, List.of());
    }

    @Override
    public String toString() {
        return "MessageContent[sealed]";
    }
}
