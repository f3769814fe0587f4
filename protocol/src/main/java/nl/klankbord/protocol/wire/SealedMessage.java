package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Set;

/**
 * A message nobody between the two ends can read: 78 bytes of header, then the box (SPEC, 7.2). Kind 1 belongs to a
 * mailbox, kind 2 to an escalation thread.
 *
 * <p>Does not protect against: a header that was invented. The header is bound to the box, but only a holder of the key
 * can tell; a server checks order and length alone (KB-18).
 */
public final class SealedMessage extends Wire {
    /** The only sizes, one per padding step. */
    public static final Set<Integer> LENGTHS = Set.of(4_246, 16_550, 65_750);

    /** The smallest size; a poll can carry it (KB-55). */
    public static final int SMALLEST = 4_246;

    /** Bytes before the box. */
    public static final int HEADER_LENGTH = 78;

    /** Reporter to advisor. */
    public static final int REPORTER_TO_ADVISOR = 1;

    /** Advisor to reporter. */
    public static final int ADVISOR_TO_REPORTER = 2;

    /** Advisor to officers. */
    public static final int ADVISOR_TO_OFFICERS = 3;

    /** Officers to advisor. */
    public static final int OFFICERS_TO_ADVISOR = 4;

    private static final int KIND_OFFSET = 4;

    private final int kind;
    private final int direction;
    private final String container;
    private final int epoch;
    private final int seq;
    private final Hash previous;
    private final MessageId messageId;

    private SealedMessage(byte[] wire, int kind) {
        super(wire);
        var reader = WireReader.of(wire, kind);
        this.kind = kind;
        this.direction = reader.u8("direction", 2 * kind - 1, 2 * kind);
        this.container = Hex.encode(reader.bytes(MailboxId.LENGTH));
        this.epoch = reader.u32("epoch");
        this.seq = reader.u32("seq");
        this.previous = Hash.of(reader.bytes(Hash.LENGTH));
        this.messageId = MessageId.of(reader.bytes(MessageId.LENGTH));
        if (seq == 0 && !previous.equals(Hash.ZEROS)) {
            throw new MalformedWire("prev");
        }
    }

    /**
     * Reads a message of either kind.
     *
     * @param wire 4 246, 16 550 or 65 750 bytes
     * @return the message
     * @throws MalformedWire with code {@code length}, {@code magic}, {@code kind}, {@code direction}, {@code epoch},
     *     {@code seq} or {@code prev}
     */
    public static SealedMessage parse(byte[] wire) {
        if (!LENGTHS.contains(wire.length)) {
            throw new MalformedWire("length");
        }
        return new SealedMessage(wire, wire[KIND_OFFSET] == 2 ? 2 : 1);
    }

    /**
     * Reads the form in JSON.
     *
     * @param text base64url
     * @return the message
     * @throws MalformedWire as {@link #parse}, or with code {@code base64url}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SealedMessage fromText(String text) {
        return parse(Base64Url.decode(text));
    }

    /**
     * What the container is.
     *
     * @return 1 for a mailbox, 2 for a thread
     */
    public int kind() {
        return kind;
    }

    /**
     * Who speaks to whom.
     *
     * @return 1 reporter to advisor, 2 advisor to reporter, 3 advisor to officers, 4 officers to advisor
     */
    public int direction() {
        return direction;
    }

    /**
     * Where the message belongs.
     *
     * @return the mailbox or thread id, 16 bytes in hexadecimal
     */
    public String container() {
        return container;
    }

    /**
     * The mailbox of a message of kind 1.
     *
     * @return the container as a mailbox
     * @throws MalformedWire with code {@code kind} for a message of a thread
     */
    public MailboxId mailbox() {
        if (kind != 1) {
            throw new MalformedWire("kind");
        }
        return new MailboxId(container);
    }

    /**
     * Which case key or thread key it is sealed under.
     *
     * @return 0 or more; never falls along a direction
     */
    public int epoch() {
        return epoch;
    }

    /**
     * The place in the direction, through all epochs.
     *
     * @return 0 or more
     */
    public int seq() {
        return seq;
    }

    /**
     * The hash of the message before it in the same container and direction.
     *
     * @return zeros for seq 0
     */
    public Hash previous() {
        return previous;
    }

    /**
     * The name that stays when the same message is sealed again (KB-16).
     *
     * @return unique in its container and direction
     */
    public MessageId messageId() {
        return messageId;
    }

    /**
     * What the next message of this direction must name as its {@code prev}.
     *
     * @return {@code H("msg", wire)}
     */
    public Hash hash() {
        return Hash.sha256("msg", raw());
    }
}
