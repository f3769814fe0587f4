package nl.klankbord.protocol.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.ProofOfWork;

/** Finds the lowest nonce that pays (KB-54): two hashes to the power of the difficulty on average. */
public final class ProofOfWorkSearch {
    private ProofOfWorkSearch() {}

    /**
     * Works.
     *
     * @param challenge 32 bytes from the server
     * @param mailbox the mailbox that the work is for
     * @param difficulty zero bits, at most 20
     * @return the lowest nonce that pays
     * @throws MalformedWire with code {@code difficulty} if the server asks too much, or {@code length}
     */
    public static long find(byte[] challenge, MailboxId mailbox, int difficulty) {
        if (difficulty < 0 || difficulty > ProofOfWork.MAX_DIFFICULTY) {
            throw new MalformedWire("difficulty");
        }
        if (challenge.length != Secret.LENGTH) {
            throw new MalformedWire("length");
        }
        var prefix = Kdf.concat("kb1/pow\0".getBytes(StandardCharsets.US_ASCII), challenge, mailbox.bytes());
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var input = ByteBuffer.allocate(prefix.length + Long.BYTES).put(prefix);
            for (var nonce = 0L; ; nonce++) {
                input.putLong(prefix.length, nonce);
                if (ProofOfWork.leadingZeroBits(sha.digest(input.array())) >= difficulty) {
                    return nonce;
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
