package nl.klankbord.protocol.client;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The root of one epoch of a mailbox or a thread. Each direction has a sealing key of its own (SPEC, section 5).
 *
 * <p>Does not protect against: another holder. Everybody with this key can write as either side of the epoch; consents
 * and answers are signed for that reason (KB-21).
 */
public final class CaseKey {
    private final int epoch;
    private final Secret secret;
    private final Map<Integer, Secret> directions = new ConcurrentHashMap<>();

    /**
     * Takes over a key.
     *
     * @param epoch 0 or more
     * @param secret 32 bytes
     */
    public CaseKey(int epoch, Secret secret) {
        this.epoch = epoch;
        this.secret = secret;
    }

    /**
     * Which epoch it opens.
     *
     * @return 0 or more
     */
    public int epoch() {
        return epoch;
    }

    /**
     * The key itself.
     *
     * @return 32 secret bytes
     */
    public Secret exposeSecret() {
        return secret;
    }

    /** {@code k_dir}; derived once. */
    Secret direction(int direction) {
        return directions.computeIfAbsent(direction, dir -> Kdf.x(secret, "dir", new byte[] {dir.byteValue()}));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CaseKey that && epoch == that.epoch && secret.equals(that.secret);
    }

    @Override
    public int hashCode() {
        return 31 * epoch + secret.hashCode();
    }

    @Override
    public String toString() {
        return "CaseKey[32 bytes]";
    }
}
