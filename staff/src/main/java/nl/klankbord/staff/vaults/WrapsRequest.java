package nl.klankbord.staff.vaults;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import nl.klankbord.protocol.wire.VaultWrap;

/**
 * All ways to open a vault.
 *
 * @param wraps the ways
 * @param signature of its owner
 */
public record WrapsRequest(
        @NotNull List<@NotNull VaultWrap> wraps, @NotNull SaveSignature signature) {}
