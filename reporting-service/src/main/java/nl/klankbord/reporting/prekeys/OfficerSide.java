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
import nl.klankbord.reporting.escalations.ThreadGrants;
import nl.klankbord.staff.prekeys.PrekeySide;

/** Prekeys of officers: 26 weeks ahead (KB-28). */
@ApplicationScoped
class OfficerSide implements PrekeySide {
    private static final int WEEKS_AHEAD = 26;

    private final ThreadGrants grants;

    OfficerSide(ThreadGrants grants) {
        this.grants = grants;
    }

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

    /** Officers sign in seldom: the seed of a week outlives it while a grant of that week was not opened (KB-74). */
    @Override
    public Uni<List<Hash>> keptBy(Kid owner, LocalDate today) {
        return grants.unopenedBy(owner);
    }
}
