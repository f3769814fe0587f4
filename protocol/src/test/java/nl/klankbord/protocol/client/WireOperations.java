package nl.klankbord.protocol.client;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.AttachmentLength;
import nl.klankbord.protocol.wire.ChannelPin;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.RecordId;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedMessage;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.protocol.wire.ThreadId;
import nl.klankbord.protocol.wire.WrapId;

/** Objects that travel: made byte for byte, checked, opened. */
final class WireOperations {
    static final Map<String, Operation> ALL = Map.ofEntries(
            Map.entry("seal", WireOperations::seal),
            Map.entry("message.make", WireOperations::makeMessage),
            Map.entry("message.open", WireOperations::openMessage),
            Map.entry("json.envelope", WireOperations::envelope),
            Map.entry("grant.make", WireOperations::makeGrant),
            Map.entry("grant.verify", WireOperations::verifyGrant),
            Map.entry("grant.open", WireOperations::openGrant),
            Map.entry("threadGrant.make", WireOperations::makeThreadGrant),
            Map.entry("share.make", WireOperations::makeShare),
            Map.entry("prekey.make", WireOperations::makePrekey),
            Map.entry("prekey.check", WireOperations::checkPrekey),
            Map.entry("directory.sign", WireOperations::signDirectory),
            Map.entry("directory.check", WireOperations::checkDirectory),
            Map.entry("attachment.make", WireOperations::makeAttachment),
            Map.entry("padme", in -> Map.of("size", AttachmentLength.padme(in.longNumber("n")))),
            Map.entry("file.size", WireOperations::fileSize),
            Map.entry("vault.make", WireOperations::makeVault),
            Map.entry("wrap.make", WireOperations::makeWrap),
            Map.entry("record.make", WireOperations::makeRecord),
            Map.entry("pow.find", WireOperations::findNonce));

    private WireOperations() {}

    private static Map<String, Object> seal(VectorInput in) {
        var box = new Seal(in.random("salt")).seal(in.secret("key"), in.bytes("hdr"), in.content());
        return Map.of("box", Hex.encode(box));
    }

    private static Map<String, Object> makeMessage(VectorInput in) {
        var key = new CaseKey(in.number("epoch"), in.secret("key"));
        var position = new Position(in.number("dir"), in.number("seq"), in.hash("prev"));
        var json = in.text("json").getBytes(StandardCharsets.UTF_8);
        var message = new SealMessage(in.random("salt"))
                .sealJson(key, in.bytes("container"), position, in.messageId("msgId"), json);
        return Map.of(
                "wire", Hex.encode(message.bytes()), "hash", message.hash().hex());
    }

    private static Map<String, Object> openMessage(VectorInput in) {
        var message = in.message("wire");
        var header = header(message);
        in.inner("expect").node().properties().forEach(place -> {
            if (!Objects.equals(place.getValue().asText(), String.valueOf(header.get(place.getKey())))) {
                throw new NotAuthentic("place");
            }
        });
        var json = OpenMessage.json(message, new CaseKey(message.epoch(), in.secret("key")));
        var content = Envelope.read(json, message.direction(), message.seq());
        var out = new HashMap<>(header);
        out.put("json", new String(json, StandardCharsets.UTF_8));
        out.put("t", content.type());
        return out;
    }

    private static Map<String, Object> header(SealedMessage message) {
        return Map.of(
                "kind", message.kind(),
                "dir", message.direction(),
                "container", message.container(),
                "epoch", message.epoch(),
                "seq", message.seq(),
                "prev", message.previous().hex(),
                "msgId", message.messageId().hex());
    }

    private static Map<String, Object> envelope(VectorInput in) {
        return Map.of(
                "t",
                Envelope.read(in.bytes("data"), in.number("dir"), in.number("seq"))
                        .type());
    }

    private static Map<String, Object> makeGrant(VectorInput in) {
        var grant = new GrantSealer(in.random("eseed"))
                .seal(in.signer("mbxSeed"), in.entries(), in.prekey("prekey"), in.number("hold") == 1);
        return Map.of("wire", Hex.encode(grant.bytes()));
    }

    private static Map<String, Object> verifyGrant(VectorInput in) {
        Grant.parse(in.bytes("wire")).verify(in.mailboxKey("mbxPk"));
        return Map.of();
    }

    private static Map<String, Object> openGrant(VectorInput in) {
        var grant = Grant.parse(in.bytes("wire"));
        if (!grant.prekey().matches(in.hash("prekeyHash"))) {
            throw new NotAuthentic("prekey");
        }
        var opened = AdvisorIdentity.open(grant, in.mailboxKey("mbxPk"), in.secret("seed"));
        List<Map<String, Object>> entries = opened.keys().stream()
                .map(key -> Map.<String, Object>of("epoch", key.epoch(), "key", KeyOperations.hex(key.exposeSecret())))
                .toList();
        return Map.of("epoch", opened.epoch(), "hold", opened.held() ? 1 : 0, "entries", entries);
    }

