package nl.klankbord.intake.channels;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.intake.platform.Sql;
import nl.klankbord.intake.platform.StoredId;
import nl.klankbord.protocol.events.AdvisorPrekeyWithdrawn;
import nl.klankbord.protocol.events.json.Topics;

/** Nobody is written to with a withdrawn prekey. */
@ApplicationScoped
class OnAdvisorPrekeyWithdrawn implements EventConsumer<AdvisorPrekeyWithdrawn> {
    @Override
    public String topic() {
        return Topics.PRACTICE_PREKEYS;
    }

    @Override
    public Class<AdvisorPrekeyWithdrawn> type() {
        return AdvisorPrekeyWithdrawn.class;
    }

    @Override
    public Uni<Void> apply(AdvisorPrekeyWithdrawn event) {
        return Sql.change(
                        "update prekeys set withdrawn = true where owner_kid = ?1 and week_on = ?2",
                        StoredId.of(event.owner().hex()),
                        event.week())
                .replaceWithVoid();
    }
}
