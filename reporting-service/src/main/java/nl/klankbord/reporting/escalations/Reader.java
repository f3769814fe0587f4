package nl.klankbord.reporting.escalations;

import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.SealedMessage;

/**
 * Who acts on threads: the advisor who wrote one, or an officer to whom it was granted.
 *
 * @param side which of the two
 * @param kid the name of the key
 */
record Reader(Side side, Kid kid) {
    static Reader author(Kid kid) {
        return new Reader(Side.ADVISOR, kid);
    }

    static Reader officer(Kid kid) {
        return new Reader(Side.OFFICER, kid);
    }

    boolean isAuthor() {
        return side == Side.ADVISOR;
    }

    /** In which direction this side writes. */
    int direction() {
        return isAuthor() ? SealedMessage.ADVISOR_TO_OFFICERS : SealedMessage.OFFICERS_TO_ADVISOR;
    }
}
