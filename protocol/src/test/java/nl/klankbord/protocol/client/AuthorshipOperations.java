package nl.klankbord.protocol.client;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Proofs of authorship and their check. */
final class AuthorshipOperations {
    static final Map<String, Operation> ALL = Map.of(
            "authorship.prove", AuthorshipOperations::prove,
            "authorship.reveal", AuthorshipOperations::reveal,
            "authorship.check", AuthorshipOperations::check);

    private AuthorshipOperations() {}

    private static Map<String, Object> prove(VectorInput in) {
        var proof = AuthorshipProof.prove(
                keys(in), in.bytes("escNonce"), in.hash("docHash"), in.text("verifier"), in.bytes("nonce"));
        return Map.of("proof", proof);
    }

    private static Map<String, Object> reveal(VectorInput in) {
        return Map.of("proof", AuthorshipProof.reveal(keys(in), in.hash("docHash")));
    }

    private static Map<String, Object> check(VectorInput in) {
        var report = in.text("report").getBytes(StandardCharsets.UTF_8);
        var proven = AuthorshipCheck.check(report, in.text("proof"), in.text("verifier"), in.bytes("nonce"));
        return Map.of(
                "way", proven.way().name().toLowerCase(Locale.ROOT),
                "docHash", proven.document().hex(),
                "title", proven.title(),
                "day", proven.day().toString());
    }

    private static ReporterEscalation keys(VectorInput in) {
        return ReporterKeys.ofRoot(in.secret("r0"), new FixedRandom(new byte[0]))
                .escalation(in.bytes("escNonce"));
    }
}
