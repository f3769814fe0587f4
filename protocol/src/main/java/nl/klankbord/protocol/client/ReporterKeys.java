package nl.klankbord.protocol.client;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.MailboxKey;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.Statements;

/**
 * Everything a reporter has, all of it from the pickup code (SPEC, section 5): the mailbox key, one case key per epoch and
 * the keys of escalations. Making one costs half a second; it keeps what it derived and is safe for many threads, so keep
 * it.
 *
 * <p>Does not protect against: the loss of the code. There is no second way in (KB-64).
 */
public final class ReporterKeys {
    private final Secret root;
    private final GrantSealer grants;
    private final SigningKey signer;
    private final MailboxKey mailboxKey;
    private final MailboxId mailbox;
    private final Map<Integer, CaseKey> caseKeys = new ConcurrentHashMap<>();

    private ReporterKeys(Secret root, SecureRandom random) {
        this.root = root;
        this.grants = new GrantSealer(random);
        this.signer = new SigningKey(Kdf.x(root, "mailbox-sign"));
        this.mailboxKey = new MailboxKey(signer.publicKey());
        this.mailbox = mailboxKey.mailbox();
    }

    /**
     * Derives the keys, with randomness of its own for grants.
     *
     * @param code the pickup code
     * @return its keys
     */
    public static ReporterKeys of(PickupCode code) {
        return of(code, new SecureRandom());
    }

    /**
     * Derives the keys.
     *
     * @param code the pickup code
     * @param random where the randomness of grants comes from
     * @return its keys
     */
    public static ReporterKeys of(PickupCode code, SecureRandom random) {
        return ofRoot(code.root(), random);
    }

    /**
     * Draws keys that belong to no code, for tests and load that need many mailboxes: deriving one from a code is slow on
     * purpose.
     *
     * @param random where they come from
     * @return keys nobody can find again
     */
    public static ReporterKeys drawn(SecureRandom random) {
        return ofRoot(Secret.draw(random), random);
    }

    static ReporterKeys ofRoot(Secret root, SecureRandom random) {
        return new ReporterKeys(root, random);
    }

    /**
     * The public key of the mailbox.
     *
     * @return what a login presents
     */
    public MailboxKey mailboxKey() {
        return mailboxKey;
    }

    /**
     * The mailbox.
     *
     * @return the name of {@link #mailboxKey}
     */
    public MailboxId mailbox() {
        return mailbox;
    }

    /**
     * The key of one epoch.
     *
     * @param epoch 0 or more
     * @return {@code X(R0, "case-key", u32(epoch))}
     */
    public CaseKey caseKey(int epoch) {
        return caseKeys.computeIfAbsent(epoch, n -> new CaseKey(n, Kdf.x(root, "case-key", Kdf.u32(n))));
    }

    /**
     * Signs a login (KB-51).
     *
     * @param origin the origin of the page
     * @param challenge 32 bytes from the server
     * @return 64 bytes
     */
    public byte[] signLogin(String origin, byte[] challenge) {
        return signer.sign(Statements.login(origin, challenge, mailbox));
    }

    /**
     * Signs the deletion of the mailbox (KB-56).
     *
     * @param origin the origin of the page
     * @param challenge 32 bytes from the server
     * @return 64 bytes
     */
    public byte[] signDelete(String origin, byte[] challenge) {
        return signer.sign(Statements.delete(origin, challenge, mailbox));
    }

    /**
     * Grants one epoch.
     *
     * @param epoch the epoch
     * @param prekey the recipient's prekey of this week, already checked (KB-27)
     * @param hold whether the server keeps it back
     * @return a grant of one key
     * @throws MalformedWire with code {@code public-key}
     */
    public Grant grant(int epoch, Prekey prekey, boolean hold) {
        return grant(epoch, List.of(epoch), prekey, hold);
    }

    /**
     * Grants an epoch and earlier ones.
     *
     * @param epoch the newest epoch
     * @param entries all epochs handed over, ascending, the last one {@code epoch}; at most 255
     * @param prekey the recipient's prekey of this week, already checked (KB-27)
     * @param hold whether the server keeps it back
     * @return a grant of that many keys
     * @throws MalformedWire with code {@code entries} or {@code public-key}
     */
    public Grant grant(int epoch, List<Integer> entries, Prekey prekey, boolean hold) {
        if (entries.isEmpty() || entries.get(entries.size() - 1) != epoch) {
            throw new MalformedWire("entries");
        }
        var keys = entries.stream().map(this::caseKey).toList();
        return grants.seal(signer, keys, prekey, hold);
    }

    /**
     * The keys of one escalation, which nothing links to the mailbox.
     *
     * @param escNonce 16 bytes, the name of the draft
     * @return its keys
     */
    public ReporterEscalation escalation(byte[] escNonce) {
        return new ReporterEscalation(
                new SigningKey(Kdf.x(root, "escalation-sign", escNonce)), Kdf.x(root, "authorship", escNonce));
    }

    SigningKey signer() {
        return signer;
    }

    @Override
    public String toString() {
        return "ReporterKeys[sealed]";
    }
}
