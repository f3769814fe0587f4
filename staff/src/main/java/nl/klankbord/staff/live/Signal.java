package nl.klankbord.staff.live;

import java.util.UUID;
import nl.klankbord.protocol.wire.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a stream has to say next.
 *
 * @param kind what kind of thing changed, or null when there is only a sign of life
 * @param id of which thing, or null
 * @param by about which colleague, or null
 */
record Signal(
        @Nullable String kind, @Nullable UUID id, @Nullable PersonId by) {
    static final Signal HEARTBEAT = new Signal(null, null, null);

    /** Something may have been missed. */
    static final Signal RESYNC = new Signal("resync", null, null);

    /** Nobody listens any more. */
    static final Signal GONE = new Signal("gone", null, null);

    static Signal of(Change change) {
        return new Signal(change.kind(), change.id(), change.by());
    }

    /** The frame as it is sent. Its id only says that the browser was here before. */
    String frame(UUID frameId) {
        if (kind == null) return ":\n\n";
        var quoted = id == null ? "null" : "\"" + id + "\"";
        var about = by == null ? "" : ",\"by\":\"%s\"".formatted(by.text());
        return "event: changed\nid: %s\ndata: {\"kind\":\"%s\",\"id\":%s%s}\n\n"
                .formatted(frameId, kind, quoted, about);
    }
}
