package nl.klankbord.casework.audit;

import java.util.UUID;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;

/**
 * One act of staff.
 *
 * @param practice in which practice
 * @param actor who acted, or null when a rule did
 * @param action what kind of act
 * @param object on what, or null
 */
public record Act(
        PracticeId practice,
        @Nullable PersonId actor,
        AuditAction action,
        @Nullable UUID object) {}
