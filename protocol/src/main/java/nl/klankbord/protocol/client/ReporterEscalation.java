package nl.klankbord.protocol.client;

import nl.klankbord.protocol.wire.EscalationKey;
import nl.klankbord.protocol.wire.Hash;

/**
 * The reporter's keys of one escalation: one that signs consent and answers, and a secret that proves authorship once,
 * even when signatures have been broken (KB-62).
 */
public final class ReporterEscalation {
    private final SigningKey signer;
    private final Secret authorship;

    ReporterEscalation(SigningKey signer, Secret authorship) {
        this.signer = signer;
        this.authorship = authorship;
    }

    /**
     * The public key that officers see.
     *
     * @return 32 bytes, unlinkable to the mailbox
     */
    public EscalationKey key() {
        return new EscalationKey(signer.publicKey());
    }

    /**
     * The key that signs.
     *
     * @return consent and answers go under it
     */
    public SigningKey signer() {
        return signer;
    }

    /**
     * The one-time proof of authorship, to be shown to one verifier only.
     *
     * @return 32 secret bytes
     */
    public Secret exposeAuthorship() {
        return authorship;
    }

    /**
     * What a consent commits to.
     *
     * @return {@code H("authorship-commit", auth_pre)}
     */
    public Hash commitment() {
        return Hash.sha256("authorship-commit", authorship.expose());
    }

    @Override
    public String toString() {
        return "ReporterEscalation[sealed]";
    }
}
