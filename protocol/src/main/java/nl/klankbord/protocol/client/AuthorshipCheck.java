package nl.klankbord.protocol.client;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.EscalationStatements;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.JsonFields;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.RefusedInput;
import nl.klankbord.protocol.wire.StrictJson;

/**
 * What a court or authority may believe: that whoever made a proof holds the key under which exactly this report was
 * agreed to (KB-62). The statement is built from the verifier's own name and nonce, never from the proof.
 *
 * <p>Does not protect against: a report that came from the person who proves. Anybody can make a key and agree to a text;
 * the report has to come from the organisation that received it.
 */
public final class AuthorshipCheck {
    private static final Set<String> NEEDED = Set.of("doc", "officers", "escPk", "consent", "consentSig");
    private static final Set<String> OF_THE_ADVISOR = Set.of("statement", "sig");
    private static final Set<String> SIGNED = Set.of("v", "docHash", "verifier", "nonce", "sig");
    private static final Set<String> REVEALED = Set.of("v", "docHash", "secret");
    private static final int SIGNATURE_LENGTH = 64;

    private AuthorshipCheck() {}

    /** How an author proved it. */
    public enum Way {
        /** By signing for this verifier. */
        SIGNATURE,
        /** By showing the secret behind the consent. */
        SECRET
    }

    /**
     * What a verifier learns.
     *
     * @param way how it was proven
     * @param document the hash of the report
     * @param title its title
     * @param day its day
     */
    public record Proven(Way way, Hash document, String title, LocalDate day) {}

    /**
     * Checks a proof.
     *
     * @param report the report as the organisation received it, JSON
     * @param proof one line of JSON, which may stand between spaces and empty lines
     * @param verifier the verifier's own name
     * @param nonce the 32 bytes that the verifier drew for this proof
     * @return what is proven
     * @throws NotAuthentic with code {@code report}, {@code proof}, {@code other-report}, {@code other-verifier} or
     *     {@code signature}
     */
    public static Proven check(byte[] report, String proof, String verifier, byte[] nonce) {
        var consented = readReport(report);
        var shown = readProof(proof);
        if (!shown.document().equals(consented.document())) {
            throw new NotAuthentic("other-report");
        }
        var way = shown.fields().has("secret")
                ? checkSecret(consented, shown)
                : checkSignature(consented, shown, verifier, nonce);
        return new Proven(way, consented.document(), consented.title(), consented.day());
    }

    private static Way checkSecret(ConsentedReport report, Shown shown) {
        var commitment = Hash.sha256("authorship-commit", shown.bytes());
        ConsentedReport.require(commitment.matches(report.authorship()), "signature");
        return Way.SECRET;
    }

    private static Way checkSignature(ConsentedReport report, Shown shown, String verifier, byte[] nonce) {
        var forUs = shown.fields().string("verifier").equals(verifier)
                && Arrays.equals(Hex.decode(shown.fields().string("nonce")), nonce);
        ConsentedReport.require(forUs, "other-verifier");
        try {
            EscalationStatements.authorship(verifier, nonce, Hex.decode(report.escNonce()), report.document())
                    .verify(report.key(), shown.bytes());
        } catch (NotAuthentic e) {
            throw new NotAuthentic("signature");
        } catch (RefusedInput e) {
            throw new NotAuthentic("other-verifier");
        }
        return Way.SIGNATURE;
    }

    private static ConsentedReport readReport(byte[] report) {
        try {
            var json = StrictJson.object(report);
            var unused = JsonFields.of(json, NEEDED, OF_THE_ADVISOR);
            return ConsentedReport.read(json);
        } catch (RefusedInput e) {
            throw new NotAuthentic("report");
        }
    }

    private static Shown readProof(String proof) {
        try {
            var json = StrictJson.object(proof.strip().getBytes(StandardCharsets.UTF_8));
            var fields = JsonFields.of(json, json.has("secret") ? REVEALED : SIGNED, Set.of());
            fields.requireVersion();
            var document = new Hash(fields.string("docHash"));
            if (fields.has("secret")) {
                return new Shown(fields, document, Hex.encode(Hex.decode(fields.string("secret"), Secret.LENGTH)));
            }
            fields.requireTexts("verifier");
            fields.requireHash("nonce");
            return new Shown(fields, document, Hex.encode(Base64Url.decode(fields.string("sig"), SIGNATURE_LENGTH)));
        } catch (RefusedInput e) {
            throw new NotAuthentic("proof");
        }
    }

    /** A proof that has its form: what it is about, and the signature or secret in it. */
    private record Shown(JsonFields fields, Hash document, String proof) {
        byte[] bytes() {
            return Hex.decode(proof);
        }
    }
}
