package nl.klankbord.protocol.client;

import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MailboxKey;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.Statement;
import nl.klankbord.protocol.wire.VerificationKey;

/**
 * An advisor or officer with the secret identity key and the seeds of the prekeys made here. Safe for many threads.
 *
 * <p>Does not protect against: a lost process. Seeds live in memory; whoever needs them later keeps them in a vault.
 */
public final class AdvisorIdentity {
    private static final int PREKEY_KIND = 0x20;
    private static final int LAST_DAY_OF_WEEK = 6;

    private final SigningKey signer;
    private final SecureRandom random;
    private final Map<Hash, Secret> seeds = new ConcurrentHashMap<>();

    private AdvisorIdentity(Secret seed, SecureRandom random) {
        this.signer = new SigningKey(seed);
        this.random = random;
    }

    /**
     * Draws a new identity.
     *
     * @param random where this and all prekeys come from
     * @return an identity nobody knows yet
     */
    public static AdvisorIdentity draw(SecureRandom random) {
        return of(Secret.draw(random), random);
    }

    /**
     * Takes over an identity.
     *
     * @param seed its 32 bytes
     * @param random where its prekeys come from
     * @return the identity
     */
    public static AdvisorIdentity of(Secret seed, SecureRandom random) {
        return new AdvisorIdentity(seed, random);
    }

    /**
     * The public key that a directory vouches for.
     *
     * @return 32 bytes
     */
    public IdentityKey identityKey() {
        return signer.identityKey();
    }

    /**
     * The name of that key.
     *
     * @return {@link IdentityKey#kid}
     */
    public Kid kid() {
        return identityKey().kid();
    }

    /**
     * Makes the advisor's prekey of a week and keeps its seed.
     *
     * @param week any day of the week
     * @return a signed prekey with vault version 1
     */
    public Prekey prekey(LocalDate week) {
        return prekey(Prekey.ADVISOR_SIDE, week, 1);
    }

    /**
     * Makes a prekey of a week and keeps its seed.
     *
     * @param role {@link Prekey#ADVISOR_SIDE} or {@link Prekey#OFFICER}
     * @param week any day of the week
     * @param vaultVersion the version of the vault that holds the seed (KB-28)
     * @return a signed prekey
     */
    public Prekey prekey(int role, LocalDate week, long vaultVersion) {
        return prekey(role, week, vaultVersion, Secret.draw(random));
    }

    Prekey prekey(int role, LocalDate week, long vaultVersion, Secret seed) {
        var monday = week.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var body = Header.of(PREKEY_KIND)
                .put(kid().bytes())
                .u8(role)
                .day(monday)
                .day(monday.plusDays(LAST_DAY_OF_WEEK))
                .u64(vaultVersion)
                .put(Hpke.publicKey(seed))
                .bytes();
        var prekey = Prekey.parse(Kdf.concat(body, signer.sign("prekey", body)));
        keepSeed(prekey, seed);
        return prekey;
    }

    /**
     * Keeps a seed that was made elsewhere, such as one read from a vault.
     *
     * @param prekey the prekey
     * @param seed its X-Wing seed
     */
    public void keepSeed(Prekey prekey, Secret seed) {
        seeds.put(prekey.hash(), seed);
    }

    /**
     * The seed of a prekey.
     *
     * @param prekey the hash of a prekey made or kept here
     * @return its 32 secret bytes
     */
    public Optional<Secret> exposeSeed(Hash prekey) {
        return Optional.ofNullable(seeds.get(prekey));
    }

    /**
     * Opens a grant (KB-22, KB-23).
     *
     * @param grant a grant to one of the prekeys made or kept here
     * @param mailboxKey the key of the mailbox, which must have signed it
     * @return the case keys
     * @throws NotAuthentic with code {@code signer}, {@code signature}, {@code prekey} (not ours) or {@code hpke}
     */
    public OpenedGrant open(Grant grant, MailboxKey mailboxKey) {
        var seed = exposeSeed(grant.prekey()).orElseThrow(() -> new NotAuthentic("prekey"));
        return open(grant, mailboxKey, seed);
    }

    static OpenedGrant open(Grant grant, MailboxKey mailboxKey, Secret seed) {
        grant.verify(mailboxKey);
        var wire = grant.bytes();
        var header = Arrays.copyOf(wire, Grant.HEADER_LENGTH);
        var sealed = Arrays.copyOfRange(wire, Grant.HEADER_LENGTH, wire.length - VerificationKey.SIGNATURE_LENGTH);
        var keys = GrantSealer.read(Hpke.open(seed, "grant", header, sealed), grant.epoch());
        return new OpenedGrant(grant.mailbox(), grant.epoch(), grant.held(), keys);
    }

    /**
     * Signs a statement, such as a vault save (KB-78).
     *
     * @param statement its tag and bytes
     * @return 64 bytes
     */
    public byte[] sign(Statement statement) {
        return signer.sign(statement);
    }

    /**
     * The key that signs.
     *
     * @return with {@link SigningKey#exposeSeed} for a vault
     */
    public SigningKey signer() {
        return signer;
    }

    @Override
    public String toString() {
        return "AdvisorIdentity[sealed]";
    }
}