    private static Map<String, Object> makeThreadGrant(VectorInput in) {
        var thread = new ThreadId(in.text("threadId"));
        var wire = new StaffGrants(in.random("eseed"))
                .threadGrant(in.signer("idSeed"), thread, in.entries(), in.prekey("prekey"));
        return Map.of("wire", Hex.encode(wire));
    }

    private static Map<String, Object> makeShare(VectorInput in) {
        var wire = new StaffGrants(in.random("eseed"))
                .share(in.signer("idSeed"), in.bytes("setId"), in.secret("setKey"), in.prekey("prekey"));
        return Map.of("wire", Hex.encode(wire));
    }

    private static Map<String, Object> makePrekey(VectorInput in) {
        var owner = AdvisorIdentity.of(in.secret("idSeed"), new FixedRandom(new byte[0]));
        var prekey =
                owner.prekey(in.number("role"), in.day("notBefore"), in.longNumber("vaultVersion"), in.secret("seed"));
        return Map.of("wire", Hex.encode(prekey.bytes()), "hash", prekey.hash().hex());
    }

    private static Map<String, Object> checkPrekey(VectorInput in) {
        var prekey = Prekey.parse(in.bytes("wire"));
        UsablePrekey.check(prekey, in.identityKey("idPk"), in.number("role"), in.day("today"));
        return Map.of(
                "owner", prekey.owner().hex(),
                "notBefore", prekey.notBefore().toEpochDay(),
                "notAfter", prekey.notAfter().toEpochDay(),
                "vaultVersion", prekey.vaultVersion(),
                "hash", prekey.hash().hex());
    }

    private static Map<String, Object> signDirectory(VectorInput in) {
        var signed =
                new DirectorySigner(in.secret("rootSeed")).sign(in.text("json").getBytes(StandardCharsets.UTF_8));
        return Map.of(
                "dir", signed.documentText(),
                "sig", signed.signatureText(),
                "hash", signed.hash().hex());
    }

    private static Map<String, Object> checkDirectory(VectorInput in) {
        var entries = in.list("entries").stream()
                .map(entry -> SignedDirectory.fromText(entry.text("dir"), entry.text("sig")))
                .toList();
        var chain = DirectoryChain.of(entries, in.day("today"));
        var anchor = in.inner("anchor");
        if (anchor.has("fragment")) {
            chain.requirePin(ChannelPin.fromFragment(anchor.text("fragment")));
        }
        if (anchor.has("hash")) {
            chain.requireKnown(anchor.hash("hash"));
        }
        var newest = chain.newest();
        return Map.of(
                "seq", newest.directory().seq(),
                "hash", newest.hash().hex(),
                "people", newest.directory().people().size());
    }

    private static Map<String, Object> makeAttachment(VectorInput in) {
        var wire = new AttachmentSealer(in.random("salt"))
                .wire(
                        in.secret("key"),
                        in.bytes("container"),
                        new AttachmentId(in.text("attId")),
                        in.content(),
                        in.flag("thread"));
        return Map.of("wire", Hex.encode(wire));
    }

    private static Map<String, Object> fileSize(VectorInput in) {
        var length = in.longNumber("len");
        return Map.of(
                "size",
                in.flag("thread") ? AttachmentLength.paddedForThread(length) : AttachmentLength.paddedForCase(length));
    }

    private static Map<String, Object> makeVault(VectorInput in) {
        var vault = VaultKeys.of(in.secret("vk"), in.random("salt"))
                .seal(in.kid("owner"), in.longNumber("version"), in.text("json"));
        return Map.of("wire", Hex.encode(vault.bytes()));
    }

    private static Map<String, Object> makeWrap(VectorInput in) {
        var wrap = VaultKeys.of(in.secret("vk"), in.random("salt"))
                .wrap(
                        in.kid("owner"),
                        in.number("method"),
                        new WrapId(in.text("wrapId")),
                        in.bytes("param"),
                        in.secret("kek"));
        return Map.of("wire", Hex.encode(wrap.bytes()));
    }

    private static Map<String, Object> makeRecord(VectorInput in) {
        var set = new SealedRecords.RecordSet(new RecordSetId(in.text("setId")), in.secret("setKey"));
        var json = in.text("json").getBytes(StandardCharsets.UTF_8);
        var wire = new SealedRecords(in.random("salt"))
                .seal(set, new RecordId(in.text("recordId")), in.number("version"), in.kid("author"), json);
        return Map.of("wire", Hex.encode(wire.bytes()));
    }

    private static Map<String, Object> findNonce(VectorInput in) {
        var nonce = ProofOfWorkSearch.find(in.bytes("challenge"), in.mailbox("mailboxId"), in.number("d"));
        return Map.of("nonce", nonce);
    }
}
