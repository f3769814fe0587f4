package nl.klankbord.protocol.client;

import java.util.List;
import java.util.Map;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelPin;
import nl.klankbord.protocol.wire.EscalationStatements;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.SignedText;
import nl.klankbord.protocol.wire.WrapId;

/** Codes, derivations, hashes, signatures and the ways to unlock a vault. */
final class KeyOperations {
    static final Map<String, Operation> ALL = Map.ofEntries(
            Map.entry("code.make", KeyOperations::makeCode),
            Map.entry(
                    "code.normalise",
                    in -> Map.of("code", PickupCode.parse(in.text("text")).exposeDigits())),
            Map.entry(
                    "code.root",
                    in -> Map.of("r0", hex(PickupCode.parse(in.text("code")).root()))),
            Map.entry("reporter.mailbox", KeyOperations::mailbox),
            Map.entry("reporter.caseKey", KeyOperations::caseKey),
            Map.entry("reporter.escalation", KeyOperations::escalation),
            Map.entry("key.dir", KeyOperations::directionKey),
            Map.entry("key.records", in -> Map.of("key", hex(SealedRecords.sealingKey(in.secret("setKey"))))),
            Map.entry("key.vault", KeyOperations::vaultKey),
            Map.entry(
                    "hash",
                    in -> Map.of(
                            "hash",
                            Hash.sha256(in.text("name"), in.bytes("data")).hex())),
            Map.entry(
                    "hash.text",
                    in -> Map.of("hash", SignedText.hash(in.text("text")).hex())),
            Map.entry("hash.officers", KeyOperations::officers),
            Map.entry(
                    "ed25519.pk",
                    in -> Map.of("pk", Hex.encode(in.signer("seed").publicKey()))),
            Map.entry("kid", in -> Map.of("kid", in.identityKey("pk").kid().hex())),
            Map.entry("pin", KeyOperations::pin),
            Map.entry("sign", in -> Map.of("sig", Hex.encode(in.signer("seed").sign(in.text("tag"), in.bytes("m"))))),
            Map.entry("verify", KeyOperations::verify),
            Map.entry("kek.passphrase", KeyOperations::passphrase),
            Map.entry("kek.passkey", KeyOperations::passkey),
            Map.entry(
                    "kit.encode",
                    in -> Map.of("text", RecoveryKit.of(in.secret("secret")).exposeText())));

    private KeyOperations() {}

    static String hex(Secret secret) {
        return Hex.encode(secret.expose());
    }

    private static Map<String, Object> makeCode(VectorInput in) {
        var code = PickupCode.withCheckDigits(in.text("digits"));
        return Map.of("code", code.exposeDigits(), "shown", String.join(" ", code.exposeGroups()));
    }

    private static Map<String, Object> mailbox(VectorInput in) {
        var keys = reporter(in);
        return Map.of(
                "mbxSeed", hex(keys.signer().exposeSeed()),
                "mbxPk", Hex.encode(keys.mailboxKey().bytes()),
                "mailboxId", keys.mailbox().hex());
    }

    private static Map<String, Object> caseKey(VectorInput in) {
        return Map.of("caseKey", hex(reporter(in).caseKey(in.number("epoch")).exposeSecret()));
    }

    private static Map<String, Object> escalation(VectorInput in) {
        var keys = reporter(in).escalation(in.bytes("escNonce"));
        return Map.of(
                "escSeed", hex(keys.signer().exposeSeed()),
                "escPk", Hex.encode(keys.key().bytes()),
                "authPre", hex(keys.exposeAuthorship()),
                "authCommit", keys.commitment().hex());
    }

    private static Map<String, Object> directionKey(VectorInput in) {
        return Map.of("key", hex(new CaseKey(0, in.secret("key")).direction(in.number("dir"))));
    }

    private static Map<String, Object> vaultKey(VectorInput in) {
        return Map.of(
                "key",
                hex(VaultKeys.of(in.secret("vk"), new FixedRandom(new byte[0])).blobKey(in.kid("owner"))));
    }

    private static Map<String, Object> officers(VectorInput in) {
        List<Kid> kids = in.list("kids").stream()
                .map(kid -> new Kid(kid.node().textValue()))
                .toList();
        return Map.of("hash", EscalationStatements.officersHash(kids).hex());
    }

    private static Map<String, Object> pin(VectorInput in) {
        var pin = ChannelPin.of(in.identityKey("rootPk"), new ChannelId(in.text("channel")));
        return Map.of("pin", pin.hash().hex(), "fragment", pin.fragment(), "spoken", pin.spoken());
    }

    private static Map<String, Object> verify(VectorInput in) {
        new IdentityKey(in.bytes("pk")).verify(in.text("tag"), in.bytes("m"), in.bytes("sig"));
        return Map.of("ok", true);
    }

    private static Map<String, Object> passphrase(VectorInput in) {
        var normalised = Unlocking.normalised(in.text("passphrase"));
        var param = in.bytes("param");
        var wrapId = new WrapId(in.text("wrapId"));
        return Map.of(
                "bytes", Hex.encode(normalised),
                "argon", hex(Unlocking.stretch(normalised, param)),
                "kek", hex(Unlocking.byPassphrase(in.text("passphrase"), param, wrapId)));
    }

    private static Map<String, Object> passkey(VectorInput in) {
        var wrapId = new WrapId(in.text("wrapId"));
        return Map.of(
                "prfInput", Unlocking.prfInput(in.kid("owner"), wrapId).hex(),
                "kek", hex(Unlocking.byPasskey(in.secret("prf"), wrapId)));
    }

    private static ReporterKeys reporter(VectorInput in) {
        return ReporterKeys.ofRoot(in.secret("r0"), new FixedRandom(new byte[0]));
    }
}
