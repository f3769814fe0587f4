package nl.klankbord.staff.vaults;

import java.util.List;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.SealedVault;
import nl.klankbord.protocol.wire.VaultWrap;

/**
 * A vault with the ways to open it.
 *
 * @param kid whose
 * @param version its version
 * @param vault still sealed
 * @param wraps the ways
 */
public record VaultView(Kid kid, long version, SealedVault vault, List<VaultWrap> wraps) {
    static VaultView of(Vault vault, List<VaultWrap> wraps) {
        var sealed = vault.sealed();
        return new VaultView(sealed.owner(), sealed.version(), sealed, wraps);
    }
}
