package nl.klankbord.staff.audit;

import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;

/**
 * A part of the log of a practice: who did what on which day, with no object.
 *
 * @param practice whose
 * @param lines in their order
 * @param next behind which place there are more, or null
 */
public record AuditView(
        PracticeId practice, List<LineView> lines, @Nullable Integer next) {
    /**
     * A line, with the hash that holds on to everything before it.
     *
     * @param seq its place, from 1
     * @param actor who acted, or null when a rule did
     * @param action what kind of act
     * @param on the day
     * @param object the hash that stands for the object, different in every line; null without one
     * @param previous the hash of the line before
     * @param hash its own
     */
    public record LineView(
            int seq,
            @Nullable PersonId actor,
            String action,
            LocalDate on,
            @Nullable Hash object,
            Hash previous,
            Hash hash) {}

    /** Takes over the lines. */
    public AuditView {
        lines = List.copyOf(lines);
    }
}
