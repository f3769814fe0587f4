package nl.klankbord.protocol.client;

import java.security.SecureRandom;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.RecordId;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedRecord;
import nl.klankbord.protocol.wire.StrictJson;

/** Seals what an advisor notes: notes, plans, cards and drafts, never under a case key (SPEC, 7.10 and KB-48). */
public final class SealedRecords {
    private static final int KIND = 0x33;

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
     * @param record which of the set
     * @param version one more at each save
     * @param author who wrote it
     * @param json the content
     * @return the record as it is stored
     * @throws MalformedWire with code {@code json}, {@code utf-8} or {@code size}
     */
    public SealedRecord seal(RecordSet set, RecordId record, int version, Kid author, byte[] json) {
        if (StrictJson.object(json).isEmpty()) {
            throw new MalformedWire("json");
        }
        var header = Header.of(KIND)
                .put(set.id().bytes())
                .put(record.bytes())
                .u32(version)
                .put(author.bytes())
                .bytes();
        return SealedRecord.parse(Kdf.concat(header, seal.seal(sealingKey(set.key()), header, Padding.bucket(json))));
    }

    static Secret sealingKey(Secret setKey) {
        return Kdf.x(setKey, "records");
    }

    /**
     * The records of one case, or one card on its own.
     *
     * @param id its name
     * @param key the key of the set
     */
    public record RecordSet(RecordSetId id, Secret key) {}
}
