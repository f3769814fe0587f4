package nl.klankbord.intake.channels;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.intake.platform.Sql;
import nl.klankbord.intake.platform.StoredId;
import nl.klankbord.protocol.events.AdvisorPrekeyPublished;
import nl.klankbord.protocol.events.json.Topics;

/** The newest prekey of an owner and a week counts. Who the owner is, the directory of each channel says. */
@ApplicationScoped
class OnAdvisorPrekeyPublished implements EventConsumer<AdvisorPrekeyPublished> {
    @Override
    public String topic() {
        return Topics.PRACTICE_PREKEYS;
    }

    @Override
    public Class<AdvisorPrekeyPublished> type() {
        return AdvisorPrekeyPublished.class;
    }

    @Override
    public Uni<Void> apply(AdvisorPrekeyPublished event) {
        var prekey = event.prekey();
        var owner = StoredId.of(prekey.owner().hex());
        var hash = prekey.hash().bytes();
        return Sql.change("""
            update prekeys set withdrawn = prekey_hash <> ?1
            where owner_kid = ?2 and week_on = ?3\
            """, hash, owner, prekey.notBefore())
                .chain(() -> Sql.change("""
                    insert into prekeys (prekey_hash, owner_kid, week_on, prekey)
                    values (?1, ?2, ?3, ?4) on conflict do nothing\
                    """, hash, owner, prekey.notBefore(), prekey.bytes()))
                .replaceWithVoid();
    }
}
