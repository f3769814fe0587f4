package nl.klankbord.casework.officers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.klankbord.casework.practice.OfficerPeople;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.OfficerPrekeyPublished;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.Prekey;

/** Keeps what an officer of ours signed; advisors check it again against the directory (KB-27). */
@ApplicationScoped
class OnOfficerPrekeyPublished implements EventConsumer<OfficerPrekeyPublished> {
    private final OfficerPeople people;
    private final OfficerPrekeys prekeys;

    OnOfficerPrekeyPublished(OfficerPeople people, OfficerPrekeys prekeys) {
        this.people = people;
        this.prekeys = prekeys;
    }

    @Override
    public String topic() {
        return Topics.ORGANISATION_PREKEYS;
    }

    @Override
    public Class<OfficerPrekeyPublished> type() {
        return OfficerPrekeyPublished.class;
    }

    @Override
    public Uni<Void> apply(OfficerPrekeyPublished event) {
        var prekey = event.prekey();
        return people.keyOf(prekey.owner())
                .chain(key -> isSigned(prekey, key)
                        ? prekeys.keep(prekey)
                        : Uni.createFrom().voidItem());
    }

    private static boolean isSigned(Prekey prekey, Optional<IdentityKey> key) {
        if (prekey.role() != Prekey.OFFICER || key.isEmpty()) return false;
        try {
            prekey.verify(key.get());
            return true;
        } catch (NotAuthentic e) {
            return false;
        }
    }
}
