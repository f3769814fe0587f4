package nl.klankbord.protocol.client;

import java.security.SecureRandom;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.StrictJson;

/** Seals what an advisor notes: notes, plans, cards and drafts, never under a case key (SPEC, 7.10 and KB-48). */
public final class SealedRecords {
    private static final int KIND = 0x33;
    private static final int ID_LENGTH = 16;

    private final Seal seal;

    /**
     * Makes a sealer.
     *
     * @param random where the salts come from
     */
    public SealedRecords(SecureRandom random) {
        this.seal = new Seal(random);
    }

    /**
     * Seals one version of a record.
     *
     * @param set its record set
     * @param recordId 16 bytes in hexadecimal
     * @param version one more at each save
     * @param author who wrote it
     * @param json the content
     * @return 4 225, 16 529 or 65 729 bytes
     * @throws MalformedWire with code {@code json}, {@code utf-8}, {@code hex} or {@code size}
     */
    public byte[] seal(RecordSet set, String recordId, int version, Kid author, byte[] json) {
        if (StrictJson.object(json).isEmpty()) {
            throw new MalformedWire("json");
        }
        var header = Header.of(KIND)
                .put(Hex.decode(set.id(), ID_LENGTH))
                .put(Hex.decode(recordId, ID_LENGTH))
                .u32(version)
                .put(author.bytes())
                .bytes();
        return Kdf.concat(header, seal.seal(sealingKey(set.key()), header, Padding.bucket(json)));
    }

    static Secret sealingKey(Secret setKey) {
        return Kdf.x(setKey, "records");
    }

    /**
     * The records of one case, or one card on its own.
     *
     * @param id 16 bytes in hexadecimal
     * @param key the key of the set
     */
    public record RecordSet(String id, Secret key) {}
}
