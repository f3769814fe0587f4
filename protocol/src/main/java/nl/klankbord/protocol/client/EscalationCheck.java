package nl.klankbord.protocol.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.EscalationKey;
import nl.klankbord.protocol.wire.EscalationStatements;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.JsonFields;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.Statement;
import nl.klankbord.protocol.wire.StrictJson;
import nl.klankbord.protocol.wire.ThreadId;
import nl.klankbord.protocol.wire.VerificationKey;

/**
 * What an officer's client checks before it shows an escalation: that the reporter agreed to exactly this document, these
 * recipients and this day, and that an advisor answers for it (KB-60, step 4).
 *
 * <p>Does not protect against: an advisor who signs in a reporter's place with a key of their own (SPEC, attack 16). That
 * the key occurs in no other thread, and that the advisor is active, the caller checks.
 */
public final class EscalationCheck {
    private static final Set<String> DOCUMENT = Set.of("v", "org", "title", "text", "files", "day");
    private static final Set<String> FILE = Set.of("name", "mime", "size", "hash");
    private static final int MAX_FILES = 1_000;
    private static final int CONSENT_LENGTH = 117;
    private static final int NONCE_LENGTH = 16;

    private EscalationCheck() {}

    /**
     * What was agreed to.
     *
     * @param key the reporter's one-off key
     * @param escNonce the name of the draft, in hexadecimal
     * @param commitment the commitment to the proof of authorship
     * @param document the hash of the document
     */
    public record Accepted(EscalationKey key, String escNonce, Hash commitment, Hash document) {}

    /**
     * Checks the body of an {@code escalation}.
     *
     * @param body the body of the message
     * @param thread the thread it came in
     * @param self the officer who reads
     * @param advisor the advisor's identity key from the directory
     * @param grantSigner who signed the thread grant
     * @return what was agreed to
     * @throws MalformedWire if a member has not the form of SPEC 7.2 and 7.7
     * @throws NotAuthentic with code {@code officers}, {@code document}, {@code decision}, {@code day}, {@code signer},
     *     {@code statement} or {@code signature}
     */
    public static Accepted check(JsonNode body, ThreadId thread, Kid self, IdentityKey advisor, Kid grantSigner) {
        require(advisor.kid().equals(grantSigner), "signer");
        var key = new EscalationKey(bytes(body, "escPk", VerificationKey.LENGTH));
        var document = bytes(body, "doc");
        var consent = Consent.read(bytes(body, "consent", CONSENT_LENGTH));
        var officers = officers(body);
        require(officers.contains(self), "officers");
        require(EscalationStatements.officersHash(officers).matches(consent.officers), "officers");
        require(Hash.sha256("doc", document).matches(consent.document), "document");
        require(consent.decision == EscalationStatements.CONSENT, "decision");
        require(consent.day.equals(day(document)), "day");
        consent.statement().verify(key, bytes(body, "consentSig"));

        var statement = EscalationStatements.escalation(thread, consent.document, consent.escNonce, key);
        require(Arrays.equals(statement.bytes(), bytes(body, "statement")), "statement");
        statement.verify(advisor, bytes(body, "sig"));
        return new Accepted(key, Hex.encode(consent.escNonce), consent.authorship, consent.document);
    }

    private static LocalDate day(byte[] document) {
        var fields = JsonFields.of(StrictJson.object(document), DOCUMENT, Set.of());
        fields.requireVersion();
        fields.requireTexts("org", "title", "text");
        for (var file : fields.list("files", FILE, MAX_FILES)) {
            file.requireTexts("name", "mime");
            file.requireInteger("size", 0, Integer.MAX_VALUE);
            file.requireHash("hash");
        }
        return fields.date("day");
    }

    private static List<Kid> officers(JsonNode body) {
        return StreamSupport.stream(body.path("officers").spliterator(), false)
                .map(officer -> new Kid(officer.asText()))
                .toList();
    }

    private static byte[] bytes(JsonNode body, String name, int length) {
        var bytes = bytes(body, name);
        if (bytes.length != length) {
            throw new MalformedWire(name);
        }
        return bytes;
    }

    private static byte[] bytes(JsonNode body, String name) {
        if (!body.path(name).isTextual()) {
            throw new MalformedWire(name);
        }
        return Base64Url.decode(body.path(name).textValue());
    }

    private static void require(boolean kept, String code) {
        if (!kept) {
            throw new NotAuthentic(code);
        }
    }

    /** The 117 bytes a reporter signs. */
    private static final class Consent {
        private final byte[] escNonce = new byte[NONCE_LENGTH];
        private final Hash document;
        private final Hash officers;
        private final Hash authorship;
        private final int decision;
        private final LocalDate day;

        private Consent(ByteBuffer buffer) {
            buffer.get(escNonce);
            this.document = hash(buffer);
            this.officers = hash(buffer);
            this.authorship = hash(buffer);
            this.decision = buffer.get();
            this.day = LocalDate.ofEpochDay(Integer.toUnsignedLong(buffer.getInt()));
        }

        static Consent read(byte[] bytes) {
            return new Consent(ByteBuffer.wrap(bytes));
        }

        Statement statement() {
            return EscalationStatements.consent(escNonce, document, officers, authorship, decision, day);
        }

        private static Hash hash(ByteBuffer buffer) {
            var bytes = new byte[Hash.LENGTH];
            buffer.get(bytes);
            return Hash.of(bytes);
        }
    }
}
