package nl.klankbord.protocol.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.EscalationKey;
import nl.klankbord.protocol.wire.EscalationStatements;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.JsonFields;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.StrictJson;
import nl.klankbord.protocol.wire.VerificationKey;

/**
 * A document, its recipients and its day with the signature of whoever agreed to exactly these (SPEC 7.7).
 *
 * @param key the one-off key that agreed
 * @param escNonce the name of the draft, in hexadecimal
 * @param document the hash of the document
 * @param authorship the commitment to the proof of authorship
 * @param officers who may read it
 * @param title the title of the document
 * @param day the day of the document
 */
record ConsentedReport(
        EscalationKey key,
        String escNonce,
        Hash document,
        Hash authorship,
        List<Kid> officers,
        String title,
        LocalDate day) {
    private static final Set<String> DOCUMENT = Set.of("v", "org", "title", "text", "files", "day");
    private static final Set<String> FILE = Set.of("name", "mime", "size", "hash");
    private static final int MAX_FILES = 1_000;
    private static final int CONSENT_LENGTH = 117;
    private static final int NONCE_LENGTH = 16;

    /**
     * Reads the members {@code doc}, {@code officers}, {@code escPk}, {@code consent} and {@code consentSig}.
     *
     * @throws MalformedWire if one has not its form
     * @throws NotAuthentic with code {@code officers}, {@code document}, {@code decision}, {@code day} or
     *     {@code signature}
     */
    static ConsentedReport read(JsonNode body) {
        var key = new EscalationKey(bytes(body, "escPk", VerificationKey.LENGTH));
        var document = bytes(body, "doc");
        var officers = StreamSupport.stream(body.path("officers").spliterator(), false)
                .map(officer -> new Kid(officer.asText()))
                .toList();
        var buffer = ByteBuffer.wrap(bytes(body, "consent", CONSENT_LENGTH));
        var escNonce = new byte[NONCE_LENGTH];
        buffer.get(escNonce);
        var documentHash = hash(buffer);
        var officersHash = hash(buffer);
        var authorship = hash(buffer);
        var decision = buffer.get();
        var day = LocalDate.ofEpochDay(Integer.toUnsignedLong(buffer.getInt()));
        require(EscalationStatements.officersHash(officers).matches(officersHash), "officers");
        require(Hash.sha256("doc", document).matches(documentHash), "document");
        require(decision == EscalationStatements.CONSENT, "decision");
        var fields = fields(document);
        require(day.equals(fields.date("day")), "day");
        EscalationStatements.consent(escNonce, documentHash, officersHash, authorship, decision, day)
                .verify(key, bytes(body, "consentSig"));
        return new ConsentedReport(
                key, Hex.encode(escNonce), documentHash, authorship, officers, fields.text("title"), day);
    }

    static byte[] bytes(JsonNode body, String name) {
        if (!body.path(name).isTextual()) {
            throw new MalformedWire(name);
        }
        return Base64Url.decode(body.path(name).textValue());
    }

    static void require(boolean kept, String code) {
        if (!kept) {
            throw new NotAuthentic(code);
        }
    }

    private static JsonFields fields(byte[] document) {
        var fields = JsonFields.of(StrictJson.object(document), DOCUMENT, Set.of());
        fields.requireVersion();
        fields.requireTexts("org", "title", "text");
        for (var file : fields.list("files", FILE, MAX_FILES)) {
            file.requireTexts("name", "mime");
            file.requireInteger("size", 0, Integer.MAX_VALUE);
            file.requireHash("hash");
        }
        return fields;
    }

    private static byte[] bytes(JsonNode body, String name, int length) {
        var bytes = bytes(body, name);
        if (bytes.length != length) {
            throw new MalformedWire(name);
        }
        return bytes;
    }

    private static Hash hash(ByteBuffer buffer) {
        var bytes = new byte[Hash.LENGTH];
        buffer.get(bytes);
        return Hash.of(bytes);
    }
}
