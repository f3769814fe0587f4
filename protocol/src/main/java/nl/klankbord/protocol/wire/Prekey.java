package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The public half of one week's encryption key, signed by its owner's identity (SPEC, 7.5). Public.
 *
 * <p>Does not protect against: an owner nobody knows. The owner must stand in the directory on the side that
 * {@link #role} names (KB-27).
 */
public final class Prekey extends Wire {
    /** Bytes of the wire. */
    public static final int LENGTH = 1_318;

    /** Role of an advisor or a back-up advisor. */
    public static final int ADVISOR_SIDE = 1;

    /** Role of an officer. */
    public static final int OFFICER = 2;

    /** Bytes of an X-Wing public key. */
    public static final int PUBLIC_KEY_LENGTH = 1_216;

    private static final int KIND = 0x20;
    private static final int BODY_LENGTH = 1_254;
    private static final int LAST_DAY_OF_WEEK = 6;

    private final Kid owner;
    private final int role;
    private final LocalDate notBefore;
    private final LocalDate notAfter;
    private final long vaultVersion;
    private final byte[] publicKey;

    private Prekey(byte[] wire) {
        super(wire);
        var reader = WireReader.of(wire, KIND);
        this.owner = Kid.of(reader.bytes(Kid.LENGTH));
        this.role = reader.u8("role", ADVISOR_SIDE, OFFICER);
        this.notBefore = reader.day();
        this.notAfter = reader.day();
        this.vaultVersion = reader.version();
        this.publicKey = reader.bytes(PUBLIC_KEY_LENGTH);
        if (notBefore.getDayOfWeek() != DayOfWeek.MONDAY || !notAfter.equals(notBefore.plusDays(LAST_DAY_OF_WEEK))) {
            throw new MalformedWire("week");
        }
        MlKemModulus.check(publicKey);
    }

    /**
     * Reads a prekey.
     *
     * @param wire exactly 1 318 bytes
     * @return the prekey, whose signature is not checked yet
     * @throws MalformedWire with code {@code length}, {@code magic}, {@code kind}, {@code role}, {@code date}, {@code week}
     *     (KB-26), {@code version} or {@code modulus} (KB-2)
     */
    public static Prekey parse(byte[] wire) {
        if (wire.length != LENGTH) {
            throw new MalformedWire("length");
        }
        return new Prekey(wire);
    }

    /**
     * Reads the form in JSON.
     *
     * @param text base64url
     * @return the prekey
     * @throws MalformedWire as {@link #parse}, or with code {@code base64url}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Prekey fromText(String text) {
        return parse(Base64Url.decode(text));
    }

    /**
     * Checks that the owner's identity key signed it.
     *
     * @param key the identity key of the owner, from the directory
     * @throws NotAuthentic with code {@code signer} if the key is another one's, or {@code signature}
     */
    public void verify(IdentityKey key) {
        if (!key.kid().equals(owner)) {
            throw new NotAuthentic("signer");
        }
        var wire = raw();
        key.verify("prekey", Arrays.copyOf(wire, BODY_LENGTH), Arrays.copyOfRange(wire, BODY_LENGTH, LENGTH));
    }

    /**
     * Whose it is.
     *
     * @return the identity key that signed it
     */
    public Kid owner() {
        return owner;
    }

    /**
     * The side the owner stands on.
     *
     * @return {@link #ADVISOR_SIDE} or {@link #OFFICER}
     */
    public int role() {
        return role;
    }

    /**
     * The first day of its week.
     *
     * @return a Monday
     */
    public LocalDate notBefore() {
        return notBefore;
    }

    /**
     * The last day of its week, inclusive.
     *
     * @return the Sunday after {@link #notBefore}
     */
    public LocalDate notAfter() {
        return notAfter;
    }

    /**
     * Whether a client may seal to it: its week contains the day, with one day of tolerance at either end (KB-26).
     *
     * @param today the client's own day
     * @return whether it may be used
     */
    public boolean isUsableOn(LocalDate today) {
        return !today.isBefore(notBefore.minusDays(1)) && !today.isAfter(notAfter.plusDays(1));
    }

    /**
     * The version of the owner's vault when it was made; it never falls, which reveals a vault rolled back (KB-28).
     *
     * @return 0 or more
     */
    public long vaultVersion() {
        return vaultVersion;
    }

    /**
     * What grants and shares name.
     *
     * @return {@code H("prekey", body)}, without the signature
     */
    public Hash hash() {
        return Hash.sha256("prekey", Arrays.copyOf(raw(), BODY_LENGTH));
    }

    /**
     * The X-Wing key, which seals and cannot open.
     *
     * @return a copy, 1 216 bytes
     */
    public byte[] publicKey() {
        return publicKey.clone();
    }
}
