package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The vault key, sealed under one way of unlocking: passphrase, passkey or recovery kit (SPEC, 7.9).
 *
 * <p>Does not protect against: a weak passphrase. Whoever has the wrap can try offline, at the price of Argon2id.
 */
public final class VaultWrap extends Wire {
    /** Bytes of the wire. */
    public static final int LENGTH = 174;

    /** Bytes before the box. */
    public static final int HEADER_LENGTH = 70;

    /** Unlocked by a passphrase; {@link #param} is the salt of Argon2id. */
    public static final int PASSPHRASE = 1;

    /** Unlocked by a passkey; {@link #param} is SHA-256 of the credential id. */
    public static final int PASSKEY = 2;

    /** Unlocked by the printed recovery kit; {@link #param} is zeros. */
    public static final int RECOVERY_KIT = 3;

    private static final int KIND = 0x31;
    private static final int PARAM_LENGTH = 32;

    private final Kid owner;
    private final int method;
    private final WrapId wrapId;
    private final byte[] param;

    private VaultWrap(byte[] wire) {
        super(wire);
        var reader = WireReader.of(wire, KIND);
        this.owner = Kid.of(reader.bytes(Kid.LENGTH));
        this.method = reader.u8("method", PASSPHRASE, RECOVERY_KIT);
        this.wrapId = WrapId.of(reader.bytes(WrapId.LENGTH));
        this.param = reader.bytes(PARAM_LENGTH);
        if (method == RECOVERY_KIT && !Hash.of(param).equals(Hash.ZEROS)) {
            throw new MalformedWire("param");
        }
    }

    /**
     * Reads a wrap.
     *
     * @param wire exactly 174 bytes
     * @return the wrap
     * @throws MalformedWire with code {@code length}, {@code magic}, {@code kind}, {@code method} or {@code param}
     */
    public static VaultWrap parse(byte[] wire) {
        if (wire.length != LENGTH) {
            throw new MalformedWire("length");
        }
        return new VaultWrap(wire);
    }

    /**
     * Reads the form in JSON.
     *
     * @param text base64url
     * @return the wrap
     * @throws MalformedWire as {@link #parse}, or with code {@code base64url}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VaultWrap fromText(String text) {
        return parse(Base64Url.decode(text));
    }

    /**
     * Checks a whole set: one owner, no wrap twice, at least two methods, and one of them the recovery kit (KB-42).
     *
     * @param wraps all wraps of a vault
     * @throws MalformedWire with code {@code wraps}
     */
    public static void requireComplete(List<VaultWrap> wraps) {
        var owners = wraps.stream().map(VaultWrap::owner).distinct().count();
        var names = wraps.stream().map(VaultWrap::wrapId).distinct().count();
        var methods = wraps.stream().map(VaultWrap::method).collect(Collectors.toSet());
        if (owners != 1 || names != wraps.size() || methods.size() < 2 || !methods.contains(RECOVERY_KIT)) {
            throw new MalformedWire("wraps");
        }
    }

    /**
     * What the owner signs when saving a set of wraps (KB-78).
     *
     * @param wraps all wraps of a vault, in any order
     * @return {@code H("vault", wires in order of wrap id)}
     */
    public static Hash hashOf(List<VaultWrap> wraps) {
        var wires = wraps.stream()
                .sorted(Comparator.comparing(wrap -> wrap.wrapId().hex()))
                .map(VaultWrap::raw)
                .toArray(byte[][]::new);
        return Hash.sha256("vault", Bytes.concat(wires));
    }

    /**
     * Whose vault it opens.
     *
     * @return the owner in the header
     */
    public Kid owner() {
        return owner;
    }

    /**
     * The way of unlocking.
     *
     * @return {@link #PASSPHRASE}, {@link #PASSKEY} or {@link #RECOVERY_KIT}
     */
    public int method() {
        return method;
    }

    /**
     * The name of the wrap, part of its key derivation.
     *
     * @return unique in a set
     */
    public WrapId wrapId() {
        return wrapId;
    }

    /**
     * What the method needs beside the secret; public.
     *
     * @return a copy, 32 bytes
     */
    public byte[] param() {
        return param.clone();
    }
}
