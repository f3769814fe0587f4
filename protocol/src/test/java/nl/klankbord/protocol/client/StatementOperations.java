package nl.klankbord.protocol.client;

import java.util.Map;
import java.util.stream.Collectors;
import nl.klankbord.protocol.wire.EscalationKey;
import nl.klankbord.protocol.wire.EscalationStatements;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.Statement;
import nl.klankbord.protocol.wire.Statements;
import nl.klankbord.protocol.wire.ThreadId;

/** Statements of a fixed layout, and the check of an escalation that rests on them. */
final class StatementOperations {
    static final Map<String, Operation> ALL = Map.of(
            "statement.make", StatementOperations::make,
            "escalation.check", StatementOperations::check,
            "escalation.checkAll", StatementOperations::checkAll);

    private static final Map<String, Layout> LAYOUTS = Map.of(
            "login", f -> Statements.login(f.text("origin"), f.bytes("challenge"), f.mailbox("mailboxId")),
            "delete", f -> Statements.delete(f.text("origin"), f.bytes("challenge"), f.mailbox("mailboxId")),
            "vault-save", f -> Statements.vaultSave(f.kid("owner"), f.longNumber("version"), f.hash("hash")),
            "consent", StatementOperations::consent,
            "answer", StatementOperations::answer,
            "authorship", StatementOperations::authorship,
            "escalation", StatementOperations::escalation,
            "question", f -> EscalationStatements.question(thread(f), f.bytes("qId"), f.hash("textHash")),
            "receipt", f -> EscalationStatements.receipt(thread(f), f.hash("docHash"), f.day("day")),
            "feedback", f -> EscalationStatements.feedback(thread(f), f.bytes("fbId"), f.hash("textHash")));

    private StatementOperations() {}

    private static Map<String, Object> make(VectorInput in) {
        var layout = LAYOUTS.get(in.text("tag"));
        if (layout == null) {
            throw new MalformedWire("tag");
        }
        var statement = layout.of(in.inner("fields"));
        return Map.of(
                "m", Hex.encode(statement.bytes()),
                "sig", Hex.encode(in.signer("seed").sign(statement)));
    }

    private static Map<String, Object> check(VectorInput in) {
        var accepted = EscalationCheck.check(
                in.inner("body").node(),
                thread(in),
                in.kid("self"),
                in.identityKey("advisorPk"),
                in.kid("grantSigner"));
        return Map.of(
                "escPk", Hex.encode(accepted.key().bytes()),
                "escNonce", accepted.escNonce(),
                "authCommit", accepted.commitment().hex(),
                "docHash", accepted.document().hex());
    }

    private static Map<String, Object> checkAll(VectorInput in) {
        var parts = EscalationCheck.checkAll(
                in.inner("body").node(),
                thread(in),
                in.kid("self"),
                in.identityKey("advisorPk"),
                in.kid("grantSigner"));
        return Map.of(
                "escNonces",
                parts.stream().map(EscalationCheck.Accepted::escNonce).collect(Collectors.joining(" ")),
                "docHashes",
                parts.stream().map(part -> part.document().hex()).collect(Collectors.joining(" ")));
    }

    private static Statement consent(VectorInput f) {
        return EscalationStatements.consent(
                f.bytes("escNonce"),
                f.hash("docHash"),
                f.hash("officersHash"),
                f.hash("authCommit"),
                f.number("decision"),
                f.day("day"));
    }

    private static Statement answer(VectorInput f) {
        return EscalationStatements.answer(
                f.bytes("escNonce"), f.bytes("qId"), f.hash("qTextHash"), f.hash("textHash"));
    }

    private static Statement authorship(VectorInput f) {
        return EscalationStatements.authorship(
                f.text("verifier"), f.bytes("nonce"), f.bytes("escNonce"), f.hash("docHash"));
    }

    private static Statement escalation(VectorInput f) {
        var key = new EscalationKey(f.bytes("escPk"));
        return EscalationStatements.escalation(thread(f), f.hash("docHash"), f.bytes("escNonce"), key);
    }

    private static ThreadId thread(VectorInput f) {
        return new ThreadId(f.text("threadId"));
    }

    @FunctionalInterface
    private interface Layout {
        Statement of(VectorInput fields);
    }
}
