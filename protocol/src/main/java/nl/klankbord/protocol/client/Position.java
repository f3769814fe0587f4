package nl.klankbord.protocol.client;

import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.SealedMessage;

/**
 * The place of a message in its container and direction.
 *
 * @param direction 1 to 4, as in {@link SealedMessage}
 * @param seq 0 or more
 * @param previous the hash of the message before it, zeros for the first
 */
public record Position(int direction, int seq, Hash previous) {
    /**
     * The first place of a direction.
     *
     * @param direction 1 to 4
     * @return seq 0
     */
    public static Position first(int direction) {
        return new Position(direction, 0, Hash.ZEROS);
    }

    /**
     * The place after a message.
     *
     * @param message the newest message of a direction
     * @return the next seq of that direction
     */
    public static Position after(SealedMessage message) {
        return new Position(message.direction(), message.seq() + 1, message.hash());
    }
}
