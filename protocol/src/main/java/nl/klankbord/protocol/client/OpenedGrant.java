package nl.klankbord.protocol.client;

import java.util.List;
import java.util.Optional;
import nl.klankbord.protocol.wire.MailboxId;

/**
 * What a grant held.
 *
 * @param mailbox the mailbox
 * @param epoch the newest epoch
 * @param held whether the server kept it back
 * @param keys the case keys, ascending in epoch
 */
public record OpenedGrant(MailboxId mailbox, int epoch, boolean held, List<CaseKey> keys) {
    /** Takes over the keys. */
    public OpenedGrant {
        keys = List.copyOf(keys);
    }

    /**
     * The key of one epoch.
     *
     * @param wanted an epoch
     * @return its key, if the grant held it
     */
    public Optional<CaseKey> key(int wanted) {
        return keys.stream().filter(key -> key.epoch() == wanted).findAny();
    }

    /**
     * The key under which to answer.
     *
     * @return the key of the newest epoch
     */
    public CaseKey newest() {
        return keys.get(keys.size() - 1);
    }

    @Override
    public String toString() {
        return "OpenedGrant[%d keys]".formatted(keys.size());
    }
}
