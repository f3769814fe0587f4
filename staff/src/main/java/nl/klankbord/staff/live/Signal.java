package nl.klankbord.casework.live;

import java.util.UUID;
import nl.klankbord.casework.cases.CaseChange;
import nl.klankbord.protocol.wire.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What a stream has to say next.
 *
 * @param kind what kind of thing changed, or null when there is only a sign of life
 * @param id which case, or null
 */
record Signal(@Nullable String kind, @Nullable CaseId id) {
    static final Signal HEARTBEAT = new Signal(null, null);

    /** Something may have been missed. */
    static final Signal RESYNC = new Signal("resync", null);

    /** Nobody listens any more. */
    static final Signal GONE = new Signal("gone", null);

    static Signal of(CaseChange change) {
        return new Signal(change.kind().word(), change.caseId());
    }

    /** The frame as it is sent. Its id only says that the browser was here before. */
    String frame(UUID frameId) {
        if (kind == null) return ":\n\n";
        var quoted = id == null ? "null" : "\"" + id.text() + "\"";
        return "event: changed\nid: %s\ndata: {\"kind\":\"%s\",\"id\":%s}\n\n".formatted(frameId, kind, quoted);
    }
}
