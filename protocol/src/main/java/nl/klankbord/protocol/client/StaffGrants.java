package nl.klankbord.protocol.client;

import java.security.SecureRandom;
import java.util.List;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.ThreadId;

/**
 * What one member of staff hands to another: the keys of an escalation thread to an officer, and a record set to a
 * colleague (SPEC, 7.4). Signed by the giver's identity.
 *
 * <p>Does not protect against: an officer the reporter did not agree to. Who may receive is checked against the consent
 * (KB-25, KB-60).
 */
public final class StaffGrants {
    private static final int THREAD_GRANT_KIND = 0x11;
    private static final int SHARE_KIND = 0x12;
    private static final int SET_ID_LENGTH = 16;

    private final Hpke hpke;

    /**
     * Makes a giver.
     *
     * @param random where the randomness of encapsulations comes from
     */
    public StaffGrants(SecureRandom random) {
        this.hpke = new Hpke(random);
    }

    /**
     * Hands the keys of a thread to an officer.
     *
     * @param advisor who gives and signs
     * @param thread the thread
     * @param keys its keys, ascending in epoch
     * @param prekey the officer's prekey of this week, already checked
     * @return 1 275 bytes and 36 per key
     * @throws NotAuthentic with code {@code role} for a prekey of the advisor side (KB-25)
     * @throws MalformedWire with code {@code entries} or {@code public-key}
     */
    public byte[] threadGrant(SigningKey advisor, ThreadId thread, List<CaseKey> keys, Prekey prekey) {
        requireRole(prekey, Prekey.OFFICER);
        var list = GrantSealer.write(keys);
        var header = Header.of(THREAD_GRANT_KIND)
                .put(thread.bytes())
                .u32(GrantSealer.newest(keys))
                .put(prekey.hash().bytes())
                .u8(0)
                .put(kidOf(advisor))
                .bytes();
        return signed(advisor, "thread-grant", header, prekey, list);
    }

    /**
     * Hands a record set to a colleague.
     *
     * @param sender who gives and signs
     * @param setId the record set, 16 bytes
     * @param setKey its key
     * @param prekey the colleague's prekey of this week, already checked
     * @return 1 301 bytes
     * @throws NotAuthentic with code {@code role} for an officer's prekey (KB-25)
     * @throws MalformedWire with code {@code length} or {@code public-key}
     */
    public byte[] share(SigningKey sender, byte[] setId, Secret setKey, Prekey prekey) {
        requireRole(prekey, Prekey.ADVISOR_SIDE);
        if (setId.length != SET_ID_LENGTH) {
            throw new MalformedWire("length");
        }
        var header = Header.of(SHARE_KIND)
                .put(setId)
                .put(kidOf(sender))
                .put(prekey.hash().bytes())
                .bytes();
        return signed(sender, "share", header, prekey, setKey.expose());
    }

    private byte[] signed(SigningKey signer, String name, byte[] header, Prekey prekey, byte[] plaintext) {
        var body = Kdf.concat(header, hpke.seal(prekey.publicKey(), name, header, plaintext));
        return Kdf.concat(body, signer.sign(name, body));
    }

    private static byte[] kidOf(SigningKey key) {
        return key.identityKey().kid().bytes();
    }

    private static void requireRole(Prekey prekey, int role) {
        if (prekey.role() != role) {
            throw new NotAuthentic("role");
        }
    }
}
