package nl.klankbord.protocol.client;

import nl.klankbord.protocol.wire.AttachmentLength;

/** A sealed file with the reference that goes into a message. */
public final class SealedAttachment {
    private final byte[] wire;
    private final AttachmentReference reference;

    SealedAttachment(byte[] wire, AttachmentReference reference) {
        this.wire = wire;
        this.reference = reference;
    }

    /**
     * How a message mentions it.
     *
     * @return with the key, so secret
     */
    public AttachmentReference reference() {
        return reference;
    }

    /**
     * The size that is reserved.
     *
     * @return bytes of the wire
     */
    public int length() {
        return wire.length;
    }

    /**
     * How many parts there are to upload.
     *
     * @return at least 1
     */
    public int parts() {
        return AttachmentLength.parts(wire.length);
    }

    /**
     * One part to upload.
     *
     * @param index 0 to {@link #parts} − 1
     * @return at most 1 048 576 bytes
     */
    public byte[] part(int index) {
        var part = new byte[AttachmentLength.partLength(wire.length, index)];
        System.arraycopy(wire, index * AttachmentLength.PART, part, 0, part.length);
        return part;
    }

    /**
     * The whole wire.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return wire.clone();
    }

    @Override
    public String toString() {
        return "SealedAttachment[%d bytes]".formatted(wire.length);
    }
}
