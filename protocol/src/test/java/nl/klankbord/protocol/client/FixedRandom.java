package nl.klankbord.protocol.client;

import java.security.SecureRandom;

/** Gives out bytes chosen by a test, in order, and nothing when they are used up. */
final class FixedRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] bytes;
    private int next;

    FixedRandom(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    @Override
    public void nextBytes(byte[] target) {
        System.arraycopy(bytes, next, target, 0, target.length);
        next += target.length;
    }
}
