package nl.klankbord.staff.vaults;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.SealedVault;
import nl.klankbord.protocol.wire.VaultWrap;

/**
 * What the browser of somebody who enrols made.
 *
 * @param identityKey the new identity
 * @param vault version 1
 * @param vaultSignature its signature
 * @param wraps the ways to open it
 * @param wrapsSignature their signature
 */
public record EnrolmentRequest(
        @NotNull IdentityKey identityKey,
        @NotNull SealedVault vault,
        @NotNull SaveSignature vaultSignature,
        @NotNull List<@NotNull VaultWrap> wraps,
        @NotNull SaveSignature wrapsSignature) {
    Wraps checkedWraps() {
        var checked = new Wraps(wraps);
        vaultSignature.verify(identityKey, vault.version(), vault.hash());
        checked.verify(identityKey, vault.version(), wrapsSignature);
        return checked;
    }
}
