package nl.klankbord.protocol.wire;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * The statements around an escalation (SPEC, 7.7). Their signatures prove to officers what a reporter agreed to, and to a
 * reporter what officers asked and received; none of them names a mailbox.
 *
 * <p>Does not protect against: an advisor who signs with a key of their own in the reporter's place (SPEC, attack 16).
 */
public final class EscalationStatements {
    /** The reporter agrees to this document, these officers and this day. */
    public static final int CONSENT = 1;

    /** The reporter withdraws the consent. */
    public static final int WITHDRAWAL = 2;

    private static final int ID_LENGTH = 16;
    private static final int MAX_OFFICERS = 16;

    private EscalationStatements() {}

    /**
     * What a reporter agrees to.
     *
     * @param escNonce 16 bytes, the name of the draft
     * @param document {@code H("doc", document)}
     * @param officers {@link #officersHash}
     * @param authorship the commitment to the one-time authorship proof
     * @param decision {@link #CONSENT} or {@link #WITHDRAWAL}
     * @param day the day of the document, never the day of signing
     * @return a statement of 117 bytes, signed by the escalation key
     * @throws MalformedWire with code {@code length} or {@code decision}
     */
    public static Statement consent(
            byte[] escNonce, Hash document, Hash officers, Hash authorship, int decision, LocalDate day) {
        if (decision != CONSENT && decision != WITHDRAWAL) {
            throw new MalformedWire("decision");
        }
        return statement(
                "consent",
                id(escNonce),
                document.bytes(),
                officers.bytes(),
                authorship.bytes(),
                new byte[] {(byte) decision},
                day(day));
    }

    /**
     * An answer to a question.
     *
     * @param escNonce 16 bytes
     * @param question 16 bytes, the name of the question
     * @param questionText the hash of the question's text
     * @param answerText the hash of the answer's text
     * @return a statement of 96 bytes, signed by the escalation key
     * @throws MalformedWire with code {@code length}
     */
    public static Statement answer(byte[] escNonce, byte[] question, Hash questionText, Hash answerText) {
        return statement("answer", id(escNonce), id(question), questionText.bytes(), answerText.bytes());
    }

    /**
     * Proof before a court or authority of who wrote the document (KB-62).
     *
     * @param verifier the name of the court or authority, 1 to 255 bytes of UTF-8
     * @param nonce 32 bytes that the verifier drew
     * @param escNonce 16 bytes
     * @param document {@code H("doc", document)}
     * @return a statement signed by the escalation key
     * @throws MalformedWire with code {@code text} or {@code length}
     */
    public static Statement authorship(String verifier, byte[] nonce, byte[] escNonce, Hash document) {
        var name = SignedText.checked(verifier).getBytes(StandardCharsets.UTF_8);
        return statement(
                "authorship",
                Statements.named(name),
                Bytes.ofLength(nonce, Statements.CHALLENGE_LENGTH),
                id(escNonce),
                document.bytes());
    }

    /**
     * The advisor's word for a submission.
     *
     * @param thread the thread it goes to
     * @param document {@code H("doc", document)}
     * @param escNonce 16 bytes
     * @param key the escalation key
     * @return a statement of 96 bytes, signed by the advisor's identity
     * @throws MalformedWire with code {@code length}
     */
    public static Statement escalation(ThreadId thread, Hash document, byte[] escNonce, EscalationKey key) {
        return statement("escalation", thread.bytes(), document.bytes(), id(escNonce), key.bytes());
    }

    /**
     * A question of an officer.
     *
     * @param thread the thread
     * @param question 16 bytes, the name of the question
     * @param text the hash of its text
     * @return a statement of 64 bytes, signed by the officer's identity
     * @throws MalformedWire with code {@code length}
     */
    public static Statement question(ThreadId thread, byte[] question, Hash text) {
        return statement("question", thread.bytes(), id(question), text.bytes());
    }

    /**
     * An officer's receipt.
     *
     * @param thread the thread
     * @param document {@code H("doc", document)}
     * @param day the day of receipt
     * @return a statement of 52 bytes, signed by the officer's identity
     */
    public static Statement receipt(ThreadId thread, Hash document, LocalDate day) {
        return statement("receipt", thread.bytes(), document.bytes(), day(day));
    }

    /**
     * An officer's feedback.
     *
     * @param thread the thread
     * @param feedback 16 bytes, the name of the feedback
     * @param text the hash of its text
     * @return a statement of 64 bytes, signed by the officer's identity
     * @throws MalformedWire with code {@code length}
     */
    public static Statement feedback(ThreadId thread, byte[] feedback, Hash text) {
        return statement("feedback", thread.bytes(), id(feedback), text.bytes());
    }

    /**
     * Hashes the recipients, whatever their order (KB-35).
     *
     * @param officers 1 to 16 different kids
     * @return {@code H("officers", kids sorted ascending)}
     * @throws MalformedWire with code {@code officers}
     */
    public static Hash officersHash(List<Kid> officers) {
        var sorted = officers.stream().map(Kid::hex).distinct().sorted().toList();
        if (sorted.isEmpty() || sorted.size() > MAX_OFFICERS) {
            throw new MalformedWire("officers");
        }
        return Hash.sha256("officers", Hex.decode(String.join("", sorted)));
    }

    private static Statement statement(String tag, byte[]... fields) {
        return new Statement(tag, Bytes.concat(fields), null);
    }

    private static byte[] id(byte[] bytes) {
        return Bytes.ofLength(bytes, ID_LENGTH);
    }

    private static byte[] day(LocalDate day) {
        return Bytes.u32((int) day.toEpochDay());
    }
}
