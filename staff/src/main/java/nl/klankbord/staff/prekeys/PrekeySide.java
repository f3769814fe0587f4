package nl.klankbord.staff.prekeys;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.Prekey;

/** What differs between the prekeys of advisors and those of officers; each service says it. */
public interface PrekeySide {
    /** The role its prekeys carry. */
    int role();

    /** For how many weeks after this one a prekey may be published (KB-28). */
    int weeksAhead();

    /** Where a published one is told. */
    String topic();

    /** What is told. */
    Object published(Prekey prekey);

    /** The prekeys whose seeds this owner must keep beyond their weeks. Inside the caller's session. */
    Uni<List<Hash>> keptBy(Kid owner, LocalDate today);
}
