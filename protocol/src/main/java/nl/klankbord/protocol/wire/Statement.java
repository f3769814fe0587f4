package nl.klankbord.protocol.wire;

import org.jspecify.annotations.Nullable;

/**
 * Bytes of a fixed layout that somebody signs under a tag (SPEC, 7.7). The verifier builds the statement from what it
 * knows itself and never takes it from the peer.
 */
public final class Statement {
    private final String tag;
    private final byte[] message;
    private final @Nullable Object signer;

    Statement(String tag, byte[] message, @Nullable Object signer) {
        this.tag = tag;
        this.message = message;
        this.signer = signer;
    }

    /**
     * The use, which keeps a signature over one statement from serving as another.
     *
     * @return such as {@code login}
     */
    public String tag() {
        return tag;
    }

    /**
     * What is signed, without the tag.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return message.clone();
    }

    /**
     * Checks that the key is the one the statement speaks of and that it signed.
     *
     * @param key the mailbox key of a login or deletion, the identity of a vault save, otherwise any key
     * @param signature 64 bytes
     * @throws NotAuthentic with code {@code signer} or {@code signature}
     */
    public void verify(VerificationKey key, byte[] signature) {
        if (signer != null && !signer.equals(nameOf(key))) {
            throw new NotAuthentic("signer");
        }
        key.verify(tag, message, signature);
    }

    private static @Nullable Object nameOf(VerificationKey key) {
        if (key instanceof MailboxKey mailboxKey) {
            return mailboxKey.mailbox();
        }
        return key instanceof IdentityKey identityKey ? identityKey.kid() : null;
    }
}
