package nl.klankbord.staff.vaults;

import jakarta.validation.constraints.NotNull;
import nl.klankbord.protocol.wire.SealedVault;

/**
 * The next version of a vault.
 *
 * @param vault still sealed
 * @param signature of its owner
 */
public record VaultRequest(
        @NotNull SealedVault vault, @NotNull SaveSignature signature) {}
