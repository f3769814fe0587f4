package nl.klankbord.staff.audit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is exported: whoever has it can recompute its hash, and learns no object.
 *
 * @param seq its place, from 1
 * @param actor who acted, or null when a rule did
 * @param action what kind of act
 * @param on the day
 * @param object the hash that stands for the object, different in every line; null without one
 * @param previous the hash of the line before
 */
record AuditLine(
        int seq,
        @Nullable PersonId actor,
        String action,
        LocalDate on,
        @Nullable Hash object,
        Hash previous) {
    /** The hash by which the next line, and whoever keeps an export, holds on to this one. */
    Hash hash(PracticeId practice) {
        var text = String.join(
                "|",
                practice.text(),
                String.valueOf(seq),
                actor == null ? "" : actor.text(),
                action,
                on.toString(),
                object == null ? "" : object.hex(),
                previous.hex());
        return Hash.sha256("audit-line", text.getBytes(StandardCharsets.UTF_8));
    }
}
