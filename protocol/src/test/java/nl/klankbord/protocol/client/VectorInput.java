package nl.klankbord.protocol.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.MailboxKey;
import nl.klankbord.protocol.wire.MessageId;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.SealedMessage;

/** The {@code in} of a vector, read member by member. */
record VectorInput(JsonNode node) {
    boolean has(String name) {
        return node.has(name);
    }

    VectorInput inner(String name) {
        return new VectorInput(node.path(name));
    }

    List<VectorInput> list(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false)
                .map(VectorInput::new)
                .toList();
    }

    String text(String name) {
        if (!node.path(name).isTextual()) {
            throw new IllegalArgumentException("The vector has no text " + name);
        }
        return node.path(name).textValue();
    }

    int number(String name) {
        return Math.toIntExact(longNumber(name));
    }

    long longNumber(String name) {
        if (!node.path(name).isIntegralNumber()) {
            throw new IllegalArgumentException("The vector has no number " + name);
        }
        return node.path(name).longValue();
    }

    boolean flag(String name) {
        return node.path(name).booleanValue();
    }

    LocalDate day(String name) {
        return LocalDate.ofEpochDay(longNumber(name));
    }

    byte[] bytes(String name) {
        return Hex.decode(text(name));
    }

    Secret secret(String name) {
        return Secret.of(bytes(name));
    }

    SigningKey signer(String name) {
        return new SigningKey(secret(name));
    }

    FixedRandom random(String name) {
        return new FixedRandom(bytes(name));
    }

    Hash hash(String name) {
        return new Hash(text(name));
    }

    Kid kid(String name) {
        return new Kid(text(name));
    }

    MailboxId mailbox(String name) {
        return new MailboxId(text(name));
    }

    MailboxKey mailboxKey(String name) {
        return new MailboxKey(bytes(name));
    }

    IdentityKey identityKey(String name) {
        return new IdentityKey(bytes(name));
    }

    MessageId messageId(String name) {
        return new MessageId(text(name));
    }

    Prekey prekey(String name) {
        return Prekey.parse(bytes(name));
    }

    SealedMessage message(String name) {
        return SealedMessage.parse(bytes(name));
    }

    List<CaseKey> entries() {
        return list("entries").stream()
                .map(entry -> new CaseKey(entry.number("epoch"), entry.secret("key")))
                .toList();
    }

    /** Byte k of a pattern is (start + 7 k) mod 256. */
    byte[] content() {
        if (has("data")) {
            return bytes("data");
        }
        var pattern = inner("pattern");
        var bytes = new byte[pattern.number("len")];
        for (var k = 0; k < bytes.length; k++) {
            bytes[k] = (byte) (pattern.number("start") + 7 * k);
        }
        return bytes;
    }
}
