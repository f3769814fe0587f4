package nl.klankbord.protocol.client;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.SealedVault;
import nl.klankbord.protocol.wire.StrictJson;
import nl.klankbord.protocol.wire.VaultWrap;
import nl.klankbord.protocol.wire.WrapId;

/**
 * The key of one vault: seals the vault, and is itself wrapped once per way of unlocking (SPEC, 7.9).
 *
 * <p>Does not protect against: an old vault. The caller compares the version with its own prekeys (KB-28).
 */
public final class VaultKeys {
    private static final int VAULT_KIND = 0x30;
    private static final int WRAP_KIND = 0x31;

    private final Secret key;
    private final Seal seal;
    private final SecureRandom random;

    private VaultKeys(Secret key, SecureRandom random) {
        this.key = key;
        this.seal = new Seal(random);
        this.random = random;
    }

    /**
     * Draws the key of a new vault, or of one whose wraps changed (KB-42).
     *
     * @param random where it, salts and names come from
     * @return a new key
     */
    public static VaultKeys draw(SecureRandom random) {
        return of(Secret.draw(random), random);
    }

    static VaultKeys of(Secret key, SecureRandom random) {
        return new VaultKeys(key, random);
    }

    /**
     * Seals a vault.
     *
     * @param owner whose it is
     * @param version the version, which the JSON states too (KB-41)
     * @param json the content
     * @return the vault, padded to 64 KiB
     * @throws MalformedWire with code {@code version} if the two differ
     */
    public SealedVault seal(Kid owner, long version, String json) {
        var content = json.getBytes(StandardCharsets.UTF_8);
        checkVersion(content, version);
        var header = Header.of(VAULT_KIND).put(owner.bytes()).u64(version).bytes();
        var box = seal.seal(blobKey(owner), header, Padding.vault(content));
        return SealedVault.parse(Kdf.concat(header, box));
    }

    /**
     * Opens a vault.
     *
     * @param vault the vault
     * @return its JSON, with unknown members kept
     * @throws NotAuthentic with code {@code commitment} or {@code box}
     * @throws MalformedWire with code {@code padding}, {@code json}, {@code utf-8} or {@code version}
     */
    public String open(SealedVault vault) {
        var wire = vault.bytes();
        var header = Arrays.copyOf(wire, SealedVault.HEADER_LENGTH);
        var box = Arrays.copyOfRange(wire, SealedVault.HEADER_LENGTH, wire.length);
        var content = Padding.fromVault(Seal.open(blobKey(vault.owner()), header, box));
        checkVersion(content, vault.version());
        return StrictJson.utf8(content);
    }

    /**
     * Wraps the key under a passphrase, with a new salt.
     *
     * @param owner whose vault it is
     * @param passphrase at least 16 characters or seven generated words (KB-44)
     * @return a wrap of method 1; costs 64 MiB and some tenths of a second
     */
    public VaultWrap wrapWithPassphrase(Kid owner, String passphrase) {
        var wrapId = newWrapId();
        var salt = Secret.draw(random, Secret.LENGTH);
        return wrap(owner, VaultWrap.PASSPHRASE, wrapId, salt, Unlocking.byPassphrase(passphrase, salt, wrapId));
    }

    /**
     * Wraps the key under a passkey.
     *
     * @param owner whose vault it is
     * @param wrapId the name that went into the PRF input ({@link Unlocking#prfInput})
     * @param credentialHash SHA-256 of the credential id, 32 bytes
     * @param prfOutput what the passkey answered
     * @return a wrap of method 2
     */
    public VaultWrap wrapWithPasskey(Kid owner, WrapId wrapId, byte[] credentialHash, Secret prfOutput) {
        return wrap(owner, VaultWrap.PASSKEY, wrapId, credentialHash, Unlocking.byPasskey(prfOutput, wrapId));
    }

    /**
     * Wraps the key under a printed kit.
     *
     * @param owner whose vault it is
     * @param kit the kit
     * @return a wrap of method 3
     */
    public VaultWrap wrapWithKit(Kid owner, RecoveryKit kit) {
        var wrapId = newWrapId();
        var kek = Unlocking.byKit(kit, wrapId);
        return wrap(owner, VaultWrap.RECOVERY_KIT, wrapId, new byte[Secret.LENGTH], kek);
    }

    VaultWrap wrap(Kid owner, int method, WrapId wrapId, byte[] param, Secret kek) {
        var header = Header.of(WRAP_KIND)
                .put(owner.bytes())
                .u8(method)
                .put(wrapId.bytes())
                .put(param)
                .bytes();
        return VaultWrap.parse(Kdf.concat(header, seal.seal(kek, header, key.expose())));
    }

    /**
     * Opens a wrap.
     *
     * @param wrap the wrap
     * @param kek its key, from {@link Unlocking}
     * @param random where later salts come from
     * @return the key of the vault
     * @throws NotAuthentic with code {@code commitment} or {@code box}: another secret, or a changed wrap
     */
    public static VaultKeys unwrap(VaultWrap wrap, Secret kek, SecureRandom random) {
        var wire = wrap.bytes();
        var header = Arrays.copyOf(wire, VaultWrap.HEADER_LENGTH);
        var key = Seal.open(kek, header, Arrays.copyOfRange(wire, VaultWrap.HEADER_LENGTH, wire.length));
        return of(Secret.of(key), random);
    }

    Secret blobKey(Kid owner) {
        return Kdf.x(key, "vault-blob", owner.bytes());
    }

    private WrapId newWrapId() {
        return WrapId.of(Secret.draw(random, WrapId.LENGTH));
    }

    private static void checkVersion(byte[] json, long version) {
        var stated = StrictJson.object(json).path("version");
        if (!stated.isIntegralNumber() || stated.longValue() != version) {
            throw new MalformedWire("version");
        }
    }

    @Override
    public String toString() {
        return "VaultKeys[32 bytes]";
    }
}
