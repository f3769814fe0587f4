package nl.klankbord.staff.prekeys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import nl.klankbord.protocol.wire.Prekey;

/** A prekey as its owner signed it. */
@Entity
@Table(name = "prekeys")
@IdClass(PublishedPrekey.Week.class)
class PublishedPrekey {
    record Week(String kid, LocalDate notBefore) {}

    @Id
    @Column(columnDefinition = "text")
    private String kid;

    @Id
    private LocalDate notBefore;

    @Column
    private LocalDate notAfter;

    @Column
    private long vaultVersion;

    private byte[] wire;

    PublishedPrekey() {}

    PublishedPrekey(Prekey prekey) {
        this.kid = prekey.owner().hex();
        this.notBefore = prekey.notBefore();
        this.notAfter = prekey.notAfter();
        this.vaultVersion = prekey.vaultVersion();
        this.wire = prekey.bytes();
    }

    Prekey prekey() {
        return Prekey.parse(wire);
    }
}
