package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * All keys of one member of staff, sealed under a key the server never has (SPEC, 7.9). 29 bytes of header, then the box
 * of a content padded to a multiple of 65 536 bytes.
 *
 * <p>Does not protect against: an operator who keeps old versions. A client recognises a vault rolled back by the version
 * in its own prekeys (KB-28).
 */
public final class SealedVault extends Wire {
    /** Bytes before the box. */
    public static final int HEADER_LENGTH = 29;

    /** The most steps of 65 536 bytes: some ten thousand open cases. */
    public static final int MAX_STEPS = 64;

    private static final int KIND = 0x30;
    private static final int STEP = 65_536 + 4 * 16;
    private static final int OVERHEAD = HEADER_LENGTH + 56 + 16;

    private final Kid owner;
    private final long version;

    private SealedVault(byte[] wire) {
        super(wire);
        var reader = WireReader.of(wire, KIND);
        this.owner = Kid.of(reader.bytes(Kid.LENGTH));
        this.version = reader.version();
    }

    /**
     * Reads a vault.
     *
     * @param wire 101 bytes and 65 600 per step, 1 to 64 steps; the smallest has 65 701
     * @return the vault
     * @throws MalformedWire with code {@code length}, {@code magic}, {@code kind} or {@code version}
     */
    public static SealedVault parse(byte[] wire) {
        var rest = wire.length - OVERHEAD;
        if (rest < STEP || rest % STEP != 0 || rest / STEP > MAX_STEPS) {
            throw new MalformedWire("length");
        }
        return new SealedVault(wire);
    }

    /**
     * Reads the form in JSON.
     *
     * @param text base64url
     * @return the vault
     * @throws MalformedWire as {@link #parse}, or with code {@code base64url}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SealedVault fromText(String text) {
        return parse(Base64Url.decode(text));
    }

    /**
     * Whose it is.
     *
     * @return the identity that must sign its save (KB-78)
     */
    public Kid owner() {
        return owner;
    }

    /**
     * Grows by one at each save (KB-41).
     *
     * @return 0 to 2⁵³ − 1
     */
    public long version() {
        return version;
    }

    /**
     * What the owner signs when saving.
     *
     * @return {@code H("vault", wire)}
     */
    public Hash hash() {
        return Hash.sha256("vault", raw());
    }
}
