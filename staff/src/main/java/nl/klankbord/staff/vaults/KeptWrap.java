package nl.klankbord.staff.vaults;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import nl.klankbord.protocol.wire.VaultWrap;

/** One way to open a vault. */
@Entity
@Table(name = "vault_wraps")
@IdClass(KeptWrap.Name.class)
class KeptWrap {
    record Name(String kid, String wrapId) {}

    @Id
    @Column(columnDefinition = "text")
    private String kid;

    @Id
    @Column(columnDefinition = "text")
    private String wrapId;

    @Column
    private short method;

    private byte[] sealedWrap;

    KeptWrap() {}

    KeptWrap(VaultWrap wrap) {
        this.kid = wrap.owner().hex();
        this.wrapId = wrap.wrapId().hex();
        this.method = (short) wrap.method();
        this.sealedWrap = wrap.bytes();
    }
}
