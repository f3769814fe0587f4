package nl.klankbord.staff.vaults;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.Statements;
import nl.klankbord.protocol.wire.VerificationKey;

/**
 * The signature under a save. It binds content and version to the identity, so that a stolen session, or whoever runs the
 * sign-in system, cannot overwrite a vault and destroy its keys (KB-78).
 *
 * <p>Does not protect against: whoever can open the vault.
 */
public final class SaveSignature {
    private final byte[] signature;

    private SaveSignature(byte[] signature) {
        this.signature = signature;
    }

    /** Reads the form in JSON. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SaveSignature fromText(String text) {
        return new SaveSignature(Base64Url.decode(text, VerificationKey.SIGNATURE_LENGTH));
    }

    /** Refuses what the identity did not sign. */
    public void verify(IdentityKey key, long version, Hash content) {
        Statements.vaultSave(key.kid(), version, content).verify(key, signature);
    }
}
