package nl.klankbord.protocol.client;

import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.Hash;

/**
 * How a message mentions a file: where it is and how to open and check it (SPEC, 7.2).
 *
 * @param id the attachment
 * @param key its sealing key
 * @param name a neutral name, or the original if the sender chose so
 * @param mime the media type
 * @param size bytes of the file
 * @param hash {@code H("file", data)}
 */
public record AttachmentReference(AttachmentId id, Secret key, String name, String mime, long size, Hash hash) {
    @Override
    public String toString() {
        return "AttachmentReference[sealed]";
    }
}
