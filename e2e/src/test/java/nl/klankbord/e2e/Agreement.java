package nl.klankbord.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.client.EscalationThread;
import nl.klankbord.protocol.client.ReporterEscalation;
import nl.klankbord.protocol.client.ReporterKeys;
import nl.klankbord.protocol.events.json.EventCodec;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.EscalationKey;
import nl.klankbord.protocol.wire.EscalationStatements;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Kid;

/**
 * What a reporter agreed to: a document, its readers, and the signature over both. A copy with another document or other
 * readers keeps the signature, as somebody who cheats would have to.
 *
 * @param escNonce the name of the draft
 * @param document the exact bytes
 * @param officers who may read it
 * @param key the one-off key that signed
 * @param consent the signed bytes
 * @param signature over the consent
 */
record Agreement(
        byte[] escNonce, byte[] document, List<Kid> officers, EscalationKey key, byte[] consent, byte[] signature) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Somebody agrees to this text for these people. */
    static Agreement to(String text, List<Kid> officers) {
        return to(ReporterKeys.drawn(RANDOM), text, officers);
    }

    /** The owner of a mailbox agrees, with a key that nobody can trace to it. */
    static Agreement to(ReporterKeys keys, String text, List<Kid> officers) {
        var escNonce = new byte[16];
        RANDOM.nextBytes(escNonce);
        return signed(keys.escalation(escNonce), escNonce, document(text), officers);
    }

    private static Agreement signed(ReporterEscalation keys, byte[] escNonce, byte[] document, List<Kid> officers) {
        var statement = EscalationStatements.consent(
                escNonce,
                Hash.sha256("doc", document),
                EscalationStatements.officersHash(officers),
                keys.commitment(),
                EscalationStatements.CONSENT,
                today());
        return new Agreement(
                escNonce,
                document,
                officers,
                keys.key(),
                statement.bytes(),
                keys.signer().sign(statement));
    }

    private static byte[] document(String text) {
        var document = JsonNodeFactory.instance
                .objectNode()
                .put("v", 1)
                .put("org", "Organisatie")
                .put("title", "Melding")
                .put("text", text);
        document.putArray("files");
        document.put("day", today().toString());
        try {
            return new ObjectMapper().writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LocalDate today() {
        return LocalDate.now(EventCodec.ZONE);
    }

    /** The same yes, under another text. */
    Agreement butSaying(String text) {
        return new Agreement(escNonce, document(text), officers, key, consent, signature);
    }

    /** The same yes, for other people. */
    Agreement butFor(List<Kid> others) {
        return new Agreement(escNonce, document, others, key, consent, signature);
    }

    /** What opens a thread, with the advisor's word that this report belongs in that thread. */
    ObjectNode body(EscalationThread thread, AdvisorIdentity advisor) {
        var statement = EscalationStatements.escalation(thread.id(), Hash.sha256("doc", document), escNonce, key);
        var body = JsonNodeFactory.instance.objectNode().put("doc", Base64Url.encode(document));
        var kids = body.putArray("officers");
        officers.stream().map(Kid::hex).sorted().forEach(kids::add);
        return body.put("escPk", key.text())
                .put("consent", Base64Url.encode(consent))
                .put("consentSig", Base64Url.encode(signature))
                .put("statement", Base64Url.encode(statement.bytes()))
                .put("sig", Base64Url.encode(advisor.sign(statement)));
    }
}
