package nl.klankbord.casework.officers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import nl.klankbord.protocol.wire.Prekey;

/** A prekey as its officer signed it. */
@Entity
@Table(name = "officer_prekeys")
@IdClass(OfficerPrekey.Week.class)
class OfficerPrekey {
    record Week(String kid, LocalDate notBefore) {
        static Week of(Prekey prekey) {
            return new Week(prekey.owner().hex(), prekey.notBefore());
        }
    }

    @Id
    @Column(columnDefinition = "text")
    private String kid;

    @Id
    private LocalDate notBefore;

    @Column
    private LocalDate notAfter;

    private byte[] wire;

    OfficerPrekey() {}

    OfficerPrekey(Prekey prekey) {
        this.kid = prekey.owner().hex();
        this.notBefore = prekey.notBefore();
        this.notAfter = prekey.notAfter();
        this.wire = prekey.bytes();
    }

    Prekey prekey() {
        return Prekey.parse(wire);
    }
}
