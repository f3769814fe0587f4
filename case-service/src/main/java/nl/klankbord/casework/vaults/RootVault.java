package nl.klankbord.casework.vaults;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.protocol.wire.SealedVault;
import nl.klankbord.protocol.wire.VaultWrap;
import nl.klankbord.staff.vaults.SaveSignature;

/** The vault of a practice root: apart from every daily vault, and opened by its own printed kit only (KB-46). */
@Entity
@Table(name = "practice_roots")
class RootVault {
    @Id
    private UUID practiceId;

    @Column(columnDefinition = "text")
    private String kid;

    private byte[] rootKey;

    @Column
    private long version;

    private byte[] sealedVault;
    private byte[] sealedWrap;

    RootVault() {}

    RootVault(PracticeId practice, IdentityKey root, Content first) {
        this.practiceId = practice.value();
        this.kid = root.kid().hex();
        this.rootKey = root.bytes();
        if (first.vault().version() != 1) throw new MalformedWire("version");
        accept(first);
    }

    /** The next version, with a new kit; the caller has compared the current one. */
    void replace(Content next) {
        if (next.vault().version() != version + 1) throw new MalformedWire("version");
        accept(next);
    }

    boolean holds(Content content) {
        return content.vault().equals(sealed()) && content.wrap().equals(wrap());
    }

    IdentityKey root() {
        return new IdentityKey(rootKey);
    }

    long version() {
        return version;
    }

    SealedVault sealed() {
        return SealedVault.parse(sealedVault);
    }

    VaultWrap wrap() {
        return VaultWrap.parse(sealedWrap);
    }

    private void accept(Content content) {
        content.verify(root());
        version = content.vault().version();
        sealedVault = content.vault().bytes();
        sealedWrap = content.wrap().bytes();
    }

    /**
     * What is saved together: a vault that only this wrap opens, both signed by the root.
     *
     * @param vault the vault
     * @param vaultSignature its signature
     * @param wrap the way in of the kit
     * @param wrapSignature its signature
     */
    record Content(SealedVault vault, SaveSignature vaultSignature, VaultWrap wrap, SaveSignature wrapSignature) {
        private void verify(IdentityKey root) {
            if (!vault.owner().equals(root.kid()) || !wrap.owner().equals(root.kid())) {
                throw new MalformedWire("owner");
            }
            if (wrap.method() != VaultWrap.RECOVERY_KIT) throw new MalformedWire("wraps");
            vaultSignature.verify(root, vault.version(), vault.hash());
            Hash wraps = VaultWrap.hashOf(List.of(wrap));
            wrapSignature.verify(root, vault.version(), wraps);
        }
    }
}
