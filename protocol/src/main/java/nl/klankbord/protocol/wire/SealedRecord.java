package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Set;

/**
 * One version of what an advisor noted: a note, a plan, a card, a draft (SPEC, 7.10). Sealed under the key of its set, never
 * under that of a case (KB-48); which of these it is stands inside.
 *
 * <p>Does not protect against: an operator who keeps old versions or gives back an older one.
 */
public final class SealedRecord extends Wire {
    /** Bytes before the box. */
    public static final int HEADER_LENGTH = 57;

    private static final int KIND = 0x33;
    private static final Set<Integer> LENGTHS = Set.of(4_225, 16_529, 65_729);

    private final RecordSetId set;
    private final RecordId id;
    private final int version;
    private final Kid author;

    private SealedRecord(byte[] wire) {
        super(wire);
        var reader = WireReader.of(wire, KIND);
        this.set = RecordSetId.of(reader.bytes(RecordSetId.LENGTH));
        this.id = RecordId.of(reader.bytes(RecordId.LENGTH));
        this.version = reader.u32("version");
        this.author = Kid.of(reader.bytes(Kid.LENGTH));
    }

    /**
     * Reads a record.
     *
     * @param wire 4 225, 16 529 or 65 729 bytes
     * @return the record
     * @throws MalformedWire with code {@code length}, {@code magic}, {@code kind} or {@code version}
     */
    public static SealedRecord parse(byte[] wire) {
        if (!LENGTHS.contains(wire.length)) {
            throw new MalformedWire("length");
        }
        return new SealedRecord(wire);
    }

    /**
     * Reads the form in JSON.
     *
     * @param text base64url
     * @return the record
     * @throws MalformedWire as {@link #parse}, or with code {@code base64url}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SealedRecord fromText(String text) {
        return parse(Base64Url.decode(text));
    }

    /**
     * To which set it belongs.
     *
     * @return the set whose key opens it
     */
    public RecordSetId set() {
        return set;
    }

    /**
     * Which record of the set it is.
     *
     * @return the same in every version
     */
    public RecordId id() {
        return id;
    }

    /**
     * Grows by one at each save (KB-49).
     *
     * @return 0 to 2³¹ − 1
     */
    public int version() {
        return version;
    }

    /**
     * Who wrote this version; a claim of the header.
     *
     * @return an identity of staff
     */
    public Kid author() {
        return author;
    }
}
