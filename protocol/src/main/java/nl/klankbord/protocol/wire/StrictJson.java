package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * JSON of which every reader sees the same: RFC 8259 in UTF-8, no duplicate names, no lone surrogates, at most 32 nested
 * containers, no whole number written as 1.0 or 1e0, nothing after the object (KB-5).
 */
public final class StrictJson {
    /** The most containers inside each other. */
    public static final int MAX_DEPTH = 32;

    /** The largest number up to which every whole one has a double of its own. */
    private static final double MAX_SAFE = 0x1.fffffffffffffp52;

    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /**
     * Reads one object.
     *
     * @param bytes UTF-8 without a byte-order mark
     * @return the object
     * @throws MalformedWire with code {@code utf-8} or {@code json}
     */
    public static ObjectNode object(byte[] bytes) {
        var text = utf8(bytes);
        try {
            // Jackson skips a byte-order mark and takes UTF-16, hence the own decoding before it.
            if (STRICT.readTree(text) instanceof ObjectNode object && isWellFormed(object)) {
                return object;
            }
        } catch (IOException | RuntimeException e) {
            throw new MalformedWire("json");
        }
        throw new MalformedWire("json");
    }

    /**
     * Decodes text strictly.
     *
     * @param bytes UTF-8
     * @return the text
     * @throws MalformedWire with code {@code utf-8} for bytes that are not UTF-8
     */
    public static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedWire("utf-8");
        }
    }

    private static boolean isWellFormed(JsonNode node) {
        if (node.isTextual()) {
            return isWellFormed(node.textValue());
        }
        if (node.isFloatingPointNumber()) {
            // A reader in another language could not tell 1.0 from an integer.
            return node.doubleValue() % 1 != 0 || Math.abs(node.doubleValue()) > MAX_SAFE;
        }
        for (var name : (Iterable<String>) node::fieldNames) {
            if (!isWellFormed(name)) {
                return false;
            }
        }
        for (var child : node) {
            if (!isWellFormed(child)) {
                return false;
            }
        }
        return true;
    }

    /** An escape such as {@code \ud800} makes a string that no encoder can write: it would be hashed as something else. */
    static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
