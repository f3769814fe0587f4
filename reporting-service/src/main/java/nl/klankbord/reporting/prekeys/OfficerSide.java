package nl.klankbord.reporting.prekeys;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.events.OfficerPrekeyPublished;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.staff.prekeys.PrekeySide;

/** Prekeys of officers: 26 weeks ahead (KB-28). */
@ApplicationScoped
class OfficerSide implements PrekeySide {
    private static final int WEEKS_AHEAD = 26;

    @Override
    public int role() {
        return Prekey.OFFICER;
    }

    @Override
    public int weeksAhead() {
        return WEEKS_AHEAD;
    }

    @Override
    public String topic() {
        return Topics.ORGANISATION_PREKEYS;
    }

    @Override
    public Object published(Prekey prekey) {
        return new OfficerPrekeyPublished(prekey);
    }

    /** Nothing is held back from an officer, so the usual time of a seed is enough (KB-74). */
    @Override
    public Uni<List<Hash>> keptBy(Kid owner, LocalDate today) {
        return Uni.createFrom().item(List.of());
    }
}
