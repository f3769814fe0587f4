package nl.klankbord.protocol.client;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.MailboxKey;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.Prekey;

/** Makes grants (SPEC, 7.3). Inside is the list {@code u8(m) ‖ m × (epoch ‖ key)}, ascending (KB-22). */
final class GrantSealer {
    private static final int KIND = 0x10;
    private static final int ENTRY_LENGTH = Integer.BYTES + Secret.LENGTH;

    private final Hpke hpke;

    GrantSealer(SecureRandom random) {
        this.hpke = new Hpke(random);
    }

    Grant seal(SigningKey mailboxKey, List<CaseKey> keys, Prekey prekey, boolean hold) {
        var list = write(keys);
        var header = Header.of(KIND)
                .put(new MailboxKey(mailboxKey.publicKey()).mailbox().bytes())
                .u32(newest(keys))
                .put(prekey.hash().bytes())
                .u8(hold ? 1 : 0)
                .bytes();
        var signed = Kdf.concat(header, hpke.seal(prekey.publicKey(), "grant", header, list));
        return Grant.parse(Kdf.concat(signed, mailboxKey.sign("grant", signed)));
    }

    static byte[] write(List<CaseKey> keys) {
        if (keys.isEmpty() || keys.size() > Grant.MAX_ENTRIES) {
            throw new MalformedWire("entries");
        }
        var list = ByteBuffer.allocate(1 + ENTRY_LENGTH * keys.size()).put((byte) keys.size());
        keys.forEach(key -> list.putInt(key.epoch()).put(key.exposeSecret().expose()));
        checkAscending(keys, newest(keys));
        return list.array();
    }

    static List<CaseKey> read(byte[] plaintext, int epoch) {
        var list = ByteBuffer.wrap(plaintext);
        var count = list.hasRemaining() ? Byte.toUnsignedInt(list.get()) : 0;
        if (count == 0 || list.remaining() != count * ENTRY_LENGTH) {
            throw new MalformedWire("entries");
        }
        var keys = new ArrayList<CaseKey>();
        for (var i = 0; i < count; i++) {
            var keyEpoch = list.getInt();
            var secret = new byte[Secret.LENGTH];
            list.get(secret);
            keys.add(new CaseKey(keyEpoch, Secret.of(secret)));
        }
        checkAscending(keys, epoch);
        return List.copyOf(keys);
    }

    static int newest(List<CaseKey> keys) {
        return keys.get(keys.size() - 1).epoch();
    }

    private static void checkAscending(List<CaseKey> keys, int last) {
        var before = -1;
        for (var key : keys) {
            if (key.epoch() <= before) {
                throw new MalformedWire("entries");
            }
            before = key.epoch();
        }
        if (before != last) {
            throw new MalformedWire("entries");
        }
    }
}
