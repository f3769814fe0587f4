package nl.klankbord.protocol.wire;

import java.nio.charset.StandardCharsets;

/** The statements a service verifies: login and deletion of a mailbox, and the save of a vault (SPEC, 7.7). */
public final class Statements {
    /** Bytes of a challenge (KB-50). */
    public static final int CHALLENGE_LENGTH = 32;

    private static final int MAX_NAME = 255;

    private Statements() {}

    /**
     * "I am the owner of this mailbox, on this page, now" (KB-51).
     *
     * @param origin the origin of the page as the server itself is configured: lower case, no default port, no slash
     * @param challenge 32 bytes that the server issued
     * @param mailbox the mailbox that the presented key names
     * @return a statement of 49 bytes and the length of the origin, to be signed by the mailbox key
     * @throws MalformedWire with code {@code origin} or {@code length}
     */
    public static Statement login(String origin, byte[] challenge, MailboxId mailbox) {
        return new Statement("login", call(origin, challenge, mailbox), mailbox);
    }

    /**
     * "Delete this mailbox" (KB-56): the layout of a login under another tag.
     *
     * @param origin as for a login
     * @param challenge 32 bytes that the server issued
     * @param mailbox the mailbox that the presented key names
     * @return a statement to be signed by the mailbox key
     * @throws MalformedWire with code {@code origin} or {@code length}
     */
    public static Statement delete(String origin, byte[] challenge, MailboxId mailbox) {
        return new Statement("delete", call(origin, challenge, mailbox), mailbox);
    }

    /**
     * "This vault, or this set of wraps, is mine" (KB-78).
     *
     * @param owner the identity the vault belongs to
     * @param version the version of the vault, 0 or more
     * @param content {@link SealedVault#hash} of the vault, or {@link VaultWrap#hashOf} of the wraps
     * @return a statement of 56 bytes, to be signed by the owner
     */
    public static Statement vaultSave(Kid owner, long version, Hash content) {
        return new Statement("vault-save", Bytes.concat(owner.bytes(), Bytes.u64(version), content.bytes()), owner);
    }

    private static byte[] call(String origin, byte[] challenge, MailboxId mailbox) {
        if (!origin.chars().allMatch(c -> c > ' ' && c < 0x7f && !Character.isUpperCase(c))) {
            throw new MalformedWire("origin");
        }
        var name = named(origin.getBytes(StandardCharsets.US_ASCII));
        return Bytes.concat(name, Bytes.ofLength(challenge, CHALLENGE_LENGTH), mailbox.bytes());
    }

    static byte[] named(byte[] name) {
        if (name.length == 0 || name.length > MAX_NAME) {
            throw new MalformedWire("origin");
        }
        return Bytes.concat(new byte[] {(byte) name.length}, name);
    }
}
