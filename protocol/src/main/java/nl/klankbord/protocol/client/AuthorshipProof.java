package nl.klankbord.protocol.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.EscalationStatements;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.MalformedWire;

/** Makes the proofs of authorship, each one line of text (KB-62). */
public final class AuthorshipProof {
    private AuthorshipProof() {}

    /**
     * Signs for one verifier and nobody else who wrote a report.
     *
     * @param keys the reporter's keys of this escalation
     * @param escNonce 16 bytes, the name of the draft
     * @param document {@code H("doc", document)}
     * @param verifier the name of the court or authority
     * @param nonce 32 bytes that the verifier drew
     * @return one line of JSON
     * @throws MalformedWire with code {@code text} or {@code length}
     */
    public static String prove(ReporterEscalation keys, byte[] escNonce, Hash document, String verifier, byte[] nonce) {
        var statement = EscalationStatements.authorship(verifier, nonce, escNonce, document);
        return about(document)
                .put("verifier", verifier)
                .put("nonce", Hex.encode(nonce))
                .put("sig", Base64Url.encode(keys.signer().sign(statement)))
                .toString();
    }

    /**
     * Shows the secret behind the consent. Serves once: whoever reads it can show it as theirs.
     *
     * @param keys the reporter's keys of this escalation
     * @param document {@code H("doc", document)}
     * @return one line of JSON
     */
    public static String reveal(ReporterEscalation keys, Hash document) {
        return about(document)
                .put("secret", Hex.encode(keys.exposeAuthorship().expose()))
                .toString();
    }

    private static ObjectNode about(Hash document) {
        return JsonNodeFactory.instance.objectNode().put("v", 1).put("docHash", document.hex());
    }
}
