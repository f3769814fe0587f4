package nl.klankbord.casework.prekeys;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.events.AdvisorPrekeyPublished;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.staff.prekeys.PrekeySide;

/** Prekeys of advisors: eight weeks ahead; a held grant keeps its seed (KB-28, KB-74). */
@ApplicationScoped
class AdvisorSide implements PrekeySide {
    private static final int WEEKS_AHEAD = 8;

    private final HeldKeys heldKeys;

    AdvisorSide(HeldKeys heldKeys) {
        this.heldKeys = heldKeys;
    }

    @Override
    public int role() {
        return Prekey.ADVISOR_SIDE;
    }

    @Override
    public int weeksAhead() {
        return WEEKS_AHEAD;
    }

    @Override
    public String topic() {
        return Topics.PRACTICE_PREKEYS;
    }

    @Override
    public Object published(Prekey prekey) {
        return new AdvisorPrekeyPublished(prekey);
    }

    @Override
    public Uni<List<Hash>> keptBy(Kid owner, LocalDate today) {
        return heldKeys.keptBy(owner, today);
    }
}
