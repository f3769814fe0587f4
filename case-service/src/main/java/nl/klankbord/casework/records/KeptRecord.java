package nl.klankbord.casework.records;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import nl.klankbord.protocol.wire.RecordId;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedRecord;

/** The newest version of one record. Versions grow by one (KB-49). */
@Entity
@Table(name = "records")
@IdClass(KeptRecord.Name.class)
class KeptRecord {
    record Name(String setId, String recordId) {
        static Name of(RecordSetId set, RecordId record) {
            return new Name(set.hex(), record.hex());
        }
    }

    @Id
    @Column(columnDefinition = "text")
    private String setId;

    @Id
    @Column(columnDefinition = "text")
    private String recordId;

    @Column
    private int version;

    private byte[] sealedRecord;

    KeptRecord() {}

    KeptRecord(SealedRecord first) {
        this.setId = first.set().hex();
        this.recordId = first.id().hex();
        accept(first);
    }

    boolean holds(SealedRecord wire) {
        return wire.equals(sealed());
    }

    int version() {
        return version;
    }

    /** Takes the next version over; the caller has compared the current one. */
    final void accept(SealedRecord next) {
        version = next.version();
        sealedRecord = next.bytes();
    }

    SealedRecord sealed() {
        return SealedRecord.parse(sealedRecord);
    }
}
