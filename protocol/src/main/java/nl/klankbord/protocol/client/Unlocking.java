package nl.klankbord.protocol.client;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.VaultWrap;
import nl.klankbord.protocol.wire.WrapId;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** The three ways to the key of a wrap (SPEC, section 5 and 7.9). */
public final class Unlocking {
    private static final int MEMORY_KIB = 65_536;
    private static final int PASSES = 3;

    private Unlocking() {}

    /**
     * By passphrase: Argon2id with the fixed cost of {@code KB01}, never one that a server names (KB-43).
     *
     * @param passphrase as typed
     * @param salt 32 bytes, the {@code param} of the wrap
     * @param wrapId the name of the wrap
     * @return the key of the wrap
     */
    public static Secret byPassphrase(String passphrase, byte[] salt, WrapId wrapId) {
        return Kdf.x(stretch(normalised(passphrase), salt), "vault/kek-pass", wrapId.bytes());
    }

    /**
     * By passphrase, for a wrap at hand.
     *
     * @param passphrase as typed
     * @param wrap a wrap of method 1
     * @return the key of the wrap
     * @throws MalformedWire with code {@code method}
     */
    public static Secret byPassphrase(String passphrase, VaultWrap wrap) {
        if (wrap.method() != VaultWrap.PASSPHRASE) {
            throw new MalformedWire("method");
        }
        return byPassphrase(passphrase, wrap.param(), wrap.wrapId());
    }

    /**
     * By passkey.
     *
     * @param prfOutput what the passkey answered to {@link #prfInput}
     * @param wrapId the name of the wrap
     * @return the key of the wrap
     */
    public static Secret byPasskey(Secret prfOutput, WrapId wrapId) {
        return Kdf.x(prfOutput, "vault/kek-prf", wrapId.bytes());
    }

    /**
     * By printed kit.
     *
     * @param kit the kit
     * @param wrapId the name of the wrap
     * @return the key of the wrap
     */
    public static Secret byKit(RecoveryKit kit, WrapId wrapId) {
        return Kdf.x(kit.exposeSecret(), "vault/kek-recovery", wrapId.bytes());
    }

    /**
     * What a passkey is asked.
     *
     * @param owner whose vault it is
     * @param wrapId the name of the wrap
     * @return {@code H("prf-salt", owner ‖ wrapId)}
     */
    public static Hash prfInput(Kid owner, WrapId wrapId) {
        return Hash.sha256("prf-salt", Kdf.concat(owner.bytes(), wrapId.bytes()));
    }

    /**
     * NFKC, trimmed, inner white space one space (KB-44), so that every keyboard gives the same bytes. White space is what
     * Unicode calls so, also at the edges: {@code strip} would leave U+0085 and take U+001C.
     */
    static byte[] normalised(String passphrase) {
        return Normalizer.normalize(passphrase, Normalizer.Form.NFKC)
                .replaceAll("(?U)\\s+", " ")
                .replaceAll("\\A | \\z", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    static Secret stretch(byte[] passphrase, byte[] salt) {
        var argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        var output = new byte[Secret.LENGTH];
        argon.generateBytes(passphrase, output);
        return Secret.of(output);
    }
}
