package nl.klankbord.staff.vaults;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.SealedVault;

/** The newest version of one vault. Versions grow by one (KB-41). */
@Entity
@Table(name = "vaults")
class Vault {
    @Id
    @Column(columnDefinition = "text")
    private String kid;

    @Column
    private UUID personId;

    private long version;
    private long prekeyVersion;
    private byte[] sealedVault;

    Vault() {}

    Vault(Kid owner, PersonId person, SealedVault first) {
        this.kid = owner.hex();
        this.personId = person.value();
        if (first.version() != 1) throw new MalformedWire("version");
        accept(first);
    }

    /** Takes the next version over; the caller has compared the current one. */
    void replace(SealedVault next) {
        if (next.version() != version + 1) throw new MalformedWire("version");
        accept(next);
    }

    /** A prekey names the version in which its seed lies: never an older one than its forerunners, never one to come. */
    void namedByPrekey(long named) {
        if (named < prekeyVersion || named > version) throw new MalformedWire("vault-version");
        prekeyVersion = named;
    }

    boolean holds(SealedVault wire) {
        return wire.equals(sealed());
    }

    long version() {
        return version;
    }

    SealedVault sealed() {
        return SealedVault.parse(sealedVault);
    }

    private void accept(SealedVault wire) {
        if (!wire.owner().hex().equals(kid)) throw new MalformedWire("owner");
        version = wire.version();
        sealedVault = wire.bytes();
    }
}
